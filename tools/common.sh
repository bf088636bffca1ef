# Shared by tools/run and tools/test: finds the sources, installs what is missing, builds. All talk goes to stderr.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }

# packages PART...: the names in these parts of tools/packages
packages() {
  local part
  for part in "$@"; do
    awk -v part="$part" '$1 == part { for (i = 2; i <= NF; i++) print $i }' "$root/tools/packages"
  done
}

# as_root COMMAND...: runs it, with sudo when somebody else calls
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; return; fi
  command -v sudo >/dev/null || { say "This needs root, and there is no sudo: $*"; exit 1; }
  sudo "$@"
}

# ensure PART...: installs the packages that are missing, saying so first
ensure() {
  local missing=() name
  for name in $(packages "$@"); do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing Debian packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build FOLDER TARGET [CMAKE OPTION...]: configures once, then builds what changed
build() {
  local folder="$1" target="$2" log
  shift 2
  log="$folder/build.log"
  mkdir -p "$folder"
  if [ ! -f "$folder/build.ninja" ]; then
    say "Configuring $(basename "$folder")"
    cmake -S "$root" -B "$folder" -G Ninja "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
  # ninja cannot tell beforehand whether there is work to do (it has to look for new files first), so only what takes time is spoken of
  { sleep 2 >/dev/null 2>&1; say "Building $target in $(basename "$folder") (the first time takes a few minutes)"; } &
  local talk=$!
  ninja -C "$folder" "$target" >"$log" 2>&1 || { kill "$talk" 2>/dev/null || true; cat "$log" >&2; exit 1; }
  kill "$talk" 2>/dev/null || true
  wait "$talk" 2>/dev/null || true
}
