-- Nearly all keys of a hotel name one of a few lists of common doors. Each list lies here once, and a key names its number:
-- a first synchronisation writes a fifth of the links, and the keys of a common door are found without reading every link.

create table common_doors (
    no  integer primary key,
    ids text    not null unique -- a JSON array, in the key's own order
) strict;

insert into common_doors (ids)
select distinct ids
from (select json_group_array(entrance_id order by position) as ids
      from credential_doors where is_guest_door = 0 group by credential_no);

alter table credentials add column common_no integer;
update credentials
set common_no = (
    select l.no from common_doors l
    where l.ids = (select json_group_array(entrance_id order by position) from credential_doors
                   where credential_no = credentials.no and is_guest_door = 0));

create table guest_doors (
    credential_no integer not null references credentials (no) on delete cascade,
    position      integer not null,
    entrance_id   text    not null,
    primary key (credential_no, position)
) strict, without rowid;
insert into guest_doors (credential_no, position, entrance_id)
select credential_no, position, entrance_id from credential_doors where is_guest_door = 1;

drop view keys;
drop table credential_doors;
create index guest_doors_by_entrance on guest_doors (entrance_id);

-- for people who look into the file, also with an older sqlite3 than ours
create view keys as
select c.id,
       c.medium,
       c.guest_id,
       (select group_concat(name, ', ')
        from (select coalesce(e.door_name, d.entrance_id) as name
              from (select entrance_id, position from guest_doors where credential_no = c.no
                    union all
                    select o.value, 1000 + o.key from common_doors l, json_each(l.ids) o where l.no = c.common_no) d
                  left join entrances e on e.id = d.entrance_id
              order by d.position))                                        as doors,
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

pragma user_version = 2;
