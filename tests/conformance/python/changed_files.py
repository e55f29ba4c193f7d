"""The verifier made from docs/format.md alone refuses the changed files that Rust refuses, and no others."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from signed_files import EXAMPLE, HERE, ROOT, lines

# As many as the campaign writes.
MANY = 400
CHANGES = ["cargo", "test", "--quiet", "--workspace", "--test", "campaign", "changes_for_other_verifiers"]


def checks():
    """One truth value a file, and one for all: most are refused, not all."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.environ | {"TUOFU_CAMPAIGN_OUT": folder}
        subprocess.run(CHANGES, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=out)
        files = sorted(str(path) for path in Path(folder).iterdir())
        theirs = lines([sys.executable, str(HERE / "verify_submission.py"), *files])
        ours = lines([*EXAMPLE, "open_files", "--", *files])
        names = ("file", "opened", "digest", "roles")
        good = [[a.get(name) for name in names] == [b.get(name) for name in names] for a, b in zip(theirs, ours, strict=True)]
        for path in [path for path, held in zip(files, good, strict=True) if not held]:
            print("differs:", path, file=sys.stderr)
        opened = sum(one["opened"] for one in ours)
        return [*good, 0 < opened < MANY // 5]
