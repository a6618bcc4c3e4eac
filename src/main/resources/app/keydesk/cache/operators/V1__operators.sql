-- Who may work at this desk. Times are microseconds since 1970 UTC; what is sealed_ is encrypted: names, and the hashes of
-- PINs, which are too short to stand in the open even so.

create table operators (
    id             text    primary key,
    sealed_name    blob    not null,
    role           text    not null,
    sealed_pin     blob    not null,
    failures       integer not null default 0,
    locked_until   integer not null default 0
) strict;

create table remembered (
    name  text primary key,
    value text not null
) strict;

pragma user_version = 1;
