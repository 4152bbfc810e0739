### What the firm's people read of partners: further companies on a project.

## On a project

partners-title = Partenaires
partners-of-project = Partenaires sur { $project }
partners-lead = Un partenaire a son propre portail et y voit ce que vous partagez avec lui, rien d'autre. { $client } ne voit jamais ce que vous partagez avec un partenaire, ce que vous lui demandez ni ce que vous lui écrivez.
partners-none = Aucun partenaire sur ce projet pour l'instant.
partners-tasks = { $count ->
    [0] Rien de partagé pour l'instant
    [one] { $count } tâche partagée
   *[other] { $count } tâches partagées
}
partners-nobody = Personne n'y est encore invité
partners-named = { $client } sait qu'il est là
partners-named-tick = { $client } sait que ce partenaire est là
partners-named-means = { $client } lit alors son nom sur une carte tant que c'est à lui de jouer, et rien d'autre à son sujet.
partners-named-done = { $client } sait maintenant que { $partner } est là.
partners-unnamed-done = { $client } ne lit plus rien au sujet de { $partner }.
partners-end = Retirer { $partner } du projet
partners-end-what = { $count ->
    [0] { $partner } ne verra plus rien de ce projet.
    [one] { $count } tâche disparaît aussitôt du portail de { $partner }, et ce qui lui est demandé est retiré.
   *[other] { $count } tâches disparaissent aussitôt du portail de { $partner }, et ce qui lui est demandé est retiré.
}
partners-end-stays = Ce qui a été lu ne peut pas être repris. Les échanges sont conservés ici. Si vous le remettez sur le projet, vous partagerez de nouveau.
partners-end-now = Le retirer
partners-ended = { $partner } n'est plus sur le projet.
partners-add = Ajouter un partenaire
partners-which = Quel partenaire
partners-new = Un nouveau partenaire
partners-put = Le mettre sur le projet
partners-put-done = { $partner } est sur le projet. Rien ne lui est montré avant un partage.

## A partner's page

partners-kind = Partenaire
partners-projects = Ses projets
partners-no-projects = Sur aucun projet en ce moment. On l'ajoute depuis le tableau d'un projet.
partners-column-client = Client
partners-column-named = Le client le sait-il ?
partners-named-yes = oui
partners-named-no = non
partners-people-empty = Invitez les personnes avec qui vous travaillez : elles arrivent dans leur propre portail et y voient ce que vous partagez avec elles.

## On a task

partners-with = Chez { $partner }
partners-see = { $count ->
    [one] Votre équipe et un partenaire
   *[other] Votre équipe et { $count } partenaires
}
partners-hidden = { $partner } ne voit pas cette tâche.
partners-since = { $partner } voit cette tâche depuis le { $day }
partners-apart = { $client } n'en voit rien.
partners-share = Partager avec { $partner }
partners-share-title = Partager « { $title } » avec { $partner }
partners-share-lead = { $partner } lit ce que vous écrivez ici, et rien d'autre de la tâche.
partners-share-use = Prendre ce titre
partners-date = Date pour { $partner }
partners-shared = { $partner } la voit maintenant.
partners-edit = Modifier ce que lit { $partner }
partners-stop = Ne plus partager avec { $partner }
partners-stop-what = { $count ->
    [0] La tâche disparaît aussitôt du portail de { $partner }.
    [one] La tâche disparaît aussitôt du portail de { $partner }, et { $count } demande ouverte est retirée.
   *[other] La tâche disparaît aussitôt du portail de { $partner }, et { $count } demandes ouvertes sont retirées.
}
partners-stop-seen = Vue pour la première fois { $when } ; ce qui a été lu ne peut pas être repris.
partners-stop-unseen = Personne chez eux ne l'a vue.
partners-stopped = { $partner } ne la voit plus.
partners-thread = Fil partenaire · { $partner } le voit
partners-thread-box = Visible par { $partner } : { $names }
partners-thread-box-nobody = Visible par { $partner }, où personne n'est encore invité
partners-history = Quand elle a été partagée avec eux
partners-history-stopped = arrêté le { $day }
