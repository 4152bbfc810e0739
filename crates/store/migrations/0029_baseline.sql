-- The plan of a project as it was on a day, to compare with what became of it.
--
-- For the person on call:
-- * The newest one of a project that was not removed is its baseline. An older one counts again when the newer is removed.
-- * `baseline_task` has every task there was, also those without a date: what is not in it came later.

create table baseline (
    id text not null primary key,
    project text not null references project (id),
    audience text not null check (audience = 'internal'),
    taken_by text not null references person (id),
    taken_at bigint not null,
    removed bigint
);
create index baseline_of_project on baseline (project, taken_at);

create table baseline_task (
    baseline text not null references baseline (id),
    task text not null references task (id),
    audience text not null check (audience = 'internal'),
    team_date bigint,
    client_date bigint,
    primary key (baseline, task)
);
