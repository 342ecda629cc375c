"""Runs notebooks with nbclient and holds each to: no error, every code cell run, charts and tables there."""
import sys
import time

import nbclient
import nbformat

for path in sys.argv[1:]:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    began = time.monotonic()
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.rsplit("/", 1)[0]}})
    client.execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [output for cell in code for output in cell.outputs]
    forms = [form for output in outputs for form in output.get("data", {})]
    assert all(cell.execution_count for cell in code), f"{path}: a cell was not run"
    assert not [output for output in outputs if output.output_type == "error"], f"{path}: an error"
    assert "application/vnd.plotly.v1+json" in forms, f"{path}: no chart"
    scripts = sum("if (!window.Plotly) (function (define" in output.get("data", {}).get("text/html", "") for output in outputs)
    assert scripts == 1, f"{path}: plotly.js came {scripts} times, not once"
    nbformat.validate(notebook)
    print(f"{path.rsplit('/', 1)[1]}: {len(code)} cells, {len(outputs)} outputs, {time.monotonic() - began:.1f} s")
