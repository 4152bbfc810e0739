-- Answers that can be taken back until they take effect.
--
-- For the person on call:
-- * `ask.undo_until` is the moment from which an answer takes effect, where the firm has said it. No moment: an answer can be
--   undone for ten minutes, while the client does not see the firm go on.
-- * `ask.left_in` is the stage, as the client sees it, in which closing the ask left its task: while it still stands there,
--   nothing has gone on. Only what is closed has one; what was closed before has none, and is not taken back.
-- * `ask.reopened_at` and `ask.reopened_by` say who took an answer back last. The answer itself stands nowhere any more: the
--   journal says that there was one.
-- * What is asked of a partner has none of this.

alter table ask add column undo_until bigint;
alter table ask add column left_in text references stage (id);
alter table ask add column reopened_at bigint;
alter table ask add column reopened_by text references person (id);
