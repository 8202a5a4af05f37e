-- What every revision of the nation's figures counts: any list's new snapshot makes one revision more, however many
-- lists have one, and a reference that was printed once is explained by what it counted then.
create table if not exists national_snapshot (
    cohort      varchar(31) not null,
    as_of       date        not null,
    revision    int         not null,
    snapshot_id bigint      not null references snapshot,
    primary key (cohort, as_of, revision, snapshot_id)
);

-- Older states printed the sum of the lists' revisions; theirs go on from there.
insert into national_snapshot (cohort, as_of, revision, snapshot_id)
select d.cohort, d.as_of, cast(sum(s.revision - 1) over (partition by d.cohort, d.as_of) as int) + 1, s.id
from (select distinct cohort, as_of from snapshot) d
join snapshot s on s.cohort = d.cohort and s.as_of <= d.as_of
where not exists (
        select 1 from snapshot later
        where later.cohort = s.cohort and later.list_id = s.list_id and later.as_of <= d.as_of
          and (later.as_of > s.as_of or later.as_of = s.as_of and later.revision > s.revision))
  and not exists (select 1 from national_snapshot n where n.cohort = d.cohort and n.as_of = d.as_of);

-- How many decisions of people the last snapshots knew: those after them are why there are others.
create table if not exists counted_decision (
    cohort    varchar(31) primary key,
    decisions bigint not null
);
