#!/usr/bin/env bash
# Kills every command that writes at random moments (SIGKILL). After each kill every file is the old one or the new one, a release
# is the old folder or the new one; the same call again brings the new, and what the killed one left is gone.
# usage: writers.sh [KILLS] [SEED]   with ASL naming the program (default: the release build of this clone), ONLY a pattern of the commands'
# names (default: all)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
asl=${ASL:-$root/artifacts/bin/AntiStalinistLeft.Cli/release/asl}
kills=${1:-200}
RANDOM=${2:-1917}
[ -x "$asl" ] || { echo "There is no $asl: build first, or set ASL." >&2; exit 2; }
scratch=$(mktemp -d)
wiki=
cleanup() { [ -n "$wiki" ] && kill "$wiki" 2>/dev/null; rm -rf "$scratch"; }
trap cleanup EXIT
unset ASL_CORPUS ASL_DATA ASL_CONTACT
cd "$root"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
python3 "$here/wiki.py" "$port" 60 2>/dev/null &
wiki=$!

# The files below a folder, one line each: name and checksum. What is being written, and locks, are no results.
state() { (cd "$1" && find . -type f ! -name '*.partial' ! -path '*.partial/*' ! -name '*-lock' ! -name '*-wal' ! -name '*-shm' ! -name '*-journal' -print0 | sort -z | xargs -0r sha256sum); }
left() { find "$1" -name '*.partial' | wc -l; }
fail() { echo "FAILED: $1"; exit 1; }

total=0 unended=0
# attack NAME KIND KILLS CALL…: KIND is files (each old or new), folder (all old or all new) or store (whole, then equal).
attack() {
  local name=$1 kind=$2 wanted=$3 done=0 ended=0 start whole
  shift 3
  [[ $name =~ ^(${ONLY:-.*})$ ]] || return 0
  rm -rf "$scratch/old" "$scratch/new" "$scratch/out"
  mkdir -p "$scratch/out"
  prepare "$name"
  cp -r "$scratch/out" "$scratch/old"
  start=$(date +%s%N)
  "$@" >/dev/null 2>"$scratch/errors" || fail "$name undisturbed: $(cat "$scratch/errors")"
  whole=$(( ($(date +%s%N) - start) / 1000000 ))
  cp -r "$scratch/out" "$scratch/new"
  while [ "$done" -lt "$wanted" ]; do
    rm -rf "$scratch/out"
    cp -r "$scratch/old" "$scratch/out"
    "$@" >/dev/null 2>&1 &
    local child=$!
    sleep "$(awk -v r=$RANDOM -v w=$whole 'BEGIN { printf "%.3f", (0.05 + r / 32768 * 1.0) * w / 1000 }')"
    if kill -KILL "$child" 2>/dev/null; then done=$((done + 1)); else ended=$((ended + 1)); [ "$ended" -gt $((wanted * 4)) ] && fail "$name ends too soon to be killed"; fi
    wait "$child" 2>/dev/null || true
    check "$name" "$kind" "kill $done"
    "$@" >/dev/null 2>"$scratch/errors" || fail "$name, again after kill $done: $(cat "$scratch/errors")"
    if [ "$kind" = store ]; then
      [ "$("$asl" history list --digest --store "$scratch/out/s.db")" = "$("$asl" history list --digest --store "$scratch/new/s.db")" ] || fail "$name: another content after kill $done"
    else
      [ "$(state "$scratch/out")" = "$(state "$scratch/new")" ] || fail "$name: another result after kill $done: $(diff <(state "$scratch/out") <(state "$scratch/new"))"
    fi
    [ "$(left "$scratch/out")" = 0 ] || fail "$name leaves $(find "$scratch/out" -name '*.partial')"
  done
  total=$((total + done))
  unended=$((unended + ended))
  printf '%-16s %4d kills, %3d ended before; undisturbed %5d ms\n' "$name" "$done" "$ended" "$whole"
}

check() {
  local now
  case $2 in
    store)
      "$asl" history verify --store "$scratch/out/s.db" >/dev/null 2>"$scratch/errors" || grep -Eq 'error (no-store|empty-store)' "$scratch/errors" || fail "$1, $3: $(cat "$scratch/errors")"
      ;;
    folder)
      # Between its two renames the old folder stands beside its place.
      [ -d "$scratch/out/release" ] || { [ -d "$scratch/out/release.replaced" ] && mv "$scratch/out/release.replaced" "$scratch/out/release"; }
      rm -rf "$scratch/out/release.replaced"
      now=$(state "$scratch/out")
      [ "$now" = "$(state "$scratch/old")" ] || [ "$now" = "$(state "$scratch/new")" ] || fail "$1, $3: neither the old nor the new"
      ;;
    files)
      now=$(comm -23 <(state "$scratch/out" | sort) <({ state "$scratch/old"; state "$scratch/new"; } | sort -u))
      [ -z "$now" ] || fail "$1, $3: files that are neither old nor new: $now"
      ;;
  esac
}

prepare() {
  case $1 in
    'cite import') cp -r data/works "$scratch/out/works" ;;
    features) "$asl" features --corpus data/sample -o "$scratch/out/release" >/dev/null 2>&1; sed -i '$d' "$scratch/out/release/terms.csv" ;;
    'fetch texts') sed "s#PORT#$port#" "$scratch/sources.yaml" >"$scratch/out/sources.yaml" ;;
    'history compact') "$asl" history import data/sample/lantern-street.xml --store "$scratch/out/s.db" >/dev/null ;;
    'topic part') cp -r "$scratch/plan/." "$scratch/out" ;;
    'crate folder') "$asl" crate "$scratch/lamps.dib" --date 2026-01-31 --corpus data/sample -o "$scratch/out/release" >/dev/null ;;
    'fetch history' | 'history import' | run | figures | report | topic*) ;;
    *) for old in works.bib table.csv export.xml net.graphml a.ipynb colour.html study.zip; do echo old >"$scratch/out/$old"; done ;;
  esac
}

meta='#!meta\n\n{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp","aliases":[]}]}}\n\n'
printf "$meta"'#!markdown\n\n# Lamps\n\n#!csharp\n\n1 + 1\n' >"$scratch/lamps.dib"
printf "$meta"'#!csharp\n\nvar corpus = Corpus.Open();\nvar options = new FrequencyOptions();\ncorpus.Charts.AcrossRevisions(FrequencyAnalysis.Count(corpus.Mentions, corpus.Blocks, options))\n' >"$scratch/figure.dib"
awk 'BEGIN { for (i = 1; i <= 400; i++) printf "@book{key%d, title = {A Book of %d Lamps}, author = {Tamm, Ada}, year = %d}\n", i, i, 1600 + i }' >"$scratch/library.bib"
"$asl" history import data/sample/lantern-street.xml --store "$scratch/sample.db" >/dev/null
text=$(python3 -c 'import sys; sys.stdout.write("A lamp was lit in the street, and the people came out to see it.\n\n" * 200)' | sha256sum | cut -d' ' -f1)
cat >"$scratch/sources.yaml" <<EOF
sources:
  - id: lamp
    title: Lamp
    date-certainty: "unknown: invented"
    kind: essay
    language: en
    licence: CC0 1.0
    attribution: invented
    address: http://127.0.0.1:PORT/lamp.txt
    reader: plain-text
    file: lamp.txt
    sha256: $text
EOF

python3 "$here/../topic/make-articles.py" "$scratch/articles" 12 2 150
"$asl" topic plan --from "$scratch/articles" --parts 2 -o "$scratch/plan" >/dev/null
cp -r "$scratch/plan" "$scratch/parts"
for index in 0 1; do "$asl" topic part --manifest "$scratch/parts/manifest.json" --index $index >/dev/null; done

each=$(( (kills + 15) / 16 ))
attack 'cite import' files "$each" "$asl" cite import "$scratch/library.bib" --works "$scratch/out/works"
attack 'cite export' files "$each" "$asl" cite export --to bibtex -o "$scratch/out/works.bib"
attack table files "$each" "$asl" table mentions -o "$scratch/out/table.csv"
attack network files "$each" "$asl" network co-mention -o "$scratch/out/net.graphml"
attack convert files "$each" "$asl" convert notebooks/02-tendencies.dib "$scratch/out/a.ipynb" --force
attack features folder "$each" "$asl" features --corpus data/sample -o "$scratch/out/release"
attack 'history import' store "$each" "$asl" history import data/sample/lantern-street.xml --store "$scratch/out/s.db"
attack 'history compact' store "$each" "$asl" history compact --store "$scratch/out/s.db"
attack 'history export' files "$each" "$asl" history export --store "$scratch/sample.db" -o "$scratch/out/export.xml"
attack 'topic build' files "$each" "$asl" topic build --from "$scratch/articles" -o "$scratch/out/topic"
attack 'topic plan' files "$each" "$asl" topic plan --from "$scratch/articles" --parts 2 -o "$scratch/out"
attack 'topic part' files "$each" "$asl" topic part --manifest "$scratch/out/manifest.json" --index 1
attack 'topic merge' files "$each" "$asl" topic merge --manifest "$scratch/parts/manifest.json" -o "$scratch/out/topic"
attack 'fetch history' store "$each" "$asl" fetch Lamps --api "http://127.0.0.1:$port/w/api.php" --store "$scratch/out/s.db"
attack 'fetch texts' files "$each" "$asl" fetch --corpus "$scratch/out"
attack run files "$each" "$asl" run "$scratch/lamps.dib" --to html,ipynb -o "$scratch/out"
attack figures files "$each" "$asl" figures --notebook "$scratch/figure.dib" --to none -o "$scratch/out"
attack report files "$each" "$asl" report "$scratch/lamps.dib" --to markdown,latex -o "$scratch/out"
attack crate files "$each" "$asl" crate "$scratch/lamps.dib" --date 2026-01-31 -o "$scratch/out/study.zip"
attack 'crate folder' folder "$each" "$asl" crate "$scratch/lamps.dib" --date 2026-01-31 -o "$scratch/out/release"
echo "$total kills over all writing commands, every file old or new, every rerun equal, nothing left beside"
