"""PyPI `rfc8785` writes each line of standard input canonically; `json` reads it."""

import json
import sys

import rfc8785

for line in sys.stdin.buffer:
    sys.stdout.buffer.write(rfc8785.dumps(json.loads(line)) + b"\n")
