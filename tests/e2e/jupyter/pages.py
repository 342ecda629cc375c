"""Looks into the pages that nbconvert wrote: a table, a chart or the sentence in the place of one, the code coloured as C#."""
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        page = file.read()
    for what, marks in {"table": ["<table"], "chart": ["application/vnd.plotly.v1+json", "Too few are joined for a picture"], "coloured code": ["hl-csharp"]}.items():
        if not any(mark in page for mark in marks):
            sys.exit(f"{path} has no {what} ({' or '.join(marks)}).")
    print(f"{path.rsplit('/', 1)[1]}: {len(page) // 1024} KB")
