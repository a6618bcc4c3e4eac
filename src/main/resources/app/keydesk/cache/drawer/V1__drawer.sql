-- Spare keys in the desk's drawer. Times are microseconds since 1970 UTC; what is sealed_ is encrypted: to whom a key is
-- lent, by whom and how they were known. It is gone once the key is back.

create table spare_keys (
    id             text    primary key,
    label          text    not null,
    opens          text    not null,
    expires_at     integer,
    out_at         integer,
    due_at         integer,
    sealed_handout blob
) strict;

create table remembered (
    name  text primary key,
    value text not null
) strict;

pragma user_version = 1;
