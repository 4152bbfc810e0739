-- The words a firm adds inside the six families of actions.
--
-- For the person on call:
-- * `own_word` holds what the chip of an ask says instead of its family's own word, in three languages, with the name of a
--   sign (`terms::Glyph`). Its family gives the colour and never changes; there is no column for a colour.
-- * `ask.own_word` and `partner_ask.own_word` say with which of them it was asked; none: the family's own. The words are read
--   with the ask, so a changed word is another one on everything that was asked with it. A word is never deleted: `retired` is
--   since when it is offered no more.
-- * No client ever reads this table by itself: a word goes out with an ask its people see, and with nothing else.

create table own_word (
    id text not null primary key,
    audience text not null check (audience = 'client'),
    family text not null check (family in ('review', 'approve', 'answer', 'meet', 'sign', 'pay')),
    glyph text not null,
    en text not null,
    fr text not null,
    sv text not null,
    made bigint not null,
    retired bigint
);

alter table ask add column own_word text references own_word (id);
alter table partner_ask add column own_word text references own_word (id);
