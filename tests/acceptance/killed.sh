#!/usr/bin/env bash
# Kills the window with SIGKILL at random moments of a training and says how old the newest weights are that it left, and whether they are
# whole. The data are so many that no training ends meanwhile. By hand: tests/acceptance/killed.sh build/release/bin [times]
set -u
bin=$1
times=${2:-20}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 >/dev/null 2>&1 &
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$work/display")"
export DISPLAY
unset QT_QPA_PLATFORM
openbox >/dev/null 2>&1 &
worst=0
for n in $(seq "$times"); do
    export XDG_CONFIG_HOME="$work/$n" XDG_DATA_HOME="$work/$n/data"
    "$bin/hourglass" fashion-mnist-5000 2>/dev/null &
    running=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid $running --name 'Hourglass$' | head -1)
    xdotool windowactivate --sync "$window"
    sleep 2 # for the data
    xdotool key --window "$window" space
    sleep "$((6 + RANDOM % 20)).$((RANDOM % 1000))"
    kill -9 $running
    now=$(date +%s.%N)
    wait $running 2>/dev/null
    weights=$(ls "$XDG_DATA_HOME"/*/*/autosave/*/runs/1/weights.safetensors 2>/dev/null | head -1)
    [ -n "$weights" ] || { echo "$n: nothing was kept"; exit 1; }
    age=$(echo "$now - $(stat -c %.Y "$weights")" | bc)
    "$bin/hourglass-cli" evaluate "$weights" --data fashion-mnist-5000 >/dev/null || { echo "$n: the weights are damaged"; exit 1; }
    echo "$n: weights $age s old, snapshots $(ls "$(dirname "$weights")/snapshots" | wc -l)"
    worst=$(echo "if ($age > $worst) $age else $worst" | bc)
done
echo "oldest: $worst s"
[ "$(echo "$worst < 10" | bc)" = 1 ]
