import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import content
from kiosk.content import About, Library, loader


def test_the_face_has_every_name_it_promises() -> None:
    assert all(hasattr(content, name) for name in content.__all__)
    assert content.load_library is loader.load_library


def test_another_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = content.nothing


def test_the_types_come_without_the_readers() -> None:
    code = "import sys, kiosk.content; print(sorted({'markdown', 'yaml', 'imagesize'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_library_finds_its_pages_by_id() -> None:
    page = About(id="about/us", path="about/us.md", title="Us", summary="", blocks=(), order=1)
    holding = Library(folder=Path(), about=(page,))
    assert holding.page("about/us") is page
    assert holding.page("about/them") is None
