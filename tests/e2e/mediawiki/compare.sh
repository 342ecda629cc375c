# Histories by several ways into stores, and their comparison: sourced by `run`.

# Special:Export, the page's whole history.
by_export() {
  local title=${1// /_} name=$2
  get "/index.php?title=Special:Export/$title&history=1" >"$work/$name.xml"
  asl history import "$work/$name.xml" --store "$work/$name.sqlite"
}

# dumpBackup.php --full.
by_dump() {
  local name=$1
  shift
  export_by_dump "$@" >"$work/$name.xml"
  asl history import "$work/$name.xml" --store "$work/$name.sqlite"
}

# The answers of the API as a person with a browser would save them, each going on where the one before ended.
save_answers() {
  local n=100 next='' title=${1// /_}
  while :; do
    get "/api.php?action=query&format=json&prop=revisions&titles=$title&rvlimit=max&rvslots=main&rvprop=ids|flags|timestamp|user|userid|size|sha1|contentmodel|comment|content$next" >"$work/answer-$n.json"
    next=$(php -r '$c = json_decode(file_get_contents($argv[1]), true)["continue"]["rvcontinue"] ?? ""; echo $c === "" ? "" : "&rvcontinue=" . urlencode($c);' "$work/answer-$n.json")
    [ -n "$next" ] || break
    n=$((n + 1))
  done
}

# A store's content as XML, without what only exports say (origin, the format of hidden texts) and what names the exporter.
content_of() { asl history export --store "$work/$1.sqlite" | sed -e '/<origin>/d' -e '/<format>/d' -e 's/<mediawiki[^>]*>/<mediawiki>/'; }

same() {
  content_of "$1" >"$work/left"
  content_of "$2" >"$work/right"
  cmp -s "$work/left" "$work/right" || { diff "$work/left" "$work/right" | head -20; fail "$1 and $2 are not the same history"; }
  say "  $1 and $2 are the same history: $(grep -c '<revision>' "$work/left") revisions, $(sha256sum <"$work/left" | cut -c1-16)"
}

# The same without the wiki's head, which saved answers lack.
same_revisions() {
  content_of "$1" | sed '/<siteinfo>/,/<\/siteinfo>/d' >"$work/left"
  content_of "$2" | sed '/<siteinfo>/,/<\/siteinfo>/d' >"$work/right"
  cmp -s "$work/left" "$work/right" || { diff "$work/left" "$work/right" | head -20; fail "$1 and $2 have not the same revisions"; }
  say "  $1 and $2 have the same revisions: $(grep -c '<revision>' "$work/left")"
}

# Starts a fetch and ends it by a signal as soon as the wiki has been asked for so many answers.
cut_fetch() {
  local signal=$1 after=$2 title=$3 name=$4 before pid
  before=$(grep -c 'prop=revisions' "$work/server.log")
  # A script's background jobs are deaf to SIGINT unless they are told not to be.
  env --default-signal=INT dotnet "$program" fetch "$title" --api "$api" --store "$work/$name.sqlite" >/dev/null 2>"$work/cut.err" &
  pid=$!
  while kill -0 "$pid" 2>/dev/null && [ $(($(grep -c 'prop=revisions' "$work/server.log") - before)) -lt "$after" ]; do sleep 0.005; done
  kill -"$signal" "$pid" 2>/dev/null || fail "the fetch was over before it could be ended"
  if wait "$pid" 2>/dev/null; then fail 'a fetch that was ended says that it is done'; fi
  grep '^[Wa]' "$work/cut.err" || true
  say "  ended with $(asl history list --store "$work/$name.sqlite" 2>/dev/null | tail -1)"
}
