-- What this desk is about to do at Seam, and where its keys came from. Times are microseconds since 1970 UTC; what is
-- sealed_ is encrypted.

create table intents (
    no             integer primary key,
    id             text    not null unique,
    kind           text    not null,
    sealed_operator blob   not null,
    opened_at      integer not null,
    changed_at     integer not null,
    state          text    not null,
    note           text,
    sealed_details blob    not null
) strict;
create index intents_unsettled on intents (no) where state in ('OPEN', 'NEEDS_PERSON');

create table steps (
    no             integer primary key,
    intent_no      integer not null references intents (no) on delete cascade,
    name           text    not null,
    state          text    not null,
    changed_at     integer not null,
    sealed_details blob    not null,
    sealed_outcome blob    not null,
    unique (intent_no, name)
) strict;

create table origins (
    id              text    primary key,
    sealed_operator blob    not null,
    issued_at       integer not null,
    is_override     integer not null,
    related_ids     text    not null
) strict;

create table remembered (
    name  text primary key,
    value text not null
) strict;

pragma user_version = 1;
