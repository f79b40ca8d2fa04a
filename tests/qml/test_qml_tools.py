"""What Qt's own tools say of the QML. They are told of the types that Python gives it."""

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6
import pytest

from kiosk import paths
from kiosk.screen.icon_names import PREFIXES, icon_names

PYSIDE = Path(PySide6.__file__).parent
KIOSK = paths.QML.parent.parent
QML_FILES = sorted([*paths.QML.rglob("*.qml"), *Path(__file__).parent.glob("*.qml")])
SOURCES = [*QML_FILES, *sorted(KIOSK.rglob("*.py"))]

# A base class stands before what is derived from it: the tool reads one file after the other.
VIEW_MODELS = (
    "screen.list_model",
    "screen.clinic_facts",
    "screen.reads_aloud",
    "screen.related_model",
    "screen.article_model",
    "screen.attract_model",
    "screen.browse_model",
    "screen.language_model",
    "screen.notice_model",
    "screen.suggestions_model",
    "screen.questions_model",
    "screen.share_model",
    "screen.spine_model",
    "screen.standby_model",
    "screen.room_facts",
    "screen.room_models",
    "screen.room_programme",
    "screen.room_moment",
    "screen.waiting_room",
    "staff.lists",
    "staff.preview_facts",
    "staff.preview_room",
    "staff.staff_facts",
    "staff.staff_lists",
    "staff.staff_gate",
    "staff.staff_panel",
)

LINT = (
    # Beyond Qt's own choice of warnings. "compiler" stays off: it asks for what only C++ types can say.
    "--unused-imports=warning",
    "--multiline-strings=warning",
    "--max-warnings=0",
)


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import path with the view models' types in it."""
    folder = tmp_path_factory.mktemp("types")
    module = folder / "WaitingRoom" / "ViewModels"
    module.mkdir(parents=True)
    files = [KIOSK.joinpath(*name.split(".")).with_suffix(".py") for name in VIEW_MODELS]
    dump = run(sys.executable, PYSIDE / "scripts" / "metaobjectdump.py", "--quiet", *files)
    described = folder / "types.json"
    described.write_text(json.dumps([with_constants(one, name) for one, name in zip_by_name(dump)]))
    qt = [next((PYSIDE / "Qt" / "metatypes").glob(f"qt6{name}_*metatypes.json")) for name in ("core", "qml")]
    run(
        PYSIDE / "Qt" / "libexec" / "qmltyperegistrar",
        f"--generate-qmltypes={module / 'types.qmltypes'}",
        "--import-name=WaitingRoom.ViewModels",
        "--major-version=1",
        f"--foreign-types={','.join(map(str, qt))}",
        f"-o={folder / 'unused.cpp'}",
        described,
    )
    (module / "qmldir").write_text("module WaitingRoom.ViewModels\ntypeinfo types.qmltypes\n")
    return folder


def zip_by_name(dump: str) -> Iterator[tuple[dict[str, Any], str]]:
    return zip(json.loads(dump), VIEW_MODELS, strict=True)


def with_constants(described: dict[str, Any], name: str) -> dict[str, Any]:
    """The tool's description of a module, and which properties never change, which it leaves out."""
    module = importlib.import_module(f"kiosk.{name}")
    for one in described["classes"]:
        for known in one.get("properties", ()):
            meta = getattr(module, one["className"]).staticMetaObject
            known["constant"] = meta.property(meta.indexOfProperty(known["name"])).isConstant()
    return described


def lint(types: Path, *files: Path) -> str:
    qml = PYSIDE / "Qt" / "qml"
    done = subprocess.run(
        [PYSIDE / "qmllint", *LINT, "-I", paths.QML, "-I", types, "-I", qml, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert (done.returncode == 0) == (said == ""), said
    return said


def test_the_linter_has_nothing_to_say(types: Path) -> None:
    said = lint(types, *QML_FILES)
    assert not said, said


@pytest.mark.parametrize(
    ("binding", "category"),
    [
        ("title: room.clinicName", ""),
        ("title: room.clinicNam", "missing-property"),
        ("title: room.attract.place.nothing", "missing-property"),
    ],
)
def test_the_linter_knows_the_view_models(types: Path, tmp_path: Path, binding: str, category: str) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text(
        "import QtQuick\nimport WaitingRoom.ViewModels\n\n"
        f"Window {{\n    required property WaitingRoom room\n\n    {binding}\n}}\n"
    )
    assert (f"[{category}]" in lint(types, file)) == (category != "")


@pytest.mark.parametrize("file", QML_FILES, ids=lambda file: file.name)
def test_every_file_is_formatted(file: Path) -> None:
    assert run(PYSIDE / "qmlformat", file) == file.read_text(encoding="utf-8")


def strings_like(pattern: str) -> set[str]:
    """What stands in quotation marks in the program and matches `pattern`."""
    quoted = re.compile(rf"""["'`]({pattern})["'`]""")
    return {found[1] for path in SOURCES for found in quoted.finditer(path.read_text(encoding="utf-8"))}


def test_every_icon_that_is_named_exists() -> None:
    named = strings_like(rf"(?:{'|'.join(PREFIXES.values())})\.[\w-]+")
    assert named
    assert named <= icon_names()


def test_every_illustration_that_is_named_exists() -> None:
    named = strings_like(r"illustration/[\w-]+")
    assert named
    assert named <= {f"illustration/{path.stem}" for path in paths.ILLUSTRATIONS.glob("*.svg")}
