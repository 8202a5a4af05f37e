-- What the groups were that the last settlement divided into persons, as numbers: 64 bits of a digest of all that the
-- outcome of each depends on, ascending, 8192 in a part, big-endian. A group that is still the same is not settled again.
-- Can be emptied at any time: then the next night settles all. Runs unchanged on H2 and PostgreSQL; again too, after a kill
-- in the middle.
create table if not exists settled_group (
    cohort  varchar(31) not null,
    part    int         not null,  -- from 0
    digests bytea       not null,
    primary key (cohort, part)
);
