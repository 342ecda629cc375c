"""Runs the cells of packages/in-tool.dib in .NET Interactive: every one must end well, and the last must draw a chart. Then an
import whose cell fails must say so."""
import argparse
import pathlib
import re
import sys

import interactive


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("tool", "folder", "cells"):
        parser.add_argument(f"--{option}", required=True)
    options = parser.parse_args()
    text = pathlib.Path(options.cells).read_text(encoding="utf-8").replace("FOLDER", options.folder)
    parts = re.split(r"^#!(csharp|fsharp|sql)\n", text, flags=re.MULTILINE)
    outputs = []
    with interactive.Tool(options.tool, options.folder) as tool:
        for language, code in zip(parts[1::2], parts[2::2]):
            status, outputs = tool.submit(code.strip(), language)
            print(f"{language}: {status}; {', '.join('+'.join(sorted(output)) for output in outputs)}", flush=True)
            if status != "ok":
                sys.exit(code)
        pathlib.Path(options.folder, "failing.dib").write_text('#!csharp\n\n#r "nowhere.dll"\n', encoding="utf-8")
        status, _ = tool.submit("#!import failing.dib", "csharp")
        print(f"import: {status}")
        assert "nowhere.dll" in status, "an import that failed was called a success"
    assert any("application/vnd.plotly.v1+json" in output for output in outputs), "no chart was drawn"


main()
