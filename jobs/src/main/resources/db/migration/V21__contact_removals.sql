-- Contacts that `retention run` removed. Runs unchanged on H2 and PostgreSQL; again too, after a kill in the middle. Cases are
-- named by the numbers of their records: a rebuild removes the same again where it happened.
create table if not exists contact_removal (
    record_key bigint  not null,
    as_of      date    not null,     -- the day that the command was about
    whole      boolean not null,     -- whether also of the row that the record is known by
    primary key (record_key, as_of, whole)
);
