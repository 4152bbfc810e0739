-- Coming in by the sign-on of one's own company (OpenID Connect).
--
-- For the person on call:
-- * With which providers people come in, and their secrets, stand in the file `sign-on.toml` and never here.
-- * `sign_on` is a way to a provider and back: `browser_hash` is the browser that left, and only that one may come back,
--   once. Rows are deleted a day after they were made.
-- * `identity` says whose account at a provider is whose in a house. `place` is 'firm' or the client's id: `client` may be
--   null, and null is never equal to null. A person has one account of an issuer in a place: a second one that claims
--   their address is refused. To let somebody join another account (the old one was deleted at the provider), delete the
--   row; they are matched by their verified address once more.

create table sign_on (
    state_hash text not null primary key,
    audience text not null check (audience = 'internal'),
    client text references client (id),
    issuer text not null,
    browser_hash text not null,
    lands text,
    made bigint not null,
    until bigint not null,
    used bigint
);
create index sign_on_made on sign_on (made);

create table identity (
    place text not null,
    issuer text not null,
    subject text not null,
    audience text not null check (audience = 'internal'),
    person text not null references person (id),
    client text references client (id),
    since bigint not null,
    primary key (place, issuer, subject),
    constraint identity_person unique (place, issuer, person),
    check ((client is null and place = 'firm') or place = client)
);
