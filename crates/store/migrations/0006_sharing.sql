-- Sharing, complete: to whom, how, what came along, who looked as whom.
--
-- For the person on call:
-- * `shown_to` holds who of the client a sharing was for, and whether they had it in front of them. There are no moments:
--   when somebody looks is nobody's business.
-- * `brought_along` holds what of earlier sharings came back with this one, item by item. It counts while its sharing holds.
-- * A stop says whether the client was told why; the words are the client's then, else a reason for ourselves.
-- * `look` holds who of the firm looks as which contact. A row goes with the staff session or membership it hangs on.

alter table sharing add column how text not null default 'hand' check (how in ('hand', 'ask', 'move'));
alter table sharing add column stop_said text check (stop_said in ('told', 'silent'));
alter table sharing add column stop_words text;

create table shown_to (
    sharing text not null references sharing (id),
    person text not null references person (id),
    audience text not null check (audience = 'internal'),
    seen text not null check (seen in ('not yet', 'seen')),
    primary key (sharing, person)
);

create table brought_along (
    sharing text not null references sharing (id),
    item text not null,
    audience text not null check (audience = 'internal'),
    kind text not null check (kind in ('remark', 'ask', 'dates')),
    primary key (sharing, item)
);
create index brought_along_of_item on brought_along (item);

create table look (
    id text not null primary key,
    audience text not null check (audience = 'internal'),
    contact text not null,
    client text not null,
    project text references project (id),
    task text references task (id),
    looked_by text not null references person (id),
    staff_session text not null references session (token_hash) on delete cascade,
    secret_hash text not null,
    token_hash text,
    made bigint not null,
    until bigint not null,
    constraint look_token unique (token_hash),
    foreign key (contact, client) references membership (person, client) on delete cascade
);
create index look_of_session on look (staff_session);
create index look_of_contact on look (contact, client);
