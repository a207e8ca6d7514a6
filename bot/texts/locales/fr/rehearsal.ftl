## Ce que dit `results-desk rehearse`. Toutes les valeurs sont du texte.

rehearsal-not-installed = Les serveurs de messagerie intégrés manquent ; ceci les installe : pip install 'results-desk[demo]'
rehearsal-begins = Répétition avec { $candidates } personnes inventées. Rien de ce qui est à vous n'est touché ; il faut environ { $minutes } minutes, car les e-mails attendent leurs limites.
rehearsal-told = Avis dans les conversations : { $told_in_chats } sur { $chats }, le dernier { $last_notice_seconds } s après la publication (limites × { $speed }).
rehearsal-letters = E-mails : { $letters } sur { $candidates }, { $letters_per_second } par seconde dans les limites × { $speed }.
rehearsal-answers = Réponses à { $answers } personnes qui demandaient leur résultat, 25 par seconde : la moitié en { $answer_p50_ms } ms, 99 sur 100 en { $answer_p99_ms } ms.
rehearsal-statements = Relevés de résultats : { $statements } demandés en même temps, { $statements_per_second } par seconde.
rehearsal-errors = Erreurs : { $errors }.
rehearsal-own-limits = Avec vos propres limites et autant de personnes, la dernière conversation est prévenue { $last_chat_notice_minutes } min après la publication, le dernier e-mail part au bout de { $last_letter_minutes } min.
rehearsal-own-time = Si tous demandent leur relevé en même temps, il faut { $all_statements_minutes } min à cet ordinateur. Le tout a pris { $took_seconds } s.
rehearsal-not-whole = Tout le monde n'a pas été prévenu et servi. `results-desk readiness` et `results-desk check` disent ce qui manque à l'ordinateur ; réessayez quand rien d'autre ne tourne.
rehearsal-usual-limits = { $path } n'existe pas : les limites habituelles sont prises, 25 conversations par seconde et 2 000 e-mails par jour.
