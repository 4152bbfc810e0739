-- What the firm's people need for their day.
--
-- For the person on call:
-- * `firm.holidays` and `client.holidays` are the countries whose public holidays are no working days there (ISO 3166-1); the
--   days are computed, not stored. No country: no holidays.
-- * `ask.reminded_at` and `ask.reminded_by` say when those who are asked were last reminded, and by whom. It is the firm's
--   alone. Nothing else keeps a second mail from going out on the same day.
-- * `ask.telling` says whether an ask was told by a mail of its own or with what else is bundled, on Monday morning. What
--   waits for that stands in `news` with the moment of that Monday, not with the one it was asked.

alter table firm add column holidays text;
alter table client add column holidays text;
alter table ask add column reminded_at bigint;
alter table ask add column reminded_by text references person (id);
alter table ask add column telling text not null default 'at once' check (telling in ('at once', 'bundled'));
