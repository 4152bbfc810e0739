-- Passkeys, and what browsers were asked to have signed with them.
--
-- For the person on call:
-- * `passkey` holds the public half of keys that people's devices hold (Web Authentication). A row opens nothing by itself.
--   `credential_id` is what the device calls the key, in hex; `credential` is what the library keeps of it; `counter` is
--   the highest count of uses the device has shown: a lower one comes from a copy of the key, and is not let in. `device`
--   is the browser and system it was made with, in two words. `vouched` is when the session it was made in had proved
--   something that cannot be passed on with a mail; without it, whoever comes in by the key proves that when it is asked
--   for.
-- * `ceremony` is one question to one browser (`browser_hash`), answered once within five minutes: its row goes with the
--   answer. What nobody answered is deleted a day after it was asked.

create table passkey (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    person text not null references person (id),
    client text references client (id),
    credential_id text not null unique,
    credential text not null,
    counter bigint not null,
    device text not null,
    made bigint not null,
    used bigint,
    vouched bigint,
    foreign key (person, client) references membership (person, client)
);
create index passkey_of_person on passkey (person, client);

create table ceremony (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    kind text not null check (kind in ('add', 'come_in')),
    person text references person (id),
    client text references client (id),
    browser_hash text not null,
    state text not null,
    made bigint not null
);
create index ceremony_made on ceremony (made);
