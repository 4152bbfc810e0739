-- What is used again: lines of checklists that can come back, templates, and tasks that come again.
--
-- For the person on call:
-- * `checklist_item.removed` is when somebody removed a line. It stays, so that it can be brought back with its tick and its
--   place, and so that a plan brought in again does not bring it back by itself; no list and no count has it.
-- * A template is the plan of `template.project` with a workflow of its own. Whoever of the firm sees that project sees the
--   template; no client ever does. Its rows are written once and never changed, but for `removed`.
-- * `template_task.team_in` and `client_in` are distances in working days from the first day of a project made of it.
-- * `prepared_task` says of a task of such a project that somebody is to be asked whether to share it. It shares nothing; the
--   row goes when the task is shared.
-- * `recurrence` stands beside the present one of a task that comes again. Whoever makes the next one takes the row along to
--   it, in the transaction that makes it: a second worker finds nothing. `first` and `times` say on which day the present one
--   is; the days after are counted from `first`.

alter table checklist_item add column removed bigint;

create table template (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    name text not null,
    project text not null references project (id),
    workflow text not null references workflow (id),
    made_by text not null references person (id),
    made_at bigint not null,
    removed bigint,
    unique (id, workflow)
);
create index template_of_project on template (project);

create table template_label (
    template text not null references template (id),
    position bigint not null,
    audience text not null check (audience = 'internal'),
    name text not null,
    primary key (template, position)
);

create table template_task (
    template text not null,
    position bigint not null,
    audience text not null check (audience = 'internal'),
    workflow text not null,
    stage text not null,
    title text not null,
    body text not null,
    client_title text,
    client_text text not null,
    prepared text not null check (prepared in ('no', 'yes')),
    team_in bigint,
    client_in bigint,
    milestone text not null check (milestone in ('no', 'yes')),
    primary key (template, position),
    foreign key (template, workflow) references template (id, workflow),
    foreign key (workflow, stage) references stage (workflow, id)
);

create table template_item (
    template text not null,
    task bigint not null,
    position bigint not null,
    audience text not null check (audience = 'internal'),
    body text not null,
    primary key (template, task, position),
    foreign key (template, task) references template_task (template, position)
);

create table template_task_label (
    template text not null,
    task bigint not null,
    position bigint not null,
    audience text not null check (audience = 'internal'),
    label bigint not null,
    primary key (template, task, position),
    foreign key (template, task) references template_task (template, position),
    foreign key (template, label) references template_label (template, position)
);

create table prepared_task (
    project text not null,
    task text not null primary key,
    audience text not null check (audience = 'internal'),
    foreign key (project, task) references task (project, id)
);
create index prepared_of_project on prepared_task (project);

create table recurrence (
    task text not null primary key,
    project text not null,
    audience text not null check (audience = 'internal'),
    every text not null,
    first bigint not null,
    times bigint not null,
    sharing text not null check (sharing in ('never', 'each time')),
    said_by text not null references person (id),
    said_at bigint not null,
    foreign key (project, task) references task (project, id)
);
