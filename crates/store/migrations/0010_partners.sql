-- Partners: further companies on a project.
--
-- For the person on call:
-- * A partner has a house as a client has: its name, colours, host name and people stand in `client`, `membership`, `entry`
--   and `session`, and a row in `partner` says that it is no client. A seat of a client is never given in a partner's house.
-- * What is shared with a partner, asked of it and said with it stands in tables of its own: no question about a client's
--   things can reach a row of a partner's, nor the other way round.
-- * `project_partner.audience` says whether the client knows of the partner: then its cards say whose turn it is.
-- * A partner sees a task while a `partner_sharing` without an end and its place on the project hold; of remarks and asks
--   what is not older than that sharing.

create table partner (
    id text not null primary key references client (id),
    audience text not null check (audience = 'internal'),
    since bigint not null
);

create table project_partner (
    project text not null references project (id),
    partner text not null references partner (id),
    audience text not null check (audience in ('internal', 'client')),
    since bigint not null,
    put_by text not null references person (id),
    ended bigint,
    primary key (project, partner)
);
create index project_partner_of_partner on project_partner (partner);

create table partner_sharing (
    id text not null primary key,
    project text not null,
    task text not null,
    partner text not null,
    audience text not null check (audience = 'partner'),
    title text not null,
    body text not null,
    day bigint,
    shared_at bigint not null,
    shared_by text not null references person (id),
    first_seen bigint,
    stopped_at bigint,
    stopped_by text references person (id),
    foreign key (project, task) references task (project, id),
    foreign key (project, partner) references project_partner (project, partner),
    check ((stopped_at is null and stopped_by is null) or (stopped_at is not null and stopped_by is not null))
);
create index partner_sharing_of_task on partner_sharing (task, shared_at);
create index partner_sharing_of_project on partner_sharing (project, partner);
create unique index partner_sharing_open on partner_sharing (task, partner) where stopped_at is null;

create table partner_remark (
    id text not null primary key,
    project text not null,
    task text not null,
    partner text not null,
    audience text not null check (audience = 'partner'),
    said_by text not null references person (id),
    said_at bigint not null,
    body text not null,
    foreign key (project, task) references task (project, id),
    foreign key (project, partner) references project_partner (project, partner)
);
create index partner_remark_of_task on partner_remark (task, partner, said_at);

create table partner_ask (
    id text not null primary key,
    project text not null,
    task text not null,
    partner text not null,
    audience text not null check (audience = 'partner'),
    form text not null,
    asked_of text not null,
    sentence text not null,
    unlocks text,
    minutes bigint not null,
    since bigint not null,
    due bigint,
    asked_by text not null references person (id),
    closed_at bigint,
    closed_by text references person (id),
    outcome text,
    foreign key (project, task) references task (project, id),
    foreign key (project, partner) references project_partner (project, partner),
    check ((closed_at is null and closed_by is null and outcome is null)
        or (closed_at is not null and closed_by is not null and outcome is not null))
);
create index partner_ask_of_project on partner_ask (project, partner, since);
create index partner_ask_of_task on partner_ask (task, since);
