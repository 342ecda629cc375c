#!/usr/bin/env bash
# Makes a fresh container ready, so that the first notebook runs without waiting for anything.
#   setup.sh          restores and builds the kit's program and packs its extension
#   setup.sh editor   installs the extension into the editor that is attached
# Nothing else: tests, Jupyter and pictures of figures bring what they need when they are first asked for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
asl=artifacts/bin/AntiStalinistLeft.Cli/release/asl

case ${1:-kit} in
  kit) dotnet build -c Release src/AntiStalinistLeft.Cli && "$asl" vscode pack ;;
  editor) "$asl" vscode install ;;
  *) echo "usage: setup.sh [editor]" >&2; exit 2 ;;
esac
