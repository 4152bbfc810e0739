//! The plan of the portal, as the client's own project office had written it: a table with semicolons.

use crate::demo::furnish::deed::{Brought, Key};
use crate::demo::furnish::script::Script;
use std::fmt::Write;

/// A line of the plan.
pub struct Line {
    /// Its name in the story.
    pub key: Key,
    /// In which phase.
    pub phase: &'static str,
    /// Who does it.
    pub owner: Key,
    /// What it is called, also towards the client.
    pub title: &'static str,
    /// By when.
    pub date: i32,
    /// When it was finished.
    pub done: Option<i32>,
    /// What the client reads about it; nothing for what stays internal.
    pub text: Option<&'static str>,
}

const fn told(
    key: Key,
    phase: &'static str,
    owner: Key,
    date: i32,
    done: Option<i32>,
    title: &'static str,
    text: &'static str,
) -> Line {
    Line { key, phase, owner, title, date, done, text: Some(text) }
}

const fn inside(key: Key, phase: &'static str, owner: Key, date: i32, done: Option<i32>, title: &'static str) -> Line {
    Line { key, phase, owner, title, date, done, text: None }
}

const STUDY: &str = "Förstudie";
const DESIGN: &str = "Design";
const TEXTS: &str = "Innehåll";
const BUILD: &str = "Utveckling";
const TEST: &str = "Test";
const LAUNCH: &str = "Driftsättning";

/// All of it, phase by phase.
pub const LINES: [Line; 64] = [
    told(
        "start",
        STUDY,
        "ines",
        -61,
        Some(-61),
        "Uppstartsmöte",
        "Vem gör vad, och när ses vi? Två timmar hos er i Gävle.",
    ),
    told(
        "intervjuer",
        STUDY,
        "mira",
        -55,
        Some(-55),
        "Intervjuer med tolv kunder",
        "Villaägare, lantbrukare och fastighetsbolag berättar vad de saknar i dag.",
    ),
    told(
        "nulage",
        STUDY,
        "tomas",
        -54,
        Some(-55),
        "Nulägesbild av dagens system",
        "Vilka system portalen ska prata med, och vem som äger dem.",
    ),
    told(
        "lagkrav",
        STUDY,
        "lena",
        -53,
        Some(-53),
        "Lagkrav och föreskrifter",
        "Vad som gäller för mätvärden, avtal och tillgänglighet.",
    ),
    told("malbild", STUDY, "ines", -51, Some(-52), "Målbild", "Vad en kund ska kunna göra själv, på två sidor."),
    told(
        "forstudie",
        STUDY,
        "ines",
        -49,
        Some(-49),
        "Förstudien godkänd",
        "Underlaget för beslutet om vad som byggs först.",
    ),
    inside("riskworkshop", STUDY, "ines", -50, Some(-50), "Riskworkshop, bara vi"),
    inside("kalkyl", STUDY, "ines", -49, Some(-48), "Kalkyl med och utan integrationsplattform"),
    told(
        "floden",
        DESIGN,
        "yusuf",
        -45,
        Some(-45),
        "Användarflöden",
        "Logga in, se förbrukning, flytta, betala: de fyra vägarna steg för steg.",
    ),
    told("skisser", DESIGN, "yusuf", -42, Some(-43), "Skisser av startsidan", "Tre förslag på vad kunden möter först."),
    told(
        "monster",
        DESIGN,
        "mira",
        -40,
        Some(-39),
        "Färger och typsnitt för skärm",
        "Ert ljusgula på skärm, med text som går att läsa.",
    ),
    told(
        "prototyp",
        DESIGN,
        "yusuf",
        -37,
        Some(-36),
        "Klickbar prototyp",
        "Hela portalen att klicka igenom, utan riktiga siffror.",
    ),
    told(
        "anvtest",
        DESIGN,
        "mira",
        -34,
        Some(-34),
        "Användartest med åtta kunder",
        "Åtta kunder provade prototypen. Filmerna finns hos Mira.",
    ),
    told("designklar", DESIGN, "mira", -32, Some(-31), "Designen godkänd", "Det vi bygger efter."),
    inside("komponenter", DESIGN, "yusuf", -33, Some(-33), "Komponentbibliotek, återbruk från förra projektet"),
    inside("kontrast", DESIGN, "mira", -38, Some(-38), "Kontrastmätning, gult på vitt går inte"),
    told(
        "ton",
        TEXTS,
        "lena",
        -36,
        Some(-36),
        "Tonalitet för texterna",
        "Så låter Ljusnät när det skriver: lugnt, kort och utan krångel.",
    ),
    told(
        "hjalp",
        TEXTS,
        "lena",
        -20,
        Some(-19),
        "Hjälptexter, fyrtio stycken",
        "En mening där man behöver den, i stället för en lång handbok.",
    ),
    told(
        "brev",
        TEXTS,
        "lena",
        -12,
        Some(-12),
        "Brev och e-post till kunderna",
        "Välkommen, påminnelse, flyttanmälan och avbrott.",
    ),
    told("plan", TEXTS, "lena", -6, Some(-6), "Kundkommunikationsplan", "Vad kunderna får veta, när, och av vem."),
    told(
        "redogorelse",
        TEXTS,
        "mira",
        4,
        None,
        "Tillgänglighetsredogörelsen",
        "Vad som fungerar med skärmläsare, vad som inte gör det än och när det är åtgärdat.",
    ),
    told("engelska", TEXTS, "lena", 8, None, "Texterna på engelska", "För kunder som inte läser svenska."),
    inside("korrektur", TEXTS, "lena", 2, None, "Korrektur, Lenas granne läser"),
    inside("filmer", TEXTS, "mira", 14, None, "Instruktionsfilmer, offert saknas"),
    told("grund", BUILD, "tomas", -40, Some(-40), "Teknisk grund", "Servrar, behörigheter och loggar i er egen miljö."),
    told(
        "konto",
        BUILD,
        "yusuf",
        -33,
        Some(-33),
        "Mina sidor: konto och behörigheter",
        "Kunden bestämmer själv vem i hushållet som ser vad.",
    ),
    told(
        "avtalsvy",
        BUILD,
        "yusuf",
        -29,
        Some(-29),
        "Avtal och anläggningar",
        "Alla anläggningar på en sida, med avtal och nätområde.",
    ),
    told(
        "forbrukning",
        BUILD,
        "yusuf",
        -24,
        Some(-24),
        "Förbrukning timme för timme",
        "Diagram för dygn, månad och år.",
    ),
    told(
        "matvarden",
        BUILD,
        "tomas",
        -28,
        Some(-10),
        "Mätvärden in i portalen",
        "Mätarna rapporterar varje kvart. Portalen visar dem samma dygn.",
    ),
    told(
        "bankid",
        BUILD,
        "tomas",
        -26,
        Some(-5),
        "Inloggning med e-legitimation",
        "Privatpersoner och företag loggar in med e-legitimation.",
    ),
    told("fakturor", BUILD, "yusuf", -18, None, "Fakturahistorik", "Tre års fakturor, med förklaring rad för rad."),
    told(
        "betalning",
        BUILD,
        "yusuf",
        -14,
        Some(-13),
        "Betala med kort eller autogiro",
        "Kunden betalar en faktura eller alla framtida.",
    ),
    told(
        "flytt",
        BUILD,
        "yusuf",
        -11,
        Some(-11),
        "Flyttanmälan",
        "In- och utflytt på samma gång, med kontroll av anläggnings-id.",
    ),
    told("byggklar", BUILD, "tomas", -8, None, "Allt byggt", "Alla delar finns på plats i testmiljön."),
    told("exporten", BUILD, "tomas", -4, None, "Hämta mätvärden som fil", "För dem som vill räkna själva."),
    told("larm", BUILD, "tomas", 3, None, "Varning vid ovanlig förbrukning", "Ett mejl när siffran sticker i väg."),
    told(
        "producent",
        BUILD,
        "yusuf",
        7,
        None,
        "Sidor för dem som har solceller",
        "Vad man matat ut på nätet och vad man fått för det.",
    ),
    inside("adapter", BUILD, "tomas", -22, Some(-11), "Egen adapter mot mätvärdessystemet, leverantörens är trasig"),
    inside("mockar", BUILD, "tomas", -35, Some(-35), "Låtsastjänster för allt vi väntar på"),
    inside("prestanda", BUILD, "yusuf", 5, None, "Frågan om årsdiagrammet tar fyra sekunder"),
    inside("loggstad", BUILD, "tomas", 6, None, "Personnummer i loggen, måste bort"),
    inside("cache", BUILD, "yusuf", -15, Some(-14), "Mellanlagring av mätvärden"),
    inside("uppgradering", BUILD, "tomas", 12, None, "Uppgradera ramverket före driftsättning"),
    inside("overtid", BUILD, "ines", -9, Some(-9), "Vem tar helgen? Två frivilliga räcker"),
    told("testplan", TEST, "lena", -25, Some(-25), "Testplan", "Vad som testas, av vem och med vilka uppgifter."),
    told("testdata", TEST, "tomas", -21, Some(-17), "Testdata", "Tusen påhittade kunder som beter sig som era."),
    told(
        "logintest",
        TEST,
        "lena",
        -10,
        None,
        "Testprotokoll för inloggningen",
        "Arton fall, två med anmärkning som är rättad.",
    ),
    told("lasttest", TEST, "yusuf", -3, None, "Belastningstest", "Tjugo tusen kunder samma kväll som det stormar."),
    told("sakerhet", TEST, "tomas", 5, None, "Säkerhetsgranskning", "En utomstående försöker ta sig in."),
    told(
        "tillganglig",
        TEST,
        "mira",
        6,
        None,
        "Tillgänglighetstest",
        "Tre personer med skärmläsare går igenom hela portalen.",
    ),
    told("acceptans", TEST, "lena", -2, None, "Acceptanstest klart", "Ni har provat allt och sagt ja."),
    inside("regression", TEST, "yusuf", -5, None, "Automatisk regression, täcker halva"),
    inside("fel", TEST, "lena", 1, None, "Felmöte varje morgon kvart över åtta"),
    inside("plan-b", TEST, "ines", 4, None, "Plan B om fakturasystemet inte hinner"),
    told(
        "omraden",
        LAUNCH,
        "tomas",
        -1,
        None,
        "Nätområden vid driftsättningen",
        "Vi börjar med de områden där mätarna är bytta.",
    ),
    told(
        "utbildning",
        LAUNCH,
        "ines",
        2,
        None,
        "Utbildning av kundtjänst",
        "Två halvdagar med dem som svarar i telefon.",
    ),
    told(
        "genomgang",
        LAUNCH,
        "ines",
        6,
        None,
        "Genomgång inför driftsättningen",
        "Vi går igenom kvällen minut för minut.",
    ),
    told(
        "pilot",
        LAUNCH,
        "lena",
        1,
        None,
        "Pilot med tvåhundra kunder",
        "Två veckor med kunder som har sagt ja till att prova.",
    ),
    told("drift", LAUNCH, "tomas", 5, None, "Portalen öppnar för alla", "Kunderna byter från den gamla sidan."),
    told(
        "overlamning",
        LAUNCH,
        "ines",
        15,
        None,
        "Överlämning till förvaltningen",
        "Dokumentation, behörigheter och en vecka vid er sida.",
    ),
    inside("backning", LAUNCH, "tomas", 4, None, "Backningsplan, öva den en gång"),
    inside("jour", LAUNCH, "tomas", 5, None, "Jourschema första veckan"),
    inside("faktura", LAUNCH, "ines", 10, None, "Slutfaktura, stäm av tilläggen först"),
    inside("lardomar", LAUNCH, "ines", 20, None, "Lärdomar: varför tog mätvärdena arton dagar?"),
];

/// The colleagues, as the file names them.
fn name_of(owner: Key) -> &'static str {
    match owner {
        "yusuf" => "Yusuf Aydin",
        "mira" => "Mira Bohm",
        "tomas" => "Tomas Rask",
        "lena" => "Lena Holm",
        _ => "Ines Duarte",
    }
}

/// The file, with the days of this house.
pub fn file(s: &Script) -> Brought {
    let mut file = String::from("Nr;Uppgift;Fas;Ansvarig;Klart senast\r\n");
    for (row, line) in LINES.iter().enumerate() {
        let Line { key: _, phase, owner, title, date, done: _, text: _ } = line;
        let (number, owner, day) = (row + 1, name_of(owner), s.written(*date));
        // Writing to a text cannot fail.
        let _ = write!(file, "{number};{title};{phase};{owner};{day}\r\n");
    }
    let keys = LINES.iter().map(|line| (line.key, line.title.to_owned())).collect();
    Brought { file_name: "kundportal-plan.csv", name: "Elnätskundportalen", file, keys }
}
