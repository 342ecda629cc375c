"""How soon a kernel process gives results: first-result.py ASL [ROUNDS].

Starts `ASL kernel`, sends cells as lines of JSON, and prints the least of all rounds: from the process's start to the
first result, and the median of the cells after the first few. With jupyter_client at hand also from the start of
`ASL kernel jupyter` to the reply that a front end waits for.
"""
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from kernel_session import run_cell, start as start_kernel  # noqa: E402

ASL = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
WARM_CELLS, TIMED_CELLS = 6, 15


def standard_streams():
    start = time.monotonic()
    process = start_kernel(ASL)
    first = run_cell(process, 0, "1 + 1").result_at - start
    times = []
    for number in range(1, WARM_CELLS + TIMED_CELLS + 1):
        sent = time.monotonic()
        times.append(run_cell(process, number, f"var sum{number} = Enumerable.Range(0, {number}).Sum(); sum{number}").result_at - sent)
    process.stdin.close()
    process.wait(10)
    return first, statistics.median(times[WARM_CELLS:])


def jupyter(client_type):
    sockets = [socket.socket() for _ in range(5)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = dict(zip(("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"), (one.getsockname()[1] for one in sockets)))
    for one in sockets:
        one.close()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "connection.json")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            json.dump(dict(ports, ip="127.0.0.1", key="timing", transport="tcp", signature_scheme="hmac-sha256"), file)
        start = time.monotonic()
        process = subprocess.Popen([ASL, "kernel", "jupyter", "--connection-file", path])
        client = client_type()
        client.load_connection_file(path)
        client.start_channels()
        client.wait_for_ready(timeout=60)
        ready = time.monotonic() - start
        client.shutdown()
        process.wait(10)
        client.stop_channels()
        return ready


rounds = [standard_streams() for _ in range(ROUNDS)]
print(f"first result {min(first for first, _ in rounds):.2f} s, a later cell {1000 * min(later for _, later in rounds):.0f} ms")
try:
    from jupyter_client import BlockingKernelClient
except ImportError:
    print("no jupyter_client here: readiness for Jupyter is not timed")
else:
    print(f"ready for Jupyter {min(jupyter(BlockingKernelClient) for _ in range(ROUNDS)):.2f} s")
