-- Changes of the client's side that wait until they are published.
--
-- For the person on call:
-- * `project.changes` says whether an edit of what the client reads of a shared task goes out at once or waits.
-- * `pending_face` holds the side that waits, beside the task: nothing a client, guest or mail is told is read from here.
--   Publishing moves it into the task and deletes the row, discarding deletes the row. There is a row only for a task that
--   is shared.

alter table project add column changes text not null default 'at once' check (changes in ('at once', 'collected'));

create table pending_face (
    project text not null,
    task text not null primary key,
    audience text not null check (audience = 'internal'),
    client_title text not null,
    client_text text not null,
    client_date bigint,
    written_by text not null references person (id),
    written_at bigint not null,
    foreign key (project, task) references task (project, id)
);
create index pending_face_of_project on pending_face (project, task);
