//! Partners in a drawn house: on some projects, of some of which the client is told, with some of the tasks.

use super::ears::{Ears, FIRM, PARTNERS, partner, partner_door, who_see};
use super::house::House;
use crate::canary::partners::Aim;
use crate::support::Person;
use crate::support::scene::never;
use crate::support::world::{client_text, invite, new_client, title};
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use veranda_api::client::{AnswerText, NewRemark};
use veranda_api::{partner as at_partner, staff};
use veranda_server::live::Class;
use veranda_terms::{AskId, Asked, ContactRole, Lang, PartnerId, RemarkId};

/// A partner with one of its people.
pub struct Company {
    /// Which.
    pub id: PartnerId,
    /// Where its people enter.
    pub host: String,
    /// One of them.
    pub person: Person,
    /// Where their mail goes.
    pub address: String,
    /// What its class is told.
    pub ear: Receiver<Arc<str>>,
    /// Something asked of it, and something said with it.
    pub asked: Option<AskId>,
    /// Something said with it.
    pub said: Option<RemarkId>,
}

impl House {
    /// Some partners come to some projects.
    pub async fn partnered(&mut self) {
        for n in 0..PARTNERS {
            let company = self.comes(n).await;
            self.companies.push(company);
            for project in 0..self.projects.len() {
                // The first is there from the beginning.
                if project == n || self.draw.once_in(3) {
                    self.put(n, project).await;
                }
            }
        }
    }

    /// What some partner has, drawn.
    pub fn aim(&mut self) -> Aim {
        let n = self.draw.below(PARTNERS);
        let company = &self.companies[n];
        let task = self.tasks[self.draw.below(self.tasks.len())].id;
        Aim {
            partner: company.id,
            task,
            ask: company.asked.unwrap_or_else(never),
            remark: company.said.unwrap_or_else(never),
        }
    }

    async fn comes(&mut self, n: usize) -> Company {
        let (ears, door) = (partner(n), partner_door(n));
        for what in ["name of the lead", "id of the lead"] {
            self.marks.may_also(what, ears);
        }
        self.marks.may_also("name of the firm", ears | door);
        let word = self.marks.word_for(&format!("name of partner {n}"), ears | door, FIRM);
        let host = format!("partner{n}.localhost");
        let company = new_client(&word, &host, Lang::Sv).body;
        let body = staff::NewPartner { partner: staff::WhichPartner::New { company }, named: false };
        // Where it is put first: its own first project, not named.
        let project = self.projects[n].id;
        self.marks.may_also(&format!("name of project {n}"), ears);
        self.marks.may_also(&format!("id of project {n}"), ears);
        let view = self.lead.does(&staff::PutPartner { project, body }).await;
        let id = view.here.iter().find(|one| one.partner.name.as_str() == word).expect("it is there").partner.id;
        self.marks.mark_for(&format!("id of partner {n}"), ears, FIRM, id);
        let who = self.marks.word_for(&format!("name of partner {n}'s person"), ears, FIRM);
        let address = self.marks.word_for(&format!("address of partner {n}'s person"), ears, FIRM);
        let address = format!("{address}@mail.example").to_lowercase();
        self.lead.does(&invite(id.house(), &who, &address, ContactRole::Decides, None)).await;
        self.world.settle().await;
        let host = format!("{host}:8080");
        let person = self.world.enters(&host, &address, &format!("partner{n}")).await;
        let ear = self.world.house.hub.listen(Class::Partner(id));
        Company { id, host, person, address, ear, asked: None, said: None }
    }

    async fn put(&mut self, n: usize, project: usize) {
        let (id, ears) = (self.companies[n].id, partner(n));
        let client = self.projects[project].client;
        let of = self.projects[project].id;
        for what in [format!("name of project {project}"), format!("id of project {project}")] {
            self.marks.may_also(&what, ears);
        }
        let named = self.draw.once_in(2);
        if project == n {
            let body = staff::PartnerNamed { named };
            self.lead.does(&staff::NamePartner { project: of, partner: id, body }).await;
        } else {
            let body = staff::NewPartner { partner: staff::WhichPartner::Known { id }, named };
            self.lead.does(&staff::PutPartner { project: of, body }).await;
        }
        if named {
            self.marks.may_also(&format!("name of partner {n}"), who_see(client));
        }
        let tasks: Vec<usize> = (0..self.tasks.len()).filter(|task| self.tasks[*task].project == project).collect();
        for task in tasks {
            if self.draw.once_in(2) {
                self.worked(n, task, ears).await;
            }
        }
    }

    /// A task is shared with a partner; something may be asked and said, and it may be stopped.
    async fn worked(&mut self, n: usize, task: usize, ears: Ears) {
        let now = self.world.house.clock.now();
        self.world.later(61_007 + now.0 % 9_973);
        let (partner, id) = (self.companies[n].id, self.tasks[task].id);
        let stops = self.draw.once_in(4);
        let must = if stops { FIRM } else { FIRM | ears };
        self.marks.may_also(&format!("id of task {task}"), ears);
        // What was read is not said any more once it is stopped.
        let of_face = if stops { 0 } else { must };
        let body = staff::FaceForPartner {
            title: title(&self.marks.word_for(&format!("title of task {task} for partner {n}"), ears | FIRM, of_face)),
            text: client_text(&self.marks.word_for(
                &format!("text of task {task} for partner {n}"),
                ears | FIRM,
                of_face,
            )),
            date: None,
        };
        self.lead.does(&staff::ShareWithPartner { task: id, partner, body }).await;
        if self.draw.once_in(2) {
            let text = self.marks.word_for(&format!("remark to partner {n} on task {task}"), ears, must);
            let body = NewRemark { text: client_text(&text) };
            let sides = self.lead.does(&staff::TellPartner { task: id, partner, body }).await.sides;
            let side = sides.into_iter().find(|side| side.partner.partner.id == partner).expect("its side");
            self.companies[n].said = side.remarks.last().map(|remark| remark.id);
        }
        if self.draw.once_in(2) {
            let text = self.marks.word_for(&format!("remark of partner {n} on task {task}"), ears, must);
            let body = NewRemark { text: client_text(&text) };
            self.companies[n].person.does(&at_partner::Remark { task: id, body }).await;
        }
        if self.draw.once_in(2) {
            let sentence =
                self.marks.word_for(&format!("sentence to partner {n} on task {task}"), ears | FIRM, of_face);
            let body = staff::NewPartnerAsk {
                own: None,
                form: staff::NewForm::AnswerText,
                of: Asked::Client,
                sentence: title(&sentence),
                unlocks: None,
                minutes: None,
                due: None,
            };
            let sides = self.lead.does(&staff::AskPartner { task: id, partner, body }).await.sides;
            let side = sides.into_iter().find(|side| side.partner.partner.id == partner).expect("its side");
            let ask = side.asks.iter().find(|ask| ask.sentence.as_str() == sentence).expect("the ask").id;
            if self.draw.once_in(2) {
                let text = self.marks.word_for(&format!("answer of partner {n} on task {task}"), ears, must);
                let body = AnswerText { text: client_text(&text) };
                self.companies[n].person.does(&at_partner::GiveAnswer { ask, body }).await;
            } else {
                self.companies[n].asked = Some(ask);
            }
        }
        if stops {
            self.lead.does(&staff::StopWithPartner { task: id, partner, body: () }).await;
        }
    }
}
