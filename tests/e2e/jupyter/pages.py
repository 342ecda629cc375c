"""Looks into the pages that nbconvert wrote: a table, a chart, the code coloured as C#."""
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        page = file.read()
    for what, mark in {"table": "<table", "chart": "application/vnd.plotly.v1+json", "coloured code": "hl-csharp"}.items():
        if mark not in page:
            sys.exit(f"{path} has no {what} ({mark}).")
    print(f"{path.rsplit('/', 1)[1]}: {len(page) // 1024} KB")
