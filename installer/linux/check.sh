#!/usr/bin/env bash
# Installs the package, starts it on an empty home and issues a card by the keyboard alone, upgrades it over an older version
# with data in place, adds a companion's card there, and removes it. Needs Xvfb, openbox, xdotool and python3.
# usage: check.sh PACKAGE.deb [START-SECONDS]
# Runs in a throw-away copy of this machine's file system where it may make one (root, overlayfs): nothing is left behind.
# Elsewhere set KEYDESK_CHECK_HERE=yes, on a machine that may be changed.
set -euo pipefail

package=$(readlink -f "$1")
start_seconds=${2:-60}

if [ "${KEYDESK_CHECK_HERE:-}" != yes ] && [ -z "${KEYDESK_CHECK_INSIDE:-}" ]; then
    [ "$(id -u)" = 0 ] || { echo "check.sh: run it as root, or set KEYDESK_CHECK_HERE=yes" >&2; exit 1; }
    KEYDESK_CHECK_INSIDE=yes exec unshare --mount bash -c '
        set -e
        mount -t tmpfs tmpfs /mnt
        mkdir /mnt/upper /mnt/work /mnt/root
        mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
        for kernel in proc sys dev; do mount --rbind /$kernel /mnt/root/$kernel; done
        mount -t tmpfs tmpfs /mnt/root/tmp
        mkdir -p /mnt/root/tmp/check && cp "$1" "$2" /mnt/root/tmp/check/
        exec chroot /mnt/root bash /tmp/check/check.sh "/tmp/check/$(basename "$1")" "$3"
    ' _ "$package" "$(readlink -f "$0")" "$start_seconds"
fi

work=$(mktemp -d)
home=$work/home
mkdir -p "$home"
display=:97
say() { printf '%s\n' "check: $*"; }
fail() { printf '%s\n' "check failed: $*" >&2; exit 1; }

for tool in Xvfb openbox xdotool python3; do
    command -v $tool >/dev/null || fail "$tool is missing"
done

# AOTMode=on: a start-up cache that does not fit ends the app. Starts it on a virtual display, waits until its rooms are on
# the screen and in its cache, does the job $1, and ends it.
starts=0
run_app() {
    Xvfb $display -screen 0 1280x800x24 >/dev/null 2>&1 &
    local screen=$! app waited=0 frames
    sleep 1
    DISPLAY=$display openbox >/dev/null 2>&1 &
    frames=$!
    starts=$((starts + 1))
    env -i HOME="$home" XDG_DATA_HOME="$home/.local/share" PATH=/usr/bin:/bin DISPLAY=$display LANG=C.UTF-8 \
        JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Dkeydesk.startedAt=$(date +%s%3N)" keydesk >"$work/log" 2>&1 &
    app=$!
    until [ "$(painted | wc -l)" -ge $starts ] && rooms_are_there; do
        sleep 0.2
        waited=$((waited + 1))
        kill -0 $app 2>/dev/null || { cat "$work/log" >&2; kill $screen; fail "the app ended by itself"; }
        [ $waited -lt $((start_seconds * 5)) ] || { cat "$work/log" >&2; kill $app $screen; fail "no rooms"; }
    done
    say "$(painted | tail -1)"
    "$1" || { cat "$work/log" >&2; kill $app $frames $screen; fail "$1"; }
    kill -TERM $app
    wait $app || true
    kill $frames $screen
    wait $screen 2>/dev/null || true
}

keys() { DISPLAY=$display xdotool key --delay 80 "$@"; sleep 0.7; }
typed() { DISPLAY=$display xdotool type --delay 40 "$1"; sleep 1; }

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
cache_file() { find "$(data)" -name 'cache*.db' 2>/dev/null | head -1; }
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

version=$(dpkg-deb -f "$package" Version)
dpkg-deb -R "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$work/older" "$work/older.deb" >/dev/null

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

dpkg -i "$package" >/dev/null || fail "the upgrade was not installed"
[ "$(dpkg-query -W -f '${Version}' keydesk)" = "$version" ] || fail "still the older version"
say "upgraded to $version"
[ "$(count_rooms "$(cache_file)")" = "$before" ] || fail "the upgrade lost rooms"
[ "$(cards)" = 1 ] || fail "the upgrade lost a key"
run_app second_card
[ "$(count_rooms "$(cache_file)")" = "$before" ] || fail "the new version lost rooms"

dpkg -r keydesk >/dev/null 2>&1 || fail "it was not removed"
[ ! -e /usr/bin/keydesk ] || fail "the command is left"
[ ! -e /usr/share/applications/keydesk.desktop ] || fail "the menu entry is left"
[ ! -e /opt/keydesk ] || fail "files are left in /opt/keydesk: $(find /opt/keydesk | head -3)"
[ -s "$(cache_file)" ] || fail "removing took the desk's data along"
dpkg -P keydesk >/dev/null 2>&1 || fail "it was not purged"
[ -s "$(cache_file)" ] || fail "purging took the desk's data along without being asked"
say "removed; the desk's data stayed"
rm -rf "$work"
