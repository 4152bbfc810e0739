//! What is written of partners: their houses and places, and what is shared, asked and said.

use super::super::ask::written;
use super::super::{CHUNK, bind_chunk};
use crate::{Failure, Seat, Writing};
use sqlx::query;
use veranda_domain::{PartnerAsk, PartnerFace, PartnerRemark, PartnerSharing, Partnership, SharedWith};
use veranda_terms::{Moment, Partner, PartnerId, SharingId, Title};

impl Writing {
    /// Says that a house is a partner's.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner(&mut self, partner: PartnerId, since: Moment) -> Result<(), Failure> {
        let asking =
            query("insert into partner (id, audience, since) values ($1, 'internal', $2) on conflict (id) do nothing")
                .bind(partner.to_string())
                .bind(since.0);
        self.run("save a partner", asking).await?;
        Ok(())
    }

    /// Saves a partner's place on a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partnership(&mut self, partnership: &Partnership) -> Result<(), Failure> {
        let Partnership { project, partner, named, since, by, ended } = partnership;
        let audience = if *named { SharedWith::Client } else { SharedWith::Nobody };
        let asking = query(
            "insert into project_partner (project, partner, audience, since, put_by, ended)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (project, partner) do update set
                audience = excluded.audience, since = excluded.since, put_by = excluded.put_by, ended = excluded.ended",
        )
        .bind(project.to_string())
        .bind(partner.to_string())
        .bind(audience.as_str())
        .bind(since.0)
        .bind(by.to_string())
        .bind(ended.map(|at| at.0));
        self.run("save a partner's place", asking).await?;
        Ok(())
    }

    /// Saves what is shared with a partner. Its beginning stays; of first sights the first counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_sharing(&mut self, sharing: &PartnerSharing) -> Result<(), Failure> {
        let PartnerSharing { id, partner, project, task, face, at, by, first_seen, stopped } = sharing;
        let PartnerFace { title, text, date } = face;
        let asking = query(
            "insert into partner_sharing (id, project, task, partner, audience, title, body, day, shared_at, shared_by,
                                          first_seen, stopped_at, stopped_by)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (id) do update set
                title = excluded.title, body = excluded.body, day = excluded.day,
                first_seen = coalesce(partner_sharing.first_seen, excluded.first_seen),
                stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(partner.to_string())
        .bind(title.as_str())
        .bind(text.as_str())
        .bind(date.map(|day| i64::from(day.0)))
        .bind(at.0)
        .bind(by.to_string())
        .bind(first_seen.map(|at| at.0))
        .bind(stopped.map(|(at, _)| at.0))
        .bind(stopped.map(|(_, by)| by.to_string()));
        self.run("save what is shared with a partner", asking).await?;
        self.index_partner_sharing(sharing).await
    }

    /// Saves what was said with a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        let PartnerRemark { id, partner, project, task, by, at, text } = remark;
        let asking = query(
            "insert into partner_remark (id, project, task, partner, audience, said_by, said_at, body)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7)",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(partner.to_string())
        .bind(by.to_string())
        .bind(at.0)
        .bind(text.as_str());
        self.run("save what was said with a partner", asking).await?;
        self.index_partner_remark(remark).await
    }

    /// Forgets what was taken back.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_partner_remark(&mut self, remark: &PartnerRemark) -> Result<(), Failure> {
        let asking = query("delete from partner_remark where id = $1").bind(remark.id.to_string());
        self.run("forget what was said with a partner", asking).await?;
        self.forget_index_of_partner_remark(remark).await
    }

    /// Saves what is asked of a partner.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_partner_ask(&mut self, asked: &PartnerAsk) -> Result<(), Failure> {
        let PartnerAsk { partner, ask } = asked;
        let outcome = match &ask.closed {
            Some(closed) => Some(written(&closed.outcome)?),
            None => None,
        };
        let asking = query(
            "insert into partner_ask (id, project, task, partner, audience, form, asked_of, sentence, unlocks, minutes,
                                      since, due, asked_by, closed_at, closed_by, outcome, own_word, reminded_at,
                                      reminded_by)
             values ($1, $2, $3, $4, 'partner', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
             on conflict (id) do update set
                closed_at = excluded.closed_at, closed_by = excluded.closed_by, outcome = excluded.outcome,
                reminded_at = excluded.reminded_at, reminded_by = excluded.reminded_by",
        )
        .bind(ask.id.to_string())
        .bind(ask.project.to_string())
        .bind(ask.task.to_string())
        .bind(partner.to_string())
        .bind(written(&ask.form)?)
        .bind(written(&ask.of)?)
        .bind(ask.sentence.as_str())
        .bind(ask.unlocks.as_ref().map(Title::as_str))
        .bind(i64::from(ask.minutes))
        .bind(ask.since.0)
        .bind(ask.due.map(|day| i64::from(day.0)))
        .bind(ask.by.to_string())
        .bind(ask.closed.as_ref().map(|closed| closed.at.0))
        .bind(ask.closed.as_ref().map(|closed| closed.by.to_string()))
        .bind(outcome)
        .bind(ask.own.as_ref().map(|(word, _)| word.to_string()))
        .bind(ask.reminded.map(|once| once.at.0))
        .bind(ask.reminded.map(|once| once.by.to_string()));
        self.run("save what is asked of a partner", asking).await?;
        self.index_partner_ask(asked).await
    }

    /// Notes that somebody of the partner had these tasks in front of them. Only the first sight counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn see_as_partner(
        &mut self,
        seat: &Seat<Partner>,
        sharings: &[SharingId],
        at: Moment,
    ) -> Result<(), Failure> {
        for chunk in sharings.chunks(CHUNK) {
            let asking = bind_chunk(
                query(
                    "update partner_sharing set first_seen = $18
                     where id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and partner = $17 and first_seen is null and stopped_at is null",
                ),
                chunk,
            );
            let asking = asking.bind(seat.partner().to_string()).bind(at.0);
            self.run("note a partner's first sight", asking).await?;
        }
        Ok(())
    }
}
