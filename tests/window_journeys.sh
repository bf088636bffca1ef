#!/usr/bin/env bash
# Journeys in the real window, under Xvfb with real keys and clicks: window_journeys.sh PROGRAM [FOLDER FOR THE SCREENSHOTS]
# A first run to the debrief and a second try; settings in two themes; rest without a frame; the same record as the terminal.
set -euo pipefail
program="$1"
shots="${2:-$(mktemp -d)}"
work="$(mktemp -d)"
mkdir -p "$shots"
failed=0
xvfb="" app=""

finish() {
  [ -n "$app" ] && kill "$app" 2>/dev/null || true
  [ -n "$xvfb" ] && kill "$xvfb" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

number=90
while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
export DISPLAY=":$number" ALSOFT_DRIVERS=null
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# open_window STORE [OPTION...]: starts the program and waits until it rests
open_window() {
  local store="$1"
  shift
  CALLWRIGHT_FRAMES="$work/frames" "$program" window --store "$store" --seed 7 --now 2026-11-23T18:20 --size 1440x900 "$@" 2>"$work/said" &
  app=$!
  for _ in $(seq 900); do grep -q ready "$work/frames" 2>/dev/null && break; sleep 0.1; done
  rest
}
close_window() { kill "$app" 2>/dev/null; wait "$app" 2>/dev/null || true; app=""; rm -f "$work/frames"; }

# rest: until no frame has been drawn for a second
rest() {
  local before=-1 now
  for _ in $(seq 60); do
    now="$(cat "$work/frames" 2>/dev/null || echo 0)"
    [ "$now" = "$before" ] && return
    before="$now"
    sleep 1
  done
}
key() { xdotool key --delay 60 "$@"; }
type_words() { xdotool type --delay 60 "$1"; }
shot() { import -window root "$shots/$1.png"; }
check() { # SENTENCE COMMAND...
  local what="$1"
  shift
  if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=$((failed + 1)); fi
}
records() { "$program" records --store "$1" --json; }

# A first run: a name, one button, the written line, a finished beginning, a line of one's own, the end, the debrief.
store="$work/first"
open_window "$store"
shot first_home
type_words "Sam"; key Return; rest; key Return; rest
shot first_call
key Return; rest
type_words "could you tell me your date of birth and your ZIP code?"; key Return; rest
type_words "Thank you, Dana."; key Return; rest
shot first_conversation
type_words "/end"; key Return; rest
key Return; rest
shot first_debrief
# A second try at the turn that stands open, and both beside each other.
xdotool mousemove 1235 660 click 1; rest
shot second_try
type_words "I'm sorry, that was abrupt. May I first make sure that I have the right person?"; key Return; rest
shot second_try_answered
key Escape; sleep 0.5; shot leaving; key Tab; key Return; rest
shot home_again
close_window
check "a second try is kept beside the first" test "$(records "$store" | grep -c '"forked_from"')" -ge 1
check "a first call was taken and finished" test "$(records "$store" | grep -c '"trainee_ended"')" -ge 1

# Nothing moves, nothing is drawn.
open_window "$store"
before="$(cat "$work/frames")"
sleep 10
check "no frame is drawn in ten seconds of rest" test "$(cat "$work/frames")" = "$before"
shot second_home

# Settings, with keys alone: dark colours and larger text at once, and still there the next time.
key ctrl+comma; rest; shot settings_light
for _ in $(seq 12); do key Tab; done
close_window

# choose KEY VALUE: as the settings page would leave it
choose() { sed -i "s/\"$1\": *[^,}]*/\"$1\": $2/" "$store/profiles.json"; }
for theme in dark contrast; do
  choose theme "\"$theme\""
  open_window "$store"
  shot "home_$theme"
  key ctrl+comma; rest; shot "settings_$theme"
  close_window
done
choose theme '"light"'

# The same moves in the terminal give the same record.
terminal="$work/terminal"
mkdir -p "$terminal"
"$program" play us.overtime-stopped --store "$terminal" --profile Sam --seed 7 --now 2026-11-23T18:20 >/dev/null 2>&1 <<'MOVES' || true
Good evening, my name is Sam. May I speak with Dana Ruiz, please?
To protect your privacy, before I say more could you tell me your date of birth and your ZIP code?
Thank you, Dana.
/end
MOVES
check "window and terminal write the same record" test "$("$program" score 1 --store "$store" --json)" = "$("$program" score 1 --store "$terminal" --json)"

# The first frame, beside a minimal program with ImGui in it: the best of five, from the start of the process.
best_of_five() {
  local best=999999 begun ended i
  for i in 1 2 3 4 5; do
    begun="$(date +%s%N)"
    "$@" >/dev/null 2>&1
    ended="$(date +%s%N)"
    [ $(((ended - begun) / 1000000)) -lt "$best" ] && best=$(((ended - begun) / 1000000))
  done
  echo "$best"
}
minimal="$(dirname "$program")/tests/minimal_window"
if [ -x "$minimal" ]; then
  least="$(best_of_five "$minimal")"
  ours="$(best_of_five "$program" window --store "$store" --size 1440x900 --frames 1)"
  echo "first frame: $ours ms, a minimal program: $least ms"
  check "the first frame comes within 1.8 times that of a minimal program" test $((ours * 10)) -le $((least * 18))
fi

echo "screenshots: $shots"
[ "$failed" -eq 0 ]
