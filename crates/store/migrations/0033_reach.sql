-- Search reaches everything that is read, and templates keep what waits for what and what comes again.
--
-- For the person on call:
-- * Both indices are made anew at the next start: answers, options, what keeps somebody, checklists, labels, what waits to be
--   published and what is said with partners stand in them now. It takes a few seconds for every ten thousand tasks.
-- * `template_wait.task` and `waits_for` are places of tasks in their template, as in `template_item`.
-- * `template_again.first_in` is a distance in working days from the first day of a project, as `template_task.team_in`.
--   Templates made before this have no rows in either.
-- * `stage.default_unlocks` is what the ask of a stage unlocks, beside its sentence. Stages from before say nothing of it.
-- * `partner_ask.reminded_at` and `reminded_by` say when whoever is asked there was reminded last, as in `ask`.

insert into search_due (id) select f.id from firm f where 1 = 1 on conflict (id) do nothing;

create table template_wait (
    template text not null,
    task bigint not null,
    waits_for bigint not null,
    audience text not null check (audience = 'internal'),
    primary key (template, task, waits_for),
    check (task <> waits_for),
    foreign key (template, task) references template_task (template, position),
    foreign key (template, waits_for) references template_task (template, position)
);

create table template_again (
    template text not null,
    task bigint not null,
    audience text not null check (audience = 'internal'),
    every text not null,
    first_in bigint not null,
    primary key (template, task),
    foreign key (template, task) references template_task (template, position)
);

alter table partner_ask add column reminded_at bigint;
alter table partner_ask add column reminded_by text references person (id);

alter table stage add column default_unlocks text;
