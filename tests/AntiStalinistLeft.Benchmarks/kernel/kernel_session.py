"""A kernel process that is sent cells as lines of JSON; for the measures beside this file."""
import collections
import json
import subprocess
import sys
import time

Answer = collections.namedtuple("Answer", "result_at idle_at text")


def start(asl):
    return subprocess.Popen([asl, "kernel"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def run_cell(process, number, code):
    """When the cell's result came, when the kernel was idle again (monotonic seconds), and the result in words."""
    header = {"msg_id": f"m{number}", "msg_type": "execute_request", "session": "timing"}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": {"code": code}, "channel": "shell"}
    process.stdin.write((json.dumps(message) + "\n").encode())
    process.stdin.flush()
    result_at = text = None
    for line in process.stdout:
        answer = json.loads(line)
        if answer["parent_header"].get("msg_id") != f"m{number}":
            continue
        if answer["header"]["msg_type"] == "error":
            sys.exit(f"Cell {number} failed: {answer['content']['evalue']}")
        if answer["header"]["msg_type"] == "execute_result":
            result_at, text = time.monotonic(), answer["content"]["data"]["text/plain"]
        if answer["content"].get("execution_state") == "idle":
            return Answer(result_at, time.monotonic(), text)
    sys.exit("The kernel ended.")
