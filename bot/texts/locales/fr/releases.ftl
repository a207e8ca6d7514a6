## Les publications, pour le personnel. Un compte est un nombre, le reste du texte.

command-releases = publications prévues, faites et retirées (centre)
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
        [one] { $results } résultat, publié
       *[other] { $results } résultats, publiés
    } le { $at } (par { $by }) ; les avis partent en ce moment.{ $left ->
        [0] { "" }
        [one] { " " }{ $left } en est sorti depuis.
       *[other] { " " }{ $left } en sont sortis depuis.
    } { $fates }
releases-made =
    ✅ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Aucun résultat, ouverte
        [one] { $results } résultat, publié
       *[other] { $results } résultats, publiés
    } le { $at } (par { $by }).{ $left ->
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
releases-emptied =
    ✖️ Publication { $number } : { $exam }, { $session }. Prévue pour le { $at } (par { $by }) ; elle n'aura pas lieu, faute de résultat : un import plus récent ou un effacement est arrivé avant.
releases-withdrawn =
    ↩️ Publication { $number } : { $exam }, { $session }. { $results ->
        [0] Sans résultat, ouverte
        [one] { $results } résultat, publié
       *[other] { $results } résultats, publiés
    } le { $at } (par { $by }) ; retirée par { $withdrawer }, { $why ->
        [mistake] car publiée par erreur
       *[other] car elle n'est plus valable
    }. { $fates ->
        [none] { "" }
       *[other] Ceux qui en avaient entendu parler l'apprennent. { $fates }
    }{ $warned ->
        [none] { "" }
       *[other] { " " }Organismes prévenus sur ordre de { $warned }.
    }
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

no-release-planned = Il n'y a rien à annuler ni à retirer.
ask-which-cancelled = En annuler ou en retirer une ? Je vous demanderai encore de confirmer.
button-leave-releases = Quitter la liste
button-cancel-planned = Annuler la { $number } ({ $exam })…
ask-cancel-release =
    Annuler la publication { $number } ({ $exam }, { $session } ; { $results ->
        [0] aucun résultat
        [one] { $results } résultat
       *[other] { $results } résultats
    } ; prévue le { $at }) ? Ce jour-là, personne ne verra rien ni ne sera prévenu, et tout attend une nouvelle publication. Les personnes invitées à essayer leur mot de passe pour ce jour-là apprendront dans une heure que rien ne viendra alors, sauf si vous publiez à nouveau.
button-cancel-release = Oui, annuler la { $number }
button-keep-release = Non, la garder
release-kept = Rien n'a changé : la publication reste prévue.
release-is-open = Si ses résultats sont peut-être faux, retirez-la (/releases) : la publication { $number } est ouverte depuis le { $at } et ne peut plus être annulée.
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
button-withdraw = Retirer la { $number } ({ $exam })…
withdraw-head = Publication { $number } : { $exam }, { $session } ; { $results ->
        [0] sans résultat, ouverte
        [one] { $results } résultat, publié
       *[other] { $results } résultats, publiés
    } le { $at }.
withdraw-told = Prévenus jusqu'ici : { $told } ; peut-être : { $doubtful } ; en attente : { $waiting }.
withdraw-untold = Personne n'en a encore été prévenu.
withdraw-seen = Consultés : { $looked }. Pris en PDF : { $printed }.
withdraw-seen-before = Il peut y en avoir eu davantage : elle s'est ouverte avant que nous ne notions qui consulte.
withdraw-sent = { $sent ->
        [0] Sans aucun envoi à un organisme.
       *[other] Envoyés à des organismes : { $sent }.
    }
withdraw-sent-to = • { $to } : { $n }
withdraw-sent-more = • autres : { $n }
withdraw-waiting = En route vers des organismes, et arrêtés avec elle : { $n }.
withdraw-letters = Messages à des organismes : { $letters }.
ask-withdraw =
    Retirer la publication { $number } ({ $exam }, { $session }) ? À partir de là, { $results ->
        [0] personne n'y voit plus rien
        [one] personne ne voit plus son résultat
       *[other] personne ne voit plus ses { $results } résultats
    }, et plus rien n'en part. Ceux qui en avaient entendu parler sont prévenus ; les organismes, seulement si vous le demandez ensuite. Pour l'afficher de nouveau, il faut une nouvelle publication. Pourquoi la retirer ?
button-withdraw-mistake = Publiée par erreur
button-withdraw-invalid = Plus valable
button-leave-open = Non, la laisser ouverte
release-kept-open = Rien n'a changé : la publication reste ouverte.
release-not-open = Annulez-la plutôt (/releases) : la publication { $number } ne s'ouvre que le { $at }.
release-not-withdrawn = La publication { $number } n'est pas retirée : personne n'a été prévenu.
release-withdrawn =
    C'est fait : la publication { $number } ({ $exam }, { $session }) est retirée, et { $results ->
        [0] personne n'y voit plus rien
        [one] personne ne voit plus son résultat
       *[other] personne ne voit plus ses { $results } résultats
    }. Ceux qui en avaient entendu parler sont prévenus maintenant, ou demain matin. /releases dit où cela en est.
release-withdrawn-before = La publication { $number } était déjà retirée, par { $by } : rien d'autre n'a changé.
release-withdrawn-alert =
    La publication { $number } ({ $exam }, { $session }) est retirée par { $by }, { $why ->
        [mistake] car publiée par erreur
       *[other] car elle n'est plus valable
    } : { $results ->
        [0] personne n'y voit plus rien
        [one] personne ne voit plus son résultat
       *[other] personne ne voit plus ses { $results } résultats
    }, et ceux qui en avaient entendu parler sont prévenus.
button-warn = Prévenir les organismes ({ $number })…
ask-warn = { $letters ->
        [0] Plus aucun organisme ne serait prévenu
        [one] Un message à un organisme dirait
       *[other] { $letters } messages à des organismes diraient
    } que ce qu'ils ont reçu de la publication { $number } ne compte plus. Le mieux est dans un jour : d'ici là, une erreur se répare en publiant de nouveau.
button-warn-later = Dans 24 heures
button-warn-now = Tout de suite
button-warn-not-yet = Pas encore
organisations-unwarned = Aucun organisme n'est prévenu pour l'instant. /releases le propose de nouveau.
organisations-warned = { $letters ->
        [0] Aucun message ne part
        [one] { $letters } message à un organisme part
       *[other] { $letters } messages à des organismes partent
    } à partir du { $at } : la publication { $number } est retirée. Ce qui sera publié de nouveau d'ici là sera laissé de côté.
organisations-warned-before = L'ordre de prévenir les organismes de la publication { $number } est déjà donné, par { $by } : rien de plus n'a été ordonné.
nobody-to-warn = Aucun organisme n'a de résultat de la publication { $number } : il n'y a personne à prévenir.
release-withdrawn-before-now = • déjà affichés, puis retirés : { $results }
release-corrects = • à la place d'un résultat déjà visible : { $results }{ $sendings ->
        [0] . Aucun organisme n'en avait reçu.
        [1] . L'organisme qui en a reçu un apprendra par e-mail qu'il ne faut plus l'utiliser.
       *[other] . { $sendings } envois à des organismes : chacun apprendra par e-mail qu'il ne faut plus utiliser le sien.
    }
release-left =
    { $count ->
        [one] { $count } résultat est sorti
       *[other] { $count } résultats sont sortis
    } de la publication { $number } ({ $exam } ; prévue le { $at }), car un import plus récent ou un effacement est arrivé avant. Ce qui est nouveau attend sa propre publication : /release.
release-left-by-letter =
    { $count ->
        [one] { $count } résultat est sorti
       *[other] { $count } résultats sont sortis
    } de la publication { $number } ({ $exam } ; prévue le { $at }), car un import plus récent ou un effacement est arrivé avant. Ce qui est nouveau attend sa propre publication.
release-emptied =
    La publication { $number } ({ $exam } ; prévue le { $at }) n'aura pas lieu, faute de résultat : un import plus récent ou un effacement est arrivé avant. Personne n'en est prévenu. Ce qui est nouveau attend sa propre publication : /release.
release-emptied-by-letter =
    La publication { $number } ({ $exam } ; prévue le { $at }) n'aura pas lieu, faute de résultat : un import plus récent ou un effacement est arrivé avant. Personne n'en est prévenu. Ce qui est nouveau attend sa propre publication.
covered-missing = Sans résultat
covered-outside = Attendus à d’autres dates
covered-unconfirmed = Adresse non confirmée
covered-bounced = E-mails qui reviennent
covered-without-account = Sans compte
covered-x = X (absent à une partie)
covered-z = Z (absent)
covered-pending = PENDING (en attente)
covered-withheld = WITHHELD (retenu)
button-covered = { $group } : { $entries }
covered-head = <b>{ $group }</b>
    { $exam }, { $session }
covered-nobody = Personne (ou plus personne).
button-covered-more = Les dix suivants
button-covered-close = Ranger la liste
release-unanswered = { $why } { $word ->
        [now] Publier maintenant quand même ?
        [at] Publier à partir du { $at } quand même ?
       *[other] Publier demain à 8 h quand même ?
    } Les questions attendraient une réponse.
release-silent = { $why } Les questions attendraient une réponse.
unanswered-hours = Le secrétariat est fermé à cette heure-là.
unanswered-weekend = Le secrétariat est fermé ce jour-là.
unanswered-closed = Le centre est fermé ce jour-là.
unanswered-holiday = Ce jour-là est férié.
unanswered-late = C'est la fin du dernier jour avant le week-end.
unanswered-eve = Le lendemain, il n'y aura personne : c'est un jour férié ou le centre est fermé.
unanswered-long = Après le week-end qui suit vient un jour férié ou une fermeture : il n'y aura personne plus longtemps que d'habitude.
button-release-anyway = Oui, quand même
button-release-otherwise = Non, choisir un autre moment
ask-release-count =
    Tapez <b>{ $results }</b>, le nombre de résultats, pour { $results ->
        [one] le publier
       *[other] les publier
    } { $word ->
        [now] maintenant
        [at] à partir du { $at }
       *[other] demain à 8 h
    }.
ask-release-typed = Ou tapez un moment (ven. 4 déc. 9 h), papier, ordinateur, FR181, ABC123456.
button-release-part = { $kind ->
        [delivery] { $value ->
            [paper] Seulement sur papier
           *[digital] Seulement sur ordinateur
        }
       *[centre] Seulement { $value }
    } : { $results }
button-release-whole = De nouveau tous
release-part = { $exam }{ $delivery ->
        [paper] { " " }sur papier
        [digital] { " " }sur ordinateur
       *[any] { "" }
    }{ $centre ->
        [any] { "" }
       *[other] { " " }à { $centre }
    }{ $single ->
        [yes] , une seule personne
       *[no] { "" }
    }
release-of-one = { $exam }, seulement l'identifiant { $id_number }
release-single = Seulement l'identifiant { $id_number }.
release-moment-wrong = { $why ->
        [past] Tapez un moment à venir : celui-ci est passé.
        [no-hour] Tapez aussi l'heure, par exemple ven. 4 déc. 9 h.
        [weekday] Relisez ce jour : ce n'est pas le bon jour de la semaine.
       *[skipped] Tapez une autre heure : on avance les horloges à ce moment-là, elle n'existe pas.
    } Rien n'a changé.
release-word-unknown = Touchez un bouton, ou tapez comme indiqué : rien n'a changé.
release-miscounted = Relisez ce nombre : rien n'est publié, car ce n'est pas celui des résultats concernés.
release-pace =
    Environ { $rate } par minute : { $minutes ->
        [one] fini dans { $minutes } minute à peu près.
       *[other] fini dans { $minutes } minutes à peu près.
    }
release-all-told =
    { $doubtful ->
        [0] Les avis de la publication { $number } sont partis : toutes les personnes joignables sont prévenues.
        [1] Les avis de la publication { $number } sont partis ; pour une personne, on ne sait pas si l'avis est arrivé. La question suit.
       *[other] Les avis de la publication { $number } sont partis ; pour { $doubtful } personnes, on ne sait pas si l'avis est arrivé. La question suit.
    }
release-not-all-told =
    Les avis de la publication { $number } sont partis. { $people ->
        [one] { $people } personne reste à joindre
       *[other] { $people } personnes restent à joindre
    } : ce fichier dit qui, et pourquoi. À vous de dire qu'il y a du nouveau, sans dire quoi.
unreached-head-number = Identifiant
unreached-head-name = Nom
unreached-head-why = Pourquoi
unreached-chat-failed = refusé par la conversation
unreached-no-chat = pas de conversation
unreached-mail-failed = e-mails revenus
unreached-no-mailbox = pas d'adresse confirmée
unreached-no-account = pas de compte ici, aucun e-mail arrivé
release-doubtful =
    { $notices ->
        [1] Un avis
       *[other] { $notices } avis
    } de la publication { $number } { $notices ->
        [1] est peut-être arrivé : son envoi a été coupé
       *[other] sont peut-être arrivés : leur envoi a été coupé
    }. Renvoyer peut prévenir deux fois ; laisser, peut-être jamais.
button-doubtful-again =
    { $notices ->
        [1] Le renvoyer
       *[other] Renvoyer ces { $notices } avis
    }
button-doubtful-leave = Laisser ainsi
doubtful-again =
    { $notices ->
        [1] Un avis de la publication { $number } repart
       *[other] { $notices } avis de la publication { $number } repartent
    }. /releases dit où cela en est.
doubtful-left =
    Laissé ainsi : { $notices ->
        [1] un avis de la publication { $number } est peut-être arrivé
       *[other] { $notices } avis de la publication { $number } sont peut-être arrivés
    }, et rien ne repart sans votre demande.
doubtful-none = Aucun avis de la publication { $number } n'est (plus) incertain : rien n'est parti.
