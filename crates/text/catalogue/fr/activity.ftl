### Ce qui s’est passé dans un projet, tel que l’équipe le lit.

activity-title = Activité
activity-lead = Ce qui s’est passé dans ce projet, du plus récent au plus ancien. Les tâches portent leur nom d’aujourd’hui.
activity-of = Activité de { $project }
activity-earlier = Plus tôt
activity-begins = C’est ici que tout commence.
activity-empty-title = Rien ne s’est encore passé
activity-empty-text = Tout ce qui sera fait dans ce projet s’inscrira ici.
activity-house = Veranda
activity-task = « { $title } »
activity-gone = une tâche qui n’existe plus
activity-some-partner = un partenaire
activity-some-reader = quelqu’un

## Le projet

activity-began = { $who } a commencé le projet
activity-archived = { $who } a archivé le projet
activity-reopened = { $who } a rouvert le projet
activity-imported = { $who } a importé un plan
activity-collects = { $who } fait attendre les modifications pour { $client } jusqu’à leur publication
activity-at-once = { $who } laisse partir les modifications pour { $client } dès l’enregistrement
activity-left-prepared = { $who } a gardé interne ce qui était prêt à être partagé
activity-released = { $who } a publié l’état et la prévision pour { $client }
activity-link-made = { $who } a créé un lien vers le rapport d’avancement pour { $reader }
activity-link-revoked = { $who } a révoqué le lien pour { $reader }
activity-template-made = { $who } a fait du projet un modèle
activity-baseline-taken = { $who } a gardé le plan comme référence
activity-baseline-removed = { $who } a retiré la référence
activity-baseline-restored = { $who } a remis la référence

## Les tâches

activity-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
activity-added = { $who } a ajouté { $what }
activity-edited = { $who } a modifié { $what }
activity-moved = { $who } a déplacé { $what }
activity-moved-to = { $who } a déplacé { $what } vers { $stage }
activity-ordered = { $who } a changé ce qui précède { $what }
activity-put-behind = { $who } a placé { $what } derrière « { $line } »
activity-put-behind-gone = { $who } a placé { $what } derrière une tâche qui n’existe plus
activity-taken-out = { $who } a sorti { $what } de derrière une autre tâche
activity-finished = { $who } a terminé { $what }
activity-opened-again = { $who } a rouvert { $what }
activity-came-again = { $who } a ajouté { $what } : son tour est revenu
activity-recurs = { $who } a changé la récurrence de { $what }
activity-ticked = { $who } a changé une coche dans la liste de contrôle de { $what }
activity-item-added = { $who } a complété la liste de contrôle de { $what }
activity-item-renamed = { $who } a réécrit une ligne de la liste de contrôle de { $what }
activity-item-removed = { $who } a retiré une ligne de la liste de contrôle de { $what }
activity-item-restored = { $who } a remis une ligne dans la liste de contrôle de { $what }
activity-noted = { $who } a laissé une note sur { $what }
activity-remarked = { $who } a écrit dans le fil client de { $what }

## Partage et demandes

activity-shared = { $who } a partagé { $what } avec { $client }
activity-stopped = { $who } a arrêté de partager { $what }
activity-published = { $who } a publié une modification de { $what } pour { $client }
activity-discarded = { $who } a abandonné une modification de { $what } qui attendait
activity-asked = { $who } a fait une demande à { $client } sur { $what }
activity-answered = { $who } a répondu à une demande sur { $what }
activity-withdrew = { $who } a retiré une demande sur { $what }
activity-unanswered = { $who } a retiré une réponse sur { $what }
activity-put-off = { $who } a remis à plus tard une demande sur { $what }
activity-stuck = { $who } a signalé ne pas pouvoir avancer sur { $what }
activity-other-times = { $who } a proposé d’autres créneaux pour { $what }
activity-word-back = { $who } est revenu sur ce qui avait été dit d’une demande sur { $what }
activity-asked-again = { $who } a redemandé sur { $what }
activity-handed = { $who } a transmis à un collègue une demande sur { $what }
activity-handed-back = { $who } a repris à un collègue une demande sur { $what }
activity-reminded = { $who } a relancé au sujet de { $what }
activity-bundled = { $who } a regroupé avec d’autres e-mails la demande sur { $what }

## Partenaires

activity-partner-put = { $who } a mis { $partner } sur le projet
activity-partner-named = { $who } a changé ce que { $client } sait de { $partner }
activity-partner-ended = { $who } a retiré { $partner } du projet
activity-partner-shared = { $who } a décidé de ce que { $partner } lit de { $what }
activity-partner-stopped = { $who } a arrêté de partager { $what } avec { $partner }
activity-partner-asked = { $who } a fait une demande à { $partner } sur { $what }
activity-partner-answered = { $who } ({ $partner }) a répondu à une demande sur { $what }
activity-partner-withdrew = { $who } a retiré une demande à { $partner } sur { $what }
activity-partner-told = { $who } a écrit dans le fil avec { $partner } sur { $what }
