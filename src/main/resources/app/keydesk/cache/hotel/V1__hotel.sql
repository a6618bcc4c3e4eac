-- What this desk last saw of the hotel. Ids are Seam's; times are microseconds since 1970 UTC; what is sealed_ is
-- encrypted; a fingerprint tells a changed row from an unchanged one.

create table systems (
    no integer primary key,
    id text not null unique,
    name                  text    not null,
    external_type         text    not null,
    is_credential_manager integer not null,
    manager_id            text,
    zone                  text,
    notice_codes          text    not null,
    sealed_notices        blob,
    fingerprint           blob    not null,
    last_seen_at          integer not null
) strict;

create table entrances (
    no integer primary key,
    id               text    not null unique,
    system_id        text    not null,
    name             text    not null,
    door_name        text    not null,
    category         text    not null,
    opens_with_card  integer not null,
    opens_with_phone integer not null,
    notice_codes     text    not null,
    sealed_notices   blob,
    fingerprint      blob    not null,
    last_seen_at     integer not null
) strict;

create table encoders (
    no integer primary key,
    id text not null unique,
    system_id      text    not null,
    name           text    not null,
    notice_codes   text    not null,
    sealed_notices blob,
    fingerprint    blob    not null,
    last_seen_at   integer not null
) strict;

create table guests (
    no integer primary key,
    id             text    not null unique,
    system_id      text    not null,
    identity_id    text,
    sealed_person  blob    not null,
    is_suspended   integer not null,
    notice_codes   text    not null,
    sealed_notices blob,
    fingerprint    blob    not null,
    last_seen_at   integer not null,
    first_seen_at  integer
) strict;
create trigger guests_are_first_seen after insert on guests begin
    update guests set first_seen_at = new.last_seen_at where no = new.no;
end;

-- whom the desk has forgotten, although Seam still sends them
create table forgotten_guests (
    id           text    primary key,
    identity_id  text,
    forgotten_at integer not null
) strict;

create index guests_by_identity on guests (identity_id) where identity_id is not null;

create table phones (
    no integer primary key,
    id text not null unique,
    owner_id     text,
    sealed_name  blob    not null,
    device_type  text    not null,
    is_ready     integer not null,
    fingerprint  blob    not null,
    last_seen_at integer not null
) strict;
create index phones_by_owner on phones (owner_id);

-- guest_id and parent_id are no foreign keys: Seam's pages arrive in any order
create table credentials (
    no integer primary key,
    id             text    not null unique,
    system_id      text    not null,
    guest_id       text,
    identity_id    text,
    medium         text    not null,
    sealed_name    blob    not null,
    starts_at      integer,
    ends_at        integer,
    created_at     integer not null,
    is_issued      integer not null,
    issued_at      integer,
    card_number    text,
    parent_id      text,
    is_multi_phone integer not null,
    is_valid       integer,
    is_synced      integer,
    notice_codes   text    not null,
    sealed_notices blob,
    fingerprint    blob    not null,
    last_seen_at   integer not null,
    -- no longer honoured, whatever its window
    is_stopped     integer not null generated always as (
        coalesce(is_valid, 1) = 0 or instr(notice_codes, '/being_deleted,') > 0) stored,
    -- waits for its card, or Seam reports a fault
    needs_person   integer not null generated always as (
        medium = 'card' and not is_issued
        or instr(notice_codes, ',error/') > 0
        or instr(notice_codes, '/needs_to_be_reissued,') > 0
        or instr(notice_codes, '/unknown_issue_with_acs_credential,') > 0) stored
) strict;
create index credentials_by_guest on credentials (guest_id);
create index credentials_by_parent on credentials (parent_id) where parent_id is not null;

create table credential_doors (
    credential_no integer not null references credentials (no) on delete cascade,
    position      integer not null,
    entrance_id   text    not null,
    is_guest_door integer not null,
    primary key (credential_no, position)
) strict, without rowid;
-- half of a large hotel's links name the same few common doors: those are found by reading all
create index credential_doors_by_room on credential_doors (entrance_id) where is_guest_door = 1;

create table credential_joins (
    credential_no integer not null references credentials (no) on delete cascade,
    position      integer not null,
    joined_id     text    not null,
    primary key (credential_no, position)
) strict, without rowid;
create index credential_joins_by_joined on credential_joins (joined_id);

-- from the hotel's PMS; days as ISO dates
create table arrivals (
    id            text    primary key,
    sealed_person blob    not null,
    room_number   text    not null,
    arrives_on    text    not null,
    departs_on    text    not null,
    keys          integer not null,
    imported_at   integer not null
) strict;

create table remembered (
    name  text primary key,
    value text not null
) strict;

-- for people who look into the file, also with an older sqlite3 than ours
create view keys as
select c.id,
       c.medium,
       c.guest_id,
       (select group_concat(name, ', ')
        from (select coalesce(e.door_name, d.entrance_id) as name
              from credential_doors d left join entrances e on e.id = d.entrance_id
              where d.credential_no = c.no order by d.position))           as doors,
       datetime(c.starts_at / 1000000, 'unixepoch')                       as starts_at_utc,
       datetime(c.ends_at / 1000000, 'unixepoch')                         as ends_at_utc,
       c.is_valid,
       c.is_issued,
       c.parent_id,
       (select group_concat(joined_id, ', ')
        from (select joined_id from credential_joins j
              where j.credential_no = c.no order by j.position))           as joined_ids,
       c.notice_codes,
       datetime(c.last_seen_at / 1000000, 'unixepoch')                    as last_seen_at_utc
from credentials c;

pragma user_version = 1;
