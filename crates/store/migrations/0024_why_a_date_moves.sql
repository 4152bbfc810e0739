-- Why a date a client has read is another one now, in words for the client.
--
-- For the person on call:
-- * `task.client_date_why` goes with `client_date`: nothing while the date told first stands, and where a date moved before
--   reasons were asked for. `pending_face.client_date_why` is the same of a change that waits.
-- * `told_date.why` keeps it with each date that was told. Rows never change.

alter table task add column client_date_why text;
alter table pending_face add column client_date_why text;
alter table told_date add column why text;

-- Which task of a project waits for which. Internal. Circles are refused by the decision, under the lock of the project's scope.
create table dependency (
    project text not null,
    task text not null,
    waits_for text not null,
    audience text not null check (audience = 'internal'),
    primary key (task, waits_for),
    foreign key (project, task) references task (project, id),
    foreign key (project, waits_for) references task (project, id),
    check (task <> waits_for)
);
create index dependency_of_project on dependency (project, task);
