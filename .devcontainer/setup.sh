#!/usr/bin/env bash
# Makes a fresh container ready: everything is restored and built, so that the first notebook runs without waiting.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v chromium >/dev/null; then
  sudo=''
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -q
  $sudo apt-get install -qy --no-install-recommends chromium fonts-open-sans
fi
npm ci --no-audit --no-fund
dotnet build -c Release AntiStalinistLeft.sln
