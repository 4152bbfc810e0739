-- Status reports and their links.
--
-- For the person on call:
-- * `told_date` holds every client date that was ever told, in order: the first of a sharing is what was promised. Rows
--   never change. A guest or contact sees those from the task's `shared_from` on, like asks.
-- * `release` holds every judgement a lead made public. The newest of a project holds.
-- * A link opens one project's report. Its secret stands here only as a hash. `revoked` is for ever.

alter table task add column milestone bigint not null default 0;

create table told_date (
    project text not null,
    task text not null,
    audience text not null check (audience = 'client'),
    told_at bigint not null,
    day bigint,
    primary key (task, told_at),
    foreign key (project, task) references task (project, id)
);
create index told_date_of_project on told_date (project, task, told_at);

create table release (
    project text not null references project (id),
    released_at bigint not null,
    audience text not null check (audience = 'client'),
    released_by text not null references person (id),
    health text not null,
    forecast_first bigint,
    forecast_last bigint,
    words text not null,
    primary key (project, released_at),
    check ((forecast_first is null and forecast_last is null)
        or (forecast_first is not null and forecast_last is not null and forecast_last >= forecast_first))
);

create table link (
    id text not null primary key,
    project text not null references project (id),
    audience text not null check (audience = 'internal'),
    made_by text not null references person (id),
    made bigint not null,
    for_whom text not null,
    level text not null,
    lang text,
    until bigint not null,
    password_hash text,
    bare text not null,
    secret_hash text not null,
    revoked bigint,
    opened bigint not null,
    last_opened bigint
);
create index link_of_project on link (project, made);

-- Who reads a report by a link. Nothing about the reader is kept.
create table guest_session (
    token_hash text not null primary key,
    audience text not null check (audience = 'internal'),
    link text not null references link (id),
    since bigint not null,
    seen bigint not null
);
create index guest_session_of_link on guest_session (link);

-- The journal learns of one more kind of thing. A check cannot be changed in place on both engines: the rows move.
create table journal_next (
    scope text not null references scope (id),
    revision bigint not null,
    n bigint not null,
    happened_at bigint not null,
    actor text references person (id),
    event text not null,
    thing_kind text not null check (thing_kind in ('firm', 'client', 'person', 'project', 'task', 'link')),
    thing text,
    audience text not null check (audience in ('internal', 'client')),
    primary key (scope, revision, n),
    check ((thing_kind = 'firm' and thing is null) or (thing_kind <> 'firm' and thing is not null))
);
insert into journal_next (scope, revision, n, happened_at, actor, event, thing_kind, thing, audience)
    select scope, revision, n, happened_at, actor, event, thing_kind, thing, audience from journal;
drop table journal;
alter table journal_next rename to journal;
