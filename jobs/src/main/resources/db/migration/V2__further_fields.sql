-- Fields of rows that only a layout's YAML knows. Runs unchanged on H2 and PostgreSQL; again too, after a kill in the middle.

-- One value of a row that was taken; it counts where its row counts. Exactly one of the three values is there.
create table if not exists further_value (
    row_key      bigint       not null,
    field        varchar(64)  not null,
    text_value   varchar(300),            -- a text or a code
    number_value numeric(18, 6),
    date_value   date,
    primary key (row_key, field)
);
