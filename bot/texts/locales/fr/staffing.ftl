## Qui fait partie de l'équipe, et ce que chacun peut faire.

for-approvers = Seule une personne habilitée à approuver peut le faire. Rien n'a changé : adressez-vous à l'une d'elles.
release-for-approvers = La publication de ces résultats revient à une personne habilitée à approuver : elle les trouve sous /release. Vous n'avez plus rien à faire.
