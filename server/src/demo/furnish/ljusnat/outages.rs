//! The outage service: begun two weeks ago, small, in time.

use crate::demo::furnish::course::{course, inside};
use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, ask, link, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, Design, GoLive, InternalCheck};
use veranda_terms::{Health, Level, Title};

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("outages");
    let line = |text: &str| Title::parse(text).expect("a line of the demo");
    s.at(-12, (9, 30), "ines", Begin("Avbrottsinformation".to_owned()));
    let starts = vec![s.moment(-9, (9, 0)), s.moment(-8, (13, 0))];
    let kickoff = ask("uppstart", NewForm::Meet { starts, minutes: 60 }, -9, "En timme räcker. Vilken tid passar?");
    let channels = ask(
        "kanaler",
        NewForm::AnswerChoice {
            options: vec![line("Sms och e-post"), line("Bara sms"), line("Sms, e-post och röstsamtal")],
        },
        4,
        "Hur ska kunderna få veta att strömmen är borta?",
    );
    let numbers = ask(
        "volym",
        NewForm::AnswerText,
        -5,
        "Hur många avbrott hade ni förra året, och hur många kunder drabbades som mest?",
    );
    let needs = ask("behov", NewForm::Review, 5, "Första utkastet. Säg vad som saknas, så skriver vi klart.");
    let courses = vec![
        course(task("uppstart", Brief, "ines", "Kick-off, one hour, Karin may drop in").milestone().by(-8))
            .shown(-11, "Uppstart", "Vad tjänsten ska göra, och vad den inte ska göra.", -8)
            .asks(-11, kickoff.of(&["elin"]))
            .picks(-10, "elin", 1)
            .live(-8)
            .tells(-8, "Tack för i dag! Vi enades om att ett besked på tre minuter är viktigare än ett perfekt besked på tjugo."),
        course(task("volym", Brief, "tomas", "Outage statistics, size the gateway from it").by(-5))
            .shown(-11, "Avbrotten i siffror", "Hur många, hur stora och hur länge.", -5)
            .asks(-10, numbers.of(&["oskar"]).minutes(10))
            .answer(-6, "oskar", "412 avbrott. Stormen i januari var värst: 18 300 kunder på en kväll.")
            .live(-5)
            .note(-5, "tomas", "18,300 texts in three minutes: the cheap gateway is out."),
        course(task("behov", Design, "lena", "Requirements, keep it to six pages").milestone().by(6))
            .shown(-11, "Kravspecifikation", "Vad tjänsten ska klara, på sex sidor.", 9)
            .asks(-2, needs.of(&["elin"]).unlocks("Vi kan låsa kraven och börja bygga.").minutes(20))
            .note(-3, "lena", "Page 4 assumes their fault map has an API. Nobody has seen it yet."),
        course(task("kanaler", Brief, "lena", "Channels, voice calls cost extra").by(4))
            .shown(-7, "Hur beskedet når kunden", "Sms, e-post eller röst: det avgör vad som byggs.", 6)
            .asks(-3, channels.of(&["elin"]).unlocks("Vi väljer leverantör.").minutes(2)),
        course(task("karta", Design, "yusuf", "Map sketch, borrow the base map from the portal").by(10))
            .shown(-7, "Skiss av avbrottskartan", "Så ser kunden om det gäller den egna gatan.", 13),
        course(task("texter", Design, "lena", "Twelve message templates, 160 characters each").by(12))
            .shown(-7, "Tolv färdiga besked", "Korta nog för ett sms, begripliga utan elkunskap.", 15),
        course(task("felkarta", Build, "tomas", "Connect the fault map, ask for docs").milestone().by(20))
            .shown(-7, "Koppling till driftcentralens felkarta", "Avbrottet syns hos kunden när det syns hos er.", 23),
        course(task("sms", Build, "tomas", "Text gateway with queue").by(24))
            .shown(-7, "Utskick av sms", "Tjugo tusen besked på tre minuter.", 27),
        course(task("profil", Build, "yusuf", "Preferences, reuse portal accounts").by(26))
            .shown(-7, "Kundens egna val", "Vem i hushållet som får besked, och när på dygnet.", 29),
        course(task("ovning", GoLive, "ines", "Storm drill with their control room").milestone().by(38))
            .shown(-7, "Stormövning", "Vi låtsas att det blåser, tillsammans med driftcentralen.", 41),
        course(task("oppning", GoLive, "ines", "Go-live, all areas at once").milestone().by(45))
            .shown(-7, "Tjänsten öppnar", "Alla nätområden samma dag.", 48),
        course(task("uppfoljning", GoLive, "lena", "Follow-up after the first real outage").by(55))
            .shown(-7, "Uppföljning", "Efter det första riktiga avbrottet: nådde beskedet fram i tid?", 60),
        inside("offert", Design, "ines", "Gateway quotes, three of them", 3),
        inside("avtal", InternalCheck, "ines", "Data processing agreement, their lawyer is slow", 8),
        inside("last", Build, "yusuf", "Load test with 20,000 messages", 25),
        inside("natt", Build, "tomas", "Who wakes up at night? Nobody has asked", 30),
        inside("roster", Design, "lena", "Voice calls: cost per storm", 4),
        inside("dubbel", Build, "tomas", "Two outages on one street: one message or two?", 22),
        inside("portalen", Design, "ines", "Do not promise portal accounts before the portal is open", 2),
        inside("timmar", InternalCheck, "ines", "Hours so far: 31 of 240", 1),
    ];
    s.courses(-12, courses.into_iter().map(Into::into).collect());
    let words =
        "Uppstarten är gjord och kraven är på väg. Inget hindrar oss i dag, och datumen bygger inte på kundportalen.";
    let (health, words) = (Health::OnTrack, words.to_owned());
    s.at(
        -8,
        (16, 0),
        "ines",
        Release(Judged {
            health,
            forecast: (45, 52),
            words: "Vi har kommit igång. Prognosen är grov tills kraven är låsta.".to_owned(),
        }),
    );
    s.at(-2, (16, 0), "ines", Release(Judged { health, forecast: (46, 50), words }));
    s.at(-6, (10, 0), "ines", MakeLink(link("driftcentralen", "Driftcentralen", Level::Details, 60)));
    s.at(-5, (8, 40), "driftcentralen", Open("driftcentralen"));
}
