-- Search reaches everything that is read.
--
-- For the person on call:
-- * Both indices are made anew at the next start: answers, options, what keeps somebody, checklists, labels, what waits to be
--   published and what is said with partners stand in them now. It takes a few seconds for every ten thousand tasks.

insert into search_due (id) select f.id from firm f where 1 = 1 on conflict (id) do nothing;
