# Ce qui attend l'accord d'un parent ou responsable légal : dans la conversation, puis par e-mail.
# $email est une adresse masquée.

guardian-asked = Parlez-en à un parent ou responsable légal : un e-mail l'attend { $other ->
        [none] à l'adresse { $email }, que le centre connaît
       *[other] aux adresses { $email } et { $other }, que le centre connaît
    }. Dès sa réponse OUI, tout vous est ouvert : envoyer un résultat et recevoir les annonces du centre.
guardian-refused = Parlez-en avec votre parent ou responsable légal, qui n'est pas d'accord pour le moment : il lui suffit de répondre OUI à notre e-mail pour changer d'avis. Jusque-là, ce compte n'envoie rien et ne reçoit pas les annonces du centre.
guardian-unknown = Donnez ici l'adresse d'un parent ou responsable légal, ou demandez-lui d'écrire au centre : { $contact }. Il faut son accord pour envoyer un résultat ou recevoir les annonces du centre, et le centre n'a pas encore son adresse.
guardian-give = Dans votre message, donnez l'adresse e-mail d'un parent ou responsable légal, son nom, et un numéro de téléphone où le centre peut l'appeler. L'adresse compte une fois que quelqu'un au centre l'a vérifiée.
button-give-guardian = Donner l'adresse d'un parent
button-accept-guardian = Ajouter { $email } comme responsable
guardian-sent-stays = Ce que vous avez déjà envoyé reste envoyé.
guardian-stopped = Ce qui attendait encore de partir a été arrêté.
guardian-agreed = Bonne nouvelle : un parent ou responsable légal a donné son accord. Vous pouvez maintenant tout faire ici.
guardian-result-waits = Le résultat sera montré ici dès qu'un parent ou responsable légal aura donné son accord. Le centre peut aussi vous le remettre : { $contact }.
guardian-send-waits = Rien n'a été envoyé : il faut d'abord l'accord d'un parent ou responsable légal.
guardian-news-waits = Il y a du nouveau pour votre examen. Vous le verrez ici dès qu'un parent ou responsable légal aura donné son accord : parlez-lui-en.
guardian-news-waits-for = Pour { $name } : il y a du nouveau pour votre examen. Vous le verrez ici dès qu'un parent ou responsable légal aura donné son accord : parlez-lui-en.

guardian-action-agree =
    .subject = Votre accord pour { $whom } : répondez à ce message
    .body =
        Bonjour,

        Pour donner votre accord, répondez OUI à ce message : { $whom } vient de créer un compte sur
        notre service de résultats ({ $exam }) et n'a pas l'âge de s'en servir sans vous.

        Avec votre accord, { $whom } peut :

        { $reads ->
            [yes] • envoyer son résultat à l'organisme de son choix
           *[no]
                • lire son résultat, avec le relevé en PDF
                • l'envoyer à l'organisme de son choix
        }
        • recevoir les annonces du centre, sur demande

        { $reads ->
            [yes] Sans réponse, { $whom } lit son résultat ici, mais n'envoie rien.
           *[no] Sans réponse, { $whom } voit où en est son examen. Le résultat n'est pas perdu : le centre peut toujours le remettre.
        }
    .more =
        Votre réponse vaut acceptation de nos conditions d'utilisation pour { $whom }. En bref : le
        compte est gratuit et personnel ; nous gardons ce qu'il faut pour donner le résultat, et rien
        n'est vendu ; vous pouvez changer d'avis quand vous voulez, en répondant NON. Le texte
        complet : { $email }.
    .aside =
        Vous n'êtes pas d'accord, ou ce message ne vous concerne pas ? Répondez NON : rien ne sera
        envoyé.

guardian-answer-agreed =
    .subject = Votre accord pour { $whom } est noté
    .body =
        Bonjour,

        C'est noté : vous êtes d'accord pour que { $whom } utilise notre service de résultats
        ({ $exam }).

        Vous changez d'avis ? Répondez NON, aujourd'hui ou plus tard. Rien d'autre ne sera envoyé ; ce
        qui est déjà parti reste parti.

guardian-answer-refused =
    .subject = Votre refus pour { $whom } est noté
    .body =
        Bonjour,

        C'est noté : { $whom } n'envoie aucun résultat par notre service ({ $exam }) et n'y reçoit pas
        d'annonces. Ce qui est déjà parti reste parti, et le centre peut toujours remettre le résultat.

        Vous changez d'avis ? Répondez OUI, aujourd'hui ou plus tard.

guardian-answer-unclear =
    .subject = Votre accord pour { $whom } : un seul mot suffit
    .body =
        Bonjour,

        Rien n'a changé : nous n'avons lu ni OUI ni NON dans votre réponse. Une question ? Écrivez-nous :
        { $email }.

        Êtes-vous d'accord pour que { $whom } utilise notre service de résultats ({ $exam }) ?
        Répondez par un seul mot, OUI ou NON.

candidate-notice-guardian-answered =
    .subject = { $agreed ->
        [yes] Un parent a donné son accord
        [asked] L'accord d'un parent manque avant tout envoi
       *[no] Un parent n'est pas d'accord pour le moment
    }
    .body =
        Bonjour { $name },

        { $agreed ->
            [yes]
                Un parent ou responsable légal est d'accord pour que vous utilisiez ce service. Vous
                pouvez maintenant envoyer votre résultat à qui vous voulez, et demander les annonces du
                centre.

                C'est vous qui choisissez. En cas de doute, parlez-en avant à un adulte de confiance.
            [asked]
                Parlez-en à un parent ou responsable légal : il nous faut son accord, peut-être une
                nouvelle fois. Ce qui attendait d'être envoyé pour vous a été arrêté ; ce qui est déjà
                parti reste parti.

                Dès qu'il l'aura donné, refaites l'envoi. Le centre peut vous aider : { $email }.
           *[no]
                Un parent ou responsable légal n'est pas d'accord pour que vous utilisiez tout ce service.
                Rien ne sera envoyé pour vous ; ce qui est déjà parti reste parti.

                Parlez-en ensemble : son OUI, à tout moment, suffit. Le centre peut aussi vous aider :
                { $email }.
        }
