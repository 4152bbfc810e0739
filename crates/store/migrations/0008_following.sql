-- Who follows what, whom a mail named what to, and mails that can be sent again.
--
-- For the person on call:
-- * `following` says whether somebody follows a project: whether its news are told to them by mail. It gives no access and
--   access gives none of it; a mail asks for both when it is sent. `ended` is when they chose not to any more: such a row
--   stays, so that nothing makes them follow again but they themselves. No row: never asked, does not follow.
-- * `mailed` is whom a mail of ours named a task to. It stays when the mail is forgotten: it says what is out.
-- * `post.kept` is what it takes to write a lost mail again. Nothing for invitations, whose secret is kept nowhere.
-- * `post.settled` is when a lost mail was sent again; it counts as lost until then, and again if that fails too.

create table following (
    person text not null references person (id),
    project text not null references project (id),
    audience text not null check (audience = 'internal'),
    since bigint not null,
    ended bigint,
    primary key (person, project)
);
create index following_of_project on following (project);

create table mailed (
    person text not null references person (id),
    project text not null,
    task text not null,
    audience text not null check (audience = 'internal'),
    mailed_at bigint not null,
    primary key (person, task),
    foreign key (project, task) references task (project, id) on delete cascade
);
create index mailed_about_task on mailed (task);

alter table post add column kept text;
alter table post add column settled bigint;

-- Until now everybody was told of everything they had access to: nobody loses a mail by this step.
insert into following (person, project, audience, since)
    select m.person, p.id, 'internal', coalesce(m.invited, p.created)
    from membership m join project p on p.client = m.client where m.ended is null;
insert into following (person, project, audience, since)
    select o.person, t.project, 'internal', min(t.created)
    from task_owner o join task t on t.id = o.task join person s on s.id = o.person
    where s.side = 'staff' and s.removed is null group by o.person, t.project;
insert into following (person, project, audience, since)
    select j.actor, j.thing, 'internal', min(j.happened_at)
    from journal j join project p on p.id = j.thing join person s on s.id = j.actor
    where j.event in ('project_created', 'plan_imported') and s.side = 'staff' and s.removed is null
    group by j.actor, j.thing
    on conflict (person, project) do nothing;

insert into mailed (person, project, task, audience, mailed_at)
    select e.person, t.project, e.task, 'internal', min(e.made)
    from entry e join task t on t.id = e.task
    where e.kind = 'invitation' and e.person is not null group by e.person, t.project, e.task;
