### Det kundens personer läser i sin portal.

client-with-firm = med { $firm }
client-home = Hem
client-nav = Huvudmeny
client-person-menu = { $name }: meny
client-home-title = Det som väntar på dig
client-first-visit = Färg: din tur. Grått: hos oss.

client-greeting = { $greeting }, { $name }.
client-sum = { $count ->
    [0] Inget väntar på dig. Vi arbetar på det.
    [1] En sak väntar på dig.
    [2] Två saker väntar på dig.
    [3] Tre saker väntar på dig.
    [4] Fyra saker väntar på dig.
    [5] Fem saker väntar på dig.
    [6] Sex saker väntar på dig.
    [7] Sju saker väntar på dig.
    [8] Åtta saker väntar på dig.
    [9] Nio saker väntar på dig.
    [10] Tio saker väntar på dig.
   *[other] { $count } saker väntar på dig.
}
client-in-all = Ungefär { $minutes } sammanlagt.
client-queue = Det som väntar på dig
client-more-asks = { $count ->
    [one] { $count } till
   *[other] { $count } till
}
client-waits = { $name } väntar
client-then = sedan
client-days-late = { $days ->
    [one] { $days } dag försenat
   *[other] { $days } dagar försenat
}
client-go-approve = Se och godkänn
client-go-review = Granska
client-go-answer = Svara
client-go-meet = Välj en tid
client-go-sign = Se och signera
client-go-pay = Se fakturan
client-with-us-title = Hos oss: inget för dig att göra
client-ready = klart { $day }
client-colleagues-turn = En kollegas tur
client-fresh-title = Klart sedan du var här senast
client-done-title = Klart
client-done-latest = Klart. Senast: { $title }, { $day }
client-done-on = Klart { $day }
client-approved-on = Godkänt { $day }
client-progress = { $done } av { $total } klara.
client-next = Härnäst: { $title }, { $day }
client-empty-title = Inget väntar på dig just nu
client-empty-next = Vi arbetar på det. Härnäst från oss, { $day }: { $title }.
client-empty-later = { $firm } skriver till dig så snart något väntar på dig.
client-no-projects-title = Inget delas med dig ännu
client-no-projects = { $firm } förbereder. Du får ett mejl så snart det finns något att se.

client-board-region = Tavla, rullar i sidled
client-lane-tells = Ni berättar
client-lane-yours = Ni bestämmer
client-lane-ours = Vi gör det
client-lane-finished = Ni har det
client-lane-empty = Inget här just nu
client-your-turn = din tur
client-filter = Filtrera
client-everything = Allt
client-other-projects = Andra projekt
client-remarks = { $count ->
    [one] { $count } meddelande
   *[other] { $count } meddelanden
}

client-stage = Steg
client-date = Datum
client-owners = Vem som arbetar med det
client-close-panel = Stäng och gå till tavlan
client-asks-title = Det vi ber dig om
client-others-asks-title = Det vi ber dina kollegor om
client-closed-title = Redan avklarat
client-text-title = Vad det gäller
client-asked-by = { $name } frågar sedan { $day }
client-by-day = senast { $day }
client-looks-only = Du kan läsa det här. Någon annan hos er bestämmer.
client-consequence = Sedan: { $what }
client-approve = Godkänn
client-confirm = Bekräfta
client-choose-legend = Hur går vi vidare?
client-choose = Välj
client-choose-this = Välj { $letter }: { $title }
client-choose-needed = Välj ett av alternativen först.
client-undo-for = Du kan ångra i { $minutes } minuter, så länge arbetet inte har gått vidare.
client-undo-until = Du kan ångra till { $until }.
client-undo-name = Ångra ”{ $sentence }”
client-undone = Ångrat. Det väntar på dig igen.
client-reopened = { $name } tog tillbaka svaret, { $day }
client-not-yet = Inte än
client-changes-label = Vad ska ändras?
client-changes-hint = En mening räcker. Vi återkommer med nästa version.
client-changes-send = Skicka vad som ska ändras
client-answer-label = Ditt svar
client-answer-send = Skicka svaret
client-choice-needed = Välj ett av svaren först.
client-day-label = Vilken dag?
client-day-needed = Välj en dag först.
client-figure-label = Din siffra
client-figure-label-unit = Din siffra, i { $unit }
client-figure-reads = Vi läser { $figure }.
client-sign-text = Det du signerar
client-sign-name = Skriv ditt namn
client-sign-name-hint = Som du heter här: { $name }
client-sign-what = Det här är en enkel elektronisk signatur. Vi sparar texten, namnet du skriver, tiden och att enheten har visat vem du är. Den går inte att ångra.
client-review-how = Skriv dina synpunkter i konversationen. Tryck när du är klar.
client-review-last = En sista synpunkt, om du vill
client-review-done = Klar med granskningen
client-meet-legend = När passar det dig?
client-meet-zone = Visas i din lokala tid.
client-meet-pick = Ta den här tiden
client-meet-needed = Välj en av tiderna först.
client-meet-passed = har passerat
client-meet-all-passed = Alla föreslagna tider har passerat. Skriv i konversationen vad som skulle passa dig.
client-draft-kept = Sparas i den här webbläsaren tills du skickar.
client-sent-approved = Godkänt. Tack.
client-sent-confirmed = Bekräftat. Tack.
client-sent-chosen = Valt: { $title }.
client-sent-signed = Signerat. Tack.
client-sent-changes = Skickat. Vi tar hand om det.
client-sent-answer = Svaret är skickat.
client-sent-review = Granskningen är klar.
client-sent-time = Tiden är bokad.
client-sent-remark = Skickat.
client-ended-approved = Godkänt av { $name }, { $day }
client-ended-confirmed = Bekräftat av { $name }, { $day }
client-ended-chosen = { $name } valde ”{ $what }”, { $day }
client-ended-signed = Signerat av { $name }, { $day }
client-ended-changes = { $name } bad om ändringar, { $day }
client-ended-reviewed = Granskat av { $name }, { $day }
client-ended-answered = Svar från { $name }, { $day }
client-ended-picked = { $name } tog { $at }
client-ended-withdrawn = Behövs inte längre, { $day }

client-thread-title = Med { $firm }
client-thread-empty = Inget sagt ännu. Det du skriver här hör till den här uppgiften.
client-composer-label = Till { $firm }: alla som arbetar med det läser, och dina kollegor
client-composer-note = Ditt meddelande
client-composer-send = Skicka till { $firm }
client-read-only-thread = Du kan läsa den här konversationen.

client-now-in = { $title } är nu i { $stage }.
client-now-yours = { $title }: din tur.
client-now-done = { $title } är klart.
client-now-gone = En av uppgifterna delas inte längre med dig.
client-now-new = Nytt: { $title }.

client-load-failed = Det gick inte att hämta
client-load-failed-text = Inget är borta. Försök igen om en stund.
client-to-board = Till tavlan
client-to-home = Gå till Hem
client-nowhere-ask = Har någon gett dig adressen? Be den personen att dela sidan med dig.
client-language-failed = Ditt språk kunde inte sparas. Det gäller tills du lämnar sidan.

## The board of a partner

client-lane-going = Pågår
client-lane-done = Klart
# $name: text
client-with-partner = Hos { $name }
# $offline: text
# $at: moment
client-offline-since = { $offline } Du läser det som du såg det senast, { $at }.
