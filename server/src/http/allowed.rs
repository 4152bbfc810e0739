//! Whether a role of the firm allows an operation: the policy, asked by the server.

use super::Refused;
use veranda_api::Code;
use veranda_terms::{Act, Lang, StaffRole, policy};
use veranda_text::Say;

/// Whether the role allows what an operation needs. An operation of the firm that needs nothing is nobody's.
///
/// # Errors
/// [`Code::NotYours`] with a sentence that says who may.
pub fn allowed(role: Option<StaffRole>, needs: Option<Act>, lang: Lang) -> Result<(), Refused> {
    let Some(act) = needs else { return Err(Refused::because(Code::NotYours)) };
    let may = role.is_some_and(|role| policy::may(role, act));
    #[cfg(feature = "mutants")]
    let may = may || (act == Act::ReleaseJudgement && crate::mutants::is_on(crate::mutants::Leak::RoleIsNotAsked));
    if may { Ok(()) } else { Err(not_for_the_role(act, lang)) }
}

/// Only these roles may: which, and that one can ask somebody who has one.
pub fn not_for_the_role(act: Act, lang: Lang) -> Refused {
    let say = Say::new(lang);
    let roles: Vec<&str> =
        StaffRole::ALL.into_iter().filter(|role| policy::may(*role, act)).map(|role| say.staff_role(role)).collect();
    not_yours_because(say.team_role_needed(&roles))
}

/// A refusal of a right, with a sentence of its own.
pub fn not_yours_because(sentence: impl Into<String>) -> Refused {
    Refused { detail: Some(sentence.into()), ..Refused::because(Code::NotYours) }
}
