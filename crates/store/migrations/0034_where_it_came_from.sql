-- A move is taken back to where it took its task from.
--
-- For the person on call:
-- * `went_to.came_from` is the stage in which a task stood that was moved. Moves from before this step have none, and are not
--   taken back any more: that is offered for a moment only.

alter table went_to add column came_from text;
