#!/usr/bin/env bash
# same_bytes_test.sh PROGRAM...: play --json and read --json give the same bytes for each program, under each locale, alone and eight at once.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
here="$(cd "$(dirname "$0")" && pwd)"
moves="$here/data/same_bytes_moves.txt" lines="$here/data/same_bytes_lines.txt"

one_run() { # PROGRAM NAME LOCALE
  local store="$work/store-$2"
  LC_ALL="$3" "$1" play us.overtime-stopped --seed 7 --store "$store" --json <"$moves" >"$work/$2.play" 2>/dev/null
  LC_ALL="$3" "$1" read --language en --json <"$lines" >"$work/$2.read" 2>/dev/null
}

same() { # NAME
  cmp "$work/first.play" "$work/$1.play" && cmp "$work/first.read" "$work/$1.read"
}

one_run "$1" first C
locales=(C C.UTF-8)
for locale in de_DE.UTF-8 tr_TR.UTF-8; do
  if locale -a | grep -qi "^${locale%.UTF-8}.utf-\?8$"; then locales+=("$locale"); else echo "skipped: there is no locale $locale here" >&2; fi
done
number=0
for program in "$@"; do
  for locale in "${locales[@]}"; do
    number=$((number + 1))
    one_run "$program" "run-$number" "$locale"
    same "run-$number"
  done
done
pids=()
for ((i = 1; i <= 8; i++)); do one_run "$1" "parallel-$i" C & pids+=($!); done
for pid in "${pids[@]}"; do wait "$pid"; done
for ((i = 1; i <= 8; i++)); do same "parallel-$i"; done
[ -s "$work/first.play" ] && [ -s "$work/first.read" ]
echo "$((number + 8)) runs under ${locales[*]}, the same bytes"
