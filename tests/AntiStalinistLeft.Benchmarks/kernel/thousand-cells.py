"""What a long session costs: thousand-cells.py ASL [CELLS].

Sends cells to `ASL kernel` one after the other and prints the median time of the first and the last hundred, the
kernel's heap before and after, and its greatest memory. The compiler's submissions are never unloaded, so both grow.
"""
import json
import resource
import statistics
import subprocess
import sys
import time

ASL = sys.argv[1]
CELLS = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
HEAP = "GC.GetTotalMemory(forceFullCollection: true)"


def run(process, number, code):
    header = {"msg_id": f"m{number}", "msg_type": "execute_request", "session": "timing"}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": {"code": code}, "channel": "shell"}
    sent = time.monotonic()
    process.stdin.write((json.dumps(message) + "\n").encode())
    process.stdin.flush()
    shown = None
    for line in process.stdout:
        answer = json.loads(line)
        if answer["parent_header"].get("msg_id") != f"m{number}":
            continue
        if answer["header"]["msg_type"] == "error":
            sys.exit(f"Cell {number} failed: {answer['content']['evalue']}")
        if answer["header"]["msg_type"] == "execute_result":
            shown = answer["content"]["data"]["text/plain"]
        if answer["content"].get("execution_state") == "idle":
            return time.monotonic() - sent, shown
    sys.exit("The kernel ended.")


process = subprocess.Popen([ASL, "kernel"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
run(process, 0, "1 + 1")
before = int(run(process, 1, HEAP)[1])
times = [run(process, 2 + n, f"var sum{n} = Enumerable.Range(0, {n}).Where(i => i % 2 == 0).Sum(); sum{n}")[0] for n in range(CELLS)]
after = int(run(process, 2 + CELLS, HEAP)[1])
process.stdin.close()
process.wait(10)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{CELLS} cells in {sum(times):.0f} s: the first hundred {1000 * statistics.median(times[:100]):.0f} ms each, the last hundred {1000 * statistics.median(times[-100:]):.0f} ms")
print(f"heap {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after; at most {memory:.0f} MB of memory")
