### Det som `veranda demo` skriver ut därutöver.

demo-report = Lägesrapport för { $project }, som den läses av { $reader }, utan konto: { $link }
demo-partner = { $partner }, partner: { $address }
