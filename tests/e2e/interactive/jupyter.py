"""Runs notebooks in Jupyter with the kernel of .NET Interactive, turns them into pages with nbconvert, and counts the charts
that a browser without a network draws in them."""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import nbclient
import nbconvert
import nbformat

import interactive

PLOTLY = "application/vnd.plotly.v1+json"


def install_kernel(app):
    folder = pathlib.Path(os.environ["JUPYTER_DATA_DIR"]) / "kernels" / "net-interactive"
    folder.mkdir(parents=True, exist_ok=True)
    spec = {"argv": ["dotnet", app, "jupyter", "--default-kernel", "csharp", "--http-local-only", "{connection_file}"], "display_name": ".NET (C#)", "language": "C#"}
    (folder / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")


def prepare(path, extension):
    """The notebook without outputs, for that kernel, its first cell loading the kit."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["kernelspec"] = {"name": "net-interactive", "display_name": ".NET (C#)", "language": "C#"}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            cell.source = f"#!{cell.metadata['polyglot_notebook']['kernelName']}\n{cell.source}"
    notebook.cells.insert(0, nbformat.v4.new_code_cell(interactive.load_extension(extension)))
    return notebook


def count_drawn(page):
    browser = os.environ.get("ASL_CHROMIUM") or shutil.which("chromium")
    assert browser, "No Chromium: name one in ASL_CHROMIUM."
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=60000", f"--user-data-dir={profile}", "--dump-dom", page.as_uri()]
        dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    return len(re.findall(r'class="(?:asl-plot )?js-plotly-plot"', dom))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("tool", "extension", "notebooks", "seen"):
        parser.add_argument(f"--{option}", required=True)
    parser.add_argument("ours", nargs="+")
    options = parser.parse_args()
    install_kernel(options.tool)
    for path in map(pathlib.Path, options.ours):
        notebook = prepare(path, options.extension)
        began = time.monotonic()
        nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": options.notebooks}}).execute()
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        outputs = [output for cell in code for output in cell.outputs]
        assert all(cell.execution_count for cell in code), f"{path}: a cell was not run"
        assert not [output for output in outputs if output.output_type == "error"], f"{path}: an error"
        charts = sum(PLOTLY in output.get("data", {}) for output in outputs)
        carriers = sum('class="asl-plotly"' in output.get("data", {}).get("text/html", "") for output in outputs)
        assert charts > 0, f"{path}: no chart"
        assert carriers == 1, f"{path}: plotly.js came {carriers} times, not once"
        page = pathlib.Path(options.seen) / f"{path.stem}-jupyter.html"
        page.write_text(nbconvert.HTMLExporter().from_notebook_node(notebook)[0], encoding="utf-8")
        nbformat.write(notebook, page.with_suffix(".ipynb"))
        drawn = count_drawn(page)
        print(f"{path.stem}: {len(code)} cells, {charts} charts, {drawn} drawn in nbconvert's page, {time.monotonic() - began:.1f} s", flush=True)
        if drawn != charts:
            sys.exit(f"{page}: {drawn} of {charts} charts are drawn")


main()
