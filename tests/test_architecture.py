"""The layers of ARCHITECTURE, held by reading what every module imports and calls."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QT_BASE = ("PySide6.QtCore", "PySide6.QtGui")
QT_QUICK = ("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSvg")

# What a module may import besides the standard library: the sum of the lines it stands under.
MAY_IMPORT = {
    "kiosk.content": ("kiosk.content", "markdown", "yaml", "imagesize"),
    "kiosk.programme": ("kiosk.content", "kiosk.programme"),
    "kiosk.faults": ("kiosk.faults", "kiosk.content.durable"),
    "kiosk.faults.clinic_card": ("kiosk.content",),
    "kiosk.faults.qt_messages": ("PySide6.QtCore",),
    "kiosk.settings": ("kiosk.content.levels", "kiosk.content.rules"),
    "kiosk.machine": ("kiosk.machine", "kiosk.settings", *QT_BASE),
    "kiosk.machine.guard": ("kiosk.faults", "PySide6.QtQuick"),
    "kiosk.machine.heartbeat": ("sdnotify",),
    "kiosk.machine.liveness": ("PySide6.QtQuick",),
    "kiosk.machine.library_feed": ("kiosk.content", "watchfiles"),
    "kiosk.machine.old_memories": ("kiosk.content",),
    "kiosk.machine.reader_identity": ("kiosk.content", "kiosk.paths"),
    "kiosk.machine.reader_process": ("kiosk.content",),
    "kiosk.machine.versions": ("kiosk.__version__",),
    "kiosk.machine.speaker": ("PySide6.QtTextToSpeech",),
    "kiosk.machine.usage_book": (
        "kiosk.content.durable",
        "kiosk.programme.clock_sense",
        "kiosk.programme.usage",
    ),
    "kiosk.screen": (
        *("kiosk.content", "kiosk.programme", "kiosk.machine.clock", "kiosk.screen"),
        *(*QT_BASE, *QT_QUICK),
    ),
    "kiosk.screen.image_providers": ("kiosk.faults.fault", "kiosk.faults.handlers"),
    "kiosk.screen.qr_code": ("segno", "zxingcpp"),
    "kiosk.screen.room_moment": ("kiosk.faults.showing",),
    "kiosk.screen.spine_drawing": ("kiosk.paths",),
    "kiosk.staff": (
        *("kiosk.content", "kiosk.programme", "kiosk.screen", "kiosk.staff"),
        *("kiosk.machine.clock", "kiosk.machine.travelling_clock", "PySide6.QtCore", "PySide6.QtQml"),
    ),
    "kiosk.staff.corner_watch": ("PySide6.QtGui",),
    "kiosk.staff.pin": ("argon2",),
    "kiosk.monitoring": ("kiosk.content", "kiosk.monitoring"),
    "kiosk.monitoring.exposition": ("prometheus_client",),
    "kiosk.fleet": ("kiosk.fleet",),
    "kiosk.doctor": ("kiosk.content", "kiosk.doctor", "kiosk.settings"),
    "kiosk.doctor.clock_setting": ("kiosk.programme.clock_sense",),
    "kiosk.doctor.content_folder": ("kiosk.machine.file_systems",),
    "kiosk.doctor.display_size": ("kiosk.machine.diagonals",),
    "kiosk.doctor.graphics": ("kiosk.machine.lost_graphics",),
    "kiosk.doctor.letters": ("kiosk.screen.typefaces",),
    "kiosk.doctor.staff_pin": ("kiosk.staff.pin",),
    "kiosk.app": (
        *("kiosk.content", "kiosk.machine", "kiosk.paths", "kiosk.programme", "kiosk.screen"),
        *("kiosk.settings", "kiosk.staff", "kiosk.stage", *QT_BASE, *QT_QUICK),
    ),
    "kiosk.preview": (
        *("kiosk.app", "kiosk.content", "kiosk.machine", "kiosk.screen", "kiosk.settings", "kiosk.staff"),
        *("kiosk.stage", *QT_BASE),
    ),
    "kiosk.staff_kit": (
        *("kiosk.app", "kiosk.faults.log", "kiosk.faults.telling", "kiosk.machine", "kiosk.paths"),
        *("kiosk.settings", "kiosk.staff"),
    ),
    "kiosk.stage": (
        *("kiosk.content", "kiosk.machine", "kiosk.paths", "kiosk.programme", "kiosk.screen"),
        *("kiosk.settings", *QT_BASE, *QT_QUICK),
    ),
    "kiosk.commands": ("kiosk", *QT_BASE),
    "kiosk.__main__": ("kiosk.commands", "kiosk.faults"),
}
PURE = ("kiosk.content", "kiosk.programme")
IMPURE = ("time", "sched", "threading", "random")
NETWORK = (
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl"),
    *("telnetlib", "urllib.request", "webbrowser", "wsgiref", "xmlrpc"),
)
MAY_CONNECT = {
    "kiosk.fleet.syncthing": ("http",),  # with this machine's own Syncthing, on loopback
    "kiosk.commands.ending": ("socket",),  # a pair inside this process, by which a signal wakes Qt
}

WALL_CLOCKS = ("now", "utcnow", "today")
NEVER_CALLED = (
    *("setContextProperty", "processEvents", "import_module"),
    # What opens something outside of the window.
    *("openUrl", "QDesktopServices", "setUrlHandler", "startDetached"),
    # What fetches, listens or debugs.
    *("setNetworkAccessManagerFactory", "QQmlDebuggingEnabler", "QQmlFileSelector", "createConnection"),
)
MAY_CATCH_EVERYTHING = {
    "kiosk.faults.showing",  # whatever fails while a page is shown is that page's fault
}
LONGEST = 300
IS_ONE_TABLE = {"kiosk.content.rules"}
SAY_NOTHING = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}


def is_within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def imports(tree: ast.AST) -> Iterator[str]:
    """Every name imported anywhere in a module, inside functions too; what follows `from x` as x.name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ("." * node.level + f"{node.module or ''}.{alias.name}" for alias in node.names)


def import_faults(module: str, source: str) -> list[str]:
    """What `module` imports and must not."""
    allowed = [name for key, names in MAY_IMPORT.items() if is_within(module, (key,)) for name in names]
    is_pure = is_within(module, PURE)
    return [
        f"{module} imports {name}"
        for name in imports(ast.parse(source))
        if (is_within(name, NETWORK) and not is_within(name, MAY_CONNECT.get(module, ())))
        or (is_pure and is_within(name, IMPURE))
        or not (name.partition(".")[0] in sys.stdlib_module_names or is_within(name, tuple(allowed)))
    ]


def code_faults(module: str, source: str) -> list[str]:
    """What `module` does and must not."""
    faults = []
    for node in ast.walk(ast.parse(source)):
        name = getattr(node, "attr", getattr(node, "id", ""))
        is_clock = name in WALL_CLOCKS and isinstance(node, ast.Attribute)
        if name in NEVER_CALLED or (is_clock and is_within(module, PURE)):
            faults.append(f"{module} uses {name}")
        if isinstance(node, ast.Global):
            faults.append(f"{module} has global state")
        if name == "__file__" and module != "kiosk.paths":
            faults.append(f"{module} looks for files by itself")
        if isinstance(node, ast.FunctionDef) and any(grows(one, node) for one in node.decorator_list):
            faults.append(f"{module} has a cache without an end")
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and module not in MAY_CATCH_EVERYTHING:
            faults.append(f"{module} catches everything")
    if len(source.splitlines()) > LONGEST and module not in IS_ONE_TABLE:
        faults.append(f"{module} has over {LONGEST} lines")
    if SAY_NOTHING & set(module.replace("_", ".").split(".")):
        faults.append(f"{module} has a name that says nothing")
    return faults


def grows(decorator: ast.expr, function: ast.FunctionDef) -> bool:
    """Whether `decorator` remembers every answer that `function` has ever given."""
    name = ast.unparse(decorator).removeprefix("functools.")
    arguments = function.args
    one_answer = not (arguments.args or arguments.posonlyargs or arguments.kwonlyargs or arguments.vararg)
    return name in ("lru_cache(None)", "lru_cache(maxsize=None)") or (name == "cache" and not one_answer)


def is_broad(handler: ast.ExceptHandler) -> bool:
    caught = {getattr(node, "id", "") for node in ast.walk(handler.type)} if handler.type else {"Exception"}
    return bool(caught & {"Exception", "BaseException"})


def modules() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "kiosk").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        yield name, path.read_text(encoding="utf-8")


@pytest.mark.parametrize("find", [import_faults, code_faults])
def test_every_module_keeps_to_its_layer(find: Callable[[str, str], list[str]]) -> None:
    found = [fault for name, source in modules() for fault in find(name, source)]
    assert found == []


def test_every_layer_is_there() -> None:
    assert set(MAY_IMPORT) <= {name for name, _ in modules()}


def test_the_fault_handlers_come_before_everything_else() -> None:
    tree = ast.parse((ROOT / "kiosk" / "__main__.py").read_text(encoding="utf-8"))
    first = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    others = {name for node in first for name in imports(node)} - {"gc", "sys"}
    assert all(is_within(name, ("kiosk.faults",)) for name in others)
    main = next(node for node in tree.body if isinstance(node, ast.FunctionDef))
    assert [ast.unparse(line) for line in main.body[1:3]] == ["hearing = Hearing()", "install(hearing)"]


def test_no_command_imports_qt_before_it_runs() -> None:
    """Qt reads the environment when it is imported, and the commands put that in order first."""
    code = (
        "import sys, kiosk.__main__, kiosk.commands.command_line;"
        "import kiosk.commands.check, kiosk.commands.preview, kiosk.commands.proof, kiosk.commands.run;"
        "sys.exit(any(name.partition('.')[0] in ('PySide6', 'qtawesome') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_test_turns_the_event_loop_by_hand() -> None:
    found = [
        path.name
        for path in (ROOT / "tests").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    assert found == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kiosk.content.x", "import PySide6"),
        ("kiosk.content.x", "from PySide6.QtCore import QObject"),
        ("kiosk.content.x", "from kiosk.programme import panels"),
        ("kiosk.content.x", "from kiosk import settings"),
        ("kiosk.content.x", "from . import y"),
        ("kiosk.content.x", "def f():\n    import time"),
        ("kiosk.programme.x", "from time import monotonic"),
        ("kiosk.programme.x", "from kiosk.machine.clock import SystemClock"),
        ("kiosk.programme.x", "from kiosk.screen import rows"),
        ("kiosk.machine.x", "from PySide6.QtQuick import QQuickWindow"),
        ("kiosk.machine.x", "from kiosk.screen import rows"),
        ("kiosk.screen.x", "from kiosk.app import App"),
        ("kiosk.screen.x", "import qtawesome"),
        ("kiosk.screen.x", "from PySide6.QtWidgets import QWidget"),
        ("kiosk.screen.x", "from PySide6.QtNetwork import QTcpServer"),
        ("kiosk.screen.x", "from PySide6.QtDBus import QDBusConnection"),
        ("kiosk.app", "from PySide6.QtWebEngineQuick import QtWebEngineQuick"),
        ("kiosk.machine.x", "import socketserver"),
        ("kiosk.machine.x", "from xmlrpc import client"),
        ("kiosk.screen.x", "from urllib.request import urlopen"),
        ("kiosk.commands.x", "from PySide6.QtQml import QQmlEngine"),
        ("kiosk.commands.x", "import requests"),
        ("kiosk.commands.fleet", "import http.client"),
        ("kiosk.fleet.state", "import http.client"),
        ("kiosk.fleet.syncthing", "import socket"),
        ("kiosk.commands.ending", "import http.client"),
        ("kiosk.fleet.x", "from kiosk.content import Library"),
        ("kiosk.__main__", "import PySide6.QtCore"),
        ("kiosk", "import PySide6"),
    ],
)
def test_an_import_across_the_layers_is_found(module: str, source: str) -> None:
    assert len(import_faults(module, source)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kiosk.screen.x", "try:\n    pass\nexcept Exception:\n    pass"),
        ("kiosk.screen.x", "try:\n    pass\nexcept (OSError, BaseException):\n    pass"),
        ("kiosk.screen.x", "try:\n    pass\nexcept:\n    pass"),
        ("kiosk.screen.x", "context.setContextProperty('a', b)"),
        ("kiosk.screen.x", "app.processEvents()"),
        ("kiosk.screen.x", "services.openUrl(url)"),
        ("kiosk.screen.x", "services = QDesktopServices"),
        ("kiosk.screen.x", "services.setUrlHandler('http', a, 'b')"),
        ("kiosk.machine.x", "QProcess.startDetached('xterm')"),
        ("kiosk.app", "engine.setNetworkAccessManagerFactory(a)"),
        ("kiosk.commands.x", "QQmlDebuggingEnabler.enableDebugging(True)"),
        ("kiosk.screen.x", "importlib.import_module('time')"),
        ("kiosk.screen.x", "print(__file__)"),
        ("kiosk.screen.x", "def f():\n    global a"),
        ("kiosk.screen.x", "@cache\ndef f(a):\n    pass"),
        ("kiosk.screen.x", "@functools.lru_cache(maxsize=None)\ndef f():\n    pass"),
        ("kiosk.screen.x", "a = 1\n" * 301),
        ("kiosk.screen.text_utils", ""),
        ("kiosk.programme.x", "today = datetime.now(zone)"),
        ("kiosk.content.x", "date.today()"),
    ],
)
def test_what_no_module_may_do_is_found(module: str, source: str) -> None:
    assert len(code_faults(module, source)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kiosk.content.x", "import re\nfrom kiosk.content.blocks import Run\nimport markdown.util"),
        ("kiosk.programme.x", "from kiosk.content import Page\n\ndef f(now):\n    return now.date()"),
        ("kiosk.machine.x", "import time\nfrom PySide6.QtGui import QScreen"),
        ("kiosk.screen.x", "try:\n    pass\nexcept (OSError, ValueError):\n    pass"),
        ("kiosk.screen.x", "@cache\ndef f():\n    pass\n@lru_cache(maxsize=9)\ndef g(a):\n    pass"),
    ],
)
def test_what_a_module_may_do_is_no_fault(module: str, source: str) -> None:
    assert import_faults(module, source) + code_faults(module, source) == []
