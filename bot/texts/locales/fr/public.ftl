## Les pages publiques, où mènent les liens des lettres. Chacune a un titre et un texte ; un bouton
## fait ce que le titre propose. $centre est le nom du centre, $email son adresse.

public-stop =
    .title = Arrêter les annonces ?
    .text = Nous ne vous enverrons plus les annonces du centre. Les messages sur vos examens et vos résultats continueront de vous parvenir.
    .button = Arrêter les annonces
public-stopped =
    .title = Vous ne recevrez plus nos annonces
    .text = Les messages sur vos examens et vos résultats continueront de vous parvenir. Vous souhaitez un jour retrouver les annonces ? Ouvrez « Mes informations » dans la conversation.
public-unknown =
    .title = Ce lien ne fonctionne plus
    .text = Il a peut-être été coupé en chemin, ou le compte auquel il appartenait est fermé. Pour ne plus recevoir les annonces du centre, répondez STOP à la dernière que vous avez reçue, ou écrivez-nous : { $email }.
