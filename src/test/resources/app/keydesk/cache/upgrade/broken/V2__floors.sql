alter table rooms add column floor integer;
update rooms set no_such_column = 4;
pragma user_version = 2;
