"""Runs each notebook in .NET Interactive and compares every cell's status and the forms of its outputs with what our engine
gave. A difference that differences.tsv does not explain fails, and so does an explanation that explains nothing. The tables of
the documentation are made of what was seen; where they say something else this fails, or writes them if ASL_UPDATE_SNAPSHOTS=1."""
import argparse
import concurrent.futures
import fnmatch
import itertools
import json
import os
import sys
import time

import interactive

BEGIN = "<!-- Written by tests/e2e/interactive/run -->"
END = "<!-- Until here -->"


def forms_of_ours(cell):
    """The forms of each output; printed text comes as one form, as the other engine has it."""
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            yield "text/plain"
        elif output["output_type"] != "error":
            yield "+".join(sorted(output["data"]))


def compare_notebook(path, options):
    """Rows of notebook, cell, language, what was compared, ours, theirs."""
    name = os.path.basename(path).removesuffix(".ipynb")
    with open(path, encoding="utf-8") as file:
        cells = [cell for cell in json.load(file)["cells"] if cell["cell_type"] == "code"]
    rows = []
    began = time.monotonic()
    with interactive.Tool(options.tool, options.notebooks) as tool:
        status, _ = tool.submit(interactive.load_extension(options.extension), "csharp")
        rows.append((name, "0", "csharp", "extension", "ok", status))
        for number, cell in enumerate(cells, 1):
            language = cell["metadata"]["polyglot_notebook"]["kernelName"]
            status, outputs = tool.submit("".join(cell["source"]), language)
            rows.append((name, str(number), language, "status", "ok", status))
            theirs = ["+".join(sorted(output)) for output in outputs]
            for ours, their in itertools.zip_longest(forms_of_ours(cell), theirs, fillvalue="nothing"):
                rows.append((name, str(number), language, "output", ours, their))
    print(f"{name}: {len(cells)} cells, {time.monotonic() - began:.1f} s", flush=True)
    return rows


def read_differences(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    for line in lines:
        assert len(line) == 6, f"{path}: six columns are wanted: {line}"
    return lines


def explains(difference, row):
    name, number, _, what, ours, theirs = row
    return what == difference[2] and all(fnmatch.fnmatchcase(value, pattern) for value, pattern in zip((name, number, ours, theirs), (difference[0], difference[1], difference[3], difference[4])))


def summarise(marks):
    """Each letter of a cell once; that a cell failed says more than that an output is missing for the same reason."""
    shown = set(marks) - {""}
    return " ".join(sorted(mark for mark in shown if f"**{mark}**" not in shown)) or "="


def write_tables(rows, reasons):
    """The cells of each notebook, every difference by the letter of its reason, bold where the cell failed, and what the letters stand for."""
    letters = {reason: chr(ord("a") + place) for place, reason in enumerate(dict.fromkeys(reasons.values()))}
    found = {}
    for row in rows:
        if row[1] != "0":
            found.setdefault(row[0], {}).setdefault(int(row[1]), []).append("" if row not in reasons else letters[reasons[row]] if row[3] == "output" else f"**{letters[reasons[row]]}**")
    most = max(len(cells) for cells in found.values())
    lines = ["| notebook | " + " | ".join(str(number) for number in range(1, most + 1)) + " |", "| --- |" + " --- |" * most]
    for name, cells in found.items():
        marks = (summarise(cells[number]) if number in cells else "" for number in range(1, most + 1))
        lines.append(f"| {name} | " + " | ".join(marks) + " |")
    lines += ["", "| letter | reason |", "| --- | --- |"] + [f"| {letter} | {reason} |" for reason, letter in letters.items()]
    return "\n".join(lines)


def check_page(path, tables):
    """True when the page has these tables between its marks, or has them now."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin and end, f"{path}: the marks {BEGIN} and {END} are wanted."
    fresh = f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"
    if fresh == page:
        return True
    if os.environ.get("ASL_UPDATE_SNAPSHOTS") != "1":
        print(f"{path} does not say what was seen. Run again with ASL_UPDATE_SNAPSHOTS=1, and look at what changed.\n{tables}")
        return False
    with open(path, "w", encoding="utf-8") as file:
        file.write(fresh)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("tool", "extension", "notebooks", "differences", "page", "seen"):
        parser.add_argument(f"--{option}", required=True)
    parser.add_argument("ours", nargs="+")
    options = parser.parse_args()
    notebooks = [path for path in options.ours if os.path.basename(path) != "setup.ipynb"]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        rows = [row for found in pool.map(lambda path: compare_notebook(path, options), notebooks) for row in found]
    known = read_differences(options.differences)
    unused = [tuple(difference) for difference in known]
    unexplained = []
    reasons = {}
    with open(options.seen, "w", encoding="utf-8") as seen:
        seen.write("notebook\tcell\tlanguage\twhat\tours\ttheirs\treason\n")
        for row in rows:
            reason = ""
            if row[4] != row[5]:
                found = next((difference for difference in known if explains(difference, row)), None)
                if found is None:
                    unexplained.append(row)
                else:
                    reason = reasons[row] = found[5]
                    if tuple(found) in unused:
                        unused.remove(tuple(found))
            seen.write("\t".join((*row, reason)) + "\n")
    same = sum(row[4] == row[5] for row in rows)
    print(f"{len(rows)} statuses and outputs: {same} the same, {len(rows) - same - len(unexplained)} differ as explained")
    for row in unexplained:
        print("NOT EXPLAINED: " + " | ".join(row))
    for difference in unused:
        print("EXPLAINS NOTHING: " + " | ".join(difference))
    sys.exit(1 if unexplained or unused or not check_page(options.page, write_tables(rows, reasons)) else 0)


main()
