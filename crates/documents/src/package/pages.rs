//! The pages: an index, and one for each task. Nothing in them runs, and nothing is fetched from anywhere.

use super::HandOver;
use crate::mail::escaped;
use veranda_api::client::{ClientAsk, ClientCard, ClientRemark, TaskPage};

/// The sheet all pages use. Ink on paper, so that what is printed is what is read.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark}
body{margin:0;background:Canvas;color:CanvasText;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
.soft{opacity:.75}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid rgb(128 128 128/.35)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{opacity:.75}
dd{margin:0}
article{margin:1rem 0;padding:.1rem 1rem;border-inline-start:4px solid rgb(128 128 128/.5)}
.lines{white-space:pre-line}
pre{overflow-x:auto}
@media (max-width:32rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{main{max-width:none;padding:0}article,tr{break-inside:avoid}a{color:inherit}}
";

/// The first page: the project, its milestones, all tasks by stage, and what was decided.
pub(super) fn index(of: &HandOver<'_>, order: &[(String, &TaskPage)]) -> String {
    let (say, package) = (of.say(), of.package);
    let client = package.client_name.as_str();
    let mut body = format!(
        "<p class=\"soft\">{}</p><h1>{}</h1><p>{}</p><p>{}</p>",
        escaped(&say.package_of(package.firm_name.as_str(), client)),
        escaped(package.project.name.as_str()),
        escaped(&of.standing()),
        escaped(&say.package_lead(client)),
    );
    let milestones: Vec<_> = order.iter().filter(|(_, page)| page.card.milestone).collect();
    if !milestones.is_empty() {
        section(&mut body, say.package_milestones());
        body.push_str(&tasks(of, milestones.into_iter()));
    }
    section(&mut body, say.package_tasks());
    for stage in &package.project.stages {
        let mut here = order.iter().filter(|(_, page)| page.card.stage == stage.id).peekable();
        if here.peek().is_some() {
            body.push_str(&format!("<h3>{}</h3>", escaped(stage.name.as_str())));
            body.push_str(&tasks(of, here));
        }
    }
    section(&mut body, say.package_decisions());
    body.push_str(&decisions(of, order));
    page(of, package.project.name.as_str(), "", &body)
}

/// A task's page: what it says, what was asked and answered, and the conversation.
pub(super) fn task(of: &HandOver<'_>, task: &TaskPage) -> String {
    let say = of.say();
    let TaskPage { card, text, remarks } = task;
    let mut body = format!(
        "<p><a href=\"../index.html\">{}</a></p><h1>{}</h1>",
        escaped(say.package_back()),
        escaped(card.title.as_str())
    );
    body.push_str(&facts(of, card));
    body.push_str(&text.sanitised);
    if !card.asks.is_empty() {
        section(&mut body, say.package_decisions());
        for ask in &card.asks {
            body.push_str(&asked(of, ask));
        }
    }
    section(&mut body, say.package_thread());
    if remarks.is_empty() {
        body.push_str(&format!("<p class=\"soft\">{}</p>", escaped(say.package_said_nothing())));
    }
    for remark in remarks {
        body.push_str(&said(of, remark));
    }
    page(of, card.title.as_str(), "../", &body)
}

fn page(of: &HandOver<'_>, title: &str, up: &str, body: &str) -> String {
    let lang = of.package.lang.tag();
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><link rel=\"stylesheet\" href=\"{up}style.css\"></head>\
         <body><main>{body}</main></body></html>\n"
    )
}

fn section(body: &mut String, title: &str) {
    body.push_str(&format!("<h2>{}</h2>", escaped(title)));
}

fn tasks<'a>(of: &HandOver<'_>, rows: impl Iterator<Item = &'a (String, &'a TaskPage)>) -> String {
    let say = of.say();
    let mut table = headed(&[say.package_task(), say.package_date(), say.package_state()]);
    for (name, page) in rows {
        let card = &page.card;
        table.push_str(&format!(
            "<tr><td><a href=\"{name}\">{}</a></td><td>{}</td><td>{}</td></tr>",
            escaped(card.title.as_str()),
            escaped(&of.date(card)),
            escaped(&of.state(card))
        ));
    }
    table.push_str("</tbody></table></div>");
    table
}

fn decisions(of: &HandOver<'_>, order: &[(String, &TaskPage)]) -> String {
    let say = of.say();
    let asks: Vec<_> =
        order.iter().flat_map(|(name, page)| page.card.asks.iter().map(move |ask| (name, page, ask))).collect();
    if asks.is_empty() {
        return format!("<p class=\"soft\">{}</p>", escaped(say.package_nothing()));
    }
    let mut table =
        headed(&[say.package_task(), say.package_asked(), say.package_outcome(), say.package_by(), say.package_when()]);
    for (name, page, ask) in asks {
        let (by, at) = of.answered(ask);
        table.push_str(&format!(
            "<tr><td><a href=\"{name}\">{}</a></td><td>{}</td><td class=\"lines\">{}</td><td>{}</td><td>{}</td></tr>",
            escaped(page.card.title.as_str()),
            escaped(ask.sentence.as_str()),
            escaped(&with_strength(of, ask)),
            escaped(&by),
            escaped(&at)
        ));
    }
    table.push_str("</tbody></table></div>");
    table
}

fn headed(names: &[&str]) -> String {
    let cells: String = names.iter().map(|name| format!("<th scope=\"col\">{}</th>", escaped(name))).collect();
    format!("<div class=\"wide\"><table><thead><tr>{cells}</tr></thead><tbody>")
}

fn facts(of: &HandOver<'_>, card: &ClientCard) -> String {
    let say = of.say();
    let why = card.why.as_ref().map(ToString::to_string).unwrap_or_default();
    let milestone = if card.milestone { say.package_yes() } else { "" };
    let facts = [
        (say.package_stage(), of.stage(card)),
        (say.package_state(), of.state(card)),
        (say.package_date(), of.date(card)),
        (say.package_why(), why),
        (say.package_milestone(), milestone.to_owned()),
        (say.package_owners(), of.owners(card)),
    ];
    terms(facts.into_iter())
}

fn asked(of: &HandOver<'_>, ask: &ClientAsk) -> String {
    let say = of.say();
    let (by, at) = of.answered(ask);
    let facts = [
        (say.package_outcome(), of.outcome(ask)),
        (say.package_by(), by),
        (say.package_when(), at),
        (say.package_strength(), of.strength(ask)),
    ];
    format!(
        "<article><h3>{}: {}</h3>{}</article>",
        escaped(say.said(&ask.verb())),
        escaped(ask.sentence.as_str()),
        terms(facts.into_iter())
    )
}

fn said(of: &HandOver<'_>, remark: &ClientRemark) -> String {
    let ClientRemark { id: _, by, from_firm, at, text } = remark;
    let whose = if *from_firm { &of.package.firm_name } else { &of.package.client_name };
    format!(
        "<article><h3>{} <span class=\"soft\">{} · {}</span></h3>{}</article>",
        escaped(by.name.as_str()),
        escaped(whose.as_str()),
        escaped(&of.moment(*at)),
        text.sanitised
    )
}

/// What is known, by what it is; nothing stands for what is not.
fn terms<'a>(facts: impl Iterator<Item = (&'a str, String)>) -> String {
    let known = facts.filter(|(_, fact)| !fact.is_empty());
    let rows: String = known
        .map(|(name, fact)| format!("<dt>{}</dt><dd class=\"lines\">{}</dd>", escaped(name), escaped(&fact)))
        .collect();
    format!("<dl>{rows}</dl>")
}

fn with_strength(of: &HandOver<'_>, ask: &ClientAsk) -> String {
    let (outcome, strength) = (of.outcome(ask), of.strength(ask));
    if strength.is_empty() { outcome } else { format!("{outcome}\n{strength}") }
}
