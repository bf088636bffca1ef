#!/usr/bin/env bash
# kill_test.sh PROGRAM TIMES: kills a call at random moments. Whatever was answered must be in the store, and the call must go on.
set -euo pipefail
program="$1" times="$2" amid=0
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
moves=("Good evening, this is Sam Okoro. May I speak with Dana Ruiz?" "Before I go on, could you give me your date of birth and ZIP code?" "What happened?" "" "/note called back" "That sounds hard." "What could you manage each month?" "/offer 6 214.10")
"$program" list >/dev/null
for ((i = 1; i <= times; i++)); do
  store="$work/store-$i"
  answers="$work/answers-$i"
  # One move at a time, so that the kill falls at any point of reading, writing and answering.
  ( for move in "${moves[@]}"; do printf '%s\n' "$move"; sleep 0.02; done; sleep 1 ) | "$program" play us.overtime-stopped --seed "$i" --store "$store" --json >"$answers" 2>/dev/null &
  pid=$!
  # Every tenth kill falls while the program starts, the others after the first answer.
  if [ $((i % 10)) -ne 0 ]; then while [ ! -s "$answers" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.01; done; fi
  sleep "0.$(printf '%03d' $((RANDOM % 300)))"
  pkill -9 -f -- "--store $store " 2>/dev/null || true
  pkill -9 -f -- "--store $store" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  answered=$(grep -c '"line"' "$answers" || true)
  if [ "$answered" -eq 0 ]; then continue; fi
  amid=$((amid + 1))
  kept=$("$program" records --store "$store" --json | grep -o '"turns": [0-9]*' | grep -o '[0-9]*')
  if [ "$kept" -lt "$answered" ]; then echo "kill $i: $answered answers shown, $kept turns kept" >&2; exit 1; fi
  last=$("$program" play --resume --store "$store" --json </dev/null 2>/dev/null | grep -o '"turn":[0-9]*' | tail -n 1)
  if [ "$last" != "\"turn\":$((kept - 1))" ] && ! "$program" records --store "$store" --json | grep -q '"ended": "'; then echo "kill $i: resumed at $last, kept $kept" >&2; exit 1; fi
  "$program" replay --store "$store" >/dev/null || { echo "kill $i: the replay disagrees" >&2; exit 1; }
done
[ "$amid" -gt $((times / 2)) ] || { echo "only $amid of $times kills fell into a call" >&2; exit 1; }
echo "$times kills, $amid of them amid a call, nothing answered was lost"
