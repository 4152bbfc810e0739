-- Departments of a client.
--
-- For the person on call:
-- * A department is a client of its own, with its own people, projects and host name; `parent` says of which client. A
--   client with a parent has no departments itself: there is one level.
-- * Who has a place at the parent sees there what is shared with its departments too; who has one at a department sees
--   only that department's. The store asks it in one place (store/src/rows/given.rs).
-- * `accent_of` and `lang_of` say whose accent and language hold: the department's own, or the parent's as they are now.
--   The department's own columns then say nothing.

alter table client add column parent text references client (id) check (parent <> id);
alter table client add column accent_of text not null default 'own'
    check (accent_of = 'own' or (accent_of = 'parent' and parent is not null));
alter table client add column lang_of text not null default 'own'
    check (lang_of = 'own' or (lang_of = 'parent' and parent is not null));
create index client_of_parent on client (parent);
