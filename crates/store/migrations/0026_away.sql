-- Contacts who are away, and who answers for them meanwhile.
--
-- For the person on call:
-- * `away` says of somebody with a place at a house that they are away from `first_day` to `last_day`, both included, on the
--   firm's clock; `deputy` is a colleague there who answers what is asked of them in person, or nobody. The row goes when they
--   are back, and by itself once it is over.
-- * `ask.handed_away` says that an ask was handed over because whoever was asked is away, and until which day. It goes back to
--   them by itself, with `handed_was`. A job of the kind `away` looks at all asks of a house on the first day and on the day
--   after the last; it can be put down again at any time and does nothing where nothing is to do.

create table away (
    person text not null references person (id),
    client text not null,
    audience text not null check (audience = 'client'),
    first_day bigint not null,
    last_day bigint not null,
    deputy text references person (id),
    said_at bigint not null,
    primary key (person, client),
    foreign key (person, client) references membership (person, client)
);
create index away_at_client on away (client);

alter table ask add column handed_away bigint;
