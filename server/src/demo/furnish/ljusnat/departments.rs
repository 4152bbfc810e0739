//! Two departments of Ljusnät: customer service has its answers collected, grid operations its reports of disturbances.
//! Each has its own house, people and project; Elin, Oskar and Karin see both from theirs.

use crate::demo::furnish::course::{course, inside};
use crate::demo::furnish::deed::Deed::{self, *};
use crate::demo::furnish::deed::{Guest, Judged, ask, link, task};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_domain::HouseStage::{Brief, Build, Design, GoLive, InternalCheck};
use veranda_terms::{ContactRole, Health, Level};

/// Writes it down.
pub fn told(s: &mut Script) {
    service(s);
    operations(s);
}

fn service(s: &mut Script) {
    s.goes_to("kundtjanst", "svar");
    s.at(-20, (8, 40), "ines", Divide { of: "ljusnat", name: "Kundtjänst".to_owned() });
    s.at(-20, (8, 50), "ines", Begin("Svarsbanken".to_owned()));
    let questions = ask("fragor", NewForm::AnswerText, -13, "Vilka tjugo frågor får ni oftast?");
    let tone = ask("ton", NewForm::Review, 3, "Tre svar som prov. Låter det som ni gör i telefon?");
    let courses = vec![
        course(task("fragor", Brief, "lena", "The twenty questions, ask Sara, not the archive").milestone().by(-12))
            .shown(-19, "De vanligaste frågorna", "Det folk ringer om, i den ordning de ringer.", -11)
            .asks(-18, questions.of(&["sara"]).minutes(15))
            .answer(-14, "sara", "Listan är bifogad i mejlet till Lena: flytt, faktura och elavtal är hälften.")
            .live(-12),
        course(task("ton", Design, "lena", "Three sample answers, plain words").by(2))
            .shown(-8, "Så låter svaren", "Korta svar, i samma ton som i telefon.", 5)
            .asks(-2, tone.of(&["sara"]).unlocks("Vi skriver de sjutton som är kvar.").minutes(10)),
        course(task("svar", Design, "lena", "Seventeen answers left, two a day").by(12)).shown(
            -8,
            "Alla svar skrivna",
            "Tjugo svar, lästa av er innan någon kund ser dem.",
            15,
        ),
        course(task("sok", Build, "yusuf", "Search with misspellings").milestone().by(20)).shown(
            -8,
            "Sökningen",
            "Hittar rätt svar fast frågan är felstavad.",
            23,
        ),
        inside("ringer", InternalCheck, "ines", "They want a chat robot. Not in this budget", 6),
        inside("timmar", InternalCheck, "ines", "Hours so far: 22 of 90", 1),
    ];
    s.courses(-20, courses.into_iter().map(Into::into).collect());
    s.at(-19, (9, 30), "ines", sara());
    s.at(-18, (13, 0), "sara", ComeIn);
    judged(s, -3, (20, 24), "Frågorna är samlade och tonen är på väg att sättas. Inget hindrar oss i dag.");
    s.at(-5, (10, 0), "ines", MakeLink(link("gruppledarna", "Gruppledarna", Level::Overview, 60)));
    s.at(-4, (8, 50), "gruppledarna", Open("gruppledarna"));
}

fn operations(s: &mut Script) {
    s.goes_to("natdrift", "storningar");
    s.at(-16, (8, 40), "ines", Divide { of: "ljusnat", name: "Nätdrift".to_owned() });
    s.at(-16, (8, 50), "ines", Begin("Störningsrapporter".to_owned()));
    let form = ask("formular", NewForm::Approve, 4, "Godkänn formuläret, så provar två montörer det i fält.");
    let courses = vec![
        course(task("falt", Brief, "tomas", "Ride along with two fitters, bring boots").milestone().by(-9))
            .shown(-15, "En dag i fält", "Vi följer med två montörer och ser vad som skrivs upp i dag.", -8)
            .live(-9)
            .note(-9, "tomas", "Half of it is written on the back of the work order. Nobody types it in."),
        course(task("formular", Design, "mira", "One screen, big buttons, works with gloves").by(3))
            .shown(-7, "Formuläret", "En skärm, stora knappar, går att använda med handskar.", 6)
            .asks(-2, form.of(&["mats"]).minutes(5)),
        course(task("utan-nat", Build, "yusuf", "Works without network, sends later").milestone().by(16)).shown(
            -7,
            "Fungerar utan täckning",
            "Det som skrivs i skogen skickas när det finns täckning.",
            19,
        ),
        course(task("utrullning", GoLive, "tomas", "Roll-out, depot by depot").by(30)).shown(
            -7,
            "Alla depåer",
            "En depå i veckan, den i Gävle först.",
            34,
        ),
        inside("karta", Design, "tomas", "Coordinates: their map is ten metres off", 8),
        inside("timmar", InternalCheck, "ines", "Hours so far: 26 of 140", 1),
    ];
    s.courses(-16, courses.into_iter().map(Into::into).collect());
    s.at(-15, (9, 30), "ines", mats());
    s.at(-14, (13, 0), "mats", ComeIn);
    judged(s, -2, (30, 38), "Vi vet hur det skrivs upp i dag, och formuläret är ritat. Datumen håller.");
    s.at(-4, (10, 0), "ines", MakeLink(link("depachefer", "Depåcheferna", Level::Overview, 60)));
    s.at(-3, (8, 50), "depachefer", Open("depachefer"));
}

fn judged(s: &mut Script, day: i32, forecast: (i32, i32), words: &str) {
    let words = words.to_owned();
    s.at(day, (16, 0), "ines", Release(Judged { health: Health::OnTrack, forecast, words }));
}

fn sara() -> Deed {
    Invite(Guest {
        key: "sara",
        name: "Sara Holmgren",
        email: "sara@ljusnat.example",
        role: ContactRole::Decides,
        task: Some("fragor"),
        words: "Hej Sara! Svarsbanken har ett eget ställe här. Elin ser den också.".to_owned(),
    })
}

fn mats() -> Deed {
    Invite(Guest {
        key: "mats",
        name: "Mats Öberg",
        email: "mats@ljusnat.example",
        role: ContactRole::Decides,
        task: Some("falt"),
        words: "Hej Mats! Här finns störningsrapporterna, och inget annat. Det som har färg väntar på er.".to_owned(),
    })
}
