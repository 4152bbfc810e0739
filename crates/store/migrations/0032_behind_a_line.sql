-- What stands behind a line: the firm's own tasks by which one task of the same project gets done.
--
-- For the person on call:
-- * `task.behind` is the line a task stands behind. Such a task is shared with nobody, and the column refuses that too. That
--   the line is of the same project and stands behind none itself is looked at by whoever writes, under the lock of the
--   project's scope. Emptying the column takes a task out; nothing else has to be put right.
-- * `template_task.behind` is the same in a template: the position of the line.
-- * `put_behind` says behind which line an entry of the journal put its task. It stands beside the journal, as `went_to` does.

alter table task add column behind text references task (id) check (behind is null or (audience = 'internal' and behind <> id));
create index task_behind on task (behind);

alter table template_task add column behind bigint;

create table put_behind (
    scope text not null references scope (id),
    revision bigint not null,
    n bigint not null,
    audience text not null check (audience = 'internal'),
    line text not null,
    primary key (scope, revision, n)
);
