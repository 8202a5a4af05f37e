-- Problems, proposals and solutions that came back in forms. Runs unchanged on H2 and PostgreSQL; again too, after a kill.

-- A version of a problem, as a row of a form says it; the newest version counts.
create table if not exists problem_row (
    row_key       bigint        not null primary key,
    problem_key   bigint,                       -- the row that first said it; null where this one does
    unit          varchar(64)   not null,       -- such as area:P7101
    happened_on   date          not null,
    problem_level varchar(10)   not null,       -- SCHOOL, AREA, PROVINCE, CENTRE, MINISTRY
    category      varchar(8)    not null,
    state         varchar(12)   not null,       -- OPEN, BEING_SOLVED, SOLVED, DECLINED
    said          varchar(1700) not null,
    owner         varchar(1700),
    cases         varchar(1700)
);
