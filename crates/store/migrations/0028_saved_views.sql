-- Views of a project that somebody of the firm keeps under a name.
--
-- For the person on call:
-- * `showing` is what stands behind the path in the address; what it says that nobody knows any more is passed over.
-- * With `shared` = 'no' it is its keeper's alone; with 'yes' whoever of the firm sees the project sees it.
-- * `removed` is when somebody forgot it. The row stays, so that it can come back as it was.

create table saved_view (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    project text not null references project (id),
    kept_by text not null references person (id),
    name text not null,
    showing text not null,
    shared text not null check (shared in ('no', 'yes')),
    kept_at bigint not null,
    removed bigint
);
create index saved_view_of_project on saved_view (project);
