-- Search.
--
-- For the person on call:
-- * The indices themselves are made by the engine's own module (store/src/engine/search.rs) when a database is opened, since
--   each engine has its own kind: `found_outside` holds words that stand outside, `found_inside` all the firm reads. They
--   are no records: copies leave them out, and they may be dropped at any time while the house is closed.
-- * A row in `search_due` says that they are to be made anew: that happens at the next start.

create table search_due (
    id text not null primary key
);

insert into search_due (id) select f.id from firm f;
