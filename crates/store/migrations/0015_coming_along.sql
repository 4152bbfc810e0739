-- Who comes along: people an invitation was passed on to, and who lets them in.
--
-- For the person on call:
-- * `keeper`: contacts who look after access at their client. A client without one is looked after by the firm.
-- * `mail_domain`: whoever proves an address there is let in at once, with the least rights, at that client alone.
-- * `admission`: somebody who waits to be let in, or was. Nobody can do anything with a row here: being let in makes a
--   membership and an invitation. At most one per client and address waits.
-- * `entry.proved`: of somebody who crosses over from another house, when they proved who they are there.

create table keeper (
    person text not null,
    client text not null,
    audience text not null check (audience = 'client'),
    since bigint not null,
    primary key (person, client),
    foreign key (person, client) references membership (person, client) on delete cascade
);

create table mail_domain (
    client text not null references client (id),
    domain text not null,
    audience text not null check (audience = 'client'),
    primary key (client, domain)
);

create table admission (
    id text not null primary key,
    client text not null references client (id),
    audience text not null check (audience = 'client'),
    name text not null,
    email text not null,
    lang text not null,
    brought_by text not null references person (id),
    how text not null check (how in ('passed_on', 'named')),
    made bigint not null,
    state text not null check (state in ('waiting', 'admitted', 'turned_away')),
    decided_at bigint,
    decided_by text references person (id),
    check ((state = 'waiting' and decided_at is null and decided_by is null)
        or (state <> 'waiting' and decided_at is not null and decided_by is not null))
);
create index admission_of_client on admission (client, state, made);
create unique index admission_waiting on admission (client, email) where state = 'waiting';

alter table entry add column proved bigint;
