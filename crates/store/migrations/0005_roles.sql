-- Who of the firm sees what, and how rights end.
--
-- For the person on call:
-- * `person.removed` and `membership.ended` are the moments when somebody lost their place. The rows stay: names stay
--   shown beside what was done, and foreign keys hold. Every question for a seat asks that they are null.
-- * `staff_access` holds the clients and single projects a member was given. Owners, managers and finance see all and
--   need no rows here. A row without a project is the whole client.
-- * `entry.made_by` is who invited: what somebody invited to is void when they are removed.
-- * Members of before this migration keep what they saw: every client there is.

alter table person add column removed bigint;
alter table membership add column ended bigint;
alter table entry add column made_by text references person (id);

create table staff_access (
    person text not null references person (id),
    client text not null references client (id),
    project text,
    -- The project, or the client where all of it was given.
    place text not null,
    audience text not null check (audience = 'internal'),
    primary key (person, place),
    foreign key (project, client) references project (id, client),
    check ((project is null and place = client) or (project is not null and place = project))
);
create index staff_access_of_client on staff_access (client);

insert into staff_access (person, client, project, place, audience)
    select p.id, c.id, null, c.id, 'internal' from person p cross join client c
    where p.side = 'staff' and p.staff_role = 'member';
