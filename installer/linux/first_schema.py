"""Makes a desk's files older than they are, and tells later whether an upgrade kept what was in them.

first_schema.py back DATA APP.jar KEPT.json   moves the rows of every file into the tables of its first schema, as the oldest
                                              Keydesk would have left them, and notes them in KEPT.json
first_schema.py kept DATA APP.jar KEPT.json   ends with 1 where one of these files is not brought up to date, has no copy of
                                              before beside it, or lacks a row
"""
import contextlib
import json
import pathlib
import re
import sqlite3
import sys
import zipfile

FOLDERS = {"cache.db": "hotel", "journal.db": "journal", "audit.db": "audit", "drawer.db": "drawer",
           "operators.db": "operators"}
HISTORY = "flyway_schema_history"

# tables that a later schema no longer has, as they are read from what came in their place
GONE = {"credential_doors": """(
    select credential_no, position, entrance_id, 1 as is_guest_door from newest.guest_doors
    union all
    select c.no, 1000 + door.key, door.value, 0
    from newest.credentials c join newest.common_doors l on l.no = c.common_no, json_each(l.ids) door)"""}


def migrations(jar, file):
    """The app's own migrations of a file, by their number."""
    found = {}
    with zipfile.ZipFile(jar) as app:
        for name in app.namelist():
            match = re.fullmatch("app/keydesk/cache/%s/V([0-9]+)__.*[.]sql" % FOLDERS[file.name], name)
            if match:
                found[int(match[1])] = app.read(name).decode()
    return found


def opened(file):
    return contextlib.closing(sqlite3.connect(file))


def version(connection):
    return connection.execute("pragma user_version").fetchone()[0]


def columns(connection, table, schema="main"):
    """Those that hold a value of their own."""
    return [row[1] for row in connection.execute("pragma %s.table_xinfo(%s)" % (schema, table)) if row[6] == 0]


def rows(connection, table, names):
    asked = ", ".join('"%s"' % name for name in names)
    return sorted(repr(row) for row in connection.execute("select %s from %s" % (asked, table)))


def told_by(file, table, names):
    """What must be the same after the upgrade: all of the journal, elsewhere which rows there are."""
    if file.name == "journal.db" and table != "remembered":
        return names
    return [name for name in names if name in ("id", "no")] if "id" in names else []


def back(data, jar, kept):
    noted = {}
    for file in sorted(data.rglob("*.db")):
        if file.name not in FOLDERS or file.parent.parent.name == "backups":
            continue
        scripts = migrations(jar, file)
        with opened(file) as newest:
            if version(newest) == 1:
                continue
            newest.execute("pragma wal_checkpoint(truncate)")
        older = file.with_suffix(".first")
        with opened(older) as first:
            first.executescript("pragma journal_mode = wal;" + scripts[1])
            noted[str(file)] = filled(first, file)
        file.unlink()
        older.rename(file)
        for rest in ("-wal", "-shm"):
            file.with_name(file.name + rest).unlink(missing_ok=True)
        file.chmod(0o600)
        print("%s put back into schema 1 of %d" % (file.name, max(scripts)))
    if not noted:
        sys.exit("no file has more than one schema")
    kept.write_text(json.dumps(noted))


def filled(first, file):
    """Copies the rows, and Flyway's note of the first migration."""
    first.execute("attach ? as newest", (str(file),))
    tables = [row[0] for row in first.execute("select name from sqlite_schema where type = 'table' order by rowid")
              if not row[0].startswith("sqlite_")]
    told = {}
    for table in tables:
        names = columns(first, table)
        listed = ", ".join('"%s"' % name for name in names)
        is_there = first.execute("select 1 from newest.sqlite_schema where name = ?", (table,)).fetchone()
        source = "newest.%s" % table if is_there else GONE[table]
        first.execute("insert into %s (%s) select %s from %s" % (table, listed, listed, source))
        asked = told_by(file, table, names)
        if asked:
            told[table] = {"columns": asked, "rows": rows(first, table, asked)}
    for kind in ("table", "index"):
        for row in first.execute("select sql from newest.sqlite_schema where tbl_name = ? and type = ? and sql is not null",
                                 (HISTORY, kind)).fetchall():
            first.execute(row[0])
    first.execute("insert into %s select * from newest.%s where version = '1'" % (HISTORY, HISTORY))
    first.commit()
    first.execute("detach newest")
    return told


def kept_is_there(data, jar, kept):
    wrong = []
    for name, tables in json.loads(kept.read_text()).items():
        file = pathlib.Path(name)
        newest = max(migrations(jar, file))
        with opened(file) as now:
            if version(now) != newest:
                wrong.append("%s speaks schema %d, not %d" % (file.name, version(now), newest))
            for table, told in tables.items():
                lost = set(told["rows"]) - set(rows(now, table, told["columns"]))
                if lost:
                    wrong.append("%s lost %d of its %s" % (file.name, len(lost), table))
        copy = file.with_name(file.name + ".before-upgrade-of-1")
        if not copy.exists():
            wrong.append("no %s" % copy.name)
        counted = ", ".join("%d %s" % (len(told["rows"]), table) for table, told in tables.items())
        print("%s migrated from schema 1 to %d: %s" % (file.name, newest, counted))
    if wrong:
        sys.exit("; ".join(wrong))


if __name__ == "__main__":
    do = {"back": back, "kept": kept_is_there}[sys.argv[1]]
    do(*map(pathlib.Path, sys.argv[2:5]))
