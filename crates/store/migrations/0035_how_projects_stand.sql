-- How projects stand, counted without reading their tasks: the portfolio asks for every project, and again after each change.
--
-- For the person on call:
-- * An index and nothing else. It can be dropped and made again at any time; the portfolio is slow without it.

create index task_standing on task (project, audience, done, client_date, team_date, milestone, id);
