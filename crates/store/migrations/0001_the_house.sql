-- The house: every record of one firm, in columns both engines understand.
--
-- For the person on call:
-- * Ids are lower-case UUID texts. Moments are milliseconds since 1970 (UTC), days are days since 1970-01-01.
--   There are no booleans: a fact that became true is the moment when, or a word in a checked column.
-- * `audience` says who outside the firm a row is for: 'internal' (nobody) or 'client' (the client of its project).
--   There is no default, so every insert says it. A row is shown to a client only if its own audience AND its task's
--   AND its project's are 'client'; queries join all three, so an unshared task hides everything on it at once.
-- * Composite foreign keys (project, task), (workflow, stage), (project, label) make a reference into another
--   project impossible to store. Do not replace them by single-column ones.
-- * Never edit this file once it has run anywhere: it is checked by checksum at start. Add a new one.

-- One row. The client reads the firm's name on every page.
create table firm (
    id text not null primary key check (id = 'firm'),
    audience text not null check (audience = 'client'),
    name text not null,
    lang text not null,
    created bigint not null
);

create table client (
    id text not null primary key,
    audience text not null check (audience = 'client'),
    name text not null,
    accent text not null,
    lang text not null,
    host text not null,
    created bigint not null,
    constraint client_host unique (host)
);

-- Staff and contacts. One address may be known once on each side. Names are shown to clients beside what is shared;
-- addresses and password hashes are not.
create table person (
    id text not null primary key,
    audience text not null check (audience in ('internal', 'client')),
    side text not null check (side in ('staff', 'contact')),
    name text not null,
    email text not null,
    lang text not null,
    staff_role text,
    password_hash text,
    created bigint not null,
    constraint person_email unique (side, email),
    check ((side = 'staff' and staff_role is not null) or (side = 'contact' and staff_role is null))
);

-- A contact's place at a client. No row: that person sees nothing of that client.
create table membership (
    person text not null references person (id),
    client text not null references client (id),
    audience text not null check (audience = 'client'),
    role text not null,
    money text not null check (money in ('hidden', 'seen')),
    invited bigint,
    entered bigint,
    visit bigint,
    last_here bigint,
    primary key (person, client)
);
create index membership_of_client on membership (client);

create table workflow (
    id text not null primary key
);

-- A column of a workflow. A stage with a client name is seen by clients; one without is seen as `shown_as`, or not at all.
create table stage (
    id text not null primary key,
    workflow text not null references workflow (id),
    audience text not null check (audience in ('internal', 'client')),
    position bigint not null,
    name text not null,
    client_name text,
    shown_as text,
    acts text not null check (acts in ('firm', 'client')),
    default_ask text,
    default_sentence text,
    next_stage text,
    ends text not null check (ends in ('going', 'finished')),
    source text,
    unique (workflow, id),
    foreign key (workflow, shown_as) references stage (workflow, id),
    foreign key (workflow, next_stage) references stage (workflow, id),
    check ((audience = 'client' and client_name is not null) or (audience = 'internal' and client_name is null))
);

create table project (
    id text not null primary key,
    client text not null references client (id),
    workflow text not null references workflow (id),
    audience text not null check (audience in ('internal', 'client')),
    name text not null,
    source text,
    created bigint not null,
    unique (id, workflow),
    unique (id, client),
    unique (client, source)
);

-- A task is 'client' exactly while it is shared, and then it has a client title.
create table task (
    id text not null primary key,
    project text not null,
    workflow text not null,
    stage text not null,
    rank bigint not null,
    title text not null,
    body text not null,
    client_title text,
    client_text text not null,
    client_date bigint,
    audience text not null check (audience in ('internal', 'client')),
    shared_at bigint,
    shared_by text references person (id),
    shared_from bigint,
    team_date bigint,
    done bigint,
    source text,
    created bigint not null,
    unique (project, id),
    unique (project, source),
    foreign key (project, workflow) references project (id, workflow),
    foreign key (workflow, stage) references stage (workflow, id),
    check (
        (audience = 'internal' and shared_at is null and shared_by is null and shared_from is null)
        or (audience = 'client' and shared_at is not null and shared_by is not null and shared_from is not null
            and client_title is not null)
    )
);
create index task_of_stage on task (project, stage, rank, id);

-- Who works on a task, in the order they were put. Shown to the client with a shared task.
create table task_owner (
    project text not null,
    task text not null,
    audience text not null check (audience = 'client'),
    position bigint not null,
    person text not null references person (id),
    primary key (task, position),
    unique (task, person),
    foreign key (project, task) references task (project, id)
);

-- What is needed of the client. Visible with its task, from the task's `shared_from` on. Form, addressees and outcome
-- are JSON texts the database never looks into.
create table ask (
    id text not null primary key,
    project text not null,
    task text not null,
    audience text not null check (audience = 'client'),
    form text not null,
    asked_of text not null,
    sentence text not null,
    unlocks text,
    minutes bigint not null,
    since bigint not null,
    due bigint,
    asked_by text not null references person (id),
    opened_by_stage text references stage (id),
    closed_at bigint,
    closed_by text references person (id),
    outcome text,
    foreign key (project, task) references task (project, id),
    check ((closed_at is null and closed_by is null and outcome is null)
        or (closed_at is not null and closed_by is not null and outcome is not null))
);
create index ask_of_project on ask (project, since);
create index ask_of_task on ask (task, since);

-- Two threads per task: 'internal' notes and 'client' remarks. A row never changes sides.
create table remark (
    id text not null primary key,
    project text not null,
    task text not null,
    audience text not null check (audience in ('internal', 'client')),
    said_by text references person (id),
    imported_by text,
    said_at bigint not null,
    body text not null,
    source text,
    unique (task, source),
    foreign key (project, task) references task (project, id),
    check ((said_by is not null and imported_by is null)
        or (said_by is null and imported_by is not null and audience = 'internal'))
);
create index remark_of_project on remark (project, task, audience, said_at);
create index remark_of_task on remark (task, said_at);

create table checklist_item (
    id text not null primary key,
    project text not null,
    task text not null,
    audience text not null check (audience = 'internal'),
    body text not null,
    state text not null check (state in ('open', 'ticked')),
    position bigint not null,
    source text,
    unique (task, source),
    foreign key (project, task) references task (project, id)
);
create index checklist_of_project on checklist_item (project, task, position);
create index checklist_of_task on checklist_item (task, position);

create table label (
    id text not null primary key,
    project text not null references project (id),
    audience text not null check (audience = 'internal'),
    name text not null,
    source text,
    unique (project, id),
    unique (project, source)
);

create table task_label (
    project text not null,
    task text not null,
    label text not null,
    audience text not null check (audience = 'internal'),
    position bigint not null,
    primary key (task, label),
    foreign key (project, task) references task (project, id),
    foreign key (project, label) references label (project, id)
);
create index task_label_of_project on task_label (project, task, position);

-- People named in an imported plan who are nobody of ours yet, and the tasks they were put on.
create table unmapped_person (
    project text not null references project (id),
    source text not null,
    audience text not null check (audience = 'internal'),
    name text not null,
    primary key (project, source)
);

create table unmapped_task (
    project text not null,
    source text not null,
    task text not null,
    audience text not null check (audience = 'internal'),
    position bigint not null,
    primary key (project, source, task),
    foreign key (project, source) references unmapped_person (project, source),
    foreign key (project, task) references task (project, id)
);

-- The sharing history. Rows change only in their first sight and their end; at most one per task has no end.
create table sharing (
    id text not null primary key,
    client text not null,
    project text not null,
    task text not null,
    audience text not null check (audience = 'internal'),
    title text not null,
    shared_at bigint not null,
    shared_by text not null references person (id),
    first_seen bigint,
    stopped_at bigint,
    stopped_by text references person (id),
    foreign key (project, client) references project (id, client),
    foreign key (project, task) references task (project, id),
    check ((stopped_at is null and stopped_by is null) or (stopped_at is not null and stopped_by is not null))
);
create index sharing_of_client on sharing (client, shared_at);
create index sharing_of_task on sharing (task, shared_at);
create unique index sharing_open on sharing (task) where stopped_at is null;

-- Ways in. Secrets and codes stand here only as hashes. A contact's way in needs their membership.
create table entry (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    kind text not null,
    person text references person (id),
    client text references client (id),
    task text references task (id),
    secret_hash text not null,
    code_hash text,
    made bigint not null,
    until bigint not null,
    misses bigint not null,
    used bigint,
    ended bigint,
    foreign key (person, client) references membership (person, client)
);
create index entry_of_person on entry (person, client);

-- Who is in. Ending a session deletes its row. A session at a client's house needs the membership.
create table session (
    token_hash text not null primary key,
    audience text not null check (audience = 'internal'),
    person text not null references person (id),
    client text references client (id),
    since bigint not null,
    seen bigint not null,
    entry text references entry (id),
    foreign key (person, client) references membership (person, client)
);
create index session_of_person on session (person, client);

-- One counter per scope ('firm', 'client:{id}', 'project:{id}'). A write begins by raising it: the row lock is what
-- puts writes of one scope in order, and the number is what the journal is read by.
create table scope (
    id text not null primary key,
    revision bigint not null
);

-- What happened, for ever. `n` numbers the entries of one write. No personal text stands here, only ids.
create table journal (
    scope text not null references scope (id),
    revision bigint not null,
    n bigint not null,
    happened_at bigint not null,
    actor text references person (id),
    event text not null,
    thing_kind text not null check (thing_kind in ('firm', 'client', 'person', 'project', 'task')),
    thing text,
    audience text not null check (audience in ('internal', 'client')),
    primary key (scope, revision, n),
    check ((thing_kind = 'firm' and thing is null) or (thing_kind <> 'firm' and thing is not null))
);

-- Which intentions were carried out: the same key again is answered, not repeated. `age` is raised once a day by the
-- server, which then deletes what is older, so a row lives 24 to 48 hours without the database reading a clock.
create table intention (
    principal text not null,
    intent_key text not null,
    fingerprint text not null,
    left_behind text,
    age bigint not null,
    primary key (principal, intent_key)
);

-- Side effects, written with their cause. At least once, so the id travels as the message's id. A finished job keeps
-- its id and loses its payload, which may hold a secret meant for one reader.
create table job (
    id text not null primary key,
    kind text not null,
    payload text not null,
    due bigint not null,
    state text not null check (state in ('waiting', 'done')),
    lease_until bigint,
    attempts bigint not null,
    trouble text
);
create index job_waiting on job (state, due, id);
