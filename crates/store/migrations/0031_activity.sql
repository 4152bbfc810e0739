-- What happened in a project, as a list the firm can read.
--
-- For the person on call:
-- * `went_to` says to which stage a move in the journal took its task. It stands beside the journal, whose entries are
--   sealed as they are, under the same scope, revision and n. Moves from before this step have no row: where they went is
--   not known. A stage may be gone by now.
-- * The index is for reading the newest entries of a scope.

create table went_to (
    scope text not null references scope (id),
    revision bigint not null,
    n bigint not null,
    audience text not null check (audience = 'internal'),
    stage text not null,
    primary key (scope, revision, n)
);

create index journal_of_scope on journal (scope, happened_at);
