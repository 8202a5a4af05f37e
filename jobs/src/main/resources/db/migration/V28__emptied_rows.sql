-- Rows set aside whose cells `retention run` removed, and when. The row, its reasons and its count stay. Runs unchanged on H2
-- and PostgreSQL; again too, after a kill in the middle.
alter table set_aside_row add column if not exists emptied_on date;
