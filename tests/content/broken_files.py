"""Every way in which a file in the content folder can be none, or none that anybody should read."""

import os
import random
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

Break = Callable[[Path, random.Random], None]

GOOD = "# A good page\n\nWith *some* words, a [link](https://example.org) and “quotes”.\n\n- one\n- two\n"


def writing(make: Callable[[random.Random], str | bytes]) -> Break:
    """Put into the file what `make` gives."""

    def write(path: Path, dice: random.Random) -> None:
        data = make(dice)
        path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)

    return write


def facts(text: str) -> str:
    return f"---\n{text}\n---\n{GOOD}"


def truncated(dice: random.Random) -> bytes:
    data = ("# Caf\u00e9\n\n" + "\u201c\U0001f9b4\u201d " * 50).encode()
    return data[: dice.choice([cut for cut in range(9, len(data)) if data[cut] & 0xC0 == 0x80])]


def flipped(dice: random.Random) -> bytes:
    data = bytearray(facts("title: A page\nsummary: Short").encode() * 3)
    for _ in range(dice.randrange(1, 40)):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def shuffled(dice: random.Random) -> str:
    marks = [
        "# ",
        "> ",
        "- ",
        "1. ",
        "[",
        "](",
        ")",
        "![",
        "`",
        "```\n",
        "*",
        "__",
        "|",
        "|-|\n",
        "[^1]",
        ":",
        "\n",
        "\n\n",
    ]
    return "".join(
        dice.choices([*marks, "---\n", "!!! note\n", "    ", "word ", "<b>", "&amp;", "\\", "\t"], k=400)
    )


def link_out(path: Path, _: random.Random) -> None:
    path.symlink_to("/etc/passwd")


def link_inside(path: Path, _: random.Random) -> None:
    path.symlink_to("10-good.md")


def link_nowhere(path: Path, _: random.Random) -> None:
    path.symlink_to("nowhere.md")


def circle(path: Path, _: random.Random) -> None:
    path.symlink_to(path.name)


def link_to_the_folder_above(path: Path, _: random.Random) -> None:
    path.symlink_to("..")


def endless(path: Path, _: random.Random) -> None:
    path.symlink_to("/dev/zero")


def terminal(path: Path, _: random.Random) -> None:
    path.symlink_to("/dev/tty")


def pipe(path: Path, _: random.Random) -> None:
    os.mkfifo(path)


def folder(path: Path, _: random.Random) -> None:
    path.mkdir()
    (path / "inside.md").write_text(GOOD)


def closed(path: Path, _: random.Random) -> None:
    path.write_text(GOOD)
    path.chmod(0)


def sparse(path: Path, _: random.Random) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


BREAKS: MappingProxyType[str, Break] = MappingProxyType(
    {
        "truncated UTF-8": writing(truncated),
        "bits flipped": writing(flipped),
        "marks in any order": writing(shuffled),
        "byte-order mark": writing(lambda _: "\ufeff" + GOOD),
        "two byte-order marks": writing(lambda _: "\ufeff\ufeff" + GOOD),
        "CRLF": writing(lambda _: GOOD.replace("\n", "\r\n")),
        "CR alone": writing(lambda _: GOOD.replace("\n", "\r")),
        "NUL": writing(lambda _: GOOD.replace("words", "wo\0rds")),
        "NUL alone": writing(lambda _: b"\0" * 5000),
        "UTF-16": writing(lambda _: GOOD.encode("utf-16")),
        "UTF-32": writing(lambda _: GOOD.encode("utf-32")),
        "Latin-1": writing(lambda _: "# Caf\u00e9\n".encode("latin-1")),
        "half a surrogate pair": writing(lambda _: "# Bone \ud83e\n"),
        "nothing": writing(lambda _: b""),
        "blanks": writing(lambda _: " \n\t\n" * 100),
        "any bytes": writing(lambda dice: dice.randbytes(dice.randrange(1, 4000))),
        "a picture": writing(lambda dice: b"\x89PNG\r\n\x1a\n" + dice.randbytes(3000)),
        "bidi override": writing(lambda _: GOOD.replace("good", "go\u202eod")),
        "stacked accents": writing(lambda _: "# Za" + "\u0301" * 5000 + "lgo\n"),
        "tabs in YAML": writing(lambda _: facts("title: A\n\tsummary: B")),
        "aliases": writing(lambda _: facts("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]")),
        "merge keys": writing(lambda _: facts("a: &a {x: 1}\nb: {<<: *a, <<: *a}")),
        "tags": writing(lambda _: facts("title: !!python/object/apply:os.system ['true']")),
        "complex keys": writing(lambda _: facts("? [a, b]\n: c\n? {d: e}\n: f")),
        "YAML nested deep": writing(lambda dice: facts("a: " + dice.choice("[{") * dice.randrange(9, 1000))),
        "YAML unclosed": writing(lambda _: "---\ntitle: A page\n\nText\n"),
        "YAML documents": writing(lambda _: facts("title: A\n...\ntitle: B")),
        "huge numbers": writing(lambda _: facts("seconds: " + "9" * 3000)),
        "wrong dates": writing(lambda _: facts("show_from: 2026-02-30\nshow_until: 0000-00-00")),
        "10 MB in a line": writing(lambda _: b"# A\n\n" + b"a" * 10_000_000),
        "quotes nested 5,000 deep": writing(lambda _: "# A\n\n" + ">" * 5000 + " a\n"),
        "lists nested 5,000 deep": writing(lambda _: "# A\n\n" + "* " * 4900 + "a\n"),
        "indents": writing(lambda _: "# A\n\n" + "".join(" " * 4 * deep + "- a\n" for deep in range(90))),
        "brackets": writing(lambda dice: "# A\n\n" + "[" * dice.choice([9000, 20_000])),
        "brackets in lines": writing(lambda _: "# A\n\n" + "[[[[[[[[[[\n" * 1900),
        "pictures unclosed": writing(lambda _: "# A\n\n" + "![" * 4900),
        "links unclosed": writing(lambda _: "# A\n\n" + "[a](" * 2400),
        "one footnote 5,000 times": writing(lambda _: "# A\n\n" + "[^1]" * 2000 + "\n\n[^1]: a\n"),
        "2,500 columns": writing(lambda _: "# A\n\n" + "|a" * 2500 + "|\n" + "|-" * 2500 + "|\n"),
        "tables of contents": writing(lambda _: "# A\n\n" + "[TOC]\n\n" * 900),
        "backticks": writing(lambda dice: "# A\n\n" + "`" * dice.randrange(2000, 9000) + "a"),
        "asterisks": writing(lambda _: "# A\n\n" + "*a **b " * 1200),
        "underscores": writing(lambda _: "# A\n\n" + "_" * 9000 + "a"),
        "entities": writing(lambda _: "# A\n\n" + "&#" * 4000 + "&amp;" * 300),
        "HTML unclosed": writing(lambda _: "# A\n\n" + "<div>" * 1900),
        "HTML comments": writing(lambda _: "# A\n\n" + "<!--" * 2000),
        "fences": writing(lambda _: "# A\n\n" + "```\n" * 1800),
        "definitions": writing(lambda _: "# A\n\n" + "".join(f"*[A{n}]: a\n" for n in range(1500))),
        "references": writing(
            lambda _: "# A\n\n" + "".join(f"[a{n}]: b\n" for n in range(1500)) + "[a1]" * 500
        ),
        "backslashes": writing(lambda _: "# A\n\n" + "\\" * 9000),
        "placeholders": writing(lambda _: "# A\n\n\x02klzzwxh:0001\x03 \x02wzxhzdk:9\x03 klzzwxh:9\n"),
        "a picture from elsewhere": writing(
            lambda _: GOOD + "\n![a](../../etc/passwd)\n\n![b](http://x/y.png)\n"
        ),
        "link out": link_out,
        "link inside": link_inside,
        "link nowhere": link_nowhere,
        "circle": circle,
        "link to the folder above": link_to_the_folder_above,
        "endless device": endless,
        "terminal": terminal,
        "pipe": pipe,
        "folder": folder,
        "closed": closed,
        "sparse": sparse,
    }
)
NAMES = (
    "20-{}.md",
    "20-{}.MD",
    "{}.md",
    "20 {}.md",
    "caf\u00e9-{}.md",
    "cafe\u0301-{}.md",
    "20-{}.ar.md",
    "-{}.md",
    "{}\u202e.md",
    "{}\n.md",
    "{}.sync-conflict-20260101-120000-ABC.md",
    "\U0001f9b4{}.md",
    "{}.md.txt",
    "{}.html",
)
"""Names of files, with and without faults of their own."""
