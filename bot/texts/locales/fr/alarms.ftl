## Ce qu'une alarme technique veut dire, en une phrase, pour les agents et les approbateurs ; le technicien a les commandes.
means-unanswered = Quelqu'un qui a écrit est resté sans réponse : son message n'a pas pu être traité, et le technicien est prévenu.
means-other-desk = Des personnes restent peut-être sans réponse : un autre programme prend une partie des messages, et le technicien est prévenu.
means-clock = Le service doute de son horloge et n'efface rien pour l'instant : le technicien est prévenu et la vérifie.
means-not-all-told = Certaines personnes ne sont pas encore prévenues d'une publication ou d'une annonce : le technicien sait comment joindre les autres.
means-letters-wait = Des e-mails attendent de partir et rien n'est perdu ; les conversations continuent, et le technicien est prévenu.
means-letters-refused = Au moins un de nos e-mails n'est pas arrivé, sans que l'adresse y soit pour quelque chose : le technicien est prévenu.
means-letters-go = Les e-mails partent de nouveau.
means-replies-wait = Les réponses par e-mail ne sont pas lues pour l'instant : elles attendent sur le serveur, rien n'est perdu, et le technicien est prévenu.
means-replies-read = Les réponses par e-mail sont lues de nouveau, celles qui attendaient aussi.
means-replies-in-spam = Une réponse classée comme indésirable dans la boîte du service passerait inaperçue : le technicien est prévenu.
means-disk-low = Le service fonctionne, mais son disque se remplit : le technicien est prévenu, à lui de faire de la place.
means-nothing-in = Le service ne répond à personne pour l'instant : messages et e-mails attendent, ce qui est accepté se poursuit, et le technicien est prévenu.
means-disk-well = Le disque du service a de nouveau assez de place : tout fonctionne.
means-statements-wait = Les relevés ne s'impriment pas en ce moment : ceux que l'on demande attendent, tout le reste continue, et le technicien est prévenu.
means-statements-go = Les relevés s'impriment de nouveau : ceux qui attendaient partent.
