use crate::refused::failing;
use crate::world::World;
use veranda_domain::Task;

veranda_store::store_tests! {
    async fn a_reference_into_another_project_cannot_be_stored_even_by_hand(home: Home) {
        let w = World::furnish(&home).await;
        let (ours, theirs) = (w.ours.project.id, w.theirs.project.id);
        let (task, their_task) = (w.ours.shared.id, w.theirs.shared.id);
        let (client, person) = (w.ours.client.id, w.lead.id);
        let stranger = w.theirs.contact.id;
        let workflow = w.ours.workflow.id;
        let their_stage = w.theirs.workflow.stages[0].id;
        home.by_hand(&format!("insert into label (id, project, audience, name) values ('l', '{theirs}', 'internal', 'x')")).await.unwrap();
        home.by_hand(&format!("insert into label (id, project, audience, name) values ('m', '{ours}', 'internal', 'x')")).await.unwrap();
        // Each pair: a row that crosses, and the same row that does not.
        let pairs = [
            (
                format!("insert into ask (id, project, task, audience, form, asked_of, sentence, minutes, since, asked_by) values ('a', '{ours}', '{their_task}', 'client', '{{}}', '{{}}', 's', 1, 1, '{person}')"),
                format!("insert into ask (id, project, task, audience, form, asked_of, sentence, minutes, since, asked_by) values ('a', '{ours}', '{task}', 'client', '{{}}', '{{}}', 's', 1, 1, '{person}')"),
            ),
            (
                format!("insert into remark (id, project, task, audience, said_by, said_at, body) values ('r', '{ours}', '{their_task}', 'client', '{person}', 1, 'b')"),
                format!("insert into remark (id, project, task, audience, said_by, said_at, body) values ('r', '{ours}', '{task}', 'client', '{person}', 1, 'b')"),
            ),
            (
                format!("insert into checklist_item (id, project, task, audience, body, state, position) values ('c', '{ours}', '{their_task}', 'internal', 'b', 'open', 1)"),
                format!("insert into checklist_item (id, project, task, audience, body, state, position) values ('c', '{ours}', '{task}', 'internal', 'b', 'open', 1)"),
            ),
            (
                format!("insert into task_label (project, task, label, audience, position) values ('{ours}', '{task}', 'l', 'internal', 1)"),
                format!("insert into task_label (project, task, label, audience, position) values ('{ours}', '{task}', 'm', 'internal', 1)"),
            ),
            (
                format!("insert into task_owner (project, task, audience, position, person) values ('{ours}', '{their_task}', 'client', 7, '{stranger}')"),
                format!("insert into task_owner (project, task, audience, position, person) values ('{ours}', '{task}', 'client', 7, '{stranger}')"),
            ),
            (
                format!("insert into sharing (id, client, project, task, audience, title, shared_at, shared_by, stopped_at, stopped_by) values ('s', '{client}', '{theirs}', '{their_task}', 'internal', 't', 1, '{person}', 2, '{person}')"),
                format!("insert into sharing (id, client, project, task, audience, title, shared_at, shared_by, stopped_at, stopped_by) values ('s', '{client}', '{ours}', '{task}', 'internal', 't', 1, '{person}', 2, '{person}')"),
            ),
            (
                format!("insert into stage (id, workflow, audience, position, name, shown_as, acts, ends) values ('g', '{workflow}', 'internal', 9, 'n', '{their_stage}', 'firm', 'going')"),
                format!("insert into stage (id, workflow, audience, position, name, shown_as, acts, ends) values ('g', '{workflow}', 'internal', 9, 'n', '{}', 'firm', 'going')", w.ours.workflow.stages[0].id),
            ),
            (
                format!("insert into session (token_hash, audience, person, client, since, seen) values ('t', 'internal', '{stranger}', '{client}', 1, 1)"),
                format!("insert into session (token_hash, audience, person, client, since, seen) values ('t', 'internal', '{}', '{client}', 1, 1)", w.ours.contact.id),
            ),
            (
                format!("insert into passkey (id, audience, person, client, credential_id, credential, counter, device, made) values ('k', 'internal', '{stranger}', '{client}', 'i', 'c', 0, 'd', 1)"),
                format!("insert into passkey (id, audience, person, client, credential_id, credential, counter, device, made) values ('k', 'internal', '{}', '{client}', 'i', 'c', 0, 'd', 1)", w.ours.contact.id),
            ),
            (
                format!("insert into pending_face (project, task, audience, client_title, client_text, written_by, written_at) values ('{ours}', '{their_task}', 'internal', 't', 'b', '{person}', 1)"),
                format!("insert into pending_face (project, task, audience, client_title, client_text, written_by, written_at) values ('{ours}', '{task}', 'internal', 't', 'b', '{person}', 1)"),
            ),
            (
                format!("insert into dependency (project, task, waits_for, audience) values ('{ours}', '{task}', '{their_task}', 'internal')"),
                format!("insert into dependency (project, task, waits_for, audience) values ('{ours}', '{task}', '{}', 'internal')", w.ours.hidden.id),
            ),
            (
                format!("update task set stage = '{their_stage}' where id = '{task}'"),
                format!("update task set stage = '{}' where id = '{task}'", w.ours.workflow.stages[3].id),
            ),
        ];
        for (crossing, straight) in pairs {
            let refused = home.by_hand(&crossing).await.expect_err(&crossing).to_lowercase();
            assert!(refused.contains("foreign key"), "{crossing}: {refused}");
            home.by_hand(&straight).await.unwrap_or_else(|error| panic!("{straight}: {error}"));
        }
    }

    async fn a_row_without_an_audience_or_with_a_wider_one_cannot_be_stored(home: Home) {
        let w = World::furnish(&home).await;
        let (project, task, person) = (w.ours.project.id, w.ours.hidden.id, w.lead.id);
        for sql in [
            format!("insert into remark (id, project, task, said_by, said_at, body) values ('r', '{project}', '{task}', '{person}', 1, 'b')"),
            format!("insert into remark (id, project, task, audience, said_by, said_at, body) values ('r', '{project}', '{task}', 'everybody', '{person}', 1, 'b')"),
            format!("insert into remark (id, project, task, audience, imported_by, said_at, body) values ('r', '{project}', '{task}', 'client', 'olof', 1, 'b')"),
            format!("insert into checklist_item (id, project, task, audience, body, state, position) values ('c', '{project}', '{task}', 'client', 'b', 'open', 1)"),
            format!("update task set audience = 'client' where id = '{task}'"),
            format!("update task set audience = 'internal' where id = '{}'", w.ours.shared.id),
            format!("update task set client_title = null where id = '{}'", w.ours.shared.id),
            "update stage set client_name = null where audience = 'client'".to_owned(),
            // What stands behind another is shared with nobody, and nothing stands behind itself.
            format!("update task set behind = '{task}' where id = '{}'", w.ours.shared.id),
            format!("update task set behind = id where id = '{task}'"),
        ] {
            let refused = home.by_hand(&sql).await.expect_err(&sql).to_lowercase();
            assert!(refused.contains("check") || refused.contains("not null") || refused.contains("not-null"), "{sql}: {refused}");
        }
    }

    async fn every_table_of_records_says_for_whom_its_rows_are(home: Home) {
        let w = World::furnish(&home).await;
        // No default anywhere: a table that has an audience refuses a row that does not say it.
        for table in [
            "firm", "client", "person", "membership", "stage", "project", "task", "task_owner", "ask", "remark",
            "checklist_item", "label", "task_label", "unmapped_person", "unmapped_task", "sharing", "entry", "session",
            "journal", "post", "news", "wish", "glance", "passkey", "ceremony",
            "template", "template_label", "template_task", "template_item", "template_task_label", "template_wait", "template_again", "prepared_task", "recurrence", "put_behind",
        ] {
            let unsaid = home.by_hand(&format!("update {table} set audience = null where 1 = 0")).await;
            assert!(unsaid.is_ok(), "{table} has no audience: {unsaid:?}");
        }
        let moved = Task { stage: w.theirs.workflow.stages[0].id, ..w.ours.hidden.clone() };
        let failure = failing(&w.store, move |w| Box::pin(async move { Ok(w.save_task(&moved).await?) })).await;
        assert!(failure.is_foreign_key_violation());
    }
}
