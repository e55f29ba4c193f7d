#!/usr/bin/env python3
"""Asks `idcode` and python-stdnum the same questions.

python-stdnum (LGPL) is fetched by pip into a throwaway folder and never kept here:

    python3 tests/conformance/stdnum/run.py

1. Every credit code of its own tests must get the same answer.
2. Random identity numbers and credit codes, right and with one slip, must get the same answer, except where
   python-stdnum is known to be wrong: it asks whether the division existed in the year of birth, raises KeyError
   on some unknown divisions, and takes births in the future. There only the check character is compared.
"""

import random
import re
import subprocess
import sys
import tarfile
import tempfile
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
STDNUM = "python-stdnum==1.20"
ROUNDS = 20_000
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def fetch_stdnum(folder: str) -> str:
    """Downloads the source package, which has the tests, and returns the doctest text."""
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", folder, STDNUM]
    subprocess.run(pip, check=True)
    with tarfile.open(next(Path(folder).glob("*.tar.gz"))) as package:
        package.extractall(folder, filter="data")
    source = next(Path(folder).glob("python[-_]stdnum-*/"))
    sys.path.insert(0, str(source))
    return (source / "tests" / "test_cn_uscc.doctest").read_text("utf-8")


def ask_idcode(questions: list[tuple[str, str]]) -> list[str]:
    command = ["cargo", "run", "--quiet", "--package", "idcode", "--example", "read"]
    lines = "".join(f"{kind}\t{text}\n" for kind, text in questions)
    answer = subprocess.run(command, cwd=ROOT, input=lines, text=True, capture_output=True, check=True)
    return answer.stdout.splitlines()


def slip(text: str, alphabet: str, dice: random.Random) -> str:
    place = dice.randrange(len(text))
    return text[:place] + dice.choice(alphabet) + text[place + 1 :]


def resident_ids(dice: random.Random, check_digit) -> list[str]:
    numbers = []
    for _ in range(ROUNDS):
        place = f"{dice.choice([11, 23, 37, 44, 51, 65])}{dice.randrange(10_000):04}"
        born = date(1900, 1, 1) + timedelta(dice.randrange(46_000))
        body = f"{place}{born:%Y%m%d}{dice.randrange(1000):03}"
        numbers.append(body + check_digit(body + "0"))  # the last is ignored
    return numbers + [slip(number, "0123456789X", dice) for number in numbers]


def credit_codes(dice: random.Random, check_digit) -> list[str]:
    codes = []
    for _ in range(ROUNDS):
        body = f"9{dice.choice('123')}{dice.randrange(10**6):06}" + "".join(dice.choices(CREDIT_ALPHABET, k=9))
        codes.append(body + check_digit(body))
    return codes + [slip(code, CREDIT_ALPHABET, dice) for code in codes]


def main() -> None:
    dice = random.Random(11643)
    with tempfile.TemporaryDirectory() as folder:
        doctest = fetch_stdnum(folder)
        from stdnum.cn import ric, uscc
        from stdnum.exceptions import ValidationError

        def credit_says(code: str) -> bool:
            try:
                uscc.validate(code)
            except ValidationError:
                return False
            return True

        def identity_says(number: str) -> bool:
            """The date and the check character only, not the year gate."""
            if not number[:17].isdigit():
                return False
            try:
                ric.get_birth_date(number)
                return ric.calc_check_digit(number) == number[17]
            except ValidationError:
                return False

        published = re.findall(r"^\.\.\. ([0-9A-Z]{18})$", doctest, re.M)
        codes = published + credit_codes(dice, uscc.calc_check_digit)
        numbers = resident_ids(dice, ric.calc_check_digit)
        questions = [("social-credit-code", code) for code in codes] + [("resident-id", number) for number in numbers]
        expected = [credit_says(code) for code in codes] + [identity_says(number) for number in numbers]

    answers = ask_idcode(questions)
    assert len(answers) == len(questions) and len(published) > 100
    differing = []
    for (kind, text), theirs, answer in zip(questions, expected, answers):
        # What we refuse for reasons of our own, a slip can cause: a province that is none, another paper's prefix.
        own_reason = answer in ("no\tresident-id.province", "no\tresident-id.residence-permit",
                                "no\tresident-id.permanent-residence-card")
        early = kind == "resident-id" and text[6:10] < "1800" and answer == "no\tresident-id.date"
        if theirs != answer.startswith("ok\t") and not own_reason and not early:
            differing.append(f"{kind} {text}: {answer}, python-stdnum says {theirs}")
    print(f"{len(published)} published credit codes, {len(questions)} questions, {len(differing)} differing answers")
    sys.exit("\n".join(differing[:20]) or None)


if __name__ == "__main__":
    main()
