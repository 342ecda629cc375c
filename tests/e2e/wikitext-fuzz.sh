#!/usr/bin/env bash
# Reads many damaged pages in wikitext; every one must be covered by its tokens, keep its words and lead back.
# usage: wikitext-fuzz.sh [COUNT]   (default 10000; the pages are those of the sample's history, the damage is seeded)
set -euo pipefail
cd "$(dirname "$0")/../.."
ASL_FUZZ=${1:-10000} dotnet test -c Release tests/AntiStalinistLeft.Tests -v q --filter "FullyQualifiedName~AnyWikitextTests.Damaged_pages"
