#!/usr/bin/env bash
# Kills imports at random moments (SIGKILL) and goes on with them. After every kill the store must be whole; once an import has
# come to its end, its content must be that of an import that nobody disturbed. Then: a full disk, and a folder that is read-only.
# usage: run.sh [KILLS]   with ASL naming the program (default: the release build of this clone)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
asl=${ASL:-$here/../../../artifacts/bin/AntiStalinistLeft.Cli/release/asl}
kills=${1:-200}
[ -x "$asl" ] || { echo "There is no $asl: build first, or set ASL." >&2; exit 2; }
scratch=$(mktemp -d)
cleanup() { mountpoint -q "$scratch/small" && umount "$scratch/small"; rm -rf "$scratch"; }
trap cleanup EXIT
RANDOM=1917

awk -v PAGES=8 -v REVISIONS=800 -f "$here/make-export.awk" >"$scratch/export.xml"
start=$(date +%s%N)
"$asl" history import "$scratch/export.xml" --store "$scratch/straight.db" >/dev/null
whole=$(( ($(date +%s%N) - start) / 1000000 ))
truth=$("$asl" history list --digest --store "$scratch/straight.db")
echo "an import of $(du -m "$scratch/export.xml" | cut -f1) MB takes $whole ms undisturbed"

killed=0 finished=0 young=0 within=0
fresh() { rm -f "$scratch"/s.db*; }
fresh
while [ "$killed" -lt "$kills" ]; do
  "$asl" history import "$scratch/export.xml" --store "$scratch/s.db" >/dev/null 2>"$scratch/errors" &
  child=$!
  # Mostly while it works, sometimes while it starts, opens or closes.
  sleep "$(awk -v r=$RANDOM -v w=$whole 'BEGIN { printf "%.3f", (0.05 + r / 32768 * 1.05) * w / 1000 }')"
  if kill -KILL "$child" 2>/dev/null; then ended=killed; else ended=itself; fi
  { wait "$child" && ended=itself || true; } 2>/dev/null
  [ "$ended" = killed ] && killed=$((killed + 1))
  if ! "$asl" history verify --store "$scratch/s.db" >"$scratch/verified" 2>"$scratch/errors"; then
    grep -Eq 'error (no-store|empty-store)' "$scratch/errors" || { echo "FAILED: after kill $killed the store is not whole: $(cat "$scratch/errors")"; exit 1; }
    young=$((young + 1))
    continue
  fi

  revisions=$(awk '/^revisions/ { print $2 }' "$scratch/verified")
  [ "$ended" = killed ] && [ "$revisions" -gt 0 ] && within=$((within + 1))
  if [ "$ended" = itself ]; then
    [ "$("$asl" history list --digest --store "$scratch/s.db")" = "$truth" ] || { echo "FAILED: the content differs after kill $killed"; exit 1; }
    finished=$((finished + 1))
    fresh
  fi
done
"$asl" history import "$scratch/export.xml" --store "$scratch/s.db" >/dev/null
[ "$("$asl" history list --digest --store "$scratch/s.db")" = "$truth" ] || { echo 'FAILED: the content differs at the end'; exit 1; }
echo "$killed kills ($young before there was a store, $within with revisions in it), $((finished + 1)) imports brought to their end, every store whole, every content equal"

if [ "$(id -u)" = 0 ] && mkdir "$scratch/small" && mount -t tmpfs -o size=300k tmpfs "$scratch/small" 2>/dev/null; then
  if "$asl" history import "$scratch/export.xml" --store "$scratch/small/s.db" 2>"$scratch/errors"; then echo 'FAILED: the small disk took it all'; exit 1; fi
  grep -Eq 'error (disk-full|disk-failure)' "$scratch/errors" || { echo "FAILED: a full disk says: $(cat "$scratch/errors")"; exit 1; }
  cp "$scratch"/small/s.db* "$scratch/"
  "$asl" history verify --store "$scratch/s.db" >"$scratch/verified"
  "$asl" history import "$scratch/export.xml" --store "$scratch/s.db" >/dev/null
  [ "$("$asl" history list --digest --store "$scratch/s.db")" = "$truth" ] || { echo 'FAILED: the content differs after the full disk'; exit 1; }
  echo 'a full disk is said, and on a larger one the import goes on'
fi

if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  mkdir "$scratch/closed"
  cp "$scratch/straight.db" "$scratch/closed/"
  chmod 755 "$scratch"
  chmod 555 "$scratch/closed"
  chmod 444 "$scratch/closed/straight.db" "$scratch/export.xml"
  nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp DOTNET_CLI_HOME=/tmp "$asl" "$@"; }
  if nobody history import "$scratch/export.xml" --store "$scratch/closed/straight.db" 2>"$scratch/errors"; then echo 'FAILED: a read-only store was written'; exit 1; fi
  grep -q 'error store-not-writable' "$scratch/errors" || { echo "FAILED: a read-only folder says: $(cat "$scratch/errors")"; exit 1; }
  [ "$(nobody history list --digest --store "$scratch/closed/straight.db")" = "$truth" ] || { echo 'FAILED: a store in a read-only folder cannot be read'; exit 1; }
  echo 'a read-only folder is said, and its store can be read'
fi
