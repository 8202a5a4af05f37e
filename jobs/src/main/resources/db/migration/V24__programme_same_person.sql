-- Rows of a programme's file that are about one person under several references: each has the key of the first of them.
create table if not exists programme_same_person (
    row_key   bigint not null primary key,  -- of programme_row
    first_key bigint not null
);
