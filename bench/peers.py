"""Times the snippets of one loss after the other, value and gradient, on one thread: `python3 peers.py torch|numpy tasks.json`.

tasks.json is a list of {id, library, shape, targetShape, integerTarget, files: {target, prediction, ...}, before, mean}; the files hold raw
float64. Prints one line of JSON a task: {"id", "library", "ms"} with the quickest of the rounds, or {"id", "library", "error"}.
"""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np

ROUNDS = 15


def arrays(task):
    loaded = {}
    for name, file in task["files"].items():
        values = np.fromfile(file, dtype=np.float64)
        loaded[name] = values.reshape(task["targetShape"] if name == "target" else task["shape"])
    if task["integerTarget"]:
        loaded["target"] = loaded["target"].astype(np.int64)
    return loaded


def quickest(run):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def time_numpy(task):
    scope = {"np": np, **arrays(task)}
    program = compile("\n".join([*task["before"], f"loss = {task['mean']}"]), task["id"], "exec")
    return quickest(lambda: exec(program, scope))


def time_torch(task):
    import torch
    import torch.nn.functional as F

    torch.set_num_threads(1)
    scope = {"torch": torch, "F": F, "np": np}
    for name, values in arrays(task).items():
        scope[name] = torch.from_numpy(values)
    prediction = scope["prediction"].requires_grad_()
    others = [scope[name].requires_grad_() for name in task["files"] if name not in ("target", "prediction")]
    program = compile("\n".join([*task["before"], f"loss = {task['mean']}"]), task["id"], "exec")

    def run():
        for tensor in (prediction, *others):
            tensor.grad = None
        exec(program, scope)
        if scope["loss"].requires_grad:
            scope["loss"].backward()

    return quickest(run)


timers = {"numpy": time_numpy, "pytorch": time_torch}
for task in json.load(open(sys.argv[1])):
    try:
        answer = {"ms": timers[task["library"]](task)}
    except Exception as error:  # one loss that a version lacks must not end the others
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps({"id": task["id"], "library": task["library"], **answer}), flush=True)
