"""What no QML file may say, found by reading it."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

LONGEST = 200
MODULES = sorted(path.parent for path in paths.QML.rglob("qmldir"))
FILES = sorted(paths.QML.rglob("*.qml"))

STRING = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`'
STRING_OR_COMMENT = re.compile(rf"({STRING})|//[^\n]*|/\*.*?\*/", re.DOTALL)

NOWHERE = {
    "guesses whether a text is markup": r"\bText(?:Edit)?\.(?:AutoText|RichText|MarkdownText)\b",
    "lets a timer of its own decide": r"\bTimer\s*\{",
    "has a clock of its own": r"\bnew\s+Date\b|\bDate\s*\.\s*now\b",
    "reaches for the network": r"\bXMLHttpRequest\b|\bWebSocket\b|\bopenUrlExternally\b|https?://",
    "imports what no screen needs": r"\bimport\s+(?!QtQuick(?:\.Layouts|\.Templates)?\b(?!\.)"
    r"|WaitingRoom\.(?:App|Blocks|Components|Preview|Screens|Staff|Theme|ViewModels)\b)\S+",
    "runs what is no QML of ours": r"\b(?:ShaderEffect|FontLoader|AnimatedImage|WorkerScript)\b"
    r"|\bQt\s*\.\s*(?:createQmlObject|createComponent|include|application|exit|quit)\b",
    "opens what leads out of the screen": r"\b\w*Dialog\s*\{|\bMenu(?:Bar|Item)?\s*\{|\bonLinkActivated\b"
    r"|\bContextMenu\b|\bPopup\s*\{|\bDrawer\s*\{",
    "takes what is dragged here": r"\bDropArea\b|\bDrag\s*\.",
    "hears other buttons of a mouse": r"\bacceptedButtons\s*:[^\n]*(?:Right|Middle|All)Button",
}
"""What has a window of its own, runs or fetches code, or leads out of the screen, and what guesses."""

NOT_BEFORE_PATIENTS = {
    "lets something be written or selected": r"\bText(?:Input|Edit|Field|Area)\s*\{|\bselectByMouse\b",
    "opens a window": r"\bWindow\s*\{",
}
"""In the preview's window, in the office, there is a keyboard; the one window is App/Main."""
ONLY_IN_THE_THEME = {
    "has a colour of its own": r"[\"']#[0-9a-fA-F]{3,8}[\"']"
    r"|\bQt\.(?:rgba|hsla|hsva|color|tint|lighter|darker)\b"
    r"|[cC]olor\s*:[^\n]*[\"'](?!transparent[\"'])[a-z]+[\"']",
    "has a duration of its own": r"\b(?:duration|interval)\s*:\s*\.?\d",
    "has a font size of its own": r"[pP]ixelSize\s*:\s*\.?\d|[pP]ointSize\s*:",
}
ARROWS = ("->", "<-", "=>", ">>", "<<")


def without_comments(source: str) -> str:
    return STRING_OR_COMMENT.sub(lambda found: found[1] or "", source)


def faults(name: str, source: str) -> Iterator[str]:
    """What the QML file `name`, relative to the QML folder, says and must not."""
    code = without_comments(source)
    in_theme = Path(name).parent.name == "Theme"
    before_patients = Path(name).parent.name != "Preview" and Path(name).name != "Main.qml"
    patterns = (
        NOWHERE | ({} if in_theme else ONLY_IN_THE_THEME) | (NOT_BEFORE_PATIENTS if before_patients else {})
    )
    for fault, pattern in patterns.items():
        if re.search(pattern, code):
            yield f"{name} {fault}"
    if any("textFormat: Text." not in element for element in elements("Text", code)):
        yield f"{name} has a text that may be taken for markup"
    if any(is_typed_symbol(said) for said in re.findall(STRING, code)):
        yield f"{name} types a symbol that should be an icon"
    if len(source.splitlines()) > LONGEST:
        yield f"{name} has over {LONGEST} lines"


def elements(kind: str, code: str) -> Iterator[str]:
    """The source of each element of `kind`, to its closing brace."""
    for found in re.finditer(rf"\b{kind}\s*\{{", code):
        depth, end = 1, found.end()
        while depth and end < len(code):
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        yield code[found.start() : end]


def is_typed_symbol(said: str) -> bool:
    symbols = (sign for sign in said if not sign.isascii() and unicodedata.category(sign) in ("Sm", "So"))
    return any(symbols) or any(arrow in said for arrow in ARROWS)


def module_faults(folder: Path) -> Iterator[str]:
    """What the qmldir of `folder` says of its files that is not so."""
    lines = [line.split() for line in (folder / "qmldir").read_text(encoding="utf-8").splitlines()]
    listed = {words[-1]: words for words in lines if words and words[-1].endswith(".qml")}
    files = {path.name: path for path in folder.glob("*.qml")}
    yield from (f"{name} is not in the qmldir" for name in files.keys() - listed.keys())
    yield from (f"{name} is in the qmldir only" for name in listed.keys() - files.keys())
    for name in files.keys() & listed.keys():
        if Path(name).stem not in listed[name]:
            yield f"{name} goes by another name"
        is_singleton = "pragma Singleton" in files[name].read_text(encoding="utf-8")
        if is_singleton != ("singleton" in listed[name]):
            yield f"{name} is a singleton in one place only"
    if ["module", ".".join(folder.parts[-2:])] not in lines:
        yield f"{folder.name} is a module of another name"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_says_what_none_may_say(path: Path) -> None:
    name = path.relative_to(paths.QML).as_posix()
    assert list(faults(name, path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("folder", MODULES, ids=lambda folder: folder.name)
def test_every_file_is_in_its_qmldir(folder: Path) -> None:
    assert list(module_faults(folder)) == []


def test_every_file_belongs_to_a_module() -> None:
    assert {path.parent for path in FILES} == set(MODULES)


@pytest.mark.parametrize(
    "source",
    [
        "Text { textFormat: Text.AutoText }",
        "PlainLabel { textFormat: Text.RichText }",
        "PlainLabel { textFormat: TextEdit.MarkdownText }",
        "Text { text: title }",
        "Item { Text { text: a; font { bold: true } } Text { textFormat: Text.PlainText } }",
        "import QtQuick.Controls",
        "Timer { onTriggered: next() }",
        "Item { property real start: Date.now() }",
        'Image { source: "https://example.org/a.png" }',
        'Rectangle { color: "#fff" }',
        "Rectangle { color: '#14213d' }",
        'Rectangle { border.color: on ? Colours.navy : "red" }',
        "Rectangle { color: Qt.rgba(0, 0, 0, 0.5) }",
        "NumberAnimation { duration: 300 }",
        "font { pixelSize: 12 }",
        "font.pointSize: size",
        "import QtQuick.Dialogs",
        "import QtQuick.Shapes",
        "import QtQuick.Templates.impl",
        "import QtQuick.VirtualKeyboard",
        "import QtWebEngine",
        "import Qt.labs.platform as Labs",
        'import "script.js" as Script',
        "FileDialog { }",
        "MessageDialog {}",
        "T.Menu { }",
        "Popup { }",
        "Label { onLinkActivated: link => go(link) }",
        "TextInput { }",
        "T.TextField { }",
        "Item { TextArea {} }",
        "Window { }",
        "DropArea { }",
        "Item { Drag.active: true }",
        "MouseArea { acceptedButtons: Qt.AllButtons }",
        "TapHandler { acceptedButtons: Qt.LeftButton | Qt.RightButton }",
        "ShaderEffect { }",
        "FontLoader { source: file }",
        "onClicked: Qt.quit()",
        "Component.onCompleted: Qt.createQmlObject(words, item)",
        'text: qsTr("Next \u2192")',
        'text: "\u2713 Done"',
        "text: 'Go ->'",
        "Item {}\n" * 201,
    ],
)
def test_each_of_them_is_found(source: str) -> None:
    assert len(list(faults("Screens/A.qml", source))) == 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "Preview/A.qml",
            "import QtQuick.Templates as T\nT.TextField { }\nTextEdit { textFormat: TextEdit.PlainText }",
        ),
        ("App/Main.qml", "import WaitingRoom.ViewModels\nWindow { }"),
        ("Theme/Colours.qml", 'readonly property color navy: "#14213d"'),
        ("Theme/Motion.qml", "readonly property int fade: 280; NumberAnimation { duration: 280 }"),
        ("Screens/A.qml", "// Timer { } and Text.RichText are not used; see https://example.org"),
        ("Screens/A.qml", '/* "#fff" */ Rectangle { color: "transparent" }'),
        ("Screens/A.qml", "NumberAnimation { duration: Motion.fade }"),
        ("Screens/A.qml", "Text { text: a; textFormat: Text.PlainText; font { pixelSize: Type.body } }"),
        ("Screens/A.qml", "onOpenRequested: pageId => room.openPage(pageId)"),
        ("Screens/A.qml", 'text: qsTr("Caf\u00e9 // \u201copen\u201d \u2026")'),
    ],
)
def test_what_a_file_may_say_is_no_fault(name: str, source: str) -> None:
    assert list(faults(name, source)) == []


@pytest.mark.parametrize(
    ("qmldir", "files"),
    [
        ("module WaitingRoom.A\n", {"B.qml": "Item {}"}),
        ("module WaitingRoom.A\nB 1.0 B.qml\nC 1.0 C.qml\n", {"B.qml": "Item {}"}),
        ("module WaitingRoom.A\nC 1.0 B.qml\n", {"B.qml": "Item {}"}),
        ("module WaitingRoom.A\nsingleton B 1.0 B.qml\n", {"B.qml": "Item {}"}),
        ("module WaitingRoom.A\nB 1.0 B.qml\n", {"B.qml": "pragma Singleton\nItem {}"}),
        ("module WaitingRoom.B\nB 1.0 B.qml\n", {"B.qml": "Item {}"}),
    ],
)
def test_a_qmldir_that_says_something_else_is_found(
    tmp_path: Path, qmldir: str, files: dict[str, str]
) -> None:
    folder = tmp_path / "WaitingRoom" / "A"
    folder.mkdir(parents=True)
    for name, text in {"qmldir": qmldir, **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert len(list(module_faults(folder))) == 1
