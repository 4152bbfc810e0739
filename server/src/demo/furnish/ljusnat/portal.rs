//! The portal: sixty-odd lines brought in from a file, three dates told anew, and a client that is owed an explanation.

use super::plan::{LINES, Line, file};
use crate::demo::furnish::course::{Told, brought};
use crate::demo::furnish::deed::Deed::*;
use crate::demo::furnish::deed::{Judged, NewReader, Patch, ask, face, link};
use crate::demo::furnish::script::Script;
use veranda_api::staff::NewForm;
use veranda_terms::{Health, Lang, Level};

const MILESTONES: [&str; 7] = ["start", "forstudie", "designklar", "byggklar", "acceptans", "pilot", "drift"];

/// Writes it down.
pub fn told(s: &mut Script) {
    s.turns_to("portal");
    let (name, accent) = ("Ljusnät Energi".to_owned(), "#fbf0a8".to_owned());
    s.at(-66, (8, 30), "ines", TakeIn { name, accent, lang: Lang::Sv });
    s.at(-65, (9, 0), "ines", BringIn(file(s)));
    for (place, key) in MILESTONES.into_iter().enumerate() {
        let minute = i64::try_from(place).unwrap_or(0);
        s.at(-65, (10, minute), "ines", Change(key, vec![Patch::Milestone]));
    }
    let shared = LINES.iter().filter_map(|line| Some(face(line.key, "", line.text?).on(line.date)));
    let shared = shared.collect();
    s.at(-64, (8, 40), "ines", Share(shared));
    s.at(-64, (8, 50), "ines", super::elin());
    s.at(-64, (8, 52), "ines", super::oskar());
    s.at(-64, (8, 54), "ines", super::karin());
    s.at(-64, (13, 0), "elin", ComeIn);
    s.at(-63, (8, 50), "oskar", ComeIn);
    s.at(-62, (10, 0), "karin", ComeIn);
    for line in &LINES {
        let Line { key, owner, done: Some(done), .. } = *line else { continue };
        s.at(done, (16, 30), owner, Finish(key));
    }
    s.courses(0, past(s).into_iter().map(Into::into).collect());
    s.courses(0, open(s).into_iter().map(Into::into).collect());
    s.at(-4, (16, 45), "yusuf", Change("fakturor", vec![Patch::TeamDate(3)]));
    judged(s);
    links(s);
}

fn past(s: &Script) -> Vec<Told> {
    let starts = vec![s.moment(-61, (9, 0)), s.moment(-61, (13, 0)), s.moment(-60, (9, 0))];
    let start = ask("start", NewForm::Meet { starts, minutes: 120 }, -62, "När kan vi ses i två timmar?");
    let study = ask("forstudie", NewForm::Approve, -49, "Godkänn förstudien så börjar vi med designen dagen efter.");
    let sketch = ask("skisser", NewForm::Review, -42, "Tre förslag. Vilket känns mest som ni?");
    let design = ask("designklar", NewForm::Approve, -32, "Godkänn designen så byggs portalen efter den.");
    let again = ask("designklar", NewForm::Approve, -31, "Förbrukningen står nu överst. Går det att bygga så?");
    let access = ask("matvarden", NewForm::AnswerText, -40, "Vem kan ge oss läsrätt till mätvärdessystemet?");
    let letters = ask("brev", NewForm::Review, -12, "Läs breven med kundernas ögon. Är något för stelt?");
    let plan = ask("plan", NewForm::Approve, -6, "Godkänn kommunikationsplanen så bokar vi utskicken.");
    vec![
        brought("start", "ines")
            .asks(-64, start.of(&["elin"]).unlocks("Vi börjar med intervjuerna veckan därpå."))
            .picks(-63, "elin", 0)
            .says(-63, "elin", "Jag tar med mig Oskar. Han vet hur det ser ut under huven."),
        brought("forstudie", "ines").asks(-50, study.minutes(20)).yes(-49, "elin"),
        brought("skisser", "yusuf")
            .asks(-44, sketch.of(&["elin", "oskar"]).minutes(10))
            .reviewed(-43, "oskar", "Tvåan. Där hittar min pappa sin förbrukning utan att ringa mig.")
            .note(-42, "yusuf", "Tvåan blir det. Ettan var snyggare, men ingen frågade oss."),
        brought("designklar", "mira")
            .asks(-33, design.minutes(15))
            .step_back(-32, "elin", "Förbrukningen ligger för långt ner. Det är den man kommer för.")
            .asks(-32, again.minutes(5))
            .yes(-31, "elin"),
        brought("matvarden", "tomas")
            .asks(-42, access.of(&["oskar"]).unlocks("Mätvärdena kan hämtas."))
            .answer(-38, "oskar", "Det är jag, men leverantören måste öppna brandväggen. Jag har frågat.")
            .note(-34, "tomas", "Deras leverantör svarar inte. Varje dag här flyttar driftsättningen en dag.")
            .slips(-29, -19, "Leverantörens gränssnitt saknas ännu.")
            .tells(-29, "Vi får inte ut mätvärdena ännu: leverantörens gränssnitt saknas. Nytt datum är det bästa vi vet i dag.")
            .slips(-20, -12, "Gränssnittet lämnar fel tid vid sommartid; vi bygger en egen brygga.")
            .tells(-20, "Gränssnittet finns men lämnar fel tidpunkter vid sommartid. Vi bygger en egen brygga i stället för att vänta.")
            .slips(-13, -10, "Bryggan är byggd och ska provas i två dagar till.")
            .tells(-10, "Nu kommer mätvärdena in, varje kvart. Tack Oskar för kvällarna.")
            .says(-10, "oskar", "Skönt. Jag ser min egen villa i diagrammet, och den stämmer."),
        brought("bankid", "tomas")
            .slips(-25, -14, "Avtalet om e-legitimation dröjer.")
            .slips(-15, -5, "Avtalet är klart först nästa vecka.")
            .tells(-15, "Avtalet om e-legitimation är klart först nästa vecka. Bygget är förberett.")
            .tells(-5, "Inloggningen fungerar, för privatpersoner och företag."),
        brought("brev", "lena")
            .asks(-14, letters.of(&["elin"]).minutes(15))
            .reviewed(-13, "elin", "Brevet om avbrott får gärna börja med att vi beklagar."),
        brought("plan", "lena").asks(-8, plan.minutes(4)).says(-7, "elin", "Lugn ton, precis rätt.").yes(-6, "elin"),
        brought("hjalp", "lena").note(-21, "lena", "Fyrtio blev femtiotvå. Elva timmar över, jag pratar med Ines."),
        brought("testdata", "tomas").slips(-21, -17, "Testpersonernas avtal kom senare än väntat."),
        brought("drift", "tomas")
            .slips(-19, 12, "Mätvärdena är försenade och allt efter dem med.")
            .tells(-19, "Mätvärdena är försenade och allt efter dem med. Vi öppnar en vecka senare än vi lovade.")
            .slips(-8, 18, "Fakturasystemet blev det andra hindret.")
            .note(-8, "ines", "Elin ringde. Hon är inte arg, hon vill veta det samma dag som vi. Det har hon rätt i.")
            .slips(-3, 20, "Fakturasystemet tar en vecka till; tre dagars marginal ingår.")
            .tells(-3, "Fakturasystemet blev det andra hindret. Nytt datum, med tre dagars marginal den här gången."),
    ]
}

/// What has not come to an end: later than told, and waiting.
fn open(s: &Script) -> Vec<Told> {
    let login = ask("logintest", NewForm::Approve, -4, "Godkänn testprotokollet så får kundtjänst börja prova.");
    let areas = "Två frågor: vilka nätområden ingår vid driftsättningen, och i vilken ordning kommer de andra?";
    let areas = ask("omraden", NewForm::AnswerText, -2, areas);
    let statement = ask("redogorelse", NewForm::Review, 4, "Kommentera var du vill. Ingenting är slutgiltigt ännu.");
    let starts = vec![s.moment(12, (9, 0)), s.moment(13, (13, 0)), s.moment(14, (10, 0))];
    let meet = ask(
        "genomgang",
        NewForm::Meet { starts, minutes: 45 },
        3,
        "45 minuter med Ines och Tomas. Tre tider föreslås.",
    );
    vec![
        brought("fakturor", "yusuf")
            .slips(-19, -9, "Fakturasystemet ska först öppnas för oss.")
            .slips(-10, -2, "Fakturasystemet lämnar bara ett år i taget.")
            .tells(-10, "Fakturasystemet lämnar bara ett år i taget. Vi hämtar de tre åren nattetid.")
            .note(-4, "yusuf", "Tredje natten i rad som hämtningen dör vid 60 %. Datumet håller inte."),
        brought("byggklar", "tomas").slips(-18, -2, "Mätvärdena är försenade.").slips(
            -8,
            4,
            "Fakturorna måste in först.",
        ),
        brought("exporten", "tomas").slips(-8, 3, "Den väntar på fakturorna."),
        brought("logintest", "lena")
            .slips(-15, -4, "E-legitimationen är klar senare.")
            .asks(-6, login.unlocks("Kundtjänst kan börja prova.").minutes(6)),
        brought("acceptans", "lena").slips(-17, 8, "Mätvärdena är försenade.").slips(
            -7,
            13,
            "Fakturorna måste in först.",
        ),
        brought("lasttest", "yusuf").slips(-7, 6, "Bygget blir klart senare."),
        brought("pilot", "lena").slips(-19, 10, "Mätvärdena är försenade.").slips(-7, 15, "Acceptanstestet flyttar."),
        brought("omraden", "tomas")
            .slips(-5, 5, "Vi väntar på besked om nätområdena.")
            .asks(-7, areas.of(&["oskar"]).unlocks("Anslutningslistan kan göras klar.").minutes(10))
            .says(-3, "oskar", "Jag väntar på besked från elnätschefen. Återkommer."),
        brought("utbildning", "ines").slips(-7, 12, "Kundtjänst utbildas närmare driftsättningen."),
        brought("genomgang", "ines")
            .slips(-3, 16, "Den följer driftsättningen.")
            .asks(-1, meet.of(&["elin"]).unlocks("Kvällen planeras minut för minut.").minutes(1)),
        brought("redogorelse", "mira").asks(
            -2,
            statement.of(&["elin", "oskar"]).unlocks("Den kan publiceras samma dag som portalen.").minutes(20),
        ),
        brought("overlamning", "ines").slips(-3, 30, "Den följer driftsättningen."),
        brought("larm", "tomas").slips(-6, 9, "Den följer driftsättningen."),
    ]
}

fn judged(s: &mut Script) {
    for (day, health, forecast, words) in [
        (-48, Health::OnTrack, (14, 16), "Förstudien är klar och godkänd. Vi ligger i fas med planen."),
        (
            -28,
            Health::Watch,
            (15, 22),
            "Mätvärdena är svårare att få ut än vi räknade med. Driftsättningen hålls öppen till dess att vi vet mer.",
        ),
        (
            -19,
            Health::Late,
            (22, 26),
            "Mätvärdena drar ut på tiden. Vi har flyttat driftsättningen en vecka hellre än att öppna med fel siffror.",
        ),
        (
            -3,
            Health::Late,
            (29, 33),
            "Mätvärdena och inloggningen är på plats. Det som återstår är fakturahistoriken: tre år ska hämtas ur ett system som lämnar ett i taget. Vi öppnar hellre tre veckor senare än med fakturor som saknas. Två saker hos er avgör om datumet håller: testprotokollet och nätområdena.",
        ),
    ] {
        s.at(day, (15, 30), "ines", Release(Judged { health, forecast, words: words.to_owned() }));
    }
}

fn links(s: &mut Script) {
    s.at(-46, (10, 0), "ines", MakeLink(link("gamla", "Styrelsen, hösten", Level::Overview, 30)));
    s.at(-44, (16, 0), "styrelsen", Open("gamla"));
    s.at(-18, (10, 0), "ines", MakeLink(link("styrelsen", "Styrelsen", Level::Overview, 90)));
    s.at(-17, (8, 20), "styrelsen", Open("styrelsen"));
    s.at(-9, (14, 10), "styrelsen", Open("styrelsen"));
    s.at(-2, (16, 45), "styrelsen", Open("styrelsen"));
    s.at(-1, (8, 5), "styrelsen", Open("styrelsen"));
    s.at(
        -16,
        (11, 0),
        "ines",
        MakeLink(NewReader {
            password: Some("ljus i alla hus"),
            ..link("ledningen", "Ledningsgruppen", Level::OnePage, 60)
        }),
    );
    s.at(-15, (9, 30), "ledningen", Open("ledningen"));
    s.at(-12, (11, 0), "ines", MakeLink(link("leverantoren", "Mätvärdesleverantören", Level::Details, 30)));
    s.at(-11, (11, 0), "ines", Revoke("leverantoren"));
}
