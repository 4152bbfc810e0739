-- Why a date a client has read is another one now, in words for the client.
--
-- For the person on call:
-- * `task.client_date_why` goes with `client_date`: nothing while the date told first stands, and where a date moved before
--   reasons were asked for. `pending_face.client_date_why` is the same of a change that waits.
-- * `told_date.why` keeps it with each date that was told. Rows never change.

alter table task add column client_date_why text;
alter table pending_face add column client_date_why text;
alter table told_date add column why text;
