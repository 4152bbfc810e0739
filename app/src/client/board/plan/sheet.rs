//! The sheet itself: read by whoever has no portal before them, so every date says what it is and every colour has a word.

use super::super::super::parts::{health, judged};
use super::super::super::store::Store;
use super::rows::{Does, Row, Who, by_stage, labels, legend, names, span};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::Session;
use crate::views::slip::slipped;
use crate::views::timeline::Span;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::client::{ClientCard, ClientProject, Reader};
use veranda_terms::{Action, Day, Moment, ProjectId, Verb};
use veranda_text::{Say, initials};

/// The project as it was at that moment; nothing while it is not known. All of it, whatever the page leaves out.
pub fn of(session: Session, store: Store, project: ProjectId, at: Moment) -> Option<AnyView> {
    let me = store.me.get_untracked()?;
    let known = store.projects.with_untracked(|projects| projects.get(&project).cloned())?;
    let cards = untrack(|| store.cards());
    let cards: Vec<_> = cards.iter().map(|card| card.read_untracked()).collect();
    let every: Vec<&ClientCard> = cards.iter().map(|card| &**card).collect();
    let names = names(&every, &me);
    let here: Vec<&ClientCard> = every.into_iter().filter(|card| card.project == project).collect();
    let stages = by_stage(&known.stages, &here, &me, &names, &clock::day_of);
    let total = here.len().max(known.total as usize);
    Some(sheet(session, &me, &known, &stages, total, at))
}

fn sheet(
    session: Session,
    me: &Reader,
    project: &ClientProject,
    stages: &[(Option<String>, Vec<Row>)],
    total: usize,
    at: Moment,
) -> AnyView {
    let say = session.say_now();
    let rows = || stages.iter().flat_map(|(_, rows)| rows);
    let (shown, client) = (rows().count(), me.client_name.as_str());
    view! {
        <div class="band topbar">
            <span class="logo">
                <span class="monogram" aria-hidden="true">{initials(client)}</span>
                {client.to_owned()}
                <small>{say.client_with_firm(me.firm_name.as_str())}</small>
            </span>
            <p class="s soft end">{stamp(say, me, at)}<br/>{say.views_plan_live(&address(project.id))}</p>
        </div>
        <div class="head">
            <h1>{say.views_plan_title(project.whole_name().as_str())}</h1>
            {health(session, project.released.as_ref())}
        </div>
        {judged(session, project.released.clone())}
        {project.archived.map(|at| {
            view! { <p class="s">{say.archive_handed_over(clock::day_of(at), clock::today())}</p> }
        })}
        {if shown == 0 {
            view! { <p>{say.views_plan_empty()}</p> }.into_any()
        } else {
            table(say, stages, client, span(rows(), clock::today()))
        }}
        <div class="stack tight">
            {key(say, legend(rows()))}
            <p class="s dim">
                {format!("{} {}", say.views_plan_foot(client), say.views_plan_count(shown as i64, total as i64))}
            </p>
        </div>
    }
    .into_any()
}

/// "As of Monday 23 November 2026, 10:14, for Maja Ekström".
fn stamp(say: Say, me: &Reader, at: Moment) -> String {
    let offset = clock::offset_at(at);
    // Against a day of long ago a day is said with its year.
    let day = say.day_long(at.day_at(offset), Day(0));
    say.views_plan_as_of(&day, &say.clock(at, offset), me.name.as_str())
}

/// The address of the project, as one types it.
fn address(project: ProjectId) -> String {
    format!("{}{}", window().location().host().unwrap_or_default(), Route::Board(project))
}

fn table(say: Say, stages: &[(Option<String>, Vec<Row>)], client: &str, span: Span) -> AnyView {
    let at = |day: Day| format!("{:.4}", span.place(day));
    let days = labels(span)
        .into_iter()
        .map(|day| view! { <span style=("--at", at(day))>{say.day_of_month(day)}</span> })
        .collect_view();
    let bodies = stages
        .iter()
        .map(|(stage, rows)| {
            let rows = rows.iter().map(|row| line(say, row, client, span)).collect_view();
            view! {
                <tbody>
                    {stage.clone().map(|stage| view! { <tr><th scope="rowgroup" colspan="4">{stage}</th></tr> })}
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let heads = [say.views_plan_what(), say.views_plan_does(), say.views_plan_promised()]
        .map(|words| view! { <th scope="col">{words}</th> })
        .into_iter()
        .collect_view();
    view! {
        <table style=("--ticks", ticks(span))>
            <thead>
                <tr>
                    {heads}
                    <th scope="col"><div class="along">{days}</div></th>
                </tr>
            </thead>
            {bodies}
        </table>
    }
    .into_any()
}

fn line(say: Say, row: &Row, client: &str, span: Span) -> AnyView {
    // What ended before the first day shown has no bar; its date says when.
    let bar = row.bar.filter(|(_, to)| *to >= span.from).map(|(from, to)| {
        let from = span.place(from);
        let long = span.place(to.plus(1)) - from;
        view! { <i style=("--at", format!("{from:.4}")) style=("--long", format!("{long:.4}"))></i> }
    });
    let mile = row.mile().filter(|day| *day >= span.from).map(|day| {
        let noon = (span.place(day) + span.place(day.plus(1))) / 2.0;
        view! { <b style=("--at", format!("{noon:.4}"))></b> }
    });
    let does = row.does.iter().map(|one| done_by(say, one, client)).collect_view();
    view! {
        <tr>
            <td class:bold=row.milestone>{row.title.clone()}</td>
            <td>
                <div class="row">
                    {row.milestone.then(|| view! { <b>{say.links_milestone()}</b> })}
                    {does}
                </div>
            </td>
            <td>{promised(say, row)}</td>
            <td><div class="along" data-action=row.coloured_as()>{bar}{mile}</div></td>
        </tr>
    }
    .into_any()
}

/// "Mon 7 Dec, was 4 Dec".
fn promised(say: Say, row: &Row) -> String {
    let today = clock::today();
    let moved = row.was.filter(|was| row.date != Some(*was));
    match (row.date, moved) {
        (Some(date), None) => say.day(date, today),
        (Some(date), Some(was)) => {
            let same_year = was.ymd().0 == date.ymd().0;
            let was = if same_year { say.day_of_month(was) } else { say.day(was, today) };
            say.views_plan_was(&say.day(date, today), &was)
        }
        (None, was) => slipped(say, None, was).unwrap_or_else(|| say.views_plan_no_date().to_owned()),
    }
}

fn done_by(say: Say, does: &Does, client: &str) -> AnyView {
    match does {
        Does::Asked { verb, who, due } => {
            let by = due.map(|due| {
                let day = say.client_by_day(due, clock::today());
                view! { <span class="s">{day}</span> }
            });
            view! { {chip(Icon::said(verb), verb.action.as_str(), asked(say, verb, who, client))}{by} }.into_any()
        }
        Does::Partner(name) => chip(Icon::PEOPLE, "withus", name.clone()),
        Does::Ours => chip(Icon::HOURGLASS, "withus", say.common_with_us().to_owned()),
    }
}

/// "Maja approves", "Maja or a colleague: Sign off".
fn asked(say: Say, verb: &Verb, who: &Who, client: &str) -> String {
    let who = match who {
        Who::Client => client.to_owned(),
        Who::People { names, more } => {
            let other = more.then(|| say.views_plan_colleague().to_owned());
            let names: Vec<String> = names.iter().cloned().chain(other).collect();
            match names.split_last() {
                Some((last, first)) if !first.is_empty() => say.views_plan_or(&first.join(", "), last),
                Some((only, _)) => only.clone(),
                None => client.to_owned(),
            }
        }
    };
    match (&verb.own, verb.action) {
        (Some(_), _) => say.views_plan_own(&who, say.said(verb)),
        (None, Action::Review) => say.views_plan_reviews(&who),
        (None, Action::Approve) => say.views_plan_approves(&who),
        (None, Action::Answer) => say.views_plan_answers(&who),
        (None, Action::Meet) => say.views_plan_meets(&who),
        (None, Action::Sign) => say.views_plan_signs(&who),
        (None, Action::Pay) => say.views_plan_pays(&who),
    }
}

/// What the colours mean, where there is any.
fn key(say: Say, (asked, ours): (Vec<Action>, bool)) -> Option<AnyView> {
    let families = asked.iter().map(|action| chip(Icon::of(*action), action.as_str(), say.action(*action).to_owned()));
    let ours = ours.then(|| chip(Icon::HOURGLASS, "withus", say.common_with_us().to_owned()));
    (!asked.is_empty()).then(|| {
        let chips = families.chain(ours).collect_view();
        view! { <div class="row"><span class="s dim">{say.views_plan_asked()}</span>{chips}</div> }.into_any()
    })
}

fn chip(drawing: Icon, coloured_as: &'static str, words: String) -> AnyView {
    view! { <span class="verb wash" data-action=coloured_as>{icon(drawing)}{words}</span> }.into_any()
}

/// The lines behind the bars, as one background: a thing for every line in every row would be thousands.
fn ticks(span: Span) -> String {
    let lines = span
        .ticks()
        .into_iter()
        .map(|day| format!("linear-gradient(var(--line) 0 0) {:.3}% 0/1px 100% no-repeat", span.place(day) * 100.0));
    lines.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Lang;

    fn who(names: &[&str], more: bool) -> Who {
        Who::People { names: names.iter().map(|name| (*name).to_owned()).collect(), more }
    }

    #[test]
    fn who_does_what_is_a_sentence_in_each_language() {
        let said = |lang, who: &Who| asked(Say::new(lang), &Action::Approve.into(), who, "Skogholm");
        for (lang, sentences) in [
            (Lang::En, ["Maja approves", "Maja or Per approves", "Maja or a colleague approves", "Skogholm approves"]),
            (Lang::Fr, ["Maja valide", "Maja ou Per valide", "Maja ou un collègue valide", "Skogholm valide"]),
            (
                Lang::Sv,
                ["Maja godkänner", "Maja eller Per godkänner", "Maja eller en kollega godkänner", "Skogholm godkänner"],
            ),
        ] {
            let of = [who(&["Maja"], false), who(&["Maja", "Per"], false), who(&["Maja"], true), Who::Client];
            assert_eq!(of.map(|who| said(lang, &who)), sentences);
        }
    }

    #[test]
    fn the_lines_behind_the_bars_are_the_ticks() {
        let span = Span { from: Day(4), to: Day(17) };
        let line = |at: &str| format!("linear-gradient(var(--line) 0 0) {at}% 0/1px 100% no-repeat");
        assert_eq!(ticks(span), [line("0.000"), line("50.000")].join(","));
    }
}
