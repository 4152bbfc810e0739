-- What somebody who is asked does with an ask besides answering it.
--
-- For the person on call:
-- * `ask.word` is what one of those asked has said instead of an answer (a day they look at it, why they are stuck, other
--   times for a meeting), with who and when; a word of the second and third kind gives the turn to the firm until it asks
--   again, and `settled_at` and `settled_by` say that it did. The word stays then, to be read; an answer takes it away.
-- * `ask.handed_by` handed the ask to `ask.handed_to`, with these words; `handed_was` is of whom it was asked before, in the
--   form of `asked_of`, and what taking it back brings back. Only the last handing over is kept.
-- * What is asked of a partner has none of this.

alter table ask add column word text;
alter table ask add column word_by text references person (id);
alter table ask add column word_at bigint;
alter table ask add column settled_at bigint;
alter table ask add column settled_by text references person (id);
alter table ask add column handed_at bigint;
alter table ask add column handed_by text references person (id);
alter table ask add column handed_to text references person (id);
alter table ask add column handed_words text;
alter table ask add column handed_was text;
