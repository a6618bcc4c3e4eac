#!/usr/bin/env bash
# Takes the pictures of the README from the running app: a check-in, a companion, a card, the warning before an override,
# and a start without a network. Linux; needs Xvfb, openbox, xdotool and ImageMagick's import.
#   assets/screenshots/retake.sh [WIDTHxHEIGHT] [LIGHT|DARK|CONTRAST] [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-1280x800} look=${2:-LIGHT} out=$(realpath -m "${3:-assets/screenshots}")
width=${size%x*} height=${size#*x}
for tool in Xvfb openbox xdotool import; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
mvn -q -B -DskipLint compile
pin=482913
data=$(mktemp -d) pipe=$(mktemp -u)
mkdir -p "$out"
mkfifo "$pipe"
Xvfb -displayfd 3 -screen 0 "${width}x${height}x24" 3>"$pipe" 2>/dev/null & xvfb=$!
read -r number <"$pipe"; rm "$pipe"
export DISPLAY=:$number
started=()
finish() { kill "${started[@]}" 2>/dev/null || true; sleep 1; kill "$xvfb" 2>/dev/null || true; rm -rf "$data"; }
trap finish EXIT
openbox >/dev/null 2>&1 & started+=($!)

settings() {
  printf '{"choices":%s,"window":{"width":%s,"height":%s,"isMaximized":true}}' \
    '{"language":"en","look":"'"$look"'","scalePercent":100,"idleMinutes":15,"retentionDays":30,"labelTemplate":"","arrivalsFolder":"","updateAddress":""}' \
    "$width" "$height" >"$data/settings.json"
}
server() { # keeps its hotel in the folder, so that a second start goes on
  mvn -q -B -DskipLint compile exec:exec -Dkeydesk.args="--demo-server --port ${1:-0} --data-dir $data/server" \
    >"$data/server.json" & started+=($!)
  until grep -q endpoint "$data/server.json" 2>/dev/null; do sleep 0.3; done
}
app() {
  mvn -q -B -DskipLint compile exec:exec -Dkeydesk.args="--data-dir $data" >"$data/app.log" 2>&1 & started+=($!)
  xdotool search --sync --onlyvisible --name '^Keydesk$' >/dev/null
  sleep "${1:-6}"
}
stop_app() { pkill -f "data-dir $data\$" || true; sleep 2; }
shot() { sleep "${2:-1.2}"; import -window root "$out/$1.png"; echo "$out/$1.png"; }
keys() { xdotool key --delay 80 "$@"; sleep 0.6; }
type() { xdotool type --delay 30 "$1"; sleep 0.8; }
room() { keys ctrl+k ctrl+a; type "$1"; keys Return; sleep 1; }

settings
app
xdotool mousemove $((width - 95)) 50 click 1 mousemove 0 $((height - 1)) # ends the tour
shot rooms 3
room 101
keys F5
type "Ada Sample-Placeholder"
keys ctrl+Return
keys Down ctrl+Return
shot card-on-encoder 0.3
shot key-issued 7
keys F6
sleep 1
type "Ben Sample-Placeholder"
shot another-key
keys ctrl+Return
sleep 7
keys F5
type "Cleo Example"
shot override-warning 2
keys Escape
stop_app

server
export SEAM_ENDPOINT SEAM_API_KEY
SEAM_ENDPOINT=$(sed 's/.*"endpoint":"\([^"]*\)".*/\1/' "$data/server.json")
SEAM_API_KEY=$(sed 's/.*"api_key":"\([^"]*\)".*/\1/' "$data/server.json")
app
type "Robin"; keys Tab; type "$pin"; keys Tab; type "$pin"; keys Return # the first administrator of this desk
sleep 4
room 107
stop_app
pkill -f "data-dir $data/server\$" || true
app 8
type "Robin"; keys Tab; type "$pin"; keys Return
sleep 3
room 107
shot offline
stop_app
