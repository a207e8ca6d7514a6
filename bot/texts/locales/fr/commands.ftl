## Ce que disent les commandes de `results-desk`. Toutes les valeurs sont du texte.

told-nothing-changed = Rien n'a été changé.
told-freeze = Tout ce qui part est arrêté{ $hidden ->
        [yes] , et les résultats sont masqués
       *[no] { "" }
    } ; lignes en attente : { $waiting }.
told-freeze-next = Ce qui était déjà en route peut encore arriver. `results-desk unfreeze` lève l'arrêt ; `results-desk concerned --since TIME` dit qui un incident concerne.
told-unfreeze-none = rien n'est arrêté : il n'y a rien à lever
told-unfreeze-since = Tout est arrêté depuis le { $since }, sur ordre de { $by }.{ $hidden ->
        [yes] { " " }Les résultats sont masqués.
       *[no] { "" }
    }
told-unfreeze-waiting = Lignes en attente : { $waiting }. `results-desk outbox drop ROW` écarte ce qui ne doit pas partir.
told-unfreeze-ask = Tapez { $word } pour continuer
told-unfreeze = C'est levé ; lignes qui partent : { $waiting }.
told-verify-no-reference = { $reference } n'est pas un numéro de référence, comme 26BFR1810003
told-verify-nothing = « { $what } » n'est ni un fichier d'ici ni un code : donnez des PDF, ou 16 lettres et chiffres, ou un numéro de référence, un nom, un examen et un score
told-verify-no-score = « { $score } » n'est ni un score global, comme 174, ni des boucliers, comme 4-5-3
told-verify-no-exam = { $exam } n'est pas un examen dont ce centre a des résultats
told-verify-unknown = Inconnu : aucun relevé avec ces quatre valeurs n'a été délivré ici. Regardez si chacune est écrite comme sur le papier ; un nom corrigé depuis ne figure que dans la base.
told-verify-known = Délivré ici : un résultat publié le { $day }.
told-verify-withdrawn = Il a été retiré depuis : ce papier ne fait plus foi.
told-verify-corrected = Il a été corrigé depuis : ce papier n'est pas la dernière version.
told-migrate-step = appliqué : { $step }
told-migrate = { $path } est à jour.
told-report-none = pas de bilan ({ $session }) : la session n'a pas d'inscription, ou si peu de personnes que les nombres parleraient de chacune
told-not-printed = pas imprimé : { $why } ; `results-desk check` en dit plus
told-privacy-written = Écrits, à compléter là où il y a ✎ : { $files }
told-privacy-there = Indiquez un autre dossier, ou déplacez ceux-ci : { $files }. Rien n'a été remplacé.
told-privacy-languages = Indiquez une de ces langues : { $known }.
told-written = Écrit dans { $path }.
told-readiness-no-entry = aucune inscription n'est de la session { $session } ; `results-desk desk` les montre
told-desk-list = --list nomme les inscriptions d'une session : donnez aussi --session
told-account-no-number = { $number } n'est pas un identifiant : 6 chiffres et 3 lettres, ou 3 lettres et 6 chiffres
told-account-sure = { $number } : { $name }, { $exam }. { $action ->
        [resend] Les codes et liens des e-mails de confirmation précédents ne seront plus valables.
        [readdress] Un e-mail demande de confirmer la nouvelle adresse ; une adresse confirmée reste jusque-là.
        [freeze] Rien n’en est montré ni envoyé jusqu’à `account unfreeze` ; ses conversations sont prévenues.
        [renew] L’ancien code secret ne vaudra plus rien.
        [reset] Le compte et ses réglages disparaissent, toutes les conversations sont déconnectées.
        [reopen] Tous les codes secrets et mots de passe faux tapés jusqu'ici sont oubliés.
        [unfreeze] Qui a le compte voit son résultat ; un NON ne le gèle plus.
        [admit] Qui connaît le code secret peut s'enregistrer, avec n'importe quelle adresse.
        [agree] Une fois l'accord noté, le compte envoie des résultats et reçoit les annonces du centre ; ses conversations sont prévenues.
        [guardian-add] Cette boîte mail pourra accepter ou refuser pour l'enfant et créer le compte ; s'il manque un accord, il y est demandé.
        [guardian-remove] Elle ne peut plus répondre, et ce qui y a été répondu ne compte plus. Si personne d'autre n'est d'accord, ce qui attend d'être envoyé est arrêté et l'enfant prévenu. Aucune raison n'est conservée.
        [disagree] Le compte n'envoie plus rien et ne reçoit plus d'annonces ; ce qui est parti reste parti, et aucun motif n'est dit.
        [rest] Plus d'annonce, de rappel ni de nouvelles ; l'inscription, le résultat et le compte restent.
       *[wake] Les annonces reviennent ; ce qui n'a pas été dit entre-temps ne le sera pas.
    }
told-yes-or-no = { $said ->
        [yes] oui
       *[no] non
    }
told-account-label = { $name ->
        [id_number] identifiant
        [name] nom
        [exam] examen
        [session] session
        [results] résultats
        [wrong_secrets] codes secrets faux
        [closed] fermé
        [locked_until] bloqué jusqu'au
        [guardian_agreed] accord du responsable
        [at_rest] au repos
        [waits_until] attend jusqu'au
        [invited] invitation
        [account] compte
        [email] e-mail
        [confirmed] confirmée
        [new_email] nouvelle adresse
        [held] à confirmer d'abord
        [frozen] gelé
        [password] mot de passe
        [language] langue
        [news] annonces
        [statement_by_mail] relevé par e-mail
        [chats] conversations
        [sign_ins] connexions
        [letters_back] e-mails revenus
        [result] résultat
        [shares] envois
       *[other] { $name }
    }
told-account-agreed = { $said ->
        [yes] oui
        [no] non
       *[asked] demandé
    }
told-account-invited = { $at } : { $state ->
        [open] pas encore de réponse
        [returned] l'e-mail est revenu
        [accepted] le compte a été créé
       *[other] refusée
    }
told-account-share = { $organisation } : { $state ->
        [queued] en cours
        [sent] remis
        [failed] non remis
       *[other] annulé
    }
told-account-sign-in = { $chat } depuis le { $since }, utilisée le { $seen }, { $state ->
        [asleep] en sommeil
        [kept] gardée ouverte
       *[open] ouverte
    }
told-account-done = { $action ->
        [reopen] Identifiant rouvert ; codes secrets faux oubliés : { $wrong }.
        [unfreeze] Le compte n'est plus gelé ; conversations prévenues : { $chats }.
        [admit] L'inscription n'attend plus : qui connaît le code secret peut s'enregistrer.
        [agree] Accord noté ; conversations prévenues : { $chats }.
        [disagree] C'est noté : plus d'accord ; conversations prévenues : { $chats }.
        [rest] Plus rien n'est dit sans demande, ni dans les conversations ni par e-mail. `account wake` l'annule.
       *[wake] Les annonces reviennent à partir de maintenant.
    }
told-account-reset-next = Si le code secret est entre de mauvaises mains, importez l'inscription avec un nouveau code.
told-slip-written = Écrit dans { $path } : le code secret de { $number }. Remettez-le vous-même, puis supprimez le fichier.
told-slip-none = { $number } n'a pas de code secret créé ici par le personnel : `results-desk account renew { $number } --checked COMMENT` en crée un
told-type = Tapez { $word } pour continuer
told-nothing-released = Rien n'a été publié.
told-release-from = À partir du { $at } ({ $zone }).
told-release-ask = Tapez le nombre de résultats pour les publier
told-release-miscounted = Ce n'est pas le nombre de résultats concernés : { $covers }.
told-release-other = Résultats concernés : { $covers }, et non { $expected } comme le dit --covers.
told-corrections = Les lignes refusées sont dans { $path } : corrigez ce fichier et importez-le.
told-reading = --reading { $digest } importe ce qui a été lu ici.
told-cells = { $how ->
        [changes] Changé, { $column }
       *[repaired] { $column }
    } : { $said }{ $more ->
        [none] { "" }
        [1] { " " }et une autre cellule
       *[other] { " " }et { $more } autres cellules
    }{ $all ->
        [said] { "" }
       *[left] { "\u202F" }; --json les nomme
    }
told-cell = ligne { $row } { $found ->
        [none] vide
       *[other] « { $found } »
    } → { $became ->
        [none] vide
       *[other] « { $became } »
    }
told-place = { $place }{ $found ->
        [none] { "" }
       *[other] { " " }« { $found } »
    } : { $said }
told-rows = { $rows ->
        [single] ligne
       *[other] lignes
    } { $named }{ $more ->
        [none] { "" }
       *[other] { " " }et { $more } de plus
    }
told-question-words = Les mots de la réponse, jusqu'à la fin de l'entrée
told-question-taken = La question { $number } est à vous.
told-question-answered = La réponse à la question { $number } est en route ; la question { $left ->
        [done] est traitée
       *[open] reste ouverte
    }.
told-question-done = La question { $number } est traitée ; { $told ->
        [yes] la personne est prévenue
       *[no] la personne ne peut pas être prévenue : appelez-la
    }.
told-question-free = à personne
told-question-by = d'ici au { $due }
told-question-asker = { $who ->
        [chat] dans la conversation
       *[other] { $who }
    }{ $proven ->
        [yes] { "" }
       *[no] { " " }(identité non vérifiée)
    }{ $about ->
        [nobody] { "" }
       *[other] { " " }à propos de { $about }
    }
told-question = Question { $number } ({ $kind }), { $asker }, { $done ->
        [yes] traitée
       *[no] réponse attendue d'ici au { $due }
    }, { $owner ->
        [nobody] à personne
       *[other] prise par { $owner }
    }
told-question-said = { $by ->
        [asker] demande
       *[other] { $by }
    }{ $letter ->
        [none] { "" }
       *[other] , e-mail n° { $letter }
    }
told-question-sealed = (ses mots ont été scellés sous une autre clé maîtresse : redemandez-les)
told-question-unkept = (ses mots ne sont pas gardés ici : ils sont dans la messagerie)
told-staff-no-approver = Il n'y a pas d'approbateur : `results-desk staff link --name NAME` en invite un.
told-staff-settings = (configuration)
told-staff-until = , jusqu'au { $at }
told-staff-link = Valable une fois, jusqu'au { $until }. Remettez-le à { $name } et à personne d'autre : qui l'ouvre en premier dans Telegram peut recevoir ce rôle : { $role }.
told-staff-added = { $who } a maintenant ce rôle : { $role }.
told-staff-new-pin = { $who } choisira un code PIN à sa prochaine action.
told-staff-ask = Tapez { $word } pour retirer tous les rôles de { $who }
told-staff-removed = { $who } ne fait plus partie du personnel (rôles : { $roles }).
told-staff-left = { $to ->
        [nobody] { $what ->
            [releases] Les publications prévues
           *[questions] Les questions ouvertes
        } { $numbers } restent, et ne sont à personne.
       *[other] { $what ->
            [releases] Les publications prévues
           *[questions] Les questions ouvertes
        } { $numbers } sont maintenant à { $to }.
    }
told-written-alone = Écrit dans { $path }, à lire en privé : le fichier contient des noms.
told-guardians-none = Aucun accord n'est attendu depuis { $days } jours ou plus.
told-guardian-awaited = { $number } { $name }, { $exam } : { $email ->
        [none] aucune adresse d'un responsable légal, depuis le { $at }
       *[other] demandé à { $email } le { $at }, sans réponse
    }
told-unreached-none = Aucune publication n'a été annoncée ces { $days } derniers jours.
told-unreached = { $exam }, { $session } : { $people ->
        [0] tout le monde a pu être prévenu.
        [1] aucun moyen de prévenir une personne.
       *[other] aucun moyen de prévenir { $people } personnes.
    }
told-unreached-unregistered = { $people ->
        [1] Une autre personne n'a pas de compte ici, et n'a pas eu d'e-mail.
       *[other] { $people } autres personnes n'ont pas de compte ici, et n'ont pas eu d'e-mail.
    }
told-bounce-how = { $hard ->
        [yes] définitif
       *[no] passager
    }
told-bounce-gone = compte supprimé
told-bounces-none = Aucun e-mail n'est revenu.
told-audit-none = Rien n'a été fait.
told-audit-act = { $act ->
        [account-show] compte regardé
        [account-slip] fiche du code secret écrite
        [account-resend] e-mail de confirmation renvoyé
        [account-readdress] autre adresse mise
        [account-freeze] compte bloqué
        [account-unfreeze] compte débloqué
        [account-renew] nouveau code secret créé
        [account-reset] compte fermé
        [account-reopen] identifiant rouvert
        [account-admit] inscription ouverte à une autre adresse
        [account-agree] accord d'un responsable légal noté
        [account-disagree] plus d'accord d'un responsable légal
        [account-guardian-add] adresse d'un responsable légal mise
        [account-guardian-remove] adresse d'un responsable légal retirée
        [ask-account-guardian-add] adresse d'un responsable demandée à une deuxième personne
        [account-rest] inscription mise au repos
        [account-wake] inscription sortie du repos
        [ask-account-reset] réinitialisation demandée à une deuxième personne
        [ask-account-renew] nouveau code secret demandé à une deuxième personne
        [ask-account-readdress] autre adresse demandée à une deuxième personne
        [approve-release] publication approuvée
        [refuse-release] publication refusée
        [prepare-release] publication préparée
        [release] publication
        [release-preview] publication regardée d'avance
        [cancel-release] publication annulée
        [withdraw-release] publication retirée
        [retry-release] annonces douteuses renvoyées
        [leave-doubtful-notices] annonces douteuses laissées
        [warn-organisations] organismes avertis
        [approve-broadcast] message à plusieurs approuvé
        [refuse-broadcast] message à plusieurs refusé
        [broadcast] message à plusieurs
        [broadcast-change] message à plusieurs modifié
        [broadcasts-missed] liste de qui n'a pas eu un message
        [audit] registre lu
        [audit-export] registre extrait
        [bounces] e-mails revenus regardés
        [concerned] personnes concernées cherchées
        [desk] tableau de bord : liste regardée
        [erase] données effacées
        [export] données de la personne extraites
        [statement] relevé de résultats demandé
        [slips] billets faits
        [unreached] liste des personnes non prévenues
        [verify] relevé vérifié
        [why] conversation relue
        [lookup] personne recherchée
        [guardians] accords attendus regardés
        [letter-list] e-mails mis de côté regardés
        [letter-save] e-mail extrait
        [freeze] tout arrêté
        [unfreeze] arrêt levé
        [import] fichier importé
        [invite] invitations envoyées
        [remind] rappels envoyés
        [recount] comptes refaits
        [key-adopt] clé maîtresse adoptée
        [outbox-retry] ligne renvoyée
        [outbox-drop] ligne écartée
        [questions] questions regardées
        [question-take] question prise
        [question-done] question traitée
        [question-words] mots d'une question lus
        [question-hand-over] question remise à quelqu'un d'autre
        [question-answer] question : réponse envoyée
        [staff-add] rôle donné
        [staff-remove] rôles retirés
        [staff-left] départ du personnel
        [staff-invite] invitation du personnel
        [staff-void-link] lien du personnel annulé
        [staff-hand-over] publications remises à quelqu'un d'autre
        [staff-new-pin] nouveau code PIN demandé
        [staff-choose-PIN] code PIN choisi
        [staff-PIN-closed] code PIN fermé après trop d'essais
       *[other] { $what }
    }
told-audit-value = { $name ->
        [account] compte
        [agreement] accord
        [broadcast] message
        [changed] modifiées
        [chats] conversations
        [checked] identité vérifiée par
        [confirmed] confirmée
        [count] nombre
        [covers] résultats
        [digest] empreinte
        [done] fait
        [exam] examen
        [from] de
        [frozen] bloqué
        [hides] résultats masqués
        [hours] heures
        [import] importation
        [invitation] invitation
        [kind] sorte
        [known] connu
        [letters] e-mails
        [list] liste
        [new] nouvelles
        [notices] annonces
        [opens_at] ouverture
        [owner] à qui
        [question] question
        [questions] questions
        [reason] raison
        [release] publication
        [releases] publications
        [rests] au repos
        [results] résultats
        [role] rôle
        [roles] rôles
        [row] ligne
        [rows] lignes
        [sender] expéditeur
        [session] session
        [since] depuis
        [shown] montré
        [stands] arrêt
        [subject] objet
        [until] jusqu'à
        [untrue] comptes faux
        [waits] attend
        [waits_until] attend jusqu'au
        [wrong_secrets] codes secrets faux
       *[other] { $name }
    } : { $value }
told-audit-written = { $path } : { $acts } actes
told-unreached-one = { $id_number } { $name } : { $why }
told-why-fate = { $state } : { $why }
told-why-where = { $chat ->
        [none] Par e-mail
       *[other] Conversation { $chat }
    }
told-slips = { $path } : { $slips } billets. Chacun porte un nom : distribuez-les un par un.
told-slips-secret = { $slips } d'entre eux portent le code secret à côté de l'identifiant : qui en trouve un peut créer le compte. Remettez chacun en main propre, et supprimez le fichier une fois imprimé.
told-concerned = { $path } : { $people } personnes
told-desk-unreached = { $why ->
        [unaddressed] ni compte ni adresse
        [unconfirmed] adresse non confirmée, dans aucune conversation
       *[bounced] les e-mails reviennent, dans aucune conversation
    }
told-parcel = { $kind ->
        [Say] un message
        [Answer] la réponse à un bouton
        [Forget] la suppression d'un message reçu
        [LeaveGroup] le départ d'un groupe
        [SendStatement] un relevé de résultats
        [SendCalendar] les jours d'un résultat pour un calendrier
        [SendOwnData] ce qui est conservé sur la personne
        [WakeAt] une minuterie
        [Announce] les annonces à toutes les personnes concernées
        [SayBroadcast] un message à plusieurs personnes
        [ReadFile] la lecture d'un fichier
        [ImportFile] l'importation d'un fichier
        [PreviewRelease] l'aperçu d'une publication
        [ReleaseResults] une publication
        [PreviewInvitations] l'aperçu des invitations
        [InviteCandidates] des invitations
        [ListReleases] la liste des publications
        [CancelRelease] l'annulation d'une publication
        [ShowCovered] la liste des personnes d'une publication regardée
        [SettleDoubtful] le sort des annonces douteuses
        [ShowWords] les mots d'une question
        [ShowFound] les personnes trouvées par une recherche
        [ShowCandidate] une personne recherchée
        [HideShown] le masquage de ce qu'une conversation montre de résultats
        [HideResult] le masquage d'un résultat retiré
        [WatchRelease] l'avancement d'une publication
        [RetractBroadcast] la suppression d'un message à plusieurs personnes
        [WatchBroadcast] l'avancement d'un message à plusieurs personnes
        [PreviewBroadcast] l'aperçu d'un message à plusieurs personnes
        [SendBroadcast] l'ordre d'un message à plusieurs personnes
        [ChangeBroadcast] la suite d'un message à plusieurs personnes
        [Tell] ce qu'une autre conversation doit apprendre
        [Alert] une alerte au personnel
        [ProposeRelease] une publication à approuver
        [AnswerProposal] la réponse d'un approbateur
        [AnswerByLetter] la réponse d'un approbateur par e-mail
        [EndProposal] la fin de ce que personne n'a approuvé
        [PreviewWithdrawal] l'aperçu d'un retrait
        [WithdrawRelease] le retrait d'une publication
        [WarnOrganisations] l'avertissement des organismes
        [SendStaffLink] une invitation du personnel
        [ShowCommands] la liste des commandes
        [ActOnCandidate] ce qui est fait pour une personne recherchée
        [ShowHome] le tableau de bord du personnel
        [RemindUnconfirmed] des rappels de confirmer l'adresse
        [TellReadiness] si tout est prêt
        [TellReport] le bilan d'une session
        [CheckPaper] la vérification d'un relevé de résultats
        [none] quelque chose de plus récent
       *[other] { $kind }
    } dans la conversation { $chat }
told-parcel-letter = l'e-mail { $letter } à { $to }
told-parcel-text = le texte « { $text } » dans la conversation { $chat }
told-outbox-class = { $queue ->
        [press] boutons
        [deletion] suppressions
        [talk] conversations
        [mailing] annonces
        [timer] minuteries
        [code] codes
        [mail] e-mails
        [circular] e-mails d'annonce
        [announce] diffusion
        [staff] personnel
       *[other] { $queue }
    }
told-outbox-state = { $state ->
        [waiting] en attente
        [sending] en cours
        [sent] remis
        [doubtful] douteux
        [dead] non remis
       *[other] { $state }
    }
told-outbox-retried = { $rows } renvoyés maintenant.
told-outbox-dropped = la ligne { $row } est écartée.
told-outbox-stands-still = Ce qui est arrêté ne part qu'après `results-desk unfreeze`.
told-outbox-oldest = la plus ancienne : { $at }
told-outbox-none = Rien ne reste à envoyer.
told-outbox-sent = { $rows } envoyés ces dernières 24 heures.
told-outbox-letters = e-mails, dans les limites de mail.smtp : { $used }.
told-outbox-used = { $sent } sur { $most } depuis { $window ->
        [minute] une minute
        [hour] une heure
       *[day] un jour
    }
told-outbox-strangers = { $kept } Mo d'e-mails d'inconnus sont gardés aujourd'hui ; { $passed } de plus ont été lus sans être gardés, [mail] n'en permet pas plus
told-outbox-unheard = le { $day }, { $messages ->
        [one] { $messages } message écarté
       *[other] { $messages } messages écartés
    }, venant de { $chats ->
        [one] { $chats } conversation qui en a envoyé
       *[other] { $chats } conversations qui en ont envoyé
    } plus que [rules] ne permet
told-outbox-failing = pas encore remis : { $rows } { $queue } : { $why } ; prochain essai { $at }
told-outbox-resting = { $domain } en a demandé moins : ses e-mails attendent jusqu'au { $until }
told-outbox-given-up = la ligne { $row } est { $state ->
        [dead] abandonnée
        [doubtful] douteuse
       *[other] { $state }
    } : { $what } : { $why }
told-outbox-ways = `results-desk outbox retry ROW` réessaie, `outbox drop ROW` l'écarte.
told-outbox-waits-for-that = Lignes qui attendent la levée de l'arrêt : { $rows }.
told-outbox-waits = la ligne { $row } attend : { $what }
told-erase-to-be = { $whom } : à effacer :
told-erased = Effacé :
told-erase-people = { $count ->
    [1] personne, avec inscription, compte et essais manqués
   *[other] personnes, avec inscription, compte et essais manqués
}
told-erase-results = { $count ->
    [1] version de résultats
   *[other] versions de résultats
}
told-erase-shares = { $count ->
    [1] envoi de résultats
   *[other] envois de résultats
}
told-erase-chats = { $count ->
    [1] conversation
   *[other] conversations
}
told-erase-lines = { $count ->
    [1] ligne du journal
   *[other] lignes du journal
}
told-erase-parcels = { $count ->
    [1] ligne à envoyer ou envoyée
   *[other] lignes à envoyer, celles qui attendent aussi
}
told-erase-bounces = { $count ->
    [1] e-mail revenu
   *[other] e-mails revenus
}
told-erase-questions = { $count ->
    [1] question au centre, avec ses réponses
   *[other] questions au centre, avec leurs réponses
}
told-erase-acts = { $count ->
    [1] acte du personnel à leur sujet, qui reste sans dire de qui il s'agit
   *[other] actes du personnel à leur sujet, qui restent sans dire de qui il s'agit
}
told-erase-letters = { $count ->
    [1] e-mail de ces personnes ou à elles, tel qu'il est arrivé
   *[other] e-mails de ces personnes ou à elles, tels qu'ils sont arrivés
}
told-erase-delivered = Envois déjà remis : { $shares }. L'organisme, son adresse et la référence restent tant qu'un résultat peut encore être corrigé (keep_shares_months).
told-erase-unread = E-mails gardés sous une autre clé : { $letters }. Personne ne peut dire qui ils nomment, et ils partiront quand leurs jours seront passés (keep_letters_days).
told-erase-log = Un programme lit la base, dont le journal contient encore ce qui est effacé : relancez cette commande.
told-erase-elsewhere = Les sauvegardes faites avant maintenant les contiennent encore : qui en restaure une doit les effacer de nouveau. De même pour Telegram, la messagerie sur son serveur et ceux qui ont reçu un résultat.
told-erase-copy = Cette copie les contient encore : { $path }
told-letter-none = Aucun e-mail n'attend d'être lu par quelqu'un.
told-letter-sealed = (gardé sous une autre clé)
told-letter-nobody = (sans adresse)
told-letter-saved = { $path } : e-mail n° { $letter }, { $size } octets
told-letter-cut = L'e-mail a { $size } octets et ne répond à aucun des nôtres : il est en entier dans la messagerie.
told-letter-kind = { $kind ->
        [human] d'une personne
        [bounce] e-mail revenu
        [delay] retard annoncé
        [delivered] remise annoncée
        [autoreply] réponse automatique
        [challenge] demande de preuve
        [list] liste de diffusion
        [arf] plainte d'un destinataire
        [mdn] accusé de lecture
        [junk] indésirable
        [malformed] illisible
       *[other] { $kind }
    }
told-letter-wants = demande : { $intent ->
        [confirm] confirme
        [deny] dit non
        [stop] plus de nouvelles
        [stop_all] plus rien du tout
        [help] aide
        [statement] relevé de résultats
        [status] où en est l'inscription
        [result] résultat
        [send] envoyer le résultat
        [name] corriger un nom
        [certificate] certificat
        [language] changer de langue
        [telegram] ouvrir la conversation
        [delete] supprimer le compte
        [cancel] annuler
        [question] question
        [nothing] rien
       *[other] { $intent }
    }
told-letter-about = au sujet de : { $addresses }
told-letter-final = { $final ->
        [yes] définitif
       *[no] passager
    }{ $hard ->
        [yes] , l'adresse n'existe plus
       *[no] { "" }
    }
told-letter-unread = { $path } : { $why }. Les autres fichiers sont lus sans celui-ci.
told-nothing-sent = Rien n'a été envoyé.
told-letters-ask = Tapez { $count }, le nombre d'e-mails, pour continuer
told-broadcast-ask = Tapez { $count }, les messages et e-mails ensemble, pour continuer
told-broadcast-stop = Message { $number } : ce qui n'est pas parti ne partira pas.
told-broadcast-retry = Message { $number } : ce qui est peut-être arrivé est renvoyé, et peut donc arriver deux fois.
told-broadcast-retract = Message { $number } : il est supprimé des conversations où il a moins de 48 heures ; les e-mails restent.
told-broadcast-approve = Message { $number } : comme second approbateur, vous le laissez partir à tous.
told-broadcast-refuse = Message { $number } : il est abandonné, personne ne le recevra.
told-broadcasts-none = Aucun message n'a encore été écrit à plusieurs personnes.
told-broadcast-missed = { $number } { $name } : { $road }, { $why }
told-broadcast-missed-none = Tout le monde l'a reçu, ou l'attend encore.
told-written-private = Écrit dans { $path }, pour vous seul : il contient des noms.
told-key-adopted = { $path } appartient à cette clé maîtresse.
told-key-opens = Échantillons scellés qui s'ouvrent avec cette clé : { $opened } sur { $samples }.
told-key-unknown = Il ne reste rien de scellé dans cette base : vous seul pouvez savoir si la clé est la sienne.
told-key-other = La base a été écrite avec une autre clé.
told-key-warned = Si la clé n'est pas celle de la base, plus aucun code secret, code ou e-mail en route n'est valable : il faut réimporter les inscriptions avec leurs codes secrets, et ce qui attend scellé reste de côté : la clé d'origine peut encore l'ouvrir.
demo-open = Results Desk est ouvert : { $address }
demo-ends = Ctrl-C y met fin ; il n'en reste rien.
demo-no-port = port attendu : de 1 à 65535, ou 0 pour un port libre ; reçu : « { $text } »
demo-port-taken = La page ne peut pas écouter sur 127.0.0.1:{ $port } : { $why }. Choisissez un autre port : DEMO_PORT=9000 make demo
demo-not-installed = Les serveurs de messagerie de la démonstration manquent ; ceci les installe : pip install 'results-desk[demo]'
init-ask-centre-name = Nom du centre
init-ask-centre-number = Numéro du centre
init-ask-centre-city = Ville
init-ask-centre-email = Adresse à laquelle on écrit au centre
init-ask-centre-timezone = Fuseau horaire
init-ask-telegram-token = Jeton du bot, donné par @BotFather (vide : plus tard)
init-ask-staff-officers = Identifiants Telegram du personnel, avec des virgules (vide : plus tard)
init-ask-mail-address = Adresse e-mail du programme lui-même (vide : pas d'e-mail)
init-ask-mail-imap-host = Serveur IMAP
init-ask-mail-imap-port = Port IMAP (993 avec TLS, 143 avec STARTTLS)
init-ask-mail-imap-user = Utilisateur des deux
init-ask-mail-imap-password = Mot de passe des deux
init-ask-mail-smtp-host = Serveur SMTP
init-ask-mail-smtp-port = Port SMTP (587 avec STARTTLS, 465 avec TLS)
init-like-text = seulement des lettres, des chiffres et des signes
init-like-token = attendu : des chiffres, deux-points et 35 signes
init-needed = il faut une réponse
init-there-already = { $path } existe déjà et reste tel quel. Modifiez-le, ou nommez-en un autre : results-desk --config another.toml init
init-ended = Les réponses se sont arrêtées à « { $question } » ; rien n'a été écrit.
init-unwritten = { $path } n'a pas pu être écrit : { $why }
init-written = { $config } et { $key } sont écrits. Gardez une copie de { $key } ailleurs que sur cette machine : sans elle, personne ne peut lire ce que contient la base.
init-next = Ensuite : `results-desk check` appelle chaque serveur, `results-desk run` ouvre le service.
told-settings = Les réglages ne peuvent pas servir :
told-asked-for = { $question } :
told-unanswered = Pas de réponse à « { $question } » : rien n'a été fait. --help nomme l'option qui la donne.
told-meant = { "\u202F" }; vouliez-vous dire { $close } ?
told-mistake = { $prog } : { $said }
told-help = `{ $prog } --help` dit ce qui peut être donné.
told-no-head = « { $text } » n'est pas une tête du registre, comme 12-0f3a5b7c9d1e2f40
told-no-number = « { $text } » n'est pas un nombre entier
told-no-row = « { $text } » n'est pas le numéro d'une ligne
told-not-between = « { $text } » n'est pas entre { $least } et { $most }
told-no-telegram-id = « { $text } » n'est pas un identifiant Telegram : un nombre, tel que `staff list` le montre
told-audit-whole = La chaîne est entière ; actes : { $acts }{ $erased ->
        [0] .
       *[other] , dont effacés : { $erased }, chaîne entière.
    }
told-audit-fault = Acte { $number } : { $fault ->
        [missing] il en manque un avant lui
        [changed] il a été changé, ou vient d'ailleurs
       *[unlinked] il n'est pas relié au précédent
    }
told-audit-more = Et d'autres actes : { $acts }.
told-audit-keep = Gardez le fichier de la base tel quel, et comparez-le à une sauvegarde.
told-audit-before = Actes plus anciens que la chaîne, dont rien n'est dit : { $acts }.
told-audit-stands = { $stands ->
        [yes] { $head } y est toujours : rien n'a été coupé jusque-là.
       *[no] { $head } n'y est pas : la fin du registre a été coupée, ou c'est une autre base.
    }
told-audit-head = Tête : { $head }
told-concerned-gone = Comptes disparus, dont la base ne nomme plus les titulaires : { $accounts }.
told-concerned-unnamed = Lignes de ce qui a été dit et envoyé alors, de comptes supprimés, qui ne nomment personne : { $rows }.
told-concerned-forgotten = { $kind ->
        [deliveries] De ce qui a été envoyé
       *[journal] De ce qui a été dit dans les conversations
    }, la base a tout oublié avant le { $day }.
