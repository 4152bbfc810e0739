-- How somebody is in, and proofs that somebody reads the mails of an address.
--
-- For the person on call:
-- * `session.came_by` says by what somebody came in, `device` which browser and system it was, in two words;
--   `proved` is the moment when that browser last proved something that cannot be passed on with a mail: a mailed code,
--   a passkey, a second proof. What asks for such a proof asks for it once per session.
-- * `challenge` is a link and a code that were mailed to an address. A row is written whether anybody has that address or
--   not, so that asking looks the same; only the mail tells them apart. `browser_hash` is the browser that asked: the link
--   alone works in no other. Rows are deleted a day after they were made.

alter table session add column came_by text not null default 'link';
alter table session add column device text not null default 'other/other';
alter table session add column proved bigint;

create table challenge (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    kind text not null check (kind in ('come_in', 'again', 'newcomer', 'password', 'proof')),
    email text not null,
    person text references person (id),
    client text references client (id),
    entry text references entry (id),
    name text,
    lands text,
    browser_hash text not null,
    secret_hash text not null,
    code_hash text not null,
    made bigint not null,
    until bigint not null,
    misses bigint not null,
    used bigint
);
create index challenge_of_email on challenge (email, made);
create index challenge_made on challenge (made);
