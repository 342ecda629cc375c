#!/usr/bin/env bash
# Whole processes, the minimum of several runs, and each job's ratio to the plain scan of the same file.
# usage: measure.sh RUNS FILE...
# ASL_TIMINGS names the built scan program, ASL the built asl; both default to ReadyToRun publishes under artifacts/publish.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
publish() { dotnet publish -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v q "$1" -o "$2" >&2; }
scan=${ASL_TIMINGS:-$root/artifacts/publish/HistoryTimings/release/HistoryTimings}
asl=${ASL:-$root/artifacts/publish/asl/release/asl}
[ -x "$scan" ] || publish "$here/HistoryTimings.csproj" "$(dirname "$scan")"
[ -x "$asl" ] || publish "$root/src/AntiStalinistLeft.Cli/AntiStalinistLeft.Cli.csproj" "$(dirname "$asl")"
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
runs=$1
shift
TIMEFORMAT='%R %U %S'

job() {
  case $1 in
    scan) "$scan" scan "$2" ;;
    'asl --version') "$asl" --version ;;
    'load: asl history list') "$asl" history list --history "$2" ;;
    'provenance: asl history tokens') "$asl" history tokens --history "$2" --revision last ;;
    'asl history verify') "$asl" history verify --history "$2" ;;
    'asl history import') rm -f "$scratch"/new.db*; "$asl" history import "$2" --store "$scratch/new.db" ;;
    'asl history import, again') "$asl" history import "$2" --store "$scratch/s.db" ;;
    'load from the store: list --digest') "$asl" history list --digest --store "$scratch/s.db" ;;
    'provenance from the store: tokens') "$asl" history tokens --store "$scratch/s.db" --revision last ;;
    'mentions: asl table tendency-lives') "$asl" table tendency-lives --history "$2" ;;
    'mentions kept in the store') "$asl" table tendency-lives --store "$scratch/s.db" ;;
    'four charts, by the library') "$scan" charts "$2" 1 "$root/data" ;;
    'asl history compact') cp "$scratch/s.db" "$scratch/c.db"; "$asl" history compact --store "$scratch/c.db" ;;
  esac >"$scratch/out"
}

# The most memory that the process held, in MB, by the system's own account.
peak() {
  command -v /usr/bin/time >/dev/null || { echo '–'; return; }
  case $1 in
    scan) /usr/bin/time -f %M "$scan" scan "$2" ;;
    load:*) /usr/bin/time -f %M "$asl" history list --history "$2" ;;
    provenance:*) /usr/bin/time -f %M "$asl" history tokens --history "$2" --revision last ;;
    *import) rm -f "$scratch"/new.db*; /usr/bin/time -f %M "$asl" history import "$2" --store "$scratch/new.db" ;;
    provenance\ from*) /usr/bin/time -f %M "$asl" history tokens --store "$scratch/s.db" --revision last ;;
    *) echo '–' >&2 ;;
  esac 2>&1 >/dev/null | tail -1 | awk '{ if ($1 + 0 > 0) printf "%d\n", $1 / 1024; else print $1 }'
}

printf '| file | job | wall s | cpu s | wall ratio | cpu ratio | peak MB |\n|---|---|---|---|---|---|---|\n'
for file in "$@"; do
  rm -f "$scratch"/s.db*
  "$asl" history import "$file" --store "$scratch/s.db" >/dev/null
  floor=
  for name in scan 'asl --version' 'load: asl history list' 'provenance: asl history tokens' 'asl history verify' \
    'asl history import' 'asl history import, again' 'load from the store: list --digest' 'provenance from the store: tokens' 'mentions: asl table tendency-lives' 'mentions kept in the store' 'four charts, by the library' 'asl history compact'; do
    best=
    for _ in $(seq "$runs"); do
      { time job "$name" "$file"; } 2>"$scratch/time"
      best=$(awk -v best="$best" '{ split(best, b, " "); w = $1; c = $2 + $3; if (best != "") { if (b[1] < w) w = b[1]; if (b[2] < c) c = b[2] } print w, c }' "$scratch/time")
    done
    floor=${floor:-$best}
    awk -v file="$(basename "$file")" -v job="$name" -v best="$best" -v floor="$floor" -v peak="$(peak "$name" "$file")" \
      'BEGIN { split(best, b, " "); split(floor, f, " "); printf "| %s | %s | %.3f | %.3f | %.2f | %.2f | %s |\n", file, job, b[1], b[2], b[1] / f[1], b[2] / f[2], peak }'
  done
done
