#!/usr/bin/env bash
# Ten thousand damaged exports on their way into a store: no crash, no hang, no memory held, every store whole.
# usage: run.sh [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
ASL_FUZZ=${1:-10000} dotnet test -c Release "$here/../../AntiStalinistLeft.Histories.Tests" --filter 'FullyQualifiedName~StoreFuzzTests|FullyQualifiedName~BrokenExportTests' --logger 'console;verbosity=normal'
