"""The verifier made from docs/format.md alone says of our files what Rust says of them."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import sealed_files
import trust_list

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
EXAMPLE = ["cargo", "run", "--quiet", "--package", "seal", "--example"]


def lines(command: list[str]) -> list[dict]:
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    sys.stderr.write(out.stderr)
    return [json.loads(line) for line in out.stdout.splitlines()]


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([*EXAMPLE, "sign_samples", "--", folder, "24"], cwd=ROOT, check=True)
    files = sorted(str(path) for path in Path(folder).glob("*.tuofu.json"))
    theirs = lines([sys.executable, str(HERE / "verify_submission.py"), *files])
    ours = lines([*EXAMPLE, "open_files", "--", *files])
    shared = {"digest", "receipt"}
    same = [
        {k: a[k] for k in shared if k in a} == {k: b[k] for k in shared if k in b} and shared <= a.keys()
        for a, b in zip(theirs, ours, strict=True)
    ]
    same += trust_list.checks() + sealed_files.checks()
    good, wanted = sum(same), len(files) + 4 + 5
    print(f"{good} passed, {wanted - good} failed")
    sys.exit(0 if good == wanted and files else 1)
