//! From a word of the product to the message that says it.

use crate::Say;
use veranda_terms::{Action, BadWord, OwnWord, StaffRole, Strength, Turn, Verb};

impl Say {
    /// The verb of an action, as on its button and its chip.
    pub const fn action(self, action: Action) -> &'static str {
        match action {
            Action::Review => self.common_review(),
            Action::Approve => self.common_approve(),
            Action::Answer => self.common_answer(),
            Action::Meet => self.common_meet(),
            Action::Sign => self.common_sign(),
            Action::Pay => self.common_pay(),
        }
    }

    /// What the chip of an ask says: the firm's own word, where the ask has one, else its family's.
    pub fn verb(self, action: Action, own: Option<&OwnWord>) -> &str {
        own.map_or(self.action(action), |own| own.said(self.lang))
    }

    /// The same of what was taken from an ask.
    pub fn said(self, verb: &Verb) -> &str {
        self.verb(verb.action, verb.own.as_ref())
    }

    /// The word of a turn, as on the chip: the verb where something is asked, else "With us", "With a partner" or "Done".
    pub const fn turn(self, turn: Turn) -> &'static str {
        match turn {
            Turn::Yours { action, .. } | Turn::Colleagues { action } => self.action(action),
            Turn::Partners => self.common_with_partner(),
            Turn::Ours => self.common_with_us(),
            Turn::Done => self.common_done(),
        }
    }

    /// What somebody is to the firm, in a word.
    pub const fn staff_role(self, role: StaffRole) -> &'static str {
        match role {
            StaffRole::Owner => self.team_role_owner(),
            StaffRole::Manager => self.team_role_manager(),
            StaffRole::Member => self.team_role_member(),
            StaffRole::Finance => self.team_role_finance(),
        }
    }

    /// What a signature is, how its name was typed and how sure it was whose it is.
    pub fn signature(self, typed: &str, strength: Strength) -> String {
        match strength {
            Strength::Proved => self.common_signature_proved(typed),
            Strength::Session => self.common_signature_session(typed),
        }
    }

    /// What is wrong with a field, and so what to write instead.
    pub fn bad_word(self, why: BadWord) -> String {
        match why {
            BadWord::Empty => self.refusal_word_empty().to_owned(),
            BadWord::TooLong { most } => self.refusal_word_too_long(i64::from(most)),
            BadWord::TooShort { least } => self.refusal_word_too_short(i64::from(least)),
            BadWord::Unprintable => self.refusal_word_unprintable().to_owned(),
            BadWord::NotAnEmail => self.refusal_word_not_an_email().to_owned(),
            BadWord::NotAHost => self.refusal_word_not_a_host().to_owned(),
            BadWord::NotAColour => self.refusal_word_not_a_colour().to_owned(),
            BadWord::NotWithin { least, most } => self.refusal_word_not_within(i64::from(least), i64::from(most)),
            BadWord::Backwards => self.refusal_word_backwards().to_owned(),
            BadWord::OpenToAll => self.refusal_word_open_to_all().to_owned(),
            BadWord::NotAName => self.refusal_word_not_a_name().to_owned(),
            BadWord::NotAFigure => self.refusal_word_not_a_figure().to_owned(),
            BadWord::AnotherName => self.refusal_word_another_name().to_owned(),
            BadWord::Passed => self.refusal_word_passed().to_owned(),
            BadWord::NotForPartners => self.refusal_word_not_for_partners().to_owned(),
            BadWord::NotTheirs => self.refusal_word_not_theirs().to_owned(),
            BadWord::BeforeBundle => self.bundle_refused().to_owned(),
            BadWord::TooFar => self.away_too_far().to_owned(),
            BadWord::AwayThen => self.away_then().to_owned(),
            BadWord::StandsIn => self.away_stands_in().to_owned(),
        }
    }

    /// Title and detail of a refusal by its code as it travels, such as `ask_closed`. A code nobody knows is said as
    /// something broken on our side, which it is.
    pub fn refusal(self, code: &str) -> (&'static str, &'static str) {
        match code {
            "missing" => (self.refusal_missing_title(), self.refusal_missing_detail()),
            "signed_out" => (self.refusal_signed_out_title(), self.refusal_signed_out_detail()),
            "not_let_in" => (self.refusal_not_let_in_title(), self.refusal_not_let_in_detail()),
            "other_browser" => (self.refusal_other_browser_title(), self.refusal_other_browser_detail()),
            "somebody_else" => (self.refusal_somebody_else_title(), self.refusal_somebody_else_detail()),
            "needs_second_proof" => (self.refusal_needs_second_proof_title(), self.refusal_needs_second_proof_detail()),
            "needs_proof" => (self.refusal_needs_proof_title(), self.refusal_needs_proof_detail()),
            "entry_used" => (self.refusal_entry_used_title(), self.refusal_entry_used_detail()),
            "not_yours" => (self.refusal_not_yours_title(), self.refusal_not_yours_detail()),
            "only_looking" => (self.refusal_only_looking_title(), self.refusal_only_looking_detail()),
            "too_many" => (self.refusal_too_many_title(), self.refusal_too_many_detail()),
            "unreadable" => (self.refusal_unreadable_title(), self.refusal_unreadable_detail()),
            "fields" => (self.refusal_fields_title(), self.refusal_fields_detail()),
            "too_large" => (self.refusal_too_large_title(), self.refusal_too_large_detail()),
            "changed" => (self.refusal_changed_title(), self.refusal_changed_detail()),
            "needs_match" => (self.refusal_needs_match_title(), self.refusal_needs_match_detail()),
            "needs_key" => (self.refusal_needs_key_title(), self.refusal_needs_key_detail()),
            "key_reused" => (self.refusal_key_reused_title(), self.refusal_key_reused_detail()),
            "ask_closed" => (self.refusal_ask_closed_title(), self.refusal_ask_closed_detail()),
            "too_late" => (self.refusal_too_late_title(), self.refusal_too_late_detail()),
            "undo_over" => (self.refusal_undo_over_title(), self.refusal_undo_over_detail()),
            "went_on" => (self.refusal_went_on_title(), self.refusal_went_on_detail()),
            "not_twice_a_day" => (self.remind_refused_title(), self.remind_refused_detail()),
            "archived" => (self.refusal_archived_title(), self.refusal_archived_detail()),
            "needs_sharing" => (self.refusal_needs_sharing_title(), self.refusal_needs_sharing_detail()),
            "stands_behind" => (self.refusal_stands_behind_title(), self.refusal_stands_behind_detail()),
            "needs_password" => (self.refusal_needs_password_title(), self.refusal_needs_password_detail()),
            "nothing_shared" => (self.refusal_nothing_shared_title(), self.refusal_nothing_shared_detail()),
            "unreadable_plan" => (self.refusal_unreadable_plan_title(), self.refusal_unreadable_plan_detail()),
            "unreadable_logo" => (self.refusal_unreadable_logo_title(), self.refusal_unreadable_logo_detail()),
            "foreign_origin" => (self.refusal_foreign_origin_title(), self.refusal_foreign_origin_detail()),
            "unknown_host" => (self.refusal_unknown_host_title(), self.refusal_unknown_host_detail()),
            "taken" => (self.refusal_taken_title(), self.refusal_taken_detail()),
            "no_room" => (self.refusal_no_room_title(), self.refusal_no_room_detail()),
            "away" => (self.refusal_away_title(), self.refusal_away_detail()),
            _ => (self.refusal_broken_title(), self.refusal_broken_detail()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::Code;
    use veranda_terms::Lang;

    #[test]
    fn every_code_that_travels_has_words_of_its_own() {
        for say in Lang::ALL.map(Say::new) {
            for code in Code::ALL {
                let word = serde_json::to_value(code).expect("a code is a word");
                let said = say.refusal(word.as_str().expect("a code is a word"));
                assert_eq!(said == say.refusal("broken"), code == Code::Broken, "{code:?}");
            }
        }
    }

    #[test]
    fn the_six_actions_are_said_as_the_product_says_them() {
        for (lang, words) in [
            (Lang::En, ["Review", "Approve", "Answer", "Meet", "Sign", "Pay"]),
            (Lang::Fr, ["Commenter", "Valider", "Répondre", "Rendez-vous", "Signer", "Payer"]),
            (Lang::Sv, ["Granska", "Godkänn", "Svara", "Möte", "Signera", "Betala"]),
        ] {
            assert_eq!(Action::ALL.map(|action| Say::new(lang).action(action)), words);
        }
    }

    #[test]
    fn a_limit_is_said_with_its_number() {
        let most = |lang, most| Say::new(lang).bad_word(BadWord::TooLong { most });
        assert_eq!(most(Lang::En, 20_000), "Use 20,000 characters at most.");
        assert_eq!(most(Lang::Fr, 1), "1 caractère au plus.");
        assert_eq!(most(Lang::Sv, 200), "Högst 200 tecken.");
    }
}
