alter table rooms add column floor integer;
update rooms set floor = 4;
pragma user_version = 2;
