### Att komma in genom sitt eget företags inloggning.

sign-on-go = Fortsätt med företagets inloggning
sign-on-coming = Du kommer in …
sign-on-failed-title = Inte inne än
sign-on-again = Tillbaka till dörren

sign-on-declined = Företagets inloggning blev inte klar. Försök igen eller kom in på annat sätt.
sign-on-away = Företagets inloggning svarar inte just nu. Försök igen om en minut eller kom in på annat sätt.
sign-on-over = Inloggningen började i en annan webbläsare, har redan använts eller tog längre än tio minuter. Börja om här.
sign-on-untrusted = Svaret från företagets inloggning gick inte att lita på, så ingen släpptes in. Försök igen; om det fortsätter, säg till den som sköter inloggningen på ditt företag.
sign-on-unverified = Företagets inloggning säger inte att din mejladress är verifierad. Be den som sköter den att verifiera adressen, eller kom in på annat sätt.
sign-on-unknown = Det finns ingen plats för dig här än. Be om en inbjudan, eller kom in med adressen du blev inbjuden med.
sign-on-second = Din mejladress hör här till ett annat konto i företagets inloggning. Logga in med det kontot, eller kom in på annat sätt och säg till oss.
