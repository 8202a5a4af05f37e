-- By which layout a file was read, so that no later one reads it again. Runs unchanged on H2 and PostgreSQL; again too,
-- after a kill in the middle.

create table if not exists layout (
    sha256  varchar(64) not null primary key,  -- of the content
    content varchar     not null               -- JSON
);

-- Of files read before this table was made there is no row.
create table if not exists submission_layout (
    submission_id bigint      not null primary key,
    layout        varchar(64) not null
);
