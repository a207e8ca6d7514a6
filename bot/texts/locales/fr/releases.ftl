## Les publications, pour le personnel. Un compte est un nombre, le reste du texte.

command-releases = publications prévues et faites (centre)
button-staff-releases = Voir les publications
releases-none = Il n'y a encore aucune publication.
releases-planned =
    ⏳ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Aucun résultat, à ouvrir
        [one] { $results } résultat, visible
       *[other] { $results } résultats, visibles
    } à partir du { $at } (par { $by }).{ $left ->
        [0] { "" }
        [one] { " " }{ $left } en est sorti depuis.
       *[other] { " " }{ $left } en sont sortis depuis.
    }
releases-running =
    ▶️ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Aucun résultat, ouverte
        [one] { $results } résultat, visible
       *[other] { $results } résultats, visibles
    } depuis le { $at } (par { $by }) ; les avis partent en ce moment.{ $left ->
        [0] { "" }
        [one] { " " }{ $left } en est sorti depuis.
       *[other] { " " }{ $left } en sont sortis depuis.
    } { $fates }
releases-made =
    ✅ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Aucun résultat, ouverte
        [one] { $results } résultat, visible
       *[other] { $results } résultats, visibles
    } depuis le { $at } (par { $by }).{ $left ->
        [0] { "" }
        [one] { " " }{ $left } en est sorti depuis.
       *[other] { " " }{ $left } en sont sortis depuis.
    } { $fates }
releases-cancelled =
    ✖️ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Sans résultat, prévue
        [one] { $results } résultat, prévu
       *[other] { $results } résultats, prévus
    } pour le { $at } (par { $by }) ; annulée par { $canceller }.
releases-fates =
    Prévenus : { $told }{ $waiting ->
        [0] { "" }
       *[other] { "" } ; en attente : { $waiting }
    }{ $doubtful ->
        [0] { "" }
       *[other] { "" } ; peut-être prévenus : { $doubtful }
    }{ $bounced ->
        [0] { "" }
       *[other] { "" } ; e-mail revenu : { $bounced }
    }{ $blocked ->
        [0] { "" }
       *[other] { "" } ; conversation bloquée : { $blocked }
    }{ $unreached ->
        [0] { "" }
       *[other] { "" } ; par aucune voie : { $unreached }
    }.
releases-fates-unknown = On ne sait plus qui a été prévenu : ce n'est plus conservé.

no-release-planned = Aucune publication prévue ne peut être annulée.
ask-which-cancelled = Annuler une publication prévue ? Je vous demanderai encore de confirmer.
button-cancel-planned = Annuler la { $number } ({ $exam })…
ask-cancel-release =
    Annuler la publication { $number } ({ $exam }, { $session } ; { $results ->
        [0] aucun résultat
        [one] { $results } résultat
       *[other] { $results } résultats
    } ; prévue le { $at }) ? Ce jour-là, personne ne verra rien ni ne sera prévenu, et tout attend une nouvelle publication. Les personnes invitées à essayer leur mot de passe n'en entendent plus parler.
button-cancel-release = Oui, annuler la { $number }
button-keep-release = Non, la garder
release-kept = Rien n'a changé : la publication reste prévue.
release-is-open = Si ses résultats sont peut-être faux, suspendez tout et masquez-les (/freeze) : la publication { $number } est ouverte depuis le { $at } et ne peut plus être annulée.
release-cancelled-before = La publication { $number } était déjà annulée, par { $by } : rien d'autre n'a changé.
release-unknown = Il n'y a pas de publication { $number } : rien n'a changé.
release-cancelled =
    C'est fait : la publication { $number } ({ $exam }, { $session }) est annulée. { $results ->
        [0] Elle ne portait plus sur aucun résultat.
        [one] Son résultat attend une nouvelle publication : /release.
       *[other] Ses { $results } résultats attendent une nouvelle publication : /release.
    }
release-cancelled-alert =
    La publication { $number } ({ $exam }, { $session } ; prévue le { $at }) est annulée par { $by }. { $results ->
        [0] Elle ne portait plus sur aucun résultat.
        [one] Son résultat attend une nouvelle publication.
       *[other] Ses { $results } résultats attendent une nouvelle publication.
    }
release-left =
    { $count ->
        [one] { $count } résultat est sorti
       *[other] { $count } résultats sont sortis
    } de la publication { $number } ({ $exam } ; prévue le { $at }), car un import plus récent ou un effacement est arrivé avant. Ce qui est nouveau attend sa propre publication : /release.
release-all-told = Les avis de la publication { $number } sont partis : toutes les personnes joignables sont prévenues.
release-not-all-told =
    Les avis de la publication { $number } sont partis. { $people ->
        [one] { $people } personne reste à joindre
       *[other] { $people } personnes restent à joindre
    } : ce fichier dit qui, et pourquoi. Dites-leur qu'il y a du nouveau, sans dire quoi.
unreached-head-number = Identifiant
unreached-head-name = Nom
unreached-head-why = Pourquoi
unreached-chat-failed = refusé par la conversation
unreached-no-chat = pas de conversation
unreached-mail-failed = e-mails revenus
unreached-no-mailbox = pas d'adresse confirmée
unreached-no-account = pas de compte ici, aucun e-mail arrivé
