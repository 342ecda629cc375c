"""What a long session costs: thousand-cells.py ASL [CELLS].

Sends cells to `ASL kernel` one after the other and prints the median time of the first and the last hundred, the
kernel's heap before and after, and its greatest memory. The compiler's submissions are never unloaded, so both grow.
"""
import resource
import statistics
import sys
import time

sys.dont_write_bytecode = True
import kernel_session  # noqa: E402

ASL = sys.argv[1]
CELLS = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
HEAP = "GC.GetTotalMemory(forceFullCollection: true)"


def timed(process, number, code):
    sent = time.monotonic()
    return kernel_session.run_cell(process, number, code).idle_at - sent


process = kernel_session.start(ASL)
kernel_session.run_cell(process, 0, "1 + 1")
before = int(kernel_session.run_cell(process, 1, HEAP).text)
times = [timed(process, 2 + n, f"var sum{n} = Enumerable.Range(0, {n}).Where(i => i % 2 == 0).Sum(); sum{n}") for n in range(CELLS)]
after = int(kernel_session.run_cell(process, 2 + CELLS, HEAP).text)
process.stdin.close()
process.wait(10)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{CELLS} cells in {sum(times):.0f} s: the first hundred {1000 * statistics.median(times[:100]):.0f} ms each, the last hundred {1000 * statistics.median(times[-100:]):.0f} ms")
print(f"heap {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after; at most {memory:.0f} MB of memory")
