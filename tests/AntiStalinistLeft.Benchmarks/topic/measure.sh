#!/usr/bin/env bash
# Topics of generated articles on one machine: time, CPU and memory of whole processes, the least of several runs in turn.
# usage: measure.sh RUNS ARTICLES...   with ASL naming the built asl (default: the release build of this clone), ASL_REVISIONS the
# middle of the articles' numbers of revisions (default 100), ASL_WORKERS the articles asked at a time (default: the processors)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
asl=${ASL:-$root/artifacts/bin/AntiStalinistLeft.Cli/release/asl}
revisions=${ASL_REVISIONS:-100}
runs=$1
shift
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
for articles in "$@"; do python3 "$root/tests/e2e/topic/make-articles.py" "$scratch/$articles" "$articles" 4 "$revisions"; done
for _ in $(seq "$runs"); do
  for articles in "$@"; do
    rm -rf "$scratch/topic"
    /usr/bin/time -a -o "$scratch/$articles.times" -f '%e %U %S %M' "$asl" topic build --from "$scratch/$articles" -o "$scratch/topic" ${ASL_WORKERS:+--workers "$ASL_WORKERS"} >/dev/null 2>&1
    du -m -s "$scratch/topic" | cut -f1 >"$scratch/$articles.size"
  done
done
printf '| articles | revisions | exports MB | wall s | CPU s | CPU an article, ms | CPU a revision, ms | peak MB | topic MB |\n|---|---|---|---|---|---|---|---|---|\n'
for articles in "$@"; do
  awk -v articles="$articles" -v all="$(cat "$scratch/$articles"/*.xml | grep -c '^<revision>')" -v bytes="$(cat "$scratch/$articles"/*.xml | wc -c)" -v size="$(cat "$scratch/$articles.size")" '
    { cpu = $2 + $3; if (NR == 1 || $1 < wall) wall = $1; if (NR == 1 || cpu < least) least = cpu; if ($4 > peak) peak = $4 }
    END { printf "| %d | %d | %d | %.2f | %.2f | %.1f | %.3f | %d | %d |\n", articles, all, bytes / 1e6, wall, least, 1000 * least / articles, 1000 * least / all, peak / 1024, size }' "$scratch/$articles.times"
done
