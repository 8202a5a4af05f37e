-- Groups of records that are too large to be one person, as the last settlement found them: somebody should look at what
-- their rows share. Runs unchanged on H2 and PostgreSQL; again too, after a kill in the middle.
create table if not exists unlikely_group (
    cohort    varchar(31) not null,
    kind      varchar(10) not null,  -- LIKENESS, ID, REFERENCE: what its records share
    first_key bigint      not null,  -- the oldest row of it
    members   int         not null,
    primary key (cohort, kind, first_key)
);
