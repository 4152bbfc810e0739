//! A further company on a project: what is shared with it, asked of it and said with it. Nothing of it is the client's, and
//! nothing of the client's is its: the records are others, so that no question can mistake one for the other.

use crate::ask::{AskRefused, Reply};
use crate::{
    Actor, Ask, Change, Event, JournalEntry, RecallRefused, RemindRefused, Scope, SharedWith, Task, Thing, ask,
};
use veranda_terms::{
    AskId, ClientText, ContactRole, Day, Moment, PartnerId, PersonId, ProjectId, RemarkId, SharingId, TaskId, Title,
    policy::RECALL_MS,
};

/// A partner's place on a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partnership {
    /// Which project.
    pub project: ProjectId,
    /// Which partner.
    pub partner: PartnerId,
    /// Whether the client is told that the partner is there, and when it is its turn.
    pub named: bool,
    /// Since when.
    pub since: Moment,
    /// Who put it there.
    pub by: PersonId,
    /// When it was taken off; one that is put there again begins anew.
    pub ended: Option<Moment>,
}

/// What a partner reads of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFace {
    /// What it is called towards the partner.
    pub title: Title,
    /// What the partner reads about it; may be empty.
    pub text: ClientText,
    /// The date told to the partner.
    pub date: Option<Day>,
}

/// A task shared with a partner: from when on, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerSharing {
    /// Which.
    pub id: SharingId,
    /// With whom.
    pub partner: PartnerId,
    /// Of which project.
    pub project: ProjectId,
    /// What.
    pub task: TaskId,
    /// What the partner reads.
    pub face: PartnerFace,
    /// Since when; what is older is not shown.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// When somebody of the partner first had it in front of them.
    pub first_seen: Option<Moment>,
    /// When it was stopped, and by whom.
    pub stopped: Option<(Moment, PersonId)>,
}

/// Something said about a task with a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerRemark {
    /// Which.
    pub id: RemarkId,
    /// With whom.
    pub partner: PartnerId,
    /// Of which project.
    pub project: ProjectId,
    /// On which task.
    pub task: TaskId,
    /// Who said it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What.
    pub text: ClientText,
}

/// One thing needed from a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerAsk {
    /// Of which partner.
    pub partner: PartnerId,
    /// What. Whoever it is asked of is of the partner.
    pub ask: Ask,
}

/// Why something with a partner was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartnerRefused {
    /// The partner does not see the task.
    NeedsSharing,
    /// It cannot be asked of a partner.
    NotForPartners,
    /// The task stands behind this one, and what stands behind is the firm's own.
    StandsBehind(TaskId),
}

impl Partnership {
    /// Puts a partner on a project, or puts it there again.
    pub fn put(project: ProjectId, partner: PartnerId, named: bool, by: PersonId, at: Moment) -> Change<Self> {
        let next = Partnership { project, partner, named, since: at, by, ended: None };
        let journal = vec![next.entry(Event::PartnerPut, by, at, Thing::Project(project), next.told())];
        Change { next, journal }
    }

    /// Says whether the client knows of it. The client's view changes either way.
    pub fn name(self, named: bool, by: PersonId, at: Moment) -> Change<Self> {
        let next = Partnership { named, ..self };
        let thing = Thing::Project(self.project);
        Change { next, journal: vec![next.entry(Event::PartnerNamed, by, at, thing, SharedWith::Client)] }
    }

    /// Takes the partner off the project: it sees nothing of it any more.
    pub fn end(self, by: PersonId, at: Moment) -> Change<Self> {
        let next = Partnership { ended: Some(at), ..self };
        let thing = Thing::Project(self.project);
        Change { next, journal: vec![self.entry(Event::PartnerEnded, by, at, thing, self.told())] }
    }

    /// Whether the client's view of a task changes with the partner's turn.
    const fn told(&self) -> SharedWith {
        if self.named { SharedWith::Client } else { SharedWith::Nobody }
    }

    fn entry(&self, event: Event, by: PersonId, at: Moment, thing: Thing, shared_with: SharedWith) -> JournalEntry {
        let scope = Scope::Partner(self.project, self.partner);
        JournalEntry { scope, at, by: Actor::Person(by), event, thing, shared_with }
    }

    /// Shares a task with the partner, from now on. What it sees already is told anew instead ([`Partnership::tell_anew`]).
    ///
    /// # Errors
    /// [`PartnerRefused::StandsBehind`].
    pub fn share(
        &self,
        task: &Task,
        face: PartnerFace,
        (id, by, at): (SharingId, PersonId, Moment),
    ) -> Result<Change<PartnerSharing>, PartnerRefused> {
        if let Some(line) = task.behind {
            return Err(PartnerRefused::StandsBehind(line));
        }
        let (partner, project, task) = (self.partner, self.project, task.id);
        let next = PartnerSharing { id, partner, project, task, face, at, by, first_seen: None, stopped: None };
        let journal = vec![self.entry(Event::PartnerShared, by, at, Thing::Task(task), SharedWith::Nobody)];
        Ok(Change { next, journal })
    }

    /// Changes what the partner reads of a task. Nothing is recorded when it reads the same as before.
    pub fn tell_anew(
        &self,
        open: PartnerSharing,
        face: PartnerFace,
        by: PersonId,
        at: Moment,
    ) -> Change<PartnerSharing> {
        let mut journal = Vec::new();
        if open.face != face {
            journal.push(self.entry(Event::PartnerShared, by, at, Thing::Task(open.task), SharedWith::Nobody));
        }
        Change { next: PartnerSharing { face, ..open }, journal }
    }

    /// Stops sharing a task with the partner. What is open is taken back.
    pub fn stop(
        &self,
        open: PartnerSharing,
        asks: Vec<PartnerAsk>,
        by: PersonId,
        at: Moment,
    ) -> (Change<PartnerSharing>, Vec<Change<PartnerAsk>>) {
        // Whose turn it is changes with what is taken back, and with nothing else.
        let journal = vec![self.entry(Event::PartnerStopped, by, at, Thing::Task(open.task), SharedWith::Nobody)];
        let withdrawn = asks.into_iter().filter_map(|ask| self.withdraw(ask, by, at).ok()).collect();
        (Change { next: PartnerSharing { stopped: Some((at, by)), ..open }, journal }, withdrawn)
    }

    /// Asks something of the partner about a task it sees. Only in forms that are for partners, and without a time to undo:
    /// what is asked of a partner is taken back by the firm.
    ///
    /// # Errors
    /// [`PartnerRefused::NeedsSharing`], [`PartnerRefused::NotForPartners`].
    pub fn ask(
        &self,
        open: Option<&PartnerSharing>,
        new: ask::NewAsk,
        (id, by, at): (AskId, PersonId, Moment),
    ) -> Result<Change<PartnerAsk>, PartnerRefused> {
        let sharing = open.ok_or(PartnerRefused::NeedsSharing)?;
        if !new.form.is_for_partners() || new.undo_until.is_some() {
            return Err(PartnerRefused::NotForPartners);
        }
        let ask = new.opened((sharing.project, sharing.task), id, by, at);
        let journal = vec![self.entry(Event::PartnerAsked, by, at, Thing::Task(sharing.task), self.told())];
        Ok(Change { next: PartnerAsk { partner: self.partner, ask }, journal })
    }

    /// Closes an ask as one of the partner's people.
    ///
    /// # Errors
    /// Says why not.
    pub fn close(
        &self,
        asked: PartnerAsk,
        (who, role): (PersonId, ContactRole),
        reply: Reply,
        at: Moment,
    ) -> Result<Change<PartnerAsk>, AskRefused> {
        let Change { next: ask, .. } = asked.ask.close(who, role, reply, at)?;
        let journal = vec![self.entry(Event::PartnerAskClosed, who, at, Thing::Task(ask.task), self.told())];
        Ok(Change { next: PartnerAsk { ask, ..asked }, journal })
    }

    /// Takes an ask back, as the firm.
    ///
    /// # Errors
    /// [`AskRefused::AlreadyClosed`].
    pub fn withdraw(&self, asked: PartnerAsk, by: PersonId, at: Moment) -> Result<Change<PartnerAsk>, AskRefused> {
        let Change { next: ask, .. } = asked.ask.withdraw(by, at, SharedWith::Nobody)?;
        let journal = vec![self.entry(Event::PartnerAskWithdrawn, by, at, Thing::Task(ask.task), self.told())];
        Ok(Change { next: PartnerAsk { ask, ..asked }, journal })
    }

    /// Notes that whoever of the partner is asked is reminded now, by the rule of every reminder ([`Ask::remind`]). It is
    /// recorded where the firm's own of the project is: the partner hears of it by the mail alone.
    ///
    /// # Errors
    /// Says why not.
    pub fn remind(
        asked: PartnerAsk,
        by: PersonId,
        at: Moment,
        ahead: impl Fn(Moment) -> i32,
    ) -> Result<Change<PartnerAsk>, RemindRefused> {
        let Change { next: ask, mut journal } = asked.ask.remind(by, at, ahead)?;
        for entry in &mut journal {
            entry.event = Event::PartnerReminded;
        }
        Ok(Change { next: PartnerAsk { ask, ..asked }, journal })
    }

    /// Says something about a task the partner sees, as either side.
    ///
    /// # Errors
    /// [`PartnerRefused::NeedsSharing`].
    pub fn tell(
        &self,
        open: Option<&PartnerSharing>,
        id: RemarkId,
        text: ClientText,
        by: PersonId,
        at: Moment,
    ) -> Result<Change<PartnerRemark>, PartnerRefused> {
        let sharing = open.ok_or(PartnerRefused::NeedsSharing)?;
        let (partner, project, task) = (self.partner, self.project, sharing.task);
        let journal = vec![self.entry(Event::PartnerTold, by, at, Thing::Task(task), SharedWith::Nobody)];
        Ok(Change { next: PartnerRemark { id, partner, project, task, by, at, text }, journal })
    }

    /// Takes a remark back, as whoever said it and within [`RECALL_MS`]. What is left of it is a line in the journal.
    ///
    /// # Errors
    /// Says why not.
    pub fn take_back(&self, remark: &PartnerRemark, who: PersonId, at: Moment) -> Result<JournalEntry, RecallRefused> {
        if remark.by != who {
            return Err(RecallRefused::NotYours);
        }
        if at.0 - remark.at.0 >= RECALL_MS {
            return Err(RecallRefused::TooLate);
        }
        Ok(self.entry(Event::PartnerUntold, who, at, Thing::Task(remark.task), SharedWith::Nobody))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{Asked, Form, Randomness};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    struct Cast {
        partnership: Partnership,
        sharing: PartnerSharing,
        lead: PersonId,
        them: PersonId,
        ids: Count,
    }

    fn cast(named: bool) -> Cast {
        let mut ids = Count(0);
        let (lead, them) = (PersonId::fresh(&mut ids), PersonId::fresh(&mut ids));
        let (project, partner) = (ProjectId::fresh(&mut ids), PartnerId::fresh(&mut ids));
        let partnership = Partnership::put(project, partner, named, lead, Moment(1)).next;
        let face =
            PartnerFace { title: Title::parse("Pipes").unwrap(), text: ClientText::parse("").unwrap(), date: None };
        let (id, task) = (SharingId::fresh(&mut ids), TaskId::fresh(&mut ids));
        let sharing = PartnerSharing {
            id,
            partner,
            project,
            task,
            face,
            at: Moment(2),
            by: lead,
            first_seen: None,
            stopped: None,
        };
        Cast { partnership, sharing, lead, them, ids }
    }

    fn new_ask() -> ask::NewAsk {
        let sentence = Title::parse("Which diameter?").unwrap();
        let (form, of) = (Form::AnswerText, Asked::Client);
        let telling = ask::Telling::AtOnce;
        ask::NewAsk {
            form,
            own: None,
            of,
            sentence,
            unlocks: None,
            minutes: None,
            due: None,
            undo_until: None,
            telling,
        }
    }

    #[test]
    fn everything_with_a_partner_is_recorded_in_its_own_scope() {
        let Cast { partnership, sharing, lead, them, mut ids } = cast(false);
        let scope = Scope::Partner(partnership.project, partnership.partner);
        let asked = partnership.ask(Some(&sharing), new_ask(), (AskId::fresh(&mut ids), lead, Moment(3))).unwrap();
        let reply = Reply::Answer("28 mm".to_owned());
        let role = ContactRole::Decides;
        let closed = partnership.close(asked.next.clone(), (them, role), reply, Moment(4)).unwrap();
        let text = ClientText::parse("hello").unwrap();
        let told = partnership.tell(Some(&sharing), RemarkId::fresh(&mut ids), text, them, Moment(5)).unwrap();
        let (stopped, withdrawn) = partnership.stop(sharing, vec![asked.next.clone()], lead, Moment(6));
        let entries = [asked.journal, closed.journal, told.journal, stopped.journal, withdrawn[0].journal.clone()];
        for entry in entries.concat() {
            assert_eq!((entry.scope, entry.shared_with), (scope, SharedWith::Nobody), "{entry:?}");
        }
    }

    #[test]
    fn the_client_hears_of_a_turn_only_where_the_partner_is_named() {
        for (named, told) in [(true, SharedWith::Client), (false, SharedWith::Nobody)] {
            let Cast { partnership, sharing, lead, mut ids, .. } = cast(named);
            let asked = partnership.ask(Some(&sharing), new_ask(), (AskId::fresh(&mut ids), lead, Moment(3))).unwrap();
            assert_eq!(asked.journal[0].shared_with, told);
            // What is said with the partner is never the client's.
            let text = ClientText::parse("hello").unwrap();
            let said = partnership.tell(Some(&sharing), RemarkId::fresh(&mut ids), text, lead, Moment(3)).unwrap();
            assert_eq!(said.journal[0].shared_with, SharedWith::Nobody);
        }
    }

    #[test]
    fn nothing_is_asked_or_said_about_what_the_partner_does_not_see() {
        let Cast { partnership, lead, mut ids, .. } = cast(true);
        let asked = partnership.ask(None, new_ask(), (AskId::fresh(&mut ids), lead, Moment(3)));
        assert_eq!(asked.unwrap_err(), PartnerRefused::NeedsSharing);
        let text = ClientText::parse("hello").unwrap();
        let told = partnership.tell(None, RemarkId::fresh(&mut ids), text, lead, Moment(3));
        assert_eq!(told.unwrap_err(), PartnerRefused::NeedsSharing);
    }

    #[test]
    fn what_binds_is_not_asked_of_a_partner() {
        let Cast { partnership, sharing, lead, mut ids, .. } = cast(true);
        let sign = Form::Sign { text: "We agree.".to_owned() };
        for form in [sign, Form::Choose { ways: Vec::new() }, Form::AnswerDate, Form::AnswerNumber { unit: None }] {
            let new = ask::NewAsk { form, ..new_ask() };
            let refused = partnership.ask(Some(&sharing), new, (AskId::fresh(&mut ids), lead, Moment(3)));
            assert_eq!(refused.unwrap_err(), PartnerRefused::NotForPartners);
        }
        let confirm = ask::NewAsk { form: Form::Confirm, ..new_ask() };
        assert!(partnership.ask(Some(&sharing), confirm, (AskId::fresh(&mut ids), lead, Moment(3))).is_ok());
    }

    #[test]
    fn a_remark_is_taken_back_by_whoever_said_it_and_in_time() {
        let Cast { partnership, sharing, lead, them, mut ids } = cast(true);
        let text = ClientText::parse("hello").unwrap();
        let remark = partnership.tell(Some(&sharing), RemarkId::fresh(&mut ids), text, them, Moment(5)).unwrap().next;
        assert_eq!(partnership.take_back(&remark, lead, Moment(6)), Err(RecallRefused::NotYours));
        assert_eq!(partnership.take_back(&remark, them, Moment(5 + RECALL_MS)), Err(RecallRefused::TooLate));
        let back = partnership.take_back(&remark, them, Moment(4 + RECALL_MS)).unwrap();
        assert_eq!(back.event, Event::PartnerUntold);
    }

    #[test]
    fn reading_the_same_as_before_is_no_news() {
        let Cast { partnership, sharing, lead, .. } = cast(true);
        let same = partnership.tell_anew(sharing.clone(), sharing.face.clone(), lead, Moment(9));
        assert_eq!((same.next, same.journal.len()), (sharing.clone(), 0));
        let face = PartnerFace { date: Some(Day(20_000)), ..sharing.face.clone() };
        assert_eq!(partnership.tell_anew(sharing, face, lead, Moment(9)).journal.len(), 1);
    }
}
