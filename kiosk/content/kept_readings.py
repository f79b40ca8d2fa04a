"""What reading the pages gave, kept so that a start need not read again what is the same byte by byte.

It is a shortcut and no more: what is missing, damaged or made by another version of the program is read from
the page's own file. Patients' words are in a folder of their own, for as long as they may be shown.
"""

import contextlib
import hashlib
import io
import pickle
from collections.abc import Collection, Mapping
from dataclasses import is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Final

from kiosk.content.last_good import is_private
from kiosk.content.reading import Reading

READINGS: Final = "readings"
"""Their folder, beside the snapshots."""

PATIENTS: Final = "patients"
"""The folder of patients' words."""

_SEAL_BYTES: Final = hashlib.sha256().digest_size
_OUR_MODULES: Final = "kiosk.content."
_DATES: Final = frozenset({("datetime", "date"), ("datetime", "datetime"), ("datetime", "time")})


class KeptReadings:
    """Those in `folder`, which belongs to one process at a time; one file a page.

    `made_by` tells of all that a reading depends on beside its files: the program, its libraries, and the
    icons and characters that this machine has.
    """

    def __init__(self, folder: Path, made_by: str) -> None:
        self._folder = folder
        self._made_by = made_by.encode()
        self._kept: dict[str, tuple[tuple[str, str], ...]] = {}
        """The pages whose files are as they should be, each with the sources of its reading."""
        self._last: Mapping[str, Reading] = {}

    def reading(self, path: str, files: Mapping[str, str]) -> Reading | None:
        """What the page `path` gave when its `files` had these SHA-256; None if nobody knows any more."""
        try:
            kept = (self._folder / _name(path)).read_bytes()
        except OSError:
            return None
        seal, data = kept[:_SEAL_BYTES], kept[_SEAL_BYTES:]
        if seal != self._seal(data):
            return None
        try:
            reading: Reading = _Values(io.BytesIO(data)).load()
        except pickle.UnpicklingError:
            return None
        if reading.path != path or reading.files != files:
            return None
        self._kept[path] = reading.sources
        return reading

    def keep(self, readings: Mapping[str, Reading]) -> None:
        """Keep the good ones of `readings` alone. A disk that refuses costs the next start its time."""
        if readings is self._last:
            return
        self._last = readings
        wanted = {path: one for path, one in readings.items() if one.is_good}
        with contextlib.suppress(OSError):
            (self._folder / PATIENTS).mkdir(parents=True, exist_ok=True)
            self.forget_all_but(wanted)
            for path, one in wanted.items():
                if self._kept.get(path) != one.sources:
                    data = _pickled(one)
                    (self._folder / _name(path)).write_bytes(self._seal(data) + data)
                    self._kept[path] = one.sources

    def forget_all_but(self, pages: Collection[str]) -> None:
        """Delete what is kept of other pages than these. Raises OSError."""
        names = {_name(path) for path in pages}
        for file in _files(self._folder):
            if file.relative_to(self._folder).as_posix() not in names:
                file.unlink()
        self._kept = {path: sources for path, sources in self._kept.items() if path in pages}

    def _seal(self, data: bytes) -> bytes:
        return hashlib.sha256(self._made_by + data).digest()


class _Pickler(pickle.Pickler):
    """Writes a member of an enumeration by its value: Python 3.11.2 has it taken out by `getattr`."""

    def reducer_override(self, value: Any) -> Any:
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


def _pickled(reading: Reading) -> bytes:
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(reading)
    return written.getvalue()


class _Values(pickle.Unpickler):
    """Makes nothing but pages and what they consist of: values, never a function."""

    def find_class(self, module: str, name: str) -> Any:
        if "." not in name and (module.startswith(_OUR_MODULES) or (module, name) in _DATES):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module and _is_value(found, module):
                return found
        message = f"{module}.{name} is part of no page"
        raise pickle.UnpicklingError(message)


def _is_value(found: type, module: str) -> bool:
    return module == "datetime" or is_dataclass(found) or issubclass(found, Enum)


def _name(path: str) -> str:
    """What the file for the page `path` is called: a page may have a name that is too long with an ending."""
    name = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{PATIENTS}/{name}" if is_private(path) else name


def _files(folder: Path) -> list[Path]:
    """All that are kept; none where there is no such folder. Raises OSError if nobody can tell."""
    found = []
    for place in (folder, folder / PATIENTS):
        with contextlib.suppress(FileNotFoundError):
            found += [file for file in place.iterdir() if file.name != PATIENTS]
    return found


def forget_patients(folder: Path) -> None:
    """Delete what is kept of patients' words in `folder`. Raises OSError."""
    for file in _files(folder):
        if file.parent.name == PATIENTS:
            file.unlink()
