"""The .NET Interactive tool over its protocol on standard input and output: one line of JSON a message."""
import json
import queue
import subprocess
import threading

SHOWN = ("ReturnValueProduced", "DisplayedValueProduced", "StandardOutputValueProduced", "StandardErrorValueProduced")


def load_extension(path):
    """The cell by which a user loads the kit from its place."""
    return f'#r "{path}"\nAntiStalinistLeft.Interactive.KitExtension.Load();'


class Tool:
    """A running tool. It ends with the block that it is used in."""

    def __init__(self, app, folder):
        command = ["dotnet", app, "stdio", "--default-kernel", "csharp", "--working-dir", folder]
        self._process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
        self._lines = queue.Queue()
        self._sent = 0
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def _read(self):
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def submit(self, code, kernel, seconds=300):
        """Runs a cell: "ok" or what went wrong, and for each output its forms."""
        self._sent += 1
        token = f"cell-{self._sent}"
        command = {"token": token, "commandType": "SubmitCode", "command": {"code": code, "targetKernelName": kernel}}
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        outputs = []
        while True:
            line = self._lines.get(timeout=seconds)
            if line is None:
                return "the engine ended", outputs
            event = json.loads(line)
            kind, content = event.get("eventType"), event.get("event")
            if kind in SHOWN:
                outputs.append({form["mimeType"]: form["value"] for form in content["formattedValues"]})
            elif (event.get("command") or {}).get("token") == token and kind == "CommandSucceeded":
                return "ok", outputs
            elif (event.get("command") or {}).get("token") == token and kind == "CommandFailed":
                return content["message"].strip().split("\n")[0], outputs
