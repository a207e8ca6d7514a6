## Quand l'équipe du centre a arrêté tout ce qui part.

nothing-leaves = Revenez un peu plus tard pour toute nouvelle demande : pour l'instant, le centre a suspendu tous les envois (avis, relevés de résultats et résultats destinés à des organismes). Ce qui a été demandé auparavant partira de lui-même dès que le centre le permettra.
results-hidden = Revenez voir un peu plus tard : pour l'instant, le centre n'affiche ici aucun résultat, pour personne. Pour toute question, écrivez au centre : { $contact }.

## Pour l'équipe du centre.
stands-still = ⛔ Tous les envois sont suspendus depuis le { $at }, sur ordre de { $by }.
stands-still-hiding = ⛔ Tous les envois sont suspendus depuis le { $at }, sur ordre de { $by }, et les résultats sont masqués.
standstill-lifted = Les envois reprennent, sur ordre de { $by }. La nuit, les avis attendent le matin.
release-untold = Tous les envois sont suspendus : personne ne sera prévenu avant leur reprise.
ask-freeze = Suspendre tous les envois ? Les avis, les e-mails en nombre, les relevés et les résultats destinés à des organismes attendent jusqu'à la reprise. Rien n'est perdu, rien ne part deux fois. Résultats peut-être faux, ou en de mauvaises mains ? Masquez-les.
goes-on = Continuent : codes, e-mails sur le compte de chacun, réponses aux e-mails, demandes de ne plus utiliser un résultat, conversations.
ask-unfreeze = À la reprise, tout ce qui attend part ; la nuit, les avis attendent le matin. Les résultats masqués sont de nouveau affichés.
button-staff-freeze = Tout suspendre
button-staff-unfreeze = Envois suspendus
button-freeze = Tout suspendre
button-freeze-hiding = Suspendre, masquer résultats
button-hide-too = Masquer aussi les résultats
button-unfreeze = Reprendre les envois
freeze-done = C'est fait : tous les envois sont suspendus. Ce qui était en train de partir peut encore arriver.
unfreeze-done = C'est fait : ce qui attendait part maintenant ; la nuit, les avis attendent le matin.
freeze-by-others = Quelqu'un d'autre vient d'y toucher : regardons de nouveau.
