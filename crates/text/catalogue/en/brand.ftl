### How a client’s portal looks

brand-title = Look
# $client: text
brand-of = Look of { $client }
brand-change = Change the look
brand-logo = Logo
brand-logo-choose = Choose a logo
brand-logo-replace = Replace
brand-logo-remove = Remove
brand-logo-hint = PNG, JPEG or WebP, at least 256 pixels wide. It is drawn anew, and nothing but its pixels is kept.
brand-logo-none = No logo yet: the initials stand in its place.
# $client: text
brand-logo-of-client = The logo of { $client }
brand-logo-saved = The logo is in its place. Everybody sees it when they load their page.
brand-logo-removed = The logo is gone. Everybody sees that when they load their page.
# $most: number
brand-logo-too-large = The file is larger than { $most } MB. Save it smaller and choose it again. The logo stays as it was.
brand-logo-drawing = This is an SVG drawing, which looks different from one screen to the next. Save it as PNG, at least 256 pixels wide, and choose that file.
brand-logo-unknown = This is no PNG, JPEG or WebP. Save the logo as one of them and choose that file. The logo stays as it was.
brand-logo-broken = The picture is damaged and cannot be read to its end. Export it again and choose the new file. The logo stays as it was.
# $most: number
brand-logo-too-many-pixels = The picture is larger than { $most } pixels on a side. Save it smaller and choose it again. The logo stays as it was.
# $least: number
brand-logo-too-few-pixels = The picture is smaller than { $least } pixels. Choose one that is at least 256 pixels wide. The logo stays as it was.
brand-logo-nothing = Nothing can be seen in this picture: all of it is transparent. Choose another file. The logo stays as it was.
brand-accent-hint = One colour is enough. We work out the rest.
# $client: text
brand-as-client = The colour of { $client }, whatever that becomes
brand-readable = Readable everywhere
brand-frame-light = Frame, light
brand-frame-dark = Frame, dark
brand-ink-light = Lines and text
brand-ink-dark = Lines and text, dark
brand-your-colour = your colour
brand-dark-text = your colour, dark text on it
brand-light-text = your colour, light text on it
brand-toned-down = toned down for the night
brand-darkened = darkened: your colour on white cannot be read
brand-lightened = lightened: your colour on black cannot be read
# $figure: text
brand-contrast = { $figure }:1
brand-actions-stay = The colours of Approve, Review and the rest never change. They mean the same for every client.
brand-preview = Live preview
brand-preview-portal = Portal
brand-preview-mail = Mail
brand-preview-report = Report
brand-preview-phone = Phone
# $client: text
brand-preview-hello = Good morning, { $client }.
brand-preview-ask = Plan, version 3
brand-preview-ask-why = Approve by Thursday and the work begins on Monday.
brand-preview-question = Which areas come first?
brand-preview-question-why = Two questions for the overview.
brand-preview-mail-subject = Two things need you
brand-preview-mail-open = Open the portal
brand-preview-project = Spring campaign
brand-preview-verdict = On time, with one thing to watch.
brand-saved = Saved. Everybody sees the new look when they load their page.
brand-unsaved = Not saved yet
brand-discard = Discard
brand-firm-title = Your firm’s logo
brand-firm-what = It stands at your own door and on your pages. Clients see theirs.
