create table rooms (number text primary key) strict;
insert into rooms values ('412');
create table remembered (name text primary key, value text not null) strict;
pragma user_version = 1;
