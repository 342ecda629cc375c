#!/usr/bin/env bash
# Makes a fresh container ready, so that the first notebook runs without waiting for anything.
#   setup.sh          restores and builds the kit, packs its extension, makes its kernel known to Jupyter
#   setup.sh editor   installs the extension into the editor: the program that ASL_EDITOR names, else VS Code's
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
extension=artifacts/vscode/antistalinistleft.vsix

kit() {
  npm ci --no-audit --no-fund
  # A browser draws the figures and runs the tests; where none is installed this brings one.
  node tests/Shared/prepare-tests.mjs
  dotnet build -c Release AntiStalinistLeft.sln
  # A Jupyter that is added later finds the kernel.
  artifacts/bin/AntiStalinistLeft.Cli/release/asl kernel install --user
  npm ci --prefix src/vscode --ignore-scripts --no-audit --no-fund
  npm run --prefix src/vscode --silent package
}

editor() {
  [ -f "$extension" ] || { echo "There is no $extension yet. Run .devcontainer/setup.sh first." >&2; exit 1; }
  ${ASL_EDITOR:-code} --install-extension "$extension" --force
}

case ${1:-kit} in
  kit) kit ;;
  editor) editor ;;
  *) echo "usage: setup.sh [editor]" >&2; exit 2 ;;
esac
