# A MediaWiki of one's own in a temporary folder: sourced by `run`. Needs $work, $port; leaves $wiki.

php_wiki() { MW_INSTALL_PATH="$wiki" php "$@"; }

install_packages() {
  [ -f /usr/share/mediawiki/api.php ] && command -v php >/dev/null && php -m | grep -i pdo_sqlite >/dev/null && return
  local packages=(mediawiki php-cli php-sqlite3)
  if [ "${ASL_NO_INSTALL:-}" = 1 ]; then
    echo "MediaWiki with PHP and SQLite is missing, and ASL_NO_INSTALL=1 forbids this test to install it: apt-get install ${packages[*]}"
    return 1
  fi
  if [ ! -x /usr/bin/apt-get ] || [ "$(id -u)" != 0 ]; then
    echo "MediaWiki with PHP and SQLite is missing. On Debian, as root: apt-get install ${packages[*]}"
    return 1
  fi
  say "installing ${packages[*]}"
  local wait=(-o DPkg::Lock::Timeout=300)
  apt-get "${wait[@]}" update -q >"$work/apt.log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get "${wait[@]}" install -qy --no-install-recommends "${packages[@]}" >>"$work/apt.log" 2>&1 ||
    { tail -20 "$work/apt.log"; return 1; }
}

make_wiki() {
  wiki=$work/wiki
  mkdir -p "$wiki"/{images,cache,extensions,skins} "$work/db"
  (cd /usr/share/mediawiki && cp -r ./*.php languages maintenance mw-config resources includes vendor "$wiki" 2>/dev/null) || true
  rm -f "$wiki/LocalSettings.php"
  test -f "$wiki/includes/WebStart.php"
  php_wiki "$wiki/maintenance/install.php" --dbtype=sqlite --dbpath="$work/db" --dbname=wickwiki \
    --server="http://127.0.0.1:$port" --scriptpath= --lang=en --pass=a-lamp-in-the-window --skins= --extensions= \
    'Wick Wiki' Keeper >"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; return 1; }
  # Short answers, so that the API cuts them off and the test sees many; nothing runs behind a request's back.
  cat >>"$wiki/LocalSettings.php" <<'SETTINGS'
$wgGroupPermissions['sysop']['deleterevision'] = true;
$wgGroupPermissions['sysop']['suppressrevision'] = true;
$wgGroupPermissions['sysop']['viewsuppressed'] = true;
$wgExportAllowHistory = true;
$wgExportMaxHistory = 0;
$wgAPIMaxResultSize = 12000;
$wgJobRunRate = 0;
$wgMainCacheType = CACHE_NONE;
SETTINGS
  local user
  for user in 'Ada Trimmer' 'Bert Loft' 'Cleo Bot'; do
    php_wiki "$wiki/maintenance/createAndPromote.php" "$user" "pass-of-the-$user" >/dev/null
  done
}

import_history() {
  php_wiki "$wiki/maintenance/importDump.php" --no-updates --quiet "$1" >"$work/import.log" 2>&1 || { tail -20 "$work/import.log"; return 1; }
}

serve_wiki() {
  (cd "$wiki" && MW_INSTALL_PATH="$wiki" exec php -S "127.0.0.1:$port" >"$work/server.log" 2>&1) &
  server=$!
  local try
  for try in $(seq 1 100); do
    get "/api.php?action=query&format=json" >/dev/null 2>&1 && return
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  echo "The wiki does not answer:"; tail -5 "$work/server.log"
  return 1
}

# Fetches a path of the wiki without any program but PHP.
get() { php -r 'readfile($argv[1]) or exit(1);' "http://127.0.0.1:$port$1"; }

export_by_dump() {
  printf '%s\n' "$@" >"$work/titles"
  php_wiki "$wiki/maintenance/dumpBackup.php" --full --quiet --pagelist="$work/titles"
}

hide() { php_wiki "$here/hide-revisions.php" "$@"; }

edit() { printf '%s' "$4" | php_wiki "$wiki/maintenance/edit.php" --quiet --user "$2" --summary "$3" "$1"; }
