#!/usr/bin/env bash
# Installs the package, starts it on an empty home and issues a card by the keyboard alone, upgrades it over an older version
# with data in place, in the tables of the first schema, adds a companion's card there, and removes it: first without the
# desk's data, then with it. Needs Xvfb, openbox, xdotool and python3.
# usage: check.sh PACKAGE.deb [START-SECONDS]
#        check.sh --can-copy    ends with 0 where the throw-away copy below can be made
# Runs in a throw-away copy of this machine's file system where it may make one (root, overlayfs): nothing is left behind.
# Elsewhere set KEYDESK_CHECK_HERE=yes, on a machine that may be changed.
set -euo pipefail

# Runs the command $1 in the copy, with the files that follow in /tmp/check. When it ends, all that it started ends.
in_a_copy() {
    local at ended=0
    at=$(mktemp -d)
    unshare --mount --pid --fork --kill-child bash -c '
        set -e
        at=$1 command=$2
        shift 2
        mount -t tmpfs tmpfs "$at"
        mkdir "$at/upper" "$at/work" "$at/root"
        mount -t overlay overlay -o "lowerdir=/,upperdir=$at/upper,workdir=$at/work" "$at/root"
        for kernel in sys dev; do mount --rbind /$kernel "$at/root/$kernel"; done
        mount -t proc proc "$at/root/proc"
        mount -t tmpfs tmpfs "$at/root/tmp"
        mkdir "$at/root/tmp/check"
        for file in "$@"; do cp "$file" "$at/root/tmp/check/"; done
        exec chroot "$at/root" bash -c "$command"
    ' _ "$at" "$@" || ended=$?
    rmdir "$at"
    return $ended
}

if [ "$1" = --can-copy ]; then
    in_a_copy true >/dev/null 2>&1
    exit
fi

package=$(readlink -f "$1")
start_seconds=${2:-60}
here=$(dirname "$(readlink -f "$0")")

if [ "${KEYDESK_CHECK_HERE:-}" != yes ] && [ -z "${KEYDESK_CHECK_INSIDE:-}" ]; then
    [ "$(id -u)" = 0 ] || { echo "check.sh: run it as root, or set KEYDESK_CHECK_HERE=yes" >&2; exit 1; }
    in_a_copy "KEYDESK_CHECK_INSIDE=yes bash /tmp/check/check.sh '/tmp/check/$(basename "$package")' $start_seconds" \
        "$package" "$here/check.sh" "$here/first_schema.py"
    exit
fi

say() { printf '%s\n' "check: $*"; }
fail() { printf '%s\n' "check failed: $*" >&2; exit 1; }

for tool in Xvfb openbox xdotool python3; do
    command -v $tool >/dev/null || fail "$tool is missing"
done

if dpkg-query -W keydesk >/dev/null 2>&1; then
    [ -n "${KEYDESK_CHECK_INSIDE:-}" ] || fail "Keydesk is installed here already"
    dpkg -P keydesk >/dev/null
fi

# a desk of its own, in a home that the package's scripts find among those of the machine
work=$(mktemp -d)
desk=keydesk-check
home=/home/$desk
[ ! -e "$home" ] || fail "$home is there already"
useradd --create-home --home-dir "$home" $desk
screen= frames= app=
end() {
    local pid
    for pid in $app $frames $screen; do kill "$pid" 2>/dev/null || true; done
    userdel $desk 2>/dev/null || true
    rm -rf "$home" "$work"
}
trap end EXIT

# AOTMode=on: a start-up cache that does not fit ends the app. Starts it on a virtual display, waits until its rooms are on
# the screen and in its cache, does the job $1, and ends it.
starts=0
run_app() {
    local waited=0
    rm -f "$work/display"
    Xvfb -displayfd 3 -fbdir "$work" -screen 0 1280x800x24 3>"$work/display" >/dev/null 2>&1 &
    screen=$!
    until [ -s "$work/display" ]; do
        sleep 0.1
        kill -0 $screen 2>/dev/null || fail "no virtual display"
    done
    display=:$(cat "$work/display")
    DISPLAY=$display openbox >/dev/null 2>&1 &
    frames=$!
    starts=$((starts + 1))
    env -i HOME="$home" XDG_DATA_HOME="$home/.local/share" PATH=/usr/bin:/bin DISPLAY=$display LANG=C.UTF-8 \
        JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Dkeydesk.startedAt=$(date +%s%3N)" keydesk >"$work/log" 2>&1 &
    app=$!
    until [ "$(painted | wc -l)" -ge $starts ] && rooms_are_there; do
        sleep 0.2
        waited=$((waited + 1))
        kill -0 $app 2>/dev/null || { cat "$work/log" >&2; fail "the app ended by itself"; }
        [ $waited -lt $((start_seconds * 5)) ] || { cat "$work/log" >&2; fail "no rooms"; }
    done
    say "$(painted | tail -1)"
    until_still
    "$1" || { cat "$work/log" >&2; fail "$1"; }
    kill -TERM $app
    wait $app || true
    kill $frames $screen
    wait $screen 2>/dev/null || true
    screen= frames= app=
}

# the robot goes on when it sees that something came of its keys, and the picture stands still again: a busy machine is slow
keys() { seen xdotool key --delay 80 "$@"; }
typed() { seen xdotool type --delay 40 "$1"; }
seen() {
    local looks=0
    cp "$work/Xvfb_screen0" "$work/before"
    DISPLAY=$display "$@"
    until differs "$work/before" || [ $((looks += 1)) -gt 60 ]; do sleep 0.2; done
    until_still
}
until_still() {
    local looks=0
    sleep 0.5
    cp "$work/Xvfb_screen0" "$work/now"
    sleep 0.7
    while differs "$work/now" && [ $((looks += 1)) -lt 60 ]; do
        cp "$work/Xvfb_screen0" "$work/now"
        sleep 0.7
    done
}
# by more bytes than a cursor that blinks has
differs() { [ "$({ cmp -l "$1" "$work/Xvfb_screen0" || true; } | wc -l)" -gt 1000 ]; }

# a walk-in guest in a vacant room, with a card; the encoder is chosen once
first_card() {
    keys ctrl+k; typed 101; keys Return; keys F5
    typed "Robin Placeholder"
    keys ctrl+Return; keys Down ctrl+Return
    cards_are 1
}

# a companion's card beside it
second_card() {
    keys ctrl+k; typed 101; keys Return; keys F6
    typed "Kim Placeholder"
    keys ctrl+Return
    cards_are 2
}

# so many cards were issued at this desk, are written, and work
cards_are() {
    for _ in $(seq 60); do
        [ "$(cards)" = "$1" ] && { say "$1 cards issued by the keyboard, written and valid"; return; }
        sleep 0.5
    done
    say "cards: $(cards) of $1"
    return 1
}
cards() { python3 - "$(data)" <<'PY' 2>/dev/null || echo 0
import pathlib, sqlite3, sys
def read(name, question):
    file = next(pathlib.Path(sys.argv[1]).rglob(name))
    return {row[0] for row in sqlite3.connect("file:%s?mode=ro" % file, uri=True).execute(question)}
ours = read("journal.db", "select id from origins")
written = read("cache.db", "select id from credentials where medium = 'card' and is_issued = 1 and is_stopped = 0")
print(len(ours & written))
PY
}

painted() { cat "$(data)"/logs/*.log 2>/dev/null | grep -o 'rooms on the screen after [0-9]* ms' || true; }
data() { echo "$home/.local/share/keydesk"; }
cache_file() { find "$(data)" -name 'cache*.db' -not -path '*/backups/*' 2>/dev/null | head -1; }
rooms_are_there() {
    local file
    file=$(cache_file)
    [ -n "$file" ] && [ "$(count_rooms "$file")" -gt 100 ]
}
count_rooms() { python3 - "$1" <<'PY' 2>/dev/null || echo 0
import sqlite3, sys
print(sqlite3.connect("file:%s?mode=ro" % sys.argv[1], uri=True).execute("select count(*) from entrances").fetchone()[0])
PY
}
app_jar() { find /opt/keydesk/lib/app -name 'keydesk-[0-9]*.jar'; }
first_schema() { python3 "$here/first_schema.py" "$1" "$(data)" "$(app_jar)" "$work/kept.json"; }

size=$(stat -c %s "$package")
[ "$size" -le 70000000 ] || fail "the package has $size bytes, more than 70 MB"
version=$(dpkg-deb -f "$package" Version)
dpkg-deb -R "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$work/older" "$work/older.deb" >/dev/null
rm -r "$work/older"

dpkg -i "$work/older.deb" >/dev/null || fail "the older package was not installed"
say "installed 0.0.1"
[ -x /usr/bin/keydesk ] || fail "no command"
[ -f /usr/share/applications/keydesk.desktop ] || fail "no menu entry"
[ -f /usr/share/icons/hicolor/48x48/apps/keydesk.png ] || fail "no icon"
[ -f /opt/keydesk/share/doc/copyright ] || fail "no licence"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate /usr/share/applications/keydesk.desktop || fail "menu entry"
fi
run_app first_card
before=$(count_rooms "$(cache_file)")
say "$(first_schema back)" || fail "the files were not put back into the first schema"

dpkg -i "$package" >/dev/null || fail "the upgrade was not installed"
[ "$(dpkg-query -W -f '${Version}' keydesk)" = "$version" ] || fail "still the older version"
say "upgraded to $version"
[ "$(count_rooms "$(cache_file)")" = "$before" ] || fail "the upgrade lost rooms"
[ "$(cards)" = 1 ] || fail "the upgrade lost a key"
run_app second_card
[ "$(count_rooms "$(cache_file)")" = "$before" ] || fail "the new version lost rooms"
migrated=$(first_schema kept) || fail "the migration: $migrated"
say "$migrated"

dpkg -r keydesk >/dev/null 2>&1 || fail "it was not removed"
[ ! -e /usr/bin/keydesk ] || fail "the command is left"
[ ! -e /usr/share/applications/keydesk.desktop ] || fail "the menu entry is left"
[ ! -e /opt/keydesk ] || fail "files are left in /opt/keydesk: $(find /opt/keydesk | head -3)"
[ -s "$(cache_file)" ] || fail "removing took the desk's data along"
dpkg -P keydesk >/dev/null 2>&1 || fail "it was not purged"
[ -s "$(cache_file)" ] || fail "purging took the desk's data along without being asked"
say "removed; the desk's data stayed"

others=$(find /home /root -mindepth 1 -maxdepth 5 -path '*/.local/share/keydesk' -not -path "$home/*" 2>/dev/null | head -1)
if [ -n "${KEYDESK_CHECK_INSIDE:-}" ] || [ -z "$others" ]; then
    dpkg -i "$package" >/dev/null || fail "it was not installed again"
    KEYDESK_PURGE_DATA=yes dpkg -P keydesk >/dev/null 2>&1 || fail "it was not purged with the data"
    [ ! -e "$(data)" ] || fail "the desk's data stayed although they were to be deleted"
    [ -d "$home/.local/share" ] || fail "more than the desk's data was deleted"
    say "removed with the desk's data, as asked"
else
    say "NOT tried, because $others is there: removing with the data"
fi
