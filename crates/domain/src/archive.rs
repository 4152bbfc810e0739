//! Archiving a project: what is still asked of anybody is taken back, and nothing changes in it until it is opened again.

use crate::{Actor, Ask, Change, Event, JournalEntry, PartnerAsk, Partnership, Project, Scope, SharedWith, Thing};
use veranda_terms::{Moment, PersonId};

/// That a project is archived: everything stays readable, nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Archived {
    /// Since when.
    pub at: Moment,
    /// Who archived it.
    pub by: PersonId,
}

/// What archiving a project changes, each thing by its own decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archiving {
    /// What was asked of the client and is taken back.
    pub asks: Vec<Change<Ask>>,
    /// What was asked of partners and is taken back.
    pub of_partners: Vec<Change<PartnerAsk>>,
    /// The project. Recorded last, so that whoever hears of it hears of the rest before.
    pub project: Change<Project>,
}

/// Archives a project. `asks` are what is asked of the client in it, each with whether the client sees its task, and
/// `of_partners` what is asked of partners, each with the partner's place; what is closed among them stays as it is. Nothing
/// where the project is archived already.
pub fn archive(
    project: Project,
    asks: impl IntoIterator<Item = (Ask, SharedWith)>,
    of_partners: impl IntoIterator<Item = (Partnership, PartnerAsk)>,
    by: PersonId,
    at: Moment,
) -> Option<Archiving> {
    if project.archived.is_some() {
        return None;
    }
    let asks = asks.into_iter().filter_map(|(ask, seen)| ask.withdraw(by, at, seen).ok()).collect();
    let of_partners = of_partners.into_iter().filter_map(|(place, asked)| place.withdraw(asked, by, at).ok()).collect();
    let entry = entry(&project, Event::ProjectArchived, by, at);
    let next = Project { archived: Some(Archived { at, by }), ..project };
    Some(Archiving { asks, of_partners, project: Change { next, journal: vec![entry] } })
}

/// Opens an archived project again. What was taken back stays so. Nothing where it is open.
pub fn reopen(project: Project, by: PersonId, at: Moment) -> Option<Change<Project>> {
    project.archived?;
    let entry = entry(&project, Event::ProjectReopened, by, at);
    Some(Change { next: Project { archived: None, ..project }, journal: vec![entry] })
}

fn entry(project: &Project, event: Event, by: PersonId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Project(project.id),
        at,
        by: Actor::Person(by),
        event,
        thing: Thing::Project(project.id),
        // Whoever sees the project reads that it is handed over.
        shared_with: project.shared_with,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Changes;
    use crate::ask::{NewAsk, Reply, Telling};
    use veranda_terms::{
        AskId, Asked, ClientId, ContactRole, Form, Outcome, PartnerId, ProjectId, Randomness, TaskId, Title, WorkflowId,
    };

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn project(ids: &mut Count, shared_with: SharedWith) -> Project {
        Project {
            id: ProjectId::fresh(ids),
            client: ClientId::fresh(ids),
            workflow: WorkflowId::fresh(ids),
            name: Title::parse("Packaging").unwrap(),
            shared_with,
            changes: Changes::AtOnce,
            archived: None,
            source: None,
            created: Moment(0),
        }
    }

    fn asked(project: &Project, ids: &mut Count) -> Ask {
        let new = NewAsk {
            own: None,
            form: Form::Approve,
            of: Asked::Client,
            sentence: Title::parse("May we?").unwrap(),
            unlocks: None,
            minutes: None,
            due: None,
            undo_until: None,
            telling: Telling::AtOnce,
        };
        let by = PersonId::fresh(ids);
        new.opened((project.id, TaskId::fresh(ids)), AskId::fresh(ids), by, Moment(1))
    }

    #[test]
    fn what_is_open_is_taken_back_and_what_was_answered_stays() {
        let mut ids = Count(0);
        let lead = PersonId::fresh(&mut ids);
        let project = project(&mut ids, SharedWith::Client);
        let open = asked(&project, &mut ids);
        let answered = asked(&project, &mut ids).close(lead, ContactRole::Decides, Reply::Approve, Moment(2)).unwrap();
        let place = Partnership::put(project.id, PartnerId::fresh(&mut ids), false, lead, Moment(1)).next;
        let of_partner = PartnerAsk { partner: place.partner, ask: asked(&project, &mut ids) };
        let asks = vec![(open, SharedWith::Client), (answered.next, SharedWith::Client)];
        let done = archive(project.clone(), asks, vec![(place, of_partner)], lead, Moment(9)).unwrap();

        let [taken_back] = done.asks.as_slice() else { panic!("{:?}", done.asks) };
        assert_eq!(taken_back.next.closed.as_ref().unwrap().outcome, Outcome::Withdrawn);
        assert_eq!(taken_back.journal[0].shared_with, SharedWith::Client);
        let [of_partner] = done.of_partners.as_slice() else { panic!("{:?}", done.of_partners) };
        assert_eq!(of_partner.journal[0].scope, Scope::Partner(project.id, place.partner));
        assert_eq!(done.project.next.archived, Some(Archived { at: Moment(9), by: lead }));
        assert_eq!(archive(done.project.next, Vec::new(), Vec::new(), lead, Moment(10)), None);
    }

    #[test]
    fn it_is_told_to_whom_the_project_is_and_can_be_turned_back() {
        for shared_with in [SharedWith::Nobody, SharedWith::Client] {
            let mut ids = Count(0);
            let lead = PersonId::fresh(&mut ids);
            let before = project(&mut ids, shared_with);
            assert_eq!(reopen(before.clone(), lead, Moment(1)), None);
            let done = archive(before.clone(), Vec::new(), Vec::new(), lead, Moment(2)).unwrap();
            let [told] = done.project.journal.as_slice() else { panic!("{:?}", done.project.journal) };
            assert_eq!((told.event, told.shared_with), (Event::ProjectArchived, shared_with));
            let back = reopen(done.project.next, lead, Moment(3)).unwrap();
            assert_eq!((back.next, back.journal[0].event), (before, Event::ProjectReopened));
        }
    }
}
