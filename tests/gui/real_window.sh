#!/usr/bin/env bash
# The real program in a real window under Xvfb with a window manager: it must open, train and draw live frames by itself.
set -u
program=$1
command -v Xvfb >/dev/null && command -v openbox >/dev/null || { echo "Xvfb or openbox is missing"; exit 77; }
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 >/dev/null 2>&1 &
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$work/display")"
export DISPLAY XDG_CONFIG_HOME="$work"
unset QT_QPA_PLATFORM
echo "leak:libdbus-1" >"$work/suppressed" # what the bus keeps until the end is not ours
export LSAN_OPTIONS="suppressions=$work/suppressed"
openbox >/dev/null 2>&1 &
report=$(timeout 300 "$program" --measure --seconds 1 2>"$work/errors")
code=$?
echo "$report"
[ $code -eq 0 ] || { echo "ended with $code"; cat "$work/errors"; exit 1; }
frames=$(echo "$report" | sed -n 's/.*"frames_per_second": \([0-9.]*\).*/\1/p')
first=$(echo "$report" | sed -n 's/.*"launch_to_first_frame_ms": \([0-9.-]*\).*/\1/p')
awk -v f="$frames" -v l="$first" 'BEGIN { exit !(f > 0 && l > 0) }' || { echo "no live frame was drawn"; exit 1; }
