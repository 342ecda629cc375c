#!/usr/bin/env bash
# Whole processes, the minimum of several runs, and each job's ratio to the plain scan of the same file.
# usage: measure.sh RUNS FILE...   with ASL_TIMINGS naming the built program (default: a ReadyToRun publish beside this script)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${ASL_TIMINGS:-$here/../../../artifacts/publish/HistoryTimings/release/HistoryTimings}
[ -x "$program" ] || dotnet publish -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v q "$here/HistoryTimings.csproj" -o "$(dirname "$program")" >&2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
runs=$1
shift
TIMEFORMAT='%R %U %S'
printf '| file | job | wall s | cpu s | cpu ratio to scan | peak MB |\n|---|---|---|---|---|---|\n'
for file in "$@"; do
  floor=
  for job in scan load provenance; do
    wall=999999; cpu=999999; peak=0
    for _ in $(seq "$runs"); do
      { time "$program" "$job" "$file" >"$scratch"/timings.out; } 2>"$scratch"/timings.time
      read -r real user system <"$scratch"/timings.time
      wall=$(awk -v a="$wall" -v b="$real" 'BEGIN { print (b < a) ? b : a }')
      cpu=$(awk -v a="$cpu" -v b="$user" -v c="$system" 'BEGIN { print (b + c < a) ? b + c : a }')
      now=$(grep -o 'peak [0-9]*' "$scratch"/timings.out | cut -d' ' -f2)
      peak=$(( now > peak ? now : peak ))
    done
    floor=${floor:-$cpu}
    awk -v f="$(basename "$file")" -v j="$job" -v w="$wall" -v c="$cpu" -v o="$floor" -v p="$peak" 'BEGIN { printf "| %s | %s | %.3f | %.3f | %.2f | %d |\n", f, j, w, c, c / o, p }'
  done
done
