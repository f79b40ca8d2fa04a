import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from kiosk.commands.command_line import run_command
from kiosk.fleet.errors import FleetError
from kiosk.fleet.home import Door
from kiosk.fleet.syncthing import Syncthing

KEY = "the key"


class Answers(BaseHTTPRequestHandler):
    """Answers with the status and the text that a path names."""

    silent: ClassVar[list[bool]] = []
    """Of each request to come whether it is left without an answer."""

    def do_GET(self) -> None:
        if self.silent and self.silent.pop(0):
            return
        status, _, text = self.path.partition("?")[0].removeprefix("/rest/").partition("/")
        self.send_response(int(status) if self.headers["X-API-Key"] == KEY else 403)
        self.end_headers()
        self.wfile.write(text.encode())

    do_POST = do_PUT = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_it_says_is_json(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    this = Syncthing(Door(port, KEY))
    assert this.get("200/[1]", folder="a b") == [1]
    this.put("200/", {"a": 1})
    this.post("200/", folder="a")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("403/", "Another Syncthing answers"),
        ("500/nowhere", r"Syncthing refused \(500\): nowhere"),
        ("307/", r"Syncthing refused \(307\): Temporary Redirect"),
        ("200/<html>", "Not Syncthing, but another program"),
    ],
    ids=["another", "refused", "elsewhere", "no json"],
)
def test_what_it_refuses_is_a_sentence(path: str, sentence: str, port: int) -> None:
    with pytest.raises(FleetError, match=sentence):
        Syncthing(Door(port, KEY)).get(path)


def test_who_has_answered_before_is_asked_again(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answers, "silent", [False, True, True, False])
    this = Syncthing(Door(port, KEY))
    assert this.get("200/1") == 1
    assert this.get("200/2") == 2
    assert Answers.silent == []


def test_who_has_never_answered_is_not_waited_for(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answers, "silent", [True])
    with pytest.raises(FleetError, match="does not answer"):
        Syncthing(Door(port, KEY)).get("200/1")


def test_a_wrong_key_is_said(port: int) -> None:
    with pytest.raises(FleetError, match="its key is another"):
        Syncthing(Door(port, "wrong")).get("200/1")


def test_where_it_does_not_run_the_command_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        taken = free.getsockname()[1]
    gui = f'<gui enabled="true"><address>127.0.0.1:{taken}</address><apikey>k</apikey></gui>'
    (tmp_path / "config.xml").write_text(f"<configuration>{gui}</configuration>")
    for action in (["status"], ["revert"], ["office", str(tmp_path)], ["enrol", "ID"]):
        assert run_command(["fleet", *action, "--syncthing", str(tmp_path)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err == "Syncthing does not answer on this computer. Start it, wait a moment, and try again.\n"
