-- Rows of the files of programmes beside the main cohort. Which field is in which column, the layout of the file says;
-- the signature tells rows that were kept under another order of the fields.
create table if not exists programme_row (
    row_key    bigint not null primary key,
    signature  integer not null,
    person_ref varchar(400),
    text_1     varchar(300),
    text_2     varchar(300),
    text_3     varchar(300),
    text_4     varchar(300),
    text_5     varchar(300),
    text_6     varchar(300),
    text_7     varchar(300),
    text_8     varchar(300),
    text_9     varchar(300),
    text_10    varchar(300),
    text_11    varchar(300),
    text_12    varchar(300),
    number_1   numeric(18, 6),
    number_2   numeric(18, 6),
    number_3   numeric(18, 6),
    number_4   numeric(18, 6),
    number_5   numeric(18, 6),
    number_6   numeric(18, 6),
    date_1     date,
    date_2     date,
    date_3     date,
    date_4     date
);
