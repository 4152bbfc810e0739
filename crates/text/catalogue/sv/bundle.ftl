bundle-load = { $name } har redan { $span } den här veckan.
bundle-do = Samla: inget eget mejl
bundle-when = Det går { $when }, i ett mejl med allt som samlats till dess. I portalen syns det genast.
bundle-own = Ett eget mejl går om en halv minut, utanför tysta timmar.
bundle-too-late = Det ska vara klart före nästa samlade mejl, { $when }: det behöver ett eget.
bundle-refused = Det ska vara klart innan nästa samlade mejl går. Skicka det för sig, eller välj en senare dag.
