-- Projects that are handed over.
--
-- For the person on call:
-- * `project.archived_at` and `project.archived_by` say when a project was archived, and by whom. While they are there,
--   nothing changes in it, whoever asks: the server refuses every change in its scope but those that take access away.
--   Reopening it empties both. What happened before stands in the journal.

alter table project add column archived_at bigint;
alter table project add column archived_by text references person (id);
