### Vad som har hänt i ett projekt, som firman läser det.

activity-title = Aktivitet
activity-lead = Vad som har hänt i projektet, det senaste först. Uppgifterna kallas vad de heter i dag.
activity-of = Aktivitet i { $project }
activity-earlier = Tidigare
activity-begins = Här börjar det.
activity-empty-title = Inget har hänt än
activity-empty-text = Det någon gör i projektet kommer att stå här.
activity-house = Veranda
activity-task = ”{ $title }”
activity-gone = en uppgift som inte finns längre
activity-some-partner = en partner
activity-some-reader = någon

## Projektet

activity-began = { $who } startade projektet
activity-archived = { $who } arkiverade projektet
activity-reopened = { $who } öppnade projektet igen
activity-imported = { $who } tog in en plan
activity-collects = { $who } låter ändringar för { $client } vänta tills de publiceras
activity-at-once = { $who } låter ändringar för { $client } gå ut när de sparas
activity-left-prepared = { $who } behöll internt det som var förberett att delas
activity-released = { $who } publicerade läge och prognos för { $client }
activity-link-made = { $who } skapade en länk till lägesrapporten för { $reader }
activity-link-revoked = { $who } återkallade länken för { $reader }
activity-template-made = { $who } gjorde en mall av projektet
activity-baseline-taken = { $who } sparade planen som baslinje
activity-baseline-removed = { $who } tog bort baslinjen
activity-baseline-restored = { $who } tog tillbaka baslinjen

## Uppgifter

activity-tasks = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
activity-added = { $who } lade till { $what }
activity-edited = { $who } ändrade { $what }
activity-moved = { $who } flyttade { $what }
activity-moved-to = { $who } flyttade { $what } till { $stage }
activity-ordered = { $who } ändrade vad som kommer före { $what }
activity-put-behind = { $who } lade { $what } bakom ”{ $line }”
activity-put-behind-gone = { $who } lade { $what } bakom en uppgift som inte finns längre
activity-taken-out = { $who } tog fram { $what } från bakom en annan uppgift
activity-finished = { $who } gjorde klar { $what }
activity-opened-again = { $who } öppnade { $what } igen
activity-came-again = { $who } lade till { $what }: det var dags igen
activity-recurs = { $who } ändrade hur ofta { $what } återkommer
activity-ticked = { $who } ändrade en bock på checklistan i { $what }
activity-item-added = { $who } lade till på checklistan i { $what }
activity-item-renamed = { $who } skrev om en rad på checklistan i { $what }
activity-item-removed = { $who } tog bort en rad från checklistan i { $what }
activity-item-restored = { $who } tog tillbaka en rad på checklistan i { $what }
activity-noted = { $who } lämnade en anteckning på { $what }
activity-remarked = { $who } skrev i kundtråden för { $what }

## Delning och frågor

activity-shared = { $who } delade { $what } med { $client }
activity-stopped = { $who } slutade dela { $what }
activity-published = { $who } publicerade en ändring av { $what } för { $client }
activity-discarded = { $who } slängde en ändring av { $what } som väntade
activity-asked = { $who } bad { $client } om något i { $what }
activity-answered = { $who } svarade på det som frågades i { $what }
activity-withdrew = { $who } tog tillbaka en fråga i { $what }
activity-unanswered = { $who } tog tillbaka ett svar i { $what }
activity-put-off = { $who } sköt upp det som frågas i { $what }
activity-stuck = { $who } sade att det har tagit stopp med { $what }
activity-other-times = { $who } föreslog andra tider för { $what }
activity-word-back = { $who } tog tillbaka det som hade sagts om frågan i { $what }
activity-asked-again = { $who } frågade igen i { $what }
activity-handed = { $who } lämnade över det som frågas i { $what } till en kollega
activity-handed-back = { $who } tog tillbaka det som frågas i { $what } från en kollega
activity-reminded = { $who } påminde om det som frågas i { $what }
activity-bundled = { $who } samlade det som frågas i { $what } med andra mejl

## Partner

activity-partner-put = { $who } tog med { $partner } i projektet
activity-partner-named = { $who } ändrade om { $client } känner till { $partner }
activity-partner-ended = { $who } tog bort { $partner } från projektet
activity-partner-shared = { $who } bestämde vad { $partner } läser av { $what }
activity-partner-stopped = { $who } slutade dela { $what } med { $partner }
activity-partner-asked = { $who } bad { $partner } om något i { $what }
activity-partner-answered = { $who } ({ $partner }) svarade på det som frågades i { $what }
activity-partner-withdrew = { $who } tog tillbaka det { $partner } ombads om i { $what }
activity-partner-told = { $who } skrev i tråden med { $partner } om { $what }
