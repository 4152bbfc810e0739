//! What holds for every mail that tells.

use crate::{
    Answer, AnswerLine, AnswersMail, DigestItem, DigestLine, DigestMail, DigestProject, FixedMeeting, Mail, NeededAsk,
    NeedsMail, Thread,
};
use veranda_api::Html;
use veranda_api::client::{ClientAsk, ClientCard, Handed, Reader, Somebody};
use veranda_terms::{
    Accent, AskId, Asked, ClientId, ContactRole, EmailAddress, Figure, Form, InternalText, Lang, Moment, Outcome,
    PersonId, PersonName, ProjectId, Randomness, SlotId, StageId, Strength, TaskId, Title,
};
use veranda_text::Say;

struct Count(u8);
impl Randomness for Count {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

const AT: Moment = Moment(1_799_000_000_000);
/// What somebody could write to become more than a text.
const SLY: &str = "<b>\"Ines\" & 'co'</b>";

fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

fn somebody() -> Somebody {
    Somebody { id: PersonId::fresh(&mut Count(40)), name: PersonName::parse(SLY).unwrap() }
}

fn me(lang: Lang) -> Reader {
    Reader {
        id: PersonId::fresh(&mut Count(1)),
        name: PersonName::parse("Maja Ekström").unwrap(),
        role: ContactRole::Decides,
        lang,
        last_here: None,
        client: ClientId::fresh(&mut Count(2)),
        client_name: title("Skogholm & Söner"),
        firm_name: title("Halden & Rask"),
        away: None,
        looking: None,
    }
}

fn ask(form: Form) -> ClientAsk {
    ClientAsk {
        id: AskId::fresh(&mut Count(3)),
        form,
        own: None,
        of: Asked::Client,
        sentence: title(&format!("Fine? {SLY}")),
        unlocks: Some(title("Printing")),
        minutes: 65,
        since: AT,
        due: Some("2027-01-09".parse().unwrap()),
        by: somebody(),
        undo_until: Some(AT.plus_days(2)),
        reopened: None,
        word: None,
        handed: Some(Handed {
            at: AT,
            by: somebody(),
            to: Somebody { id: PersonId::fresh(&mut Count(1)), ..somebody() },
            words: Some(SLY.to_owned()),
            until: None,
        }),
        closed: None,
    }
}

fn card() -> ClientCard {
    ClientCard {
        id: TaskId::fresh(&mut Count(4)),
        project: ProjectId::fresh(&mut Count(5)),
        stage: StageId::fresh(&mut Count(6)),
        title: title(SLY),
        owners: Vec::new(),
        asks: Vec::new(),
        date: None,
        was: None,
        why: None,
        milestone: false,
        done: None,
        remarks: 0,
        partner: None,
        shared: AT,
    }
}

fn thread() -> Thread {
    Thread { about: vec!["project-1".into(), "task-2".into()] }
}

fn needs(lang: Lang, forms: &[Form]) -> Mail {
    needs_again(lang, forms, false)
}

fn needs_again(lang: Lang, forms: &[Form], again: bool) -> Mail {
    let link = "http://skogholm.localhost/projects/1/tasks/2".to_owned();
    let needed = |form: &Form| NeededAsk {
        card: card(),
        ask: ask(form.clone()),
        link: link.clone(),
        stuck: Some(format!("{link}?stuck=3")),
        again,
    };
    let mail = NeedsMail {
        message_id: "news-1".into(),
        from: "veranda@localhost.invalid".into(),
        to: EmailAddress::parse("maja@skogholm.example").unwrap(),
        me: me(lang),
        asks: forms.iter().map(needed).collect(),
        fixed: vec![FixedMeeting { card: card(), by: somebody().name, starts: AT.plus_days(2), link: link.clone() }],
        home: "http://skogholm.localhost/".into(),
        choose: "http://x.localhost/mails#for=maja%40skogholm.example".into(),
        unsubscribe: "http://skogholm.localhost/stop/1.asked.2".into(),
        thread: thread(),
        accent: Accent::parse("#1f5a41").unwrap(),
        at: AT,
        ahead: 60,
    };
    mail.written().unwrap()
}

fn digest(lang: Lang) -> Mail {
    let day = |day: &str| Some(day.parse().unwrap());
    let said = Html { sanitised: "<p>Hello <strong>there</strong></p>".into() };
    let lines = vec![
        DigestLine::Shared,
        DigestLine::Done,
        DigestLine::Moved { from: day("2027-01-09"), to: day("2027-01-12"), why: None },
        DigestLine::Moved { from: day("2027-01-09"), to: day("2027-01-13"), why: Some(title(SLY)) },
        DigestLine::Moved { from: None, to: day("2027-01-12"), why: None },
        DigestLine::Moved { from: day("2027-01-09"), to: None, why: None },
        DigestLine::Moved { from: day("2027-01-09"), to: None, why: Some(title(SLY)) },
        DigestLine::Said { by: somebody().name, text: said },
        DigestLine::Asked { verb: veranda_terms::Action::Meet.into(), sentence: title(SLY) },
    ];
    let items = vec![DigestItem { title: title(SLY), link: "http://x.localhost/".into(), lines }];
    let mail = DigestMail {
        message_id: "digest-1".into(),
        from: "veranda@localhost.invalid".into(),
        to: EmailAddress::parse("maja@skogholm.example").unwrap(),
        me: me(lang),
        projects: vec![DigestProject { name: title(SLY), items }],
        home: "http://skogholm.localhost/".into(),
        choose: "http://x.localhost/mails#for=maja%40skogholm.example".into(),
        unsubscribe: "http://skogholm.localhost/stop/1.told.2".into(),
        thread: Thread { about: vec!["digest-1".into()] },
        accent: Accent::parse("#f2c14e").unwrap(),
        at: AT,
        ahead: 60,
    };
    mail.written().unwrap()
}

fn answers(lang: Lang) -> Mail {
    let closed = |outcome| AnswerLine::Closed { by: somebody().name, outcome };
    let text = || SLY.to_owned();
    let lines = vec![
        closed(Outcome::Approved),
        closed(Outcome::ChangesAsked { what: text() }),
        closed(Outcome::Reviewed),
        closed(Outcome::Answered { text: text() }),
        closed(Outcome::Picked { slot: SlotId::fresh(&mut Count(9)), at: AT }),
        closed(Outcome::Confirmed),
        closed(Outcome::Chosen { option: 1, title: text() }),
        closed(Outcome::AnsweredDate { day: "2027-01-09".parse().unwrap() }),
        closed(Outcome::AnsweredNumber { figure: Figure::of_thousandths(12_500).unwrap(), unit: Some(text()) }),
        closed(Outcome::Signed { text: text(), name: text(), strength: Strength::Proved }),
        AnswerLine::Reopened { by: somebody().name, sentence: title(SLY) },
        AnswerLine::Stuck { by: somebody().name, sentence: title(SLY), reason: text() },
        AnswerLine::OtherTimes { by: somebody().name, sentence: title(SLY), times: vec![AT, AT.plus_days(1)] },
        AnswerLine::Said { by: somebody().name, text: Html { sanitised: "<p>Hello</p>".into() } },
    ];
    let mail = AnswersMail {
        message_id: "news-2".into(),
        from: "veranda@localhost.invalid".into(),
        to: EmailAddress::parse("ines@halden-rask.example").unwrap(),
        name: PersonName::parse("Ines Duarte").unwrap(),
        lang,
        firm_name: title("Halden & Rask"),
        answers: vec![Answer {
            title: InternalText::parse_line(SLY).unwrap(),
            link: "http://localhost/projects/1/tasks/2".into(),
            lines,
        }],
        choose: "http://x.localhost/mails#for=maja%40skogholm.example".into(),
        unsubscribe: "http://localhost/stop/1.answered.2".into(),
        thread: thread(),
        accent: Accent::parse("#33415e").unwrap(),
        at: AT,
        ahead: 60,
    };
    mail.written().unwrap()
}

fn every(lang: Lang) -> Vec<Mail> {
    vec![
        needs(lang, &[Form::Approve]),
        needs(lang, &[Form::Review, Form::AnswerText, Form::Approve]),
        digest(lang),
        answers(lang),
    ]
}

/// Head and parts of a message, as a mail program reads them.
fn decoded(mail: &Mail) -> String {
    let message = mail_parser::MessageParser::default().parse(&mail.bytes).expect("a message");
    let head = message.headers_raw().map(|(name, value)| format!("{name}: {value}\n"));
    let parts = message.parts.iter().map(|part| String::from_utf8_lossy(part.contents()).into_owned() + "\n");
    head.chain(parts).collect()
}

#[test]
fn the_same_mail_written_twice_is_the_same_bytes() {
    for lang in Lang::ALL {
        assert_eq!(every(lang), every(lang));
    }
}

#[test]
fn what_people_write_cannot_become_markup_and_nothing_is_fetched() {
    for mail in Lang::ALL.into_iter().flat_map(every) {
        let said = decoded(&mail);
        let html = said.split_once("<!doctype html>").expect("an HTML part").1;
        assert!(html.contains("&lt;b&gt;&quot;Ines&quot; &amp; &#39;co&#39;&lt;/b&gt;"), "{html}");
        assert!(!html.contains("<b>\"Ines\"") && !html.contains("src=") && !html.contains("url("), "{html}");
        assert!(!html.contains("style=\""), "no styles but the one sheet: {html}");
    }
}

#[test]
fn every_mail_can_be_stopped_belongs_to_something_and_says_that_no_person_wrote_it() {
    for mail in Lang::ALL.into_iter().flat_map(every) {
        let raw = String::from_utf8(mail.bytes.clone()).unwrap();
        let head = raw.split("\r\n\r\n").next().unwrap();
        for header in [
            "List-Unsubscribe: <http://",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            "In-Reply-To: ",
            "References: ",
            "Auto-Submitted: auto-generated",
            "Content-Language: ",
        ] {
            assert!(head.contains(header), "{header} in {head}");
        }
        assert!(decoded(&mail).matches("/stop/").count() >= 3, "in the head and in both parts");
        assert_eq!(decoded(&mail).matches("/mails#for=").count(), 2, "what is mailed can be chosen, from both parts");
    }
}

#[test]
fn an_ask_is_said_with_its_verb_its_day_and_how_long_it_takes() {
    for lang in Lang::ALL {
        let say = Say::new(lang);
        let said = decoded(&needs(lang, &[Form::Approve]));
        let due = say.mail_due(&say.day_long("2027-01-09".parse().unwrap(), AT.day_at(60)));
        let undo = say.mail_undo_until(AT.plus_days(2), AT.day_at(60), 60);
        let handed = say.aside_mail_handed_with(SLY, SLY);
        assert!(said.contains(&handed), "{handed}: {said}");
        assert_eq!(said.matches("?stuck=3").count(), 2, "being stuck is said from both parts: {said}");
        for words in [say.common_approve(), due.as_str(), &say.mail_takes(65), &say.mail_unlocks("Printing"), &undo] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn a_figure_and_a_day_are_answered_in_the_reader_s_language_and_what_was_taken_back_is_said() {
    for lang in Lang::ALL {
        let (say, said) = (Say::new(lang), decoded(&answers(lang)));
        let day = say.day_long("2027-01-09".parse().unwrap(), AT.day_at(60));
        let figure = say.figure(Figure::of_thousandths(12_500).unwrap());
        for answer in [day, format!("{figure} {SLY}")] {
            let line = say.mail_answer_answered(SLY, &answer);
            assert!(said.contains(&line), "{line}: {said}");
        }
        let times = [AT, AT.plus_days(1)].map(|at| say.moment(at, AT.day_at(60), 60)).join("; ");
        for line in [say.aside_mail_stuck(SLY, SLY, SLY), say.aside_mail_times(SLY, SLY, &times)] {
            assert!(said.contains(&line), "{line}: {said}");
        }
        let back = say.mail_answer_reopened(SLY, SLY);
        assert!(said.contains(&back), "{back}: {said}");
    }
}

#[test]
fn a_reminder_says_that_it_is_one_and_since_when_something_is_asked() {
    for (lang, subject, since) in [
        (Lang::En, "Reminder: Approve: ", "asked on"),
        (Lang::Fr, "Rappel\u{a0}: Valider", "Demandé le"),
        (Lang::Sv, "Påminnelse: Godkänn: ", "frågade"),
    ] {
        let (first, again) = (needs(lang, &[Form::Approve]), needs_again(lang, &[Form::Approve], true));
        let said = decoded(&again);
        assert!(!decoded(&first).contains(since) && said.contains(since), "{lang:?}: {said}");
        let message = mail_parser::MessageParser::default().parse(&again.bytes).expect("a message");
        assert!(message.subject().is_some_and(|line| line.starts_with(subject)), "{:?}", message.subject());
    }
}
