-- Logos: the firm's, and one for each client that has its own.
--
-- For the person on call:
-- * `hash` says which pictures these are; they lie at addresses made of it and are kept by browsers for good. Two clients
--   with the same logo have the same one, so it is no key.
-- * The pictures are PNG, drawn anew from what was uploaded, in base 64: a copy of the rows is a copy of them, and every
--   server of a house has them. What was uploaded is not kept.
-- * A department without a row has its client's (store/src/rows/house.rs).

create table logo (
    id text not null primary key,
    audience text not null check (audience = 'client'),
    client text references client (id),
    hash text not null,
    changed bigint not null,
    mark text not null,
    small text not null,
    large text not null,
    constraint logo_of_whom check ((client is null and id = 'firm') or (client is not null and id = client))
);
create index logo_by_hash on logo (hash);
