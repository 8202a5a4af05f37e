-- Who a row of a programme is about, where its file says so, and where else that person was found.
alter table programme_row add column if not exists row_hash bigint default 0 not null;
alter table programme_row add column if not exists record_hash bigint default 0 not null;
alter table programme_row add column if not exists id_kind varchar(1) default '-' not null;
alter table programme_row add column if not exists id_value varchar(400);
alter table programme_row add column if not exists title varchar(20);
alter table programme_row add column if not exists given_name varchar(2000);
alter table programme_row add column if not exists family_name varchar(2000);
alter table programme_row add column if not exists sex varchar(1);
alter table programme_row add column if not exists birth_date date;
alter table programme_row add column if not exists birth_precision varchar(1);
alter table programme_row add column if not exists province varchar(2);
alter table programme_row add column if not exists district varchar(200);
alter table programme_row add column if not exists school varchar(400);
alter table programme_row add column if not exists guardian varchar(2000);
alter table programme_row add column if not exists phone varchar(400);

create table if not exists programme_match (
    row_key bigint      not null,  -- of programme_row
    found   varchar(10) not null,  -- REGISTER, LIST, TWICE
    primary key (row_key, found)
);

-- Which files were compared, with how many rows of registers and lists and by which model.
create table if not exists programme_compared (
    submission_id bigint       not null primary key,
    evidence      varchar(200) not null
);
