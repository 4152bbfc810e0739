-- Mail that tells.
--
-- For the person on call:
-- * `post` says what became of every mail, by the id of its job, which is the message's id. 'transmitting' means that it
--   was handed over just when something broke: nobody knows whether the server has it, and the same message goes again.
--   `trouble` holds the server's own words, without the receiver's address.
-- * `news` is what waits to be told to somebody: ids and moments, never words. What a mail says is read through its
--   receiver's own seat when it is sent. `place` is the client's id, or 'firm' for the firm's own people.
-- * `wish` is what somebody asked for by mail; no row: the usual (asks at once, the rest on Monday, quiet at night).
-- * `glance` is when somebody last had a page in front of them: `thing` is the client (their first page), a project (its
--   board) or a task (opened). Nobody is mailed about what they have seen.
-- * `followed` is how far the journal was read for mails. What happened before this step is not told afterwards.

create table post (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    person text not null references person (id),
    client text references client (id),
    kind text not null,
    state text not null check (state in ('transmitting', 'sent', 'refused', 'given_up')),
    begun bigint not null,
    ended bigint,
    trouble text,
    check ((state = 'transmitting' and ended is null) or (state <> 'transmitting' and ended is not null))
);
create index post_of_person on post (person, begun);

create table news (
    person text not null references person (id),
    place text not null,
    client text,
    audience text not null check (audience = 'internal'),
    kind text not null check (kind in ('asked', 'told', 'answered')),
    project text not null,
    task text not null,
    first_at bigint not null,
    last_at bigint not null,
    primary key (person, place, kind, task),
    foreign key (person, client) references membership (person, client) on delete cascade,
    foreign key (project, task) references task (project, id) on delete cascade,
    check ((place = 'firm' and client is null) or (place <> 'firm' and client is not null and place = client)),
    check (last_at >= first_at)
);

create table wish (
    person text not null references person (id),
    place text not null,
    client text,
    audience text not null check (audience = 'internal'),
    asked text not null check (asked in ('at_once', 'weekly', 'never')),
    told text not null check (told in ('at_once', 'weekly', 'never')),
    answered text not null check (answered in ('at_once', 'weekly', 'never')),
    quiet_from bigint not null check (quiet_from >= 0 and quiet_from < 1440),
    quiet_until bigint not null check (quiet_until >= 0 and quiet_until < 1440),
    primary key (person, place),
    foreign key (person, client) references membership (person, client) on delete cascade,
    check ((place = 'firm' and client is null) or (place <> 'firm' and client is not null and place = client))
);

create table glance (
    person text not null,
    client text not null,
    audience text not null check (audience = 'internal'),
    thing text not null,
    seen_at bigint not null,
    primary key (person, client, thing),
    foreign key (person, client) references membership (person, client) on delete cascade
);

create table followed (
    scope text not null primary key references scope (id),
    revision bigint not null
);
insert into followed (scope, revision) select s.id, s.revision from scope s;
