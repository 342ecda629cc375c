#!/usr/bin/env bash
# Makes a fresh container ready, so that the first notebook runs without waiting for anything.
#   setup.sh          restores and builds the kit, packs its extension, makes its kernel known to Jupyter
#   setup.sh editor   installs the extension into the editor that is attached
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
asl=artifacts/bin/AntiStalinistLeft.Cli/release/asl

kit() {
  dotnet build -c Release AntiStalinistLeft.sln
  # A browser draws the figures and runs the tests; where none is installed this brings one.
  node tests/Shared/prepare-tests.mjs
  # A Jupyter that is added later finds the kernel.
  "$asl" kernel install --user
  "$asl" vscode pack
}

case ${1:-kit} in
  kit) kit ;;
  editor) "$asl" vscode install ;;
  *) echo "usage: setup.sh [editor]" >&2; exit 2 ;;
esac
