"""Runs each notebook in .NET Interactive and compares every cell's status and the forms of its outputs with what our engine
gave. A difference that differences.tsv does not explain fails, and so does an explanation that explains nothing."""
import argparse
import concurrent.futures
import fnmatch
import itertools
import json
import os
import sys
import time

import interactive


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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("tool", "extension", "notebooks", "differences", "seen"):
        parser.add_argument(f"--{option}", required=True)
    parser.add_argument("ours", nargs="+")
    options = parser.parse_args()
    notebooks = [path for path in options.ours if os.path.basename(path) != "setup.ipynb"]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        rows = [row for found in pool.map(lambda path: compare_notebook(path, options), notebooks) for row in found]
    known = read_differences(options.differences)
    unused = [tuple(difference) for difference in known]
    unexplained = []
    with open(options.seen, "w", encoding="utf-8") as seen:
        seen.write("notebook\tcell\tlanguage\twhat\tours\ttheirs\treason\n")
        for row in rows:
            reason = ""
            if row[4] != row[5]:
                found = next((difference for difference in known if explains(difference, row)), None)
                if found is None:
                    unexplained.append(row)
                else:
                    reason = found[5]
                    if tuple(found) in unused:
                        unused.remove(tuple(found))
            seen.write("\t".join((*row, reason)) + "\n")
    same = sum(row[4] == row[5] for row in rows)
    print(f"{len(rows)} statuses and outputs: {same} the same, {len(rows) - same - len(unexplained)} differ as explained")
    for row in unexplained:
        print("NOT EXPLAINED: " + " | ".join(row))
    for difference in unused:
        print("EXPLAINS NOTHING: " + " | ".join(difference))
    sys.exit(1 if unexplained or unused else 0)


main()
