-- Which state a database belongs to: the marker beside the archive and every release name the same. One row.
create table if not exists state_identity (
    id varchar(64) not null primary key
);
