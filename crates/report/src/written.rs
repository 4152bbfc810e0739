//! What the server writes: nothing that a policy forbids, nothing that a level does not show, in every shape.

use crate::samples::{day, empty, full, name, task, title, today};
use crate::ssr::{Door, door, report, title as window};
use proptest::prelude::*;
use veranda_api::report::{ReportView, narrowed};
use veranda_terms::{Lang, Level};

/// The texts of a page: what stands between the tags, tag by tag.
fn texts(html: &str) -> Vec<String> {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    pieces.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// What no page may hold.
fn forbidden(html: &str) -> Option<&'static str> {
    ["style=", "<script", "<style", "javascript:", " on", "href="].into_iter().find(|part| {
        // Words of the reader may begin with "on"; attributes stand inside a tag.
        html.split('<').filter_map(|piece| piece.split_once('>')).any(|(tag, _)| format!("<{tag}").contains(part))
    })
}

fn doors() -> Vec<String> {
    let of = |lang, named: bool| Door {
        client_name: title("Skogholm"),
        firm_name: title("Halden & Rask"),
        project_name: named.then(|| title("Webshop relaunch")),
        lang,
    };
    Lang::ALL.into_iter().flat_map(|lang| [door(&of(lang, false)), door(&of(lang, true))]).collect()
}

#[test]
fn no_page_holds_a_script_an_inline_style_or_an_address() {
    let reports = Lang::ALL
        .into_iter()
        .flat_map(|lang| Level::ALL.iter().map(move |level| report(&narrowed(full(lang), *level), today())));
    for html in reports.chain(doors()).chain(Lang::ALL.map(|lang| report(&empty(lang), today()))) {
        assert_eq!(forbidden(&html), None, "{html}");
    }
    for (html, found) in [("<p style=\"color:red\">", "style="), ("<b onclick=x>", " on"), ("<script>", "<script")] {
        assert_eq!(forbidden(html), Some(found), "the guard sees it");
    }
}

#[test]
fn what_people_wrote_is_shown_as_text() {
    let mut view = full(Lang::En);
    view.project_name = title("<script>alert(1)</script> & \"more\"");
    view.tasks[0].title = Some(title("</b><img src=x onerror=alert(1)>"));
    let html = report(&view, today());
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"), "{html}");
}

#[test]
fn a_name_of_a_person_is_in_the_details_only_except_of_who_shared_and_who_judged() {
    let view = full(Lang::En);
    let everybody = ["Jonas Lind", "Sara Mbeki", "Tove Rask", "Maja Ekström", "Per Skog"];
    let details = report(&view, today());
    for level in [Level::Overview, Level::OnePage] {
        let html = report(&narrowed(view.clone(), level), today());
        for person in everybody {
            assert!(details.contains(person), "{person} is in the details");
            assert!(!html.contains(person), "{person} is not in {level:?}");
        }
        assert!(html.contains("Ines Duarte"));
    }
}

#[test]
fn one_page_names_milestones_and_counts_the_rest() {
    let html = report(&narrowed(full(Lang::En), Level::OnePage), today());
    assert!(html.contains("Packaging printed") && html.contains("Shop opens"));
    for named in ["Shipping table", "Help texts", "Site map", "darker green", "Waiting for your answer"] {
        assert!(report(&full(Lang::En), today()).contains(named), "{named} is in the details");
        assert!(!html.contains(named), "{named}");
    }
    assert!(html.contains("One more task is past its date or has moved back."));
}

#[test]
fn the_bare_address_says_no_more_than_brand_and_kind() {
    let [bare, named, ..] = &doors()[..] else { panic!("six doors") };
    assert!(bare.contains("Skogholm") && bare.contains("Status report") && !bare.contains("Webshop"));
    assert!(named.contains("Webshop relaunch"));
    for html in doors() {
        for part in ["opening", "password", "closed", "incomplete", "ended", "busy", "away"] {
            assert!(html.contains(&format!("data-when=\"{part}")) || html.contains(&format!(" {part}\"")), "{part}");
        }
        // All parts but one are hidden, and so is what is wrong with a password.
        assert_eq!(html.matches("data-when").count(), html.matches(" hidden").count());
    }
}

#[test]
fn a_report_about_nothing_and_one_about_very_much_are_written() {
    for lang in Lang::ALL {
        let nothing = report(&empty(lang), today());
        assert!(!nothing.contains("<ol") && !nothing.contains("class=\"chart"));
        let mut much = full(lang);
        much.client_name = title(&"Skogholms kundkommunikationsavdelning ".repeat(5));
        much.tasks = (0..200)
            .map(|at| task(at, &"ett mycket långt namn ".repeat(9), Some(day(2026, 12, 1)), None, None))
            .collect();
        much.tasks[0].owners = vec![name(&"Anna ".repeat(15)); 9];
        let html = report(&much, today());
        assert!(html.len() < 120_000, "{} bytes", html.len());
    }
    assert_eq!(window(&full(Lang::Fr)), "Webshop relaunch\u{a0}: rapport d’avancement");
}

/// The texts that depend on how much is named, not on how much there is: what is counted instead of named.
fn counted_instead(view: &ReportView, text: &str) -> bool {
    let say = veranda_text::Say::new(view.lang);
    let client = say.report_turn_client(view.client_name.as_str());
    let client_name = view.client_name.as_str();
    let counts = (1..40)
        .flat_map(|n| [say.report_delays_more(n), say.report_delays_unnamed(n), say.report_waiting(n, client_name)]);
    let who = [say.report_change_closed_approve("Skogholm"), say.report_change_sent_back("Skogholm")];
    text.contains(&client) || counts.into_iter().chain(who).any(|known| known == text)
}

proptest! {
    #[test]
    fn a_narrower_report_says_nothing_that_the_wider_does_not(done in 0usize..18, waiting in 0usize..4, lang in 0usize..3) {
        let mut view = full(Lang::ALL[lang]);
        for task in &mut view.tasks[..done] {
            task.done = task.done.or(Some(day(2026, 11, 22).start_utc()));
        }
        view.turns.truncate(waiting);
        let mut wider = texts(&report(&view, today()));
        for level in [Level::Overview, Level::OnePage] {
            let narrower = texts(&report(&narrowed(view.clone(), level), today()));
            for text in &narrower {
                let known = wider.iter().any(|wide| wide.contains(text.as_str()));
                prop_assert!(known || counted_instead(&view, text), "{level:?} says more: {text}");
            }
            wider.extend(narrower);
        }
    }
}
