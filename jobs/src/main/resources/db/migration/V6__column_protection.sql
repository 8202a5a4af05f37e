-- Values that tell who a person is may be encrypted one by one. Runs unchanged on H2 and PostgreSQL; again too, after a
-- kill in the middle.

-- Which key they are encrypted with; no row where they are plain.
create table if not exists column_protection (
    key_check varchar(64) not null primary key
);

-- An encrypted value is longer: up to four bytes a character, 24 more, and four letters for three bytes.
alter table export_row alter column person_ref set data type varchar(400);
alter table export_row alter column id_value set data type varchar(200);
alter table export_row alter column given_name set data type varchar(1700);
alter table export_row alter column family_name set data type varchar(1700);
alter table export_row alter column guardian set data type varchar(1700);
alter table export_row alter column phone set data type varchar(400);
alter table register_row alter column person_ref set data type varchar(400);
alter table register_row alter column id_value set data type varchar(200);
alter table register_row alter column given_name set data type varchar(1700);
alter table register_row alter column family_name set data type varchar(1700);
alter table register_row alter column guardian set data type varchar(1700);
alter table register_row alter column phone set data type varchar(400);
alter table further_value alter column text_value set data type varchar(1700);
