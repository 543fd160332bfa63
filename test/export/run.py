"""Executes the programs of cases.json in one process and compares what each prints with the number expected."""

import contextlib
import io
import json
import math
import os
import sys
import traceback
import warnings

RELATIVE, ABSOLUTE = 1e-9, 1e-12


def printed(code, folder):
    os.chdir(folder)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<program>", "exec"), {"__name__": "__main__"})
    return float(out.getvalue())


def agrees(found, expected):
    if math.isnan(expected) or math.isinf(expected):
        return repr(found) == repr(expected)
    return abs(found - expected) <= ABSOLUTE + RELATIVE * abs(expected)


def complaint(case):
    expected = float(case["expected"].replace("Infinity", "inf"))
    try:
        found = printed(case["code"], case["folder"])
    except Exception:
        return traceback.format_exc(limit=0).strip().splitlines()[-1]
    return None if agrees(found, expected) else f"printed {found!r}, expected {expected!r}"


def main(file):
    warnings.simplefilter("ignore")
    try:
        import torch

        torch.set_num_threads(1)
    except ImportError:
        pass
    with open(file, encoding="utf-8") as opened:
        given = json.load(opened)
    failures = list(given["troubles"])
    passed = 0
    for case in given["cases"]:
        found = complaint(case)
        if found is None:
            passed += 1
        else:
            failures.append(f"{case['name']}: {found}")
    for failure in failures:
        print(f"  ✗ {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


sys.exit(main(sys.argv[1]))
