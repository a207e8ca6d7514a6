## Le relevé de résultats tel que le centre l’imprime. Les dates arrivent en toutes lettres ; $version, $low et $high sont du texte.

statement-file-stem = releve-de-resultats
statement-file-title = Relevé de résultats – { $exam } – { $name }
statement-title = Relevé de résultats
statement-subtitle = Extrait des dossiers du centre
statement-issued = Établi le { $date }
statement-updated = Mis à jour le { $date } · version { $version }, qui remplace toutes les précédentes
statement-reference = Numéro de référence : { $reference }

statement-candidate = Titulaire
statement-name = Nom
statement-place = Lieu d'inscription
statement-born = Date de naissance
statement-candidate-number = Numéro de candidat
statement-signature = Signature de { $name }
statement-exam = Examen
statement-certificate = Certificat
statement-session = Session
statement-centre = Centre
statement-released = Résultats publiés le

statement-result = Résultat
statement-overall = Score global
statement-cefr = Niveau CECRL
statement-range = À cet examen, les scores vont de { $low } à { $high }.

statement-scale = Scores sur l'échelle Cambridge English Scale
statement-scale-picture = Chaque score sur l'échelle Cambridge English Scale, avec les niveaux du CECRL
statement-below-a1 = Sous A1
statement-skill-reading = Compréhension écrite
statement-skill-use-of-english = Use of English
statement-skill-writing = Expression écrite
statement-skill-listening = Compréhension orale
statement-skill-speaking = Expression orale
statement-skill-reading-and-writing =
    Compréhension et
    expression écrites

statement-where = Où se situe ce score
statement-means = Ce que signifie le niveau { $level }
statement-means-a1 = Comprend et emploie des expressions très simples de la vie courante, sait se présenter et répondre à des questions sur son logement, sa famille ou ses affaires, si son interlocuteur parle lentement et se montre coopératif.
statement-means-a2 = Comprend des expressions fréquentes sur la vie quotidienne, les achats, le travail et l'environnement proche, échange des informations simples sur des sujets familiers et rédige de courts messages.
statement-means-b1 = Comprend l'essentiel de textes et de propos clairs sur des sujets familiers, se débrouille dans la plupart des situations de voyage et écrit des textes simples et suivis en justifiant une opinion ou un projet.
statement-means-b2 = Comprend les idées principales de textes complexes, participe avec aisance à une conversation et rédige des textes clairs et détaillés en pesant le pour et le contre.
statement-means-c1 = Comprend des textes longs et exigeants, y compris leur sens implicite, s'exprime couramment sans chercher ses mots et emploie la langue avec souplesse dans ses études et au travail.
statement-means-c2 = Comprend sans effort pratiquement tout ce qui se lit ou s'entend, met en rapport des sources diverses et exprime spontanément, avec précision, de fines nuances de sens.

statement-shields = Boucliers de chaque épreuve
statement-shields-picture = D'un à cinq boucliers pour chaque épreuve de l'examen
statement-shields-certified = Les examens pour enfants ne donnent ni score global ni mention. Chaque enfant qui passe tout l'examen reçoit un certificat.
statement-shields-mean = Ce que signifient les boucliers
statement-shields-meaning = Cinq boucliers à une épreuve : presque tout ce qui était demandé est acquis. Un seul bouclier : c'est un début, le reste viendra avec la pratique.
statement-shields-next = Avec quatre ou cinq boucliers à chaque épreuve, un enfant peut viser l'examen { $exam }.

statement-average = Score moyen
statement-modules = Modules passés
statement-module = Module
statement-score = Score
statement-module-day = Date
statement-modules-mean = Ce que signifient les scores
statement-modules-meaning = Linguaskill situe chaque compétence sur la Cambridge English Scale, jusqu'à 180+ : C1 ou plus. Il n'y a pas de note à atteindre. Les scores, et la moyenne de plusieurs, sont ceux du Test Report de Cambridge.
statement-issuer-note-modules = Émetteur : { $centre }. Ce relevé est un extrait des résultats Linguaskill dont dispose le centre. Il ne remplace pas le Test Report établi par Cambridge.

statement-issuer-note = Émetteur : { $centre }. Ce relevé est un extrait des résultats que Cambridge a communiqués au centre. Il ne remplace ni le Statement of Results de Cambridge, ni le certificat.
statement-may-change = Jusqu'à l'émission du certificat, un résultat peut encore être corrigé.
statement-verification-note = Un organisme peut vérifier ce résultat auprès de Cambridge, gratuitement (Results Verification Service), avec le numéro de référence ci-dessus.
statement-for-centre = Pour le centre

statement-code = Code de vérification
statement-qr = Le code de vérification, à scanner
statement-check-mail = Scannez le code ou envoyez-le à { $mail }. Comparez ensuite le nom et le résultat avec cette page.
statement-check-bot = Sur Telegram : envoyez-le à @{ $bot }.
statement-check-page = Scannez le code ou saisissez-le sur { $page }. Comparez ensuite le nom et le résultat avec cette page.
statement-check-subject = Vérification { $code }
statement-document = Référence { $reference } · version { $version } · page 1 sur 1
statement-page = Version { $version } · page 1 sur 1
