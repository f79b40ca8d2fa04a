"""A disk on which the operation of a chosen number fails."""

import errno
import io
import os
from collections.abc import Callable
from typing import Any, Self

import pytest

OPERATIONS = ("mkdir", "link", "fsync", "rename", "replace", "unlink", "rmdir", "scandir", "listdir")


class FaultyDisk:
    """Counts what is done to the disk. What has number `fails_at`, from 1 on, fails with `error`.

    Opening a file is an operation, and so is each write to it. With `for_good` all that follows fails too.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.fails_at = 0
        self.for_good = False
        self.error = errno.EIO
        self.without_links = False
        for name in OPERATIONS:
            monkeypatch.setattr(os, name, self._counting(getattr(os, name), name))
        monkeypatch.setattr(os, "open", self._counting(os.open, "open"))
        monkeypatch.setattr(io, "open", self._opening(io.open))

    def fail(self, number: int, error: int = errno.EIO, *, for_good: bool = False) -> None:
        self.count, self.fails_at, self.error, self.for_good = 0, number, error, for_good

    def mend(self) -> int:
        """Let everything succeed from now on; how much was done since `fail`."""
        self.fails_at = 0
        return self.count

    def step(self) -> None:
        self.count += 1
        if self.count == self.fails_at or (self.for_good and 0 < self.fails_at < self.count):
            raise OSError(self.error, os.strerror(self.error))

    def _counting(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def operation(*arguments: Any, **options: Any) -> Any:
            if name == "link" and self.without_links:
                raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
            self.step()
            return real(*arguments, **options)

        return operation

    def _opening(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def open_file(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            self.step()
            opened = real(file, mode, *arguments, **options)
            return Written(opened, self) if set(mode) & set("wxa") else opened

        return open_file


class Written:
    """An open file whose writes are counted; one that fails has written half."""

    def __init__(self, file: Any, disk: FaultyDisk) -> None:
        self._file = file
        self._disk = disk

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, data: bytes) -> int:
        try:
            self._disk.step()
        except OSError:
            self._file.write(data[: len(data) // 2])
            raise
        return int(self._file.write(data))
