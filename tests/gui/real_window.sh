#!/usr/bin/env bash
# The real program in a real window under Xvfb with a window manager: opened, trained by its keys, painting all the while, closed by its keys.
set -u
program=$1
for tool in Xvfb openbox xdotool ffmpeg; do
    command -v $tool >/dev/null || { echo "$tool is missing"; exit 77; }
done
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 >/dev/null 2>&1 &
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$work/display")"
export DISPLAY XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work/data"
unset QT_QPA_PLATFORM
echo "leak:libdbus-1" >"$work/suppressed" # what the bus keeps until the end is not ours
export LSAN_OPTIONS="suppressions=$work/suppressed"
openbox >/dev/null 2>&1 &
timeout 300 "$program" 2>"$work/errors" &
running=$!
fail() { echo "$1"; cat "$work/errors"; exit 1; }
picture() { ffmpeg -loglevel error -f x11grab -video_size 1440x900 -i "$DISPLAY" -frames:v 1 -f md5 - 2>/dev/null; }

window=$(timeout 120 xdotool search --sync --onlyvisible --name 'Hourglass$' | head -1)
[ -n "$window" ] || fail "no window opened"
xdotool windowactivate --sync "$window"
# Space trains, or trains on when a run has ended; it is pressed only while nothing moves, so it never pauses a run that paints.
before=""
for _ in $(seq 200); do
    now=$(picture)
    echo "$now" >>"$work/pictures"
    [ "$now" = "$before" ] && xdotool key --window "$window" space
    before=$now
    [ "$(sort -u "$work/pictures" | wc -l)" -ge 20 ] && break
done
seen=$(sort -u "$work/pictures" | wc -l)
[ "$seen" -ge 20 ] || fail "only $seen different pictures were painted"
# What was trained is copied aside within seconds, leaving asks about it, and what is discarded goes.
copies() { ls "$work"/data/*/*/autosave/*/"$1" 2>/dev/null; }
for _ in $(seq 200); do copies runs/1/weights.safetensors >/dev/null && break; sleep 0.1; done
copies runs/1/weights.safetensors >/dev/null || fail "no run was kept"
xdotool key --window "$window" ctrl+q
question=$(timeout 60 xdotool search --sync --onlyvisible --name '^Unsaved changes$' | head -1)
[ -n "$question" ] || fail "leaving did not ask"
xdotool windowactivate --sync "$question" key --window "$question" alt+d
wait $running || fail "ended with $?"
copies manifest.json | grep -q . && fail "what was discarded is still there"
exit 0
