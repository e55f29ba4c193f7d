"""Writes cookbook.ndjson out of a checkout of https://github.com/ietf-jose/cookbook: reduce.py CHECKOUT.

Every file with a JWS or a JWE, one line each: what came out, in all its serializations; and what went in, where
our format uses the same algorithm.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The steps that a sealed or signed file takes too.
USED = {"5_2", "5_5", "jws.json"}


def reduced(path, name):
    vector = json.loads(path.read_text(encoding="utf-8"))
    line = {"file": name, "title": vector["title"], "output": vector["output"]}
    if any(path.name.startswith(part) for part in USED):
        line |= {k: vector[k] for k in ("input", "generated", "encrypting_key", "encrypting_content", "signing") if k in vector}
        if line["input"]["key"]["kty"] == "RSA":
            del line["input"]["key"]
    return line


def main(checkout):
    names = sorted(str(path.relative_to(checkout)) for path in checkout.rglob("*.json"))
    lines = [reduced(checkout / name, name) for name in names if name.split("/")[0] in {"jws", "jwe", "curve25519", "rfc7797"}]
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    (HERE / "cookbook.ndjson").write_text(text, encoding="utf-8")
    print(f"{len(lines)} files")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
