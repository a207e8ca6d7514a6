## Mon résultat : quand l'attendre, puis ce qu'il dit. On ne dit jamais « échec ».

result-expected = Les résultats de l'examen { $exam } sont attendus { $window }.
result-was-expected = Les résultats de l'examen { $exam } étaient attendus { $window }.
release-set = Vous n'avez rien à faire : un message vous préviendra ici. Le site de Cambridge peut afficher votre résultat avant nous. La publication est prévue pour le { $at }.
release-open = Vous n'avez rien à faire : un message vous préviendra ici. Le site de Cambridge peut afficher votre résultat avant nous. Le jour exact n'est pas encore fixé.
release-late = Une échéance approche ? Écrivez au centre : { $contact }. Votre résultat n'est pas encore là : quelques-uns arrivent plus tard, et cela ne dit rien de votre travail. Un message vous préviendra ici.

result-head =
    <b>{ $name }</b>
    { $exam }, { $session }
result-scores =
    Résultat : <b>{ $result }</b>
    Score global : <b>{ $overall }</b>
    Niveau CECRL : <b>{ $cefr }</b>
result-score = Score global : <b>{ $overall }</b>
result-skill = • { $skill } : { $score }
## Les examens pour enfants : ni score, ni total, ni réussite ; c'est l'enfant qui lit, ou un parent.

result-shields =
    • { $skill } : <b>{ $count ->
        [1] 1 bouclier
       *[other] { $count } boucliers
    }</b> sur 5
result-shields-mean = Bravo, { $first } ! Cinq boucliers à une épreuve : presque tout ce qui était demandé est acquis. Un seul : c'est un début, le reste viendra avec la pratique. Il n'y a pas de note à obtenir : chaque enfant reçoit un certificat. Il arrivera plus tard, au centre.
result-shields-next = Avec quatre ou cinq boucliers à chaque épreuve, { $first } peut viser l'examen { $exam }.
## Linguaskill : des modules, rien à atteindre, et pas de certificat.

result-average = Moyenne : <b>{ $score }</b>, { $level }
result-module = • { $skill } : <b>{ $score }</b>, { $level }
result-module-on = • { $skill } : <b>{ $score }</b>, { $level } (le { $day })
result-modules-mean = Linguaskill dit où vous en êtes dans chaque compétence. Il n'y a pas de note à atteindre, et pas de certificat à venir : le document à présenter est le Test Report établi par Cambridge.

means-pass = Vous obtenez le certificat { $exam }{ $grade ->
        [none] { "" }
       *[other] , note { $grade }
    }. Il attestera le niveau { $cefr } et arrivera plus tard, au centre.
means-score = Cette fois, il ne donne pas de certificat.
result-certified = Félicitations, { $first } ! { $meaning }
result-level-below = { $first }, votre certificat attestera le niveau { $cefr }. Il ne portera pas le nom { $exam }, et arrivera plus tard, au centre.
result-score-alone = { $first }, votre score est de { $overall }. { $meaning }
result-strength =
    { $count ->
        [1] Votre point fort : { $skill }.
       *[other] Vos points forts : { $skill } et { $other }.
    }
result-advice = { $band } Et ensuite ? Le centre vous conseille : { $contact }.
result-updated = Ce résultat, mis à jour le { $on }, remplace le précédent. N'utilisez plus l'ancien PDF ; si vous l'aviez envoyé, envoyez le nouveau.
result-notes =
    • Votre nom est mal écrit ? Dites-le vite au centre : { $contact }.
    • Enregistrez votre relevé : il n'est pas gardé sans limite.

result-x = Écrivez au centre : { $contact }. Une partie de l'examen est enregistrée comme non passée : il n'y a donc ni score ni résultat. Vous y étiez, ou il y a eu un souci ce jour-là ? Dites-le vite. Le centre vous dira aussi quand vous pourrez repasser l'examen.
result-z = Écrivez au centre : { $contact }. L'examen est enregistré comme non passé : il n'y a donc ni score ni résultat. Un souci ce jour-là, ou une erreur ? Dites-le vite. Le centre vous dira aussi quand vous pourrez le passer.
result-pending = Votre résultat n'est pas encore prêt. Cela arrive, et ne dit rien de votre travail. Vous n'avez rien à faire : un message vous préviendra ici.
result-withheld = Écrivez au centre : { $contact }. Votre résultat n'est pas encore communiqué ; le centre vous dira où il en est et ce que vous pouvez faire.
no-statement = Touchez « Mon résultat » : il dit où en est votre examen. Il n'y a pas de relevé à vous remettre pour l'instant. Une question ? Écrivez au centre : { $contact }.

statement-later = Votre relevé ne peut pas être imprimé pour l'instant. Je vous l'enverrai ici dès que possible : vous n'avez rien à faire.
statement-failed = C'est urgent ? Écrivez au centre : { $contact }. Votre relevé n'a pas pu être établi ; le centre en est averti. Votre résultat, lui, reste dans « Mon résultat ».

button-statement = Mon relevé en PDF
button-linkedin = Ajouter à LinkedIn
