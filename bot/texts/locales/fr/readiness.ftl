## Tout est-il prêt pour le jour des résultats, pour l'équipe. Un compte est un nombre, le reste du texte.

command-readiness = voir si tout est prêt (centre)
readiness-looked-at = Je regarde si tout est prêt : cela prend quelques secondes.
readiness-green = ✅ { $said }
readiness-to-do = ⚠️ { $said } { $todo }
readiness-machine = <b>Ce qui part, et l'ordinateur</b>

readiness-registered =
    { $entries ->
        [0] Aucune inscription
        [1] Une inscription
       *[other] { $entries } inscriptions
    } : { $invited } avec une invitation par e-mail, { $opened } avec un compte, { $registered } avec une adresse confirmée.
readiness-registered-todo =
    Invitez { $without ->
        [1] la personne
       *[other] les { $without } personnes
    } sans compte.
readiness-unconfirmed =
    { $entries ->
        [0] Toutes les adresses des comptes sont confirmées.
        [1] Une adresse n'est pas confirmée.
       *[other] { $entries } adresses ne sont pas confirmées.
    }
readiness-unconfirmed-todo = Faites-leur écrire à nouveau.
readiness-bounced =
    { $entries ->
        [0] Aucun e-mail ne revient.
        [1] Les e-mails envoyés à une personne reviennent.
       *[other] Les e-mails envoyés à { $entries } personnes reviennent.
    }
readiness-bounced-todo = Corrigez les adresses dans le fichier des inscriptions et faites-le importer à nouveau.
readiness-missing =
    { $entries ->
        [0] Chaque inscription a un résultat.
        [1] Une inscription n'a pas encore de résultat.
       *[other] { $entries } inscriptions n'ont pas encore de résultat.
    }
readiness-missing-todo = Importez les résultats quand ils arrivent.
readiness-unreached =
    { $people ->
        [0] Tout le monde peut être joint.
        [1] Une personne ne peut être jointe par aucun moyen.
       *[other] { $people } personnes ne peuvent être jointes par aucun moyen.
    }
readiness-unreached-todo = Sans compte ni adresse : { $unaddressed }. Avec une adresse non confirmée ou qui refuse les e-mails, et sans conversation : { $lost }. Remettez-leur des billets (<code>results-desk slips</code>), ou faites importer à nouveau le fichier des inscriptions avec leurs adresses.
readiness-guardians =
    { $entries ->
        [0] Aucun parent ou responsable légal ne garde le silence depuis une semaine.
        [1] L'accord d'un parent ou responsable légal, demandé il y a une semaine, n'est pas arrivé.
       *[other] L'accord de { $entries } parents ou responsables légaux, demandé il y a une semaine, n'est pas arrivé.
    }
readiness-guardians-todo = <code>results-desk guardians</code> les nomme : appelez-les, et notez leur réponse. Le résultat n'est pas retenu pour autant : remettez-le à l'enfant là où le service ne le montre pas.
readiness-school = • { $name } : { $entries }, invitations { $invited }, comptes { $opened }, adresses confirmées { $registered }
readiness-no-school = sans établissement
readiness-schools-more =
    { $schools ->
        [1] Un autre établissement est plus avancé.
       *[other] { $schools } autres établissements sont plus avancés.
    } <code>results-desk readiness</code> les nomme tous.

readiness-letters =
    { $letters ->
        [1] Un e-mail annoncera un résultat.
       *[other] { $letters } e-mails annonceront des résultats.
    }{ $waiting ->
        [0] { "" }
        [1] { " " }Un autre attend déjà.
       *[other] { " " }{ $waiting } autres attendent déjà.
    } À raison de { $per_day } par jour à partir du { $begins }, le dernier part le { $ends }.
readiness-letters-todo = C'est plus d'une journée. Demandez à votre fournisseur une limite plus haute (<code>per_day</code> dans <code>[mail.smtp]</code>), ou publiez les examens sur plusieurs jours.
readiness-queues =
    { $minutes ->
        [0] Rien de ce qui doit partir n'attend.
        [1] Le plus ancien de ce qui doit partir attend depuis une minute.
       *[other] Le plus ancien de ce qui doit partir attend depuis { $minutes } minutes.
    }
readiness-queues-todo = Faites regarder <code>results-desk outbox</code> par la personne qui s'occupe de l'ordinateur.
readiness-given-up =
    { $rows ->
        [0] Rien n'a été abandonné.
        [1] Un message ou e-mail n'a pas pu être remis.
       *[other] { $rows } messages ou e-mails n'ont pas pu être remis.
    }
readiness-given-up-todo = <code>results-desk outbox</code> dit lesquels.
readiness-still = Tout ce qui part à beaucoup de monde est arrêté depuis le { $since }.
readiness-still-todo = /unfreeze le laisse repartir.
readiness-release =
    { $exam }, { $of } : { $results ->
        [0] aucun résultat ne sera visible
        [1] un résultat sera visible
       *[other] { $results } résultats seront visibles
    } à partir du { $at }.
readiness-waiting =
    { $results ->
        [1] Un résultat est importé, et aucune publication n'est prévue pour lui.
       *[other] { $results } résultats sont importés, et aucune publication n'est prévue pour eux.
    }
readiness-waiting-todo = Préparez une publication.

readiness-statements =
    { $statements ->
        [0] Aucun relevé de résultats ne sera demandé.
        [1] Un relevé de résultats peut être demandé.
       *[other] { $statements } relevés de résultats peuvent être demandés.
    } Cet ordinateur en imprime { $a_minute } par minute, d'après un essai fait à l'instant : { $minutes ->
        [0] moins d'une minute
        [1] une minute
       *[other] { $minutes } minutes
    } pour tous.
readiness-statements-todo = Qui le demande en dernier attend plus d'une heure : publiez les examens à plusieurs heures, ou prenez un ordinateur avec plus de cœurs.
readiness-printing = Les relevés de résultats ne peuvent pas être produits.
readiness-printing-todo = Faites lancer <code>results-desk check</code> par la personne qui s'occupe de l'ordinateur.
readiness-telegram =
    Telegram { $works ->
        [yes] répond.
       *[no] ne répond pas comme il faut.
    }
readiness-telegram-todo = Faites lancer <code>results-desk check</code> par la personne qui s'occupe de l'ordinateur.
readiness-imap =
    { $works ->
        [yes] Les e-mails reçus peuvent être lus.
       *[no] Les e-mails reçus ne peuvent pas être lus.
    }
readiness-imap-todo = Faites lancer <code>results-desk check</code> par la personne qui s'occupe de l'ordinateur.
readiness-smtp =
    { $works ->
        [yes] Les e-mails peuvent partir.
       *[no] Les e-mails ne peuvent pas partir.
    }
readiness-smtp-todo = Faites lancer <code>results-desk check</code> par la personne qui s'occupe de l'ordinateur.
readiness-disk = { $free_mb } Mo sont libres sur le disque.
readiness-disk-todo = Faites de la place : sous { $alarm_mb } Mo, il en manque.
readiness-backup = La dernière sauvegarde à côté de la base est du { $at }.
readiness-backup-todo = Faites-en faire une avant le jour des résultats.
readiness-backup-none = Il n'y a pas de sauvegarde à côté de la base.
readiness-backup-none-todo = Faites-en faire une avant le jour des résultats ; si les vôtres sont ailleurs, regardez-y.
