"""Whatever lies in the content folder."""

import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kiosk.content import Library, Names, load_library
from kiosk.machine.reader_process import ReaderProcess
from tests.content.broken_files import BREAKS, GOOD
from tests.content.followed import CLINIC as CLINIC_PAGE
from tests.content.followed import CONSENT, Followed, words_of
from tests.content.test_broken_folders import FOLDERS, KINDS, break_folder, check_library
from tests.faults.bench import REST, SCAN, Bench, Faithful
from tests.faults.pictures import CORPUS
from tests.faults.rows import Outcome, Seen, Table, worst
from tests.faults.target import limited
from tests.machine.reading_slowly import read_strangely
from tests.machine.saving import page

TABLE: Final = Table("Content")
fault: Final = TABLE.fault
OLD: Final = "Version 1."
NOT_WORTH_SAYING_S: Final = 0.5
Spoil = Callable[[Path], object]


def meet(bench: Bench, followed: Faithful, spoil: Spoil, *, picture: str = "") -> Seen:
    """Have `spoil` make something of a page that was good, and look at the screen."""
    path = followed.folder / SCAN
    if words_of(followed.library).count(OLD) < len(followed.library.services) or followed.library.problems:
        path.write_text(page("Scan"))
        followed.pass_by(3)
    path.unlink()
    before = time.process_time()
    with limited():
        spoil(path)
        given = followed.pass_by(3)
    took = time.process_time() - before
    if not given:
        return Seen(Outcome.LOST, "nothing came of it")
    seen = judge(given[-1], picture)
    if seen.outcome is Outcome.LOST:
        return seen
    screen = bench.screen(given[-1])
    screen.room.openPage("services/scan")
    lit = screen.is_lit
    screen.close()
    slow = f"{took:.1f} s of computing" if took > NOT_WORTH_SAYING_S else ""
    return Seen(seen.outcome if lit else Outcome.BLACK, seen.detail or slow)


def judge(library: Library, picture: str = "") -> Seen:
    """What is left of the page that was spoilt; `picture` is one that it asks for."""
    said = [problem for problem in library.problems if problem.path == SCAN]
    shown = {page.path for page in library.services}
    if REST not in shown or "root:" in repr(library):
        return Seen(Outcome.LOST, "another page went with it, or something of the machine came in")
    if SCAN not in shown:
        return Seen(Outcome.LEFT_OUT if said else Outcome.LOST)
    page = next(page for page in library.services if page.path == SCAN)
    if OLD in repr(page):
        return Seen(Outcome.LAST_GOOD if said else Outcome.LOST)
    if picture and "Figure(" not in repr(page):
        return Seen(Outcome.LEFT_OUT if said else Outcome.LOST, "the picture; the page is shown")
    return Seen(Outcome.SHOWN)


SHAPES: Final = MappingProxyType(
    {
        "[": "[",
        "![": "![",
        "[a](": "[a](",
        "nested lists": "* ",
        "nested quotes": ">",
        "footnotes": "[^1]",
        "columns": "|a",
        "[TOC]": "[TOC]\n\n",
        "*a **b ": "*a **b ",
        "_": "_",
        "`": "`",
        "&#": "&#",
        "<div>": "<div>",
        "\\": "\\",
    }
)
FACTS: Final[MappingProxyType[str, Callable[[int], str]]] = MappingProxyType(
    {
        "aliases": lambda size: "a: &a [x, x]\n" + "b: [*a, *a]\n" * (size // 12),
        "merge keys": lambda size: "a: &a {x: 1}\n" + "b: {<<: [*a, *a]}\n" * (size // 18),
        "[[[[": lambda size: "a: " + "[" * size,
        "{{{{": lambda size: "a: " + "{" * size,
        "- - - -": lambda size: "- " * (size // 2),
        "? ? ? ?": lambda size: "? " * (size // 2),
        "one long number": lambda size: "weight: " + "9" * size,
        "one long key": lambda size: "k" * size + ": 1",
        "many keys": lambda size: "".join(f"k{number}: 1\n" for number in range(size // 8)),
        "block text": lambda size: "title: |\n" + "  a\n" * (size // 4),
        "tags": lambda size: "a: " + "!!python/object/apply:os.system ['true']\n" * (size // 40 or 1),
    }
)


def add_sizes() -> None:
    for kilobytes in (2, 20, 64):
        size = kilobytes * 1000

        @fault(
            f"Markdown's worst, {kilobytes} KB",
            f"{len(SHAPES)} texts of one mark over and over, saved over a good page",
            Outcome.LAST_GOOD,
        )
        def markdown(bench: Bench, size: int = size) -> Seen:
            followed = bench.followed()
            texts = ["# A\n\n" + mark * (size // len(mark)) for mark in SHAPES.values()]
            return worst([meet(bench, followed, writing(text)) for text in texts])

        @fault(
            f"YAML's worst, {kilobytes} KB",
            f"{len(FACTS)} kinds of facts that grow, saved over a good page",
            Outcome.LAST_GOOD,
        )
        def yaml(bench: Bench, size: int = size) -> Seen:
            followed = bench.followed()
            texts = [f"---\n{make(size)}\n---\n{GOOD}" for make in FACTS.values()]
            return worst([meet(bench, followed, writing(text)) for text in texts])


def writing(text: str) -> Spoil:
    return lambda path: path.write_text(text)


add_sizes()

ENCODINGS: Final = MappingProxyType(
    {
        "byte-order mark": Outcome.SHOWN,
        "CRLF": Outcome.SHOWN,
        "CR alone": Outcome.SHOWN,
        "NUL": Outcome.SHOWN,
        "UTF-16": Outcome.LAST_GOOD,
        "UTF-32": Outcome.LAST_GOOD,
        "Latin-1": Outcome.LAST_GOOD,
        "truncated UTF-8": Outcome.LAST_GOOD,
        "half a surrogate pair": Outcome.LAST_GOOD,
        "bidi override": Outcome.SHOWN,
        "stacked accents": Outcome.SHOWN,
        "10 MB in a line": Outcome.LAST_GOOD,
    }
)
FILES: Final = MappingProxyType(
    {
        "link out": "a link to /etc/passwd",
        "circle": "a link to itself",
        "endless device": "a link to /dev/zero",
        "terminal": "a link to /dev/tty",
        "pipe": "a FIFO that nobody writes to",
        "folder": "a folder with the page's name",
        "sparse": "a terabyte of nothing",
    }
)


def add_broken_files() -> None:
    for name, expected in ENCODINGS.items():

        @fault(f"a page: {name}", "saved over a good page", expected)
        def encoding(bench: Bench, name: str = name) -> Seen:
            return meet(bench, bench.followed(), lambda path: BREAKS[name](path, random.Random(1)))  # noqa: S311

    for name, injected in FILES.items():
        # Where there is a folder the page has been deleted.
        expected = Outcome.LEFT_OUT if name == "folder" else Outcome.LAST_GOOD

        @fault(f"no file: {name}", f"{injected} in a good page's place", expected)
        def no_file(bench: Bench, name: str = name) -> Seen:
            return meet(bench, bench.followed(), lambda path: BREAKS[name](path, random.Random(1)))  # noqa: S311


add_broken_files()


@fault("no file: socket", "a listening Unix socket in a good page's place", Outcome.LAST_GOOD)
def no_file_but_a_socket(bench: Bench) -> Seen:
    with socket.socket(socket.AF_UNIX) as listening:

        def listen(path: Path) -> None:
            # The path of a socket may not be long.
            before = Path.cwd()
            os.chdir(path.parent)
            listening.bind(path.name)
            os.chdir(before)

        return meet(bench, bench.followed(), listen)


SOURCES: Final = (
    "../../../../etc/passwd",
    "/etc/passwd",
    "\\\\server\\share\\a.png",
    "//server/share/a.png",
    "pictures/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "pictures/a.png%00.png",
    "file:///etc/passwd",
    "http://example.org/a.png",
    "data:image/png;base64,AAAA",
    "qrc:/a.png",
    "image://icon/ph.house",
)


def add_sources() -> None:
    for source in SOURCES:

        @fault(f"a picture from {source}", "named in the text of a page", Outcome.LEFT_OUT)
        def picture_from(bench: Bench, source: str = source) -> Seen:
            text = f"# Scan\n\nNew words.\n\n![A picture]({source})\n"
            return meet(bench, bench.followed(), writing(text), picture=source)


add_sources()


def add_pictures() -> None:
    for name, (make, expected) in CORPUS.items():

        @fault(f"a picture: {name}", "in the content folder, named by a page", expected)
        def picture(bench: Bench, name: str = name, make: Callable[[], bytes] = make) -> Seen:
            del name
            followed = bench.followed()
            followed.write("pictures/a.png", make())
            return meet(
                bench,
                followed,
                writing("# Scan\n\nNew words.\n\n![A picture](pictures/a.png)\n"),
                picture="pictures/a.png",
            )


add_pictures()

CRASHES: Final = (
    "<img src='http://example.org/a.png'>",
    "<img src=''><img src='http://example.org'>",
    '<img src="data:,">',
    "<table>" * 18,
    "<a href='file:///etc/passwd'>a</a>&lt;b&gt;",
    "%1 %2 %n \\u202e {0} ${HOME} $(reboot)",
)


def add_crashes() -> None:
    for number, text in enumerate(CRASHES, 1):

        @fault(
            f"what ends Qt, number {number}",
            f"`{text[:40].replace('|', ' ')}` in every fact and every block; every view is drawn",
            Outcome.SHOWN,
        )
        def crash(bench: Bench, text: str = text) -> Seen:
            library = everywhere(bench.content, text)
            screen = bench.screen(library)
            room = screen.room
            lit = [screen.is_lit]
            for place in (
                *(lambda name=name: room.openSection(name) for name in room.sections),
                *(lambda one=one: room.openPage(one.id) for one in library.pages),
                room.readOn,
                room.openShare,
                room.openQuestions,
            ):
                place()
                lit.append(screen.is_lit)
            screen.close()
            if not all(lit):
                return Seen(Outcome.BLACK)
            shown = sum(text in one.title for one in library.pages)
            return Seen(Outcome.SHOWN if shown >= 3 else Outcome.LOST, f"{len(lit)} views")


def everywhere(folder: Path, text: str) -> Library:
    """A folder in which `text` stands wherever a text may stand."""
    quoted = "'" + text.replace("'", "''") + "'"
    facts = f"title: {quoted}\nsummary: {quoted}\nreviewed_by: {quoted}\nevidence_ref: {quoted}\n"
    body = f"# {text}\n\n{text}\n\n- {text}\n\n> {text}\n\n```\n{text}\n```\n\n|a|\n|-|\n|{text}|\n\n[{text}](https://x.org)\n"
    files = {
        "clinic.md": f"---\nname: {quoted}\nstrapline: {quoted}\naddress: {quoted}\nphone: {quoted}\n"
        f"sharing:\n  - name: {quoted}\n    link: https://x.org/?u={{url}}\n    caption: {quoted}\n"
        f"---\n{body}",
        "services/10-a.md": f"---\n{facts}questions: [{quoted}]\n---\n{body}",
        "research/10-a.md": f"---\n{facts}featured: yes\npanel_title: {quoted}\npanel_summary: {quoted}\n"
        f"citation: {{authors: {quoted}, journal: {quoted}}}\nsensitivity: cancer\n---\n{body}",
        "about/10-a.md": f"---\n{facts}---\n{body}",
        "testimonials/10-a.md": f"---\n{CONSENT}title: {quoted}\nname: {quoted}\n---\n{text}\n",
        "glossary.md": f"*[bone]: {text}\n",
    }
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content)
    return load_library(folder, Names())


add_crashes()


@fault("fuzzed folders", "a few faults each of 60 kinds, from the number of the folder", Outcome.LEFT_OUT)
def fuzzed_folders(bench: Bench) -> Seen:
    good = bench.place / "good"
    for kind in KINDS:
        (good / kind).mkdir(parents=True)
        text = f"---\n{CONSENT}---\nIt helped.\n" if kind == "testimonials" else GOOD
        (good / kind / "10-good.md").write_text(text)
    (good / "clinic.md").write_text(CLINIC_PAGE)
    numbers = range(0, FOLDERS, FOLDERS // bench.times(200, 20))
    for number in numbers:
        folder = bench.place / str(number)
        shutil.copytree(good, folder)
        broken = break_folder(folder, number)
        with limited():
            check_library(Followed(folder).look(), folder, broken)
    return Seen(Outcome.LEFT_OUT, f"{len(numbers)} folders; every fault named, every good page shown")


@fault("very many files", "10,000 pages (1,000 in the short form), one of them changed", Outcome.SHOWN)
def very_many_files(bench: Bench) -> Seen:
    followed = bench.followed()
    count = bench.times(10_000, 1000)
    for number in range(count):
        (followed.folder / "services" / f"{number + 100}-n{number}.md").write_text(f"# N{number}\n")
    library = followed.settle()
    found = len(library.services)
    followed.reads.clear()
    before = time.process_time()
    (followed.folder / SCAN).write_text("# Scan\n\nNew words.\n")
    library = followed.settle()
    if found != count + 2 or "New words" not in words_of(library) or followed.reads != [SCAN]:
        return Seen(Outcome.LOST, f"{found} pages")
    looks = (time.process_time() - before) / 20
    return Seen(Outcome.SHOWN, f"{found:,} pages; one file read; {looks * 1000:.0f} ms of computing a look")


def add_readers() -> None:
    for name, injected in {
        "spins": "an endless loop in the process that reads",
        "sleeps": "the process that reads waits for ever",
        "eats": "2 GB asked for in the process that reads",
        "dies": "the process that reads kills itself with SIGKILL amid the page",
    }.items():

        @fault(f"a page whose reader {name}", injected, Outcome.LEFT_OUT)
        def reader(bench: Bench, name: str = name) -> Seen:
            bench.fill()
            (bench.content / "services" / f"{name}.md").write_text("# A\n")
            process = ReaderProcess(Names, longest_read_s=2, read_file=read_strangely)
            reading = process.read(bench.content, f"services/{name}.md")
            after = process.read(bench.content, SCAN)
            process.stop()
            if reading.documents or not reading.problems or not after.is_good:
                return Seen(Outcome.LOST)
            return Seen(Outcome.LEFT_OUT, "the next page is read")


add_readers()

LINKS: Final = (
    *(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://127.0.0.1:9/a",
        "https://example.org/",
        "ftp://x/y",
    ),
    *(
        "data:text/html,a",
        "//x/y",
        "\\\\x\\y",
        "mailto:a@b.c",
        "tel:999",
        "about:blank",
        "qrc:/a",
        "smb://x/y",
    ),
)


@fault(
    "every form of address",
    f"{len(LINKS)} forms as links and pictures; all pages drawn by `kiosk proof` under strace, which counts "
    "connections but for those to this machine's own sockets",
    Outcome.SHOWN,
    is_long=True,
)
def addresses(bench: Bench) -> Seen:
    bench.fill()
    text = "".join(f"[a]({link}) <{link}> ![b]({link})\n\n" for link in LINKS)
    (bench.content / SCAN).write_text(f"# Scan\n\n{text}")
    trace = bench.place / "trace"
    proof = [
        sys.executable,
        "-m",
        "kiosk",
        "proof",
        "--content",
        str(bench.content),
        "--out",
        str(bench.place / "out"),
    ]
    strace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,bind", "-o", str(trace)]
    subprocess.run([*strace, *proof], capture_output=True, check=False, timeout=600)
    pictures = len(list((bench.place / "out").rglob("*.png")))
    calls = [line for line in trace.read_text().splitlines() if "AF_INET" in line]
    if calls or not pictures:
        return Seen(Outcome.OUT, f"{pictures} pictures; {calls[:2]}")
    return Seen(Outcome.SHOWN, f"{pictures} pictures, 0 connections")
