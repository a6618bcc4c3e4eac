-- Who did what at this desk. Times are microseconds since 1970 UTC, wall with offset and zone; what is sealed_ is
-- encrypted; hash binds a line to the one before, mark proves that this desk made it.

create table lines (
    no            integer primary key,
    at            integer not null,
    wall          text    not null,
    operator      text    not null,
    action        text    not null,
    ids           text    not null,
    guest         text,
    request_id    text,
    reason_digest text    not null,
    sealed_reason blob,
    previous      text    not null,
    hash          text    not null,
    mark          blob    not null
) strict;
create index lines_by_time on lines (at);

create trigger lines_stay before delete on lines begin
    select raise(abort, 'lines are never deleted');
end;
create trigger lines_stand before update of no, at, wall, operator, action, ids, guest, request_id, reason_digest,
    previous, hash, mark on lines begin
    select raise(abort, 'lines are never changed');
end;
create trigger reasons_are_only_forgotten before update of sealed_reason on lines when new.sealed_reason is not null begin
    select raise(abort, 'reasons are never changed');
end;

-- pseudonyms and, until it is forgotten, the name
create table people (
    id          text primary key,
    sealed_name blob
) strict;

create table remembered (
    name  text primary key,
    value text not null
) strict;

pragma user_version = 1;
