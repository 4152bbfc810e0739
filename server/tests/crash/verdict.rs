//! Whether what was found is what was acknowledged, with the one unanswered intention of each writer whole or not at all.

use crate::known::{Known, Lines};
use crate::trouble::{Kind, Trouble};
use crate::wish::Wish;

/// What one writer knows, and what it does not know whether it was done.
pub struct Claim<'a> {
    /// Whose lines: keys begin with it.
    pub prefix: String,
    /// What was acknowledged.
    pub known: &'a Known,
    /// What was asked and not answered.
    pub unanswered: Option<&'a Wish>,
}

/// The verdict over a chapter.
#[derive(Debug, Default)]
pub struct Verdict {
    /// What is wrong.
    pub troubles: Vec<Trouble>,
    /// Unanswered intentions that were done all the same: the kill fell between commit and answer.
    pub unheard: u32,
}

/// Judges what was found against the claims of all writers.
pub fn judge(claims: &[Claim<'_>], found: &Lines) -> Verdict {
    let mut verdict = Verdict::default();
    for claim in claims {
        let own: Lines = found
            .iter()
            .filter(|(line, _)| line.starts_with(&claim.prefix))
            .map(|(line, times)| (line.clone(), *times))
            .collect();
        judge_one(claim, &own, &mut verdict);
    }
    for line in found.keys().filter(|line| !claims.iter().any(|claim| line.starts_with(&claim.prefix))) {
        verdict.troubles.push(Trouble::new(Kind::TooMuch, format!("nobody asked for: {line}")));
    }
    verdict
}

fn judge_one(claim: &Claim<'_>, found: &Lines, Verdict { troubles, unheard }: &mut Verdict) {
    let without = claim.known.lines();
    let with = claim.unanswered.map_or_else(|| without.clone(), |wish| claim.known.after(&wish.effect).lines());
    if *found == without {
        return;
    }
    if *found == with {
        *unheard += 1;
        return;
    }
    let before = troubles.len();
    let mut lines: Vec<&String> = without.keys().chain(with.keys()).chain(found.keys()).collect();
    lines.sort_unstable();
    lines.dedup();
    for line in lines {
        let times = |lines: &Lines| lines.get(line).copied().unwrap_or_default();
        let (there, least, most) = (times(found), times(&without).min(times(&with)), times(&without).max(times(&with)));
        if there < least {
            troubles.push(Trouble::new(Kind::Lost, format!("{line} ({there} times, acknowledged {least})")));
        } else if there > most {
            troubles.push(Trouble::new(Kind::TooMuch, format!("{line} ({there} times, asked for {most})")));
        }
    }
    if troubles.len() == before {
        let effect = claim.unanswered.map(|wish| &wish.effect);
        troubles.push(Trouble::new(Kind::Half, format!("done in part: {effect:?}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::known::Effect;
    use veranda_api::{Method, Outgoing};
    use veranda_terms::StageId;

    fn known() -> (Known, StageId) {
        let stage: StageId = "11111111-1111-4111-8111-111111111111".parse().unwrap();
        let mut known = Known::default();
        for born in ["w0-1", "w0-2"] {
            known.take(&Effect::Create { born: born.to_owned(), stage });
        }
        (known, stage)
    }

    fn wish() -> Wish {
        let effect = Effect::Share { born: vec!["w0-1".to_owned(), "w0-2".to_owned()], face: "face".to_owned() };
        let request = Outgoing {
            method: Method::Post,
            path: String::new(),
            body: None,
            kind: "application/json",
            idempotency_key: None,
            if_match: None,
        };
        Wish { request, effect }
    }

    fn kinds(known: &Known, unanswered: Option<&Wish>, found: &Lines) -> Vec<Kind> {
        let claims = [Claim { prefix: "w0-".to_owned(), known, unanswered }];
        judge(&claims, found).troubles.into_iter().map(|trouble| trouble.kind).collect()
    }

    #[test]
    fn an_unanswered_intention_is_whole_or_not_there() {
        let (known, _) = known();
        assert_eq!(kinds(&known, Some(&wish()), &known.lines()), []);
        assert_eq!(kinds(&known, Some(&wish()), &known.after(&wish().effect).lines()), []);
        let half = Effect::Share { born: vec!["w0-1".to_owned()], face: "face".to_owned() };
        assert_eq!(kinds(&known, Some(&wish()), &known.after(&half).lines()), [Kind::Half]);
    }

    #[test]
    fn what_was_acknowledged_is_there_once() {
        let (known, stage) = known();
        let note = Effect::Note { born: "w0-1".to_owned(), text: "said".to_owned() };
        let (once, twice) = (known.after(&note), known.after(&note).after(&note));
        assert_eq!(kinds(&once, None, &known.lines()), [Kind::Lost, Kind::Lost], "the note and its journal entry");
        assert_eq!(kinds(&once, None, &twice.lines()), [Kind::TooMuch, Kind::TooMuch]);
        let stranger = known.after(&Effect::Create { born: "x".to_owned(), stage });
        assert!(kinds(&known, None, &stranger.lines()).iter().all(|kind| *kind == Kind::TooMuch));
    }
}
