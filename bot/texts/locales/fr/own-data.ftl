## Ce qui est conservé sur une personne, pour elle : dans la conversation, puis sur la page. La page n'est que du texte.

button-my-data = Mes données conservées
command-my-data = Ce qui est conservé sur vous
own-data-comes = Je rassemble ce qui est conservé sur vous : un PDF à lire, puis un fichier pour les logiciels.
own-data-page = <b>{ $name }</b> : ce qui est conservé. Gardez ce PDF pour vous.
own-data-file = <b>{ $name }</b> : la même chose pour les logiciels (JSON).
own-data-unprinted = Ouvrez le fichier ci-dessous : je ne peux pas faire le PDF en ce moment. Il contient la même chose.
own-data-stem = mes-donnees-conservees

own-data-title = Ce qui est conservé sur vous
own-data-head = { $name }, le { $at }
own-data-note = N'y figurent pas : votre mot de passe et votre code secret, conservés sous une forme que personne ne peut relire ; ce que dit votre résultat, que montre « Mon résultat » ; les e-mails et les messages, dont « Confidentialité » dit la durée de conservation. Une erreur ? Écrivez au centre : { $contact }.
own-data-signed-in-nothing = Aucune.
own-data-sent-to-nothing = Personne.
own-data-questions-nothing = Aucune.
own-data-happened-nothing = Rien.

own-data-entry-title = Votre inscription, telle que le centre l'a donnée
own-data-name = Nom : { $value }
own-data-id-number = Identifiant : { $value }
own-data-born = Date de naissance : { $value }
own-data-exam = Examen : { $value }
own-data-session = Session : { $value }
own-data-exam-date = Date de l'examen : { $value }
own-data-imported-address = Adresse e-mail donnée au centre : { $value }
own-data-guardian-address = Adresse e-mail d'un responsable légal : { $value }
own-data-school = Établissement : { $value }
own-data-school-class = Classe : { $value }

own-data-account-title = Votre compte
own-data-address = Adresse e-mail : { $value }{ $proven ->
    [yes] , confirmée
   *[no] , pas encore confirmée
}
own-data-language = Langue : { $value ->
    [fr] français
    [en] anglais
   *[other] { $value }
}
own-data-news = Annonces du centre : { $value ->
    [yes] oui
   *[no] non
}
own-data-by-mail = Résultat et relevé par e-mail : { $value ->
    [yes] oui
   *[no] non
}
own-data-released = Résultat publié : { $value }

own-data-signed-in-title = Vos connexions
own-data-phone = Un compte Telegram, depuis le { $since }, utilisé pour la dernière fois le { $seen }
own-data-sent-to-title = À qui vous avez envoyé votre résultat
own-data-share = { $at } : { $organisation } ({ $email }), { $state ->
    [queued] en route
    [sent] remis
    [cancelled] annulé
    [revoked] révoqué
   *[failed] non distribué
}
own-data-questions-title = Vos questions au centre
own-data-question = Question { $number } : { $kind }
own-data-said = { $at }, { $by ->
    [centre] le centre
   *[you] vous
} : { $text }

own-data-happened-title = Ce qui s'est passé
own-data-did-opened = { $at } : ouverture du compte
own-data-did-confirmed = { $at } : adresse confirmée
own-data-did-readdressed = { $at } : une autre adresse a été donnée
own-data-did-frozen = { $at } : compte bloqué
own-data-did-invited = { $at } : invitation à créer un compte
own-data-did-signed-in = { $at } : connexion dans une conversation
own-data-did-bounced = { $at } : un e-mail est revenu
own-data-did-seen = { $at } : { $what ->
    [statement] vous avez pris le relevé de résultats
    [mail] le relevé de résultats vous a été envoyé par e-mail
   *[other] vous avez lu le résultat
}
own-data-did-shared = { $at } : vous avez envoyé le résultat à { $what }
own-data-did-closed = { $at } : un compte a été supprimé
own-data-did-asked = { $at } : vous avez posé une question au centre
own-data-did-checked = { $at } : quelqu'un a vérifié l'authenticité de votre relevé
own-data-did-staff = { $at } : l'équipe du centre { $act ->
    [lookup] a consulté votre inscription
    [account-show] a consulté votre compte
    [why] a consulté le suivi de vos messages
    [statement] a imprimé votre relevé de résultats
    [export] a rassemblé ce qui est conservé sur vous
    [account-resend] a renvoyé l'e-mail de confirmation
    [account-readdress] a mis une autre adresse
    [account-freeze] a bloqué le compte
    [account-unfreeze] a débloqué le compte
    [account-renew] a créé un nouveau code secret
    [account-slip] a imprimé la fiche de votre code secret
    [account-reset] a fermé le compte
    [account-reopen] a rouvert votre identifiant
    [account-agree] a noté l'accord d'un responsable légal
    [account-disagree] a noté qu'aucun responsable légal n'est d'accord
   *[other] a travaillé sur votre inscription
}
