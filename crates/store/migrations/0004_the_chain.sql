-- The journal as a chain: what stood in it cannot be changed, taken out or put in without being seen.
--
-- For the person on call:
-- * Every entry of the journal has one seal of the same scope, revision and n: the SHA-256 of its canonical bytes and of
--   the seal before it in its scope (store/src/chain.rs says which bytes). `veranda audit verify` reads both.
-- * A table of its own, so that the journal may be rebuilt by a later step without touching what proves it.
-- * `seal_due` lists the scopes whose entries are older than this table. They are sealed at the first start, once; then it
--   is empty for ever. Rows put into the journal by hand are never sealed.

create table seal (
    scope text not null references scope (id),
    revision bigint not null,
    n bigint not null,
    hash text not null,
    primary key (scope, revision, n)
);

create table seal_due (
    scope text not null primary key references scope (id)
);
insert into seal_due (scope) select distinct scope from journal;
