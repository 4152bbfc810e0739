### L’apparence du portail d’un client

brand-title = Apparence
# $client: text
brand-of = Apparence de { $client }
brand-change = Modifier l’apparence
brand-logo = Logo
brand-logo-choose = Choisir un logo
brand-logo-replace = Remplacer
brand-logo-remove = Retirer
brand-logo-hint = PNG, JPEG ou WebP, d’au moins 256 pixels de large. Il est redessiné : seuls ses pixels sont conservés.
brand-logo-none = Pas encore de logo : les initiales en tiennent lieu.
# $client: text
brand-logo-of-client = Le logo de { $client }
brand-logo-saved = Le logo est en place. Chacun le verra en chargeant sa page.
brand-logo-removed = Le logo est retiré. Chacun le verra en chargeant sa page.
# $most: number
brand-logo-too-large = Le fichier dépasse { $most } Mo. Enregistrez-le en plus petit et choisissez-le de nouveau. Le logo reste tel quel.
brand-logo-drawing = C’est un dessin SVG, qui change d’un écran à l’autre. Enregistrez-le en PNG, d’au moins 256 pixels de large, et choisissez ce fichier.
brand-logo-unknown = Ce n’est ni un PNG, ni un JPEG, ni un WebP. Enregistrez le logo dans un de ces formats et choisissez ce fichier. Le logo reste tel quel.
brand-logo-broken = L’image est abîmée et ne se lit pas jusqu’au bout. Exportez-la de nouveau et choisissez le nouveau fichier. Le logo reste tel quel.
# $most: number
brand-logo-too-many-pixels = L’image dépasse { $most } pixels de côté. Enregistrez-la en plus petit et choisissez-la de nouveau. Le logo reste tel quel.
# $least: number
brand-logo-too-few-pixels = L’image fait moins de { $least } pixels. Choisissez-en une d’au moins 256 pixels de large. Le logo reste tel quel.
brand-logo-nothing = On ne voit rien sur cette image : elle est entièrement transparente. Choisissez un autre fichier. Le logo reste tel quel.
brand-accent-hint = Une couleur suffit. Nous en déduisons le reste.
# $client: text
brand-as-client = La couleur de { $client }, quelle qu’elle devienne
brand-readable = Lisible partout
brand-frame-light = Cadre, clair
brand-frame-dark = Cadre, sombre
brand-ink-light = Traits et texte
brand-ink-dark = Traits et texte, sombre
brand-your-colour = votre couleur
brand-dark-text = votre couleur, texte foncé dessus
brand-light-text = votre couleur, texte clair dessus
brand-toned-down = adoucie pour la nuit
brand-darkened = assombrie : votre couleur sur du blanc ne se lit pas
brand-lightened = éclaircie : votre couleur sur du noir ne se lit pas
# $figure: text
brand-contrast = { $figure } : 1
brand-actions-stay = Les couleurs de Valider, Commenter et des autres ne changent jamais. Elles ont le même sens pour chaque client.
brand-preview = Aperçu en direct
brand-preview-portal = Portail
brand-preview-mail = E-mail
brand-preview-report = Rapport
brand-preview-phone = Téléphone
# $client: text
brand-preview-hello = Bonjour { $client }.
brand-preview-ask = Le plan, version 3
brand-preview-ask-why = Validez avant jeudi, et le travail commence lundi.
brand-preview-question = Quels secteurs d’abord ?
brand-preview-question-why = Deux questions pour la vue d’ensemble.
brand-preview-mail-subject = Deux points vous attendent
brand-preview-mail-open = Ouvrir le portail
brand-preview-project = Campagne de printemps
brand-preview-verdict = Dans les temps, avec un point à surveiller.
brand-saved = Enregistré. Chacun verra la nouvelle apparence en chargeant sa page.
brand-unsaved = Pas encore enregistré
brand-discard = Abandonner
brand-firm-title = Le logo de votre société
brand-firm-what = Il figure à votre porte et sur vos pages. Les clients voient le leur.
