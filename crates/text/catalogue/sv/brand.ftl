### Hur en kunds portal ser ut

brand-title = Utseende
# $client: text
brand-of = Utseende för { $client }
brand-change = Ändra utseendet
brand-logo = Logotyp
brand-logo-choose = Välj en logotyp
brand-logo-replace = Byt
brand-logo-remove = Ta bort
brand-logo-hint = PNG, JPEG eller WebP, minst 256 pixlar bred. Den ritas om, och inget annat än dess pixlar sparas.
brand-logo-none = Ingen logotyp än: initialerna står i dess ställe.
# $client: text
brand-logo-of-client = Logotypen för { $client }
brand-logo-saved = Logotypen är på plats. Alla ser den när de laddar sin sida.
brand-logo-removed = Logotypen är borta. Alla ser det när de laddar sin sida.
# $most: number
brand-logo-too-large = Filen är större än { $most } MB. Spara den mindre och välj den igen. Logotypen är kvar som den var.
brand-logo-drawing = Det här är en SVG-teckning, som ser olika ut på olika skärmar. Spara den som PNG, minst 256 pixlar bred, och välj den filen.
brand-logo-unknown = Det här är varken PNG, JPEG eller WebP. Spara logotypen som något av dem och välj den filen. Logotypen är kvar som den var.
brand-logo-broken = Bilden är skadad och går inte att läsa till slutet. Exportera den igen och välj den nya filen. Logotypen är kvar som den var.
# $most: number
brand-logo-too-many-pixels = Bilden är större än { $most } pixlar på en sida. Spara den mindre och välj den igen. Logotypen är kvar som den var.
# $least: number
brand-logo-too-few-pixels = Bilden är mindre än { $least } pixlar. Välj en som är minst 256 pixlar bred. Logotypen är kvar som den var.
brand-logo-nothing = Det syns ingenting på bilden: allt är genomskinligt. Välj en annan fil. Logotypen är kvar som den var.
brand-accent-hint = En färg räcker. Vi räknar ut resten.
# $client: text
brand-as-client = Färgen för { $client }, vad den än blir
brand-readable = Läsbart överallt
brand-frame-light = Ram, ljus
brand-frame-dark = Ram, mörk
brand-ink-light = Linjer och text
brand-ink-dark = Linjer och text, mörk
brand-your-colour = din färg
brand-dark-text = din färg, mörk text på den
brand-light-text = din färg, ljus text på den
brand-toned-down = dämpad för natten
brand-darkened = mörkare: din färg på vitt går inte att läsa
brand-lightened = ljusare: din färg på svart går inte att läsa
# $figure: text
brand-contrast = { $figure }:1
brand-actions-stay = Färgerna för Godkänn, Granska och de andra ändras aldrig. De betyder detsamma för varje kund.
brand-preview = Förhandsvisning
brand-preview-portal = Portal
brand-preview-mail = Mejl
brand-preview-report = Rapport
brand-preview-phone = Telefon
# $client: text
brand-preview-hello = God morgon, { $client }.
brand-preview-ask = Planen, version 3
brand-preview-ask-why = Godkänn senast torsdag så börjar arbetet på måndag.
brand-preview-question = Vilka områden kommer först?
brand-preview-question-why = Två frågor till översikten.
brand-preview-mail-subject = Två saker väntar på dig
brand-preview-mail-open = Öppna portalen
brand-preview-project = Vårkampanjen
brand-preview-verdict = Enligt plan, med en sak att bevaka.
brand-saved = Sparat. Alla ser det nya utseendet när de laddar sin sida.
brand-unsaved = Inte sparat än
brand-discard = Ångra ändringarna
brand-firm-title = Ert företags logotyp
brand-firm-what = Den står vid er egen dörr och på era sidor. Kunderna ser sin egen.
