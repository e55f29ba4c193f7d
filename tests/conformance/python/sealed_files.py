"""jwcrypto opens what Rust encrypted, and Rust opens what jwcrypto encrypted; TUOFU_MANY says how many."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from jwcrypto import jwe, jwk

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
MANY = int(os.environ.get("TUOFU_MANY", "50"))


def encrypted(text, keys):
    token = jwe.JWE(text.encode(), protected='{"enc":"A256GCM","typ":"tuofu-sealed"}')
    for key in keys:
        token.add_recipient(key, json.dumps({"alg": "ECDH-ES+A256KW", "kid": key.thumbprint()}))
    return token.serialize()


def checks():
    """One truth value a question."""
    tuofu = next(path for kind in ("release", "debug") if (path := TARGET / kind / "tuofu").exists())
    with tempfile.TemporaryDirectory() as folder:

        def run(command):
            return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

        def made(name, *arguments):
            text = run([tuofu, *arguments]).stdout
            Path(folder, name).write_text(text, encoding="utf-8")
            return text

        keys = []
        for name in ("a", "b"):
            keys.append(jwk.JWK(**json.loads(made(f"{name}.jwk", "keys", "new", "--use", "enc"))))
            made(f"{name}.pub", "keys", "show", f"{name}.jwk")
        made("pen.jwk", "keys", "new")
        made("letters.ndjson", "example", "guardian-confirmation", "--count", str(MANY))
        signed = made("signed.ndjson", "sign", "--key", "pen.jwk", "--role", "parent", "letters.ndjson")
        sealed = made("sealed.ndjson", "seal", "--to", "a.pub", "--to", "b.pub", "signed.ndjson")
        opener = [sys.executable, str(HERE / "open_sealed.py")]
        good = [len(signed.splitlines()) == MANY and run([*opener, f"{n}.jwk", "sealed.ndjson"]).stdout == signed
                for n in "ab"]
        public = [jwk.JWK.from_json(key.export_public()) for key in keys]
        theirs = "".join(encrypted(text, public) + "\n" for text in signed.splitlines())
        Path(folder, "theirs.ndjson").write_text(theirs, encoding="utf-8")
        good += [run([tuofu, "open", "--key", f"{n}.jwk", "theirs.ndjson"]).stdout == signed for n in "ab"]
        # The opener made after docs/format.md sees that a recipient was taken away.
        file = json.loads(sealed.splitlines()[0])
        file["recipients"].pop()
        Path(folder, "less.json").write_text(json.dumps(file), encoding="utf-8")
        good.append(run([*opener, "a.jwk", "less.json"]).returncode == 1)
        return good
