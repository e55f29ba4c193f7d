"""PyPI `jwcrypto` opens a key of ours under its passphrase and verifies a trust list; prints how many held."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from jwcrypto import jwk, jws

ROOT = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
TUOFU = next(TARGET / kind / "tuofu" for kind in ("release", "debug") if (TARGET / kind / "tuofu").exists())
PASSPHRASE = "三十六个橘子 and a stone"


def checks() -> list[bool]:
    with tempfile.TemporaryDirectory() as office:

        def tuofu(*args: str) -> str:
            return subprocess.run([TUOFU, *args], cwd=office, check=True, capture_output=True, text=True).stdout

        (Path(office) / "words").write_text(PASSPHRASE + "\n")
        held = []
        for alg in ("ES256", "Ed25519"):
            pem = tuofu("keys", "new", "--alg", alg, "--protect", "--passphrase-file", "words")
            (Path(office) / "root.pem").write_text(pem)
            public = json.loads(tuofu("keys", "show", "--passphrase-file", "words", "root.pem"))
            key = jwk.JWK.from_pem(pem.encode(), PASSPHRASE.encode())
            pinned = tuofu("keys", "thumbprint", "--passphrase-file", "words", "root.pem").strip()
            theirs = key.export_public(as_dict=True)
            held.append({k: theirs[k] for k in public} == public and key.thumbprint() == pinned)

            tuofu("trust", "init", "--key", "root.pem", "--passphrase-file", "words", "--authority", "示例县", f"{alg}.json")
            text = (Path(office) / f"{alg}.json").read_text()
            signed = jws.JWS()
            signed.allowed_algs = ["Ed25519", "EdDSA", "ES256"]
            signed.deserialize(text)
            signed.verify(jwk.JWK(**public))
            header = signed.jose_header
            header = header[0] if isinstance(header, list) else header
            held.append(json.loads(signed.payload)["roots"] == [pinned] and header["typ"] == "tuofu-trust")
        return held
