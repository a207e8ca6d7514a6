## Ce qui se dit au-dessus de toute question, et les avis venus d'ailleurs.

deleted-at-once = <i>J'efface aussitôt votre message, mais il a pu s'afficher dans une notification ou sur un autre appareil.</i>

secret-deleted = J'efface votre message.
message-left = J'ai effacé votre message.
message-stays = ⚠️ Effacez vous-même votre message du { $at }, en appuyant longuement dessus, puis sur « Supprimer » : Telegram ne m'a pas laissé l'effacer, et il contient peut-être un mot de passe ou un code secret.
text-please = Écrivez, ou touchez un bouton : je ne lis ici ni photo, ni message vocal, ni fichier.
edit-unread = Envoyez votre réponse dans un nouveau message : je ne relis pas un message modifié.
unknown-command = Je ne connais pas cette commande. Le menu, à côté de la zone de saisie, les montre toutes.
too-many-messages = N'envoyez plus rien ici jusqu'au { $until }, ni mot de passe ni code surtout : cela fait beaucoup de messages en peu de temps, et je n'en lis plus. Ce que vous m'envoyez d'ici là reste sans réponse et, à la longue, n'est plus effacé. Annuler, vous déconnecter et arrêter l'envoi d'un résultat restent possibles. Rien n'est perdu de votre compte. En cas d'urgence, écrivez au centre : { $contact }.
not-understood = Touchez l'un des boutons ci-dessous : je n'ai pas compris ce message.
## En passant, sans balise.
old-button = Ce bouton n'est plus actif : voyez le dernier message de la conversation.
form-open = Répondez à la question ci-dessous pour finir de créer votre compte. Pour arrêter, touchez « Annuler » : vos réponses seront effacées.
thread-lost = Touchez l'un des boutons ci-dessous : je ne retrouve plus où nous en étions, et c'est ma faute. Rien n'est perdu de votre compte. Si vous veniez de m'envoyer un mot de passe ou un code, il n'a servi à rien : vous pourrez le redonner.
proof-over = Recommencez quand vous voulez : trop de temps a passé, ou votre compte a changé entre-temps, et par précaution je n'ai rien modifié.
secret-lapsed = Par précaution, redonnez votre code secret : il date de plus d'un jour, ou le centre vous en a donné un autre depuis. Vos autres réponses sont gardées.
result-changed = Vérifiez votre résultat, puis touchez de nouveau « Envoyer » : il a changé entre-temps, et rien n'est parti.
recipient-changed = Vérifiez le destinataire, puis touchez de nouveau « Envoyer » : il a changé entre-temps, et rien n'est parti.
staff-look-over = Ce que vous aviez sous les yeux date de plus d'une heure : rien n'a été fait. Regardons de nouveau.
form-forgotten = La création de votre compte était restée en suspens : j'ai effacé vos réponses, pour ne rien garder sans raison. Vous pourrez recommencer quand vous voudrez.

address-denied = Touchez « Autre adresse » pour donner la bonne. La personne qui reçoit mes e-mails à celle de votre compte a répondu NON : j'ai retiré cette adresse. Une faute de frappe, peut-être ?
address-denied-late = Cette adresse est bien la vôtre ? Ne faites rien. Sinon, changez-la dans « Mes informations ». Une réponse NON en est arrivée, alors qu'elle est confirmée ; le centre le sait.
confirmation-strayed = Envoyez-moi ici le code à six chiffres du dernier e-mail, ou touchez « Renvoyer l'e-mail ». Une réponse est arrivée, mais d'une autre adresse, ou trop tard : elle ne suffit pas.
address-dead = Vérifiez votre adresse e-mail dans « Mes informations » : mes e-mails me reviennent.
address-failing = Vérifiez votre adresse e-mail, ou faites de la place dans votre boîte mail : mon e-mail n'a pas pu vous être remis. Vous pouvez en donner une autre dans « Mes informations ».
letter-stopped = L'e-mail que vous attendez n'est pas arrivé : le serveur de votre boîte refuse pour l'instant mes e-mails. Votre adresse n'y est pour rien, et le centre est prévenu. Vous pouvez aussi en donner une autre dans « Mes informations ».
signed-in-elsewhere = Ce n'était pas vous ? Changez votre mot de passe dans « Mes informations », puis écrivez au centre : { $contact }. Le { $at }, quelqu'un s'est connecté à l'un de vos comptes depuis une autre conversation Telegram.
signed-out-by-others = Pour revenir à ce compte, connectez-vous de nouveau. Depuis une autre conversation, quelqu'un a changé son mot de passe, déconnecté celle-ci ou supprimé le compte ; ou bien le centre l'a fermé. Cela vous surprend ? Écrivez au centre : { $contact }.
entry-erased = Écrivez au centre si vous ne vous y attendiez pas : { $contact }. Il a effacé une inscription à un examen que vous aviez ici et tout ce qui s'y rapportait, compte et résultat compris. Le reste ne change pas.
account-frozen = Écrivez au centre si ce compte est bien le vôtre : { $contact }. L'un de vos comptes est gelé : la personne qui lit la boîte mail que le centre connaît pour cette inscription, ou celle que le compte avait avant, dit que ce n'est pas le sien. Rien n'en est montré ni envoyé jusqu'à ce que le centre ait vérifié, d'ici au { $until }.
account-unfrozen = Le centre a vérifié : votre compte qui était gelé est de nouveau ouvert, et tout s'affiche comme avant.
new-password-late = Recommencez quand vous voulez : trop de temps a passé, et par précaution votre mot de passe n'a pas été changé.
account-locked = Écrivez au centre si ce compte est bien le vôtre : { $contact }. Le centre a bloqué l'un de vos comptes : rien n'en est montré ni envoyé tant qu'il n'a pas vérifié.
