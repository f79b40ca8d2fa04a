"""The other way to many screens: what the unit in packaging/fleet has git do, with real keys and commits."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

UNIT: Final = Path(__file__).resolve().parents[2] / "packaging" / "fleet" / "clinic-kiosk-git.service"
PAGE: Final = "services/10-mri.md"

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(
        not (shutil.which("git") and shutil.which("ssh-keygen")), reason="needs git and openssh-client"
    ),
]


class Repository:
    """The office's repository, and the folder of a screen that was cloned from it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.office, self.screen = place / "office", place / "screen"
        self.key, self.stranger = place / "key", place / "stranger"
        for key in (self.key, self.stranger):
            run(place, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key))
        signer = self.key.with_name("key.pub").read_text()
        (place / "signers").write_text(f'office@clinic.example namespaces="git" {signer}')
        (place / ".gitconfig").write_text(
            "[user]\nname = Office\nemail = office@clinic.example\n"
            f'[gpg]\nformat = ssh\n[gpg "ssh"]\nallowedSignersFile = {place / "signers"}\n'
        )
        run(place, "git", "init", "--quiet", "--initial-branch=main", str(self.office))
        self.commit("# MRI\n", self.key)
        run(place, "git", "clone", "--quiet", str(self.office), str(self.screen))

    def commit(self, text: str, key: Path | None) -> None:
        path = self.office / PAGE
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        run(self.office, "git", "add", "--all")
        signed = [f"--gpg-sign={key}.pub"] if key else ["--no-gpg-sign"]
        run(self.office, "git", "commit", "--quiet", "--message=Pages", *signed)

    def pull(self) -> bool:
        """What the unit does, line by line; whether all went well."""
        lines = [line for line in UNIT.read_text().splitlines() if line.startswith("ExecStart=")]
        commands = [shlex.split(line.removeprefix("ExecStart=/usr/bin/")) for line in lines]
        assert len(commands) == 3
        return all(run(self.screen, *command, check=False) == 0 for command in commands)

    @property
    def page(self) -> str:
        return (self.screen / PAGE).read_text()


def run(folder: Path, *command: str, check: bool = True) -> int:
    home = folder if (folder / ".gitconfig").exists() else folder.parent
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SSH_", "XDG_"))
    }
    done = subprocess.run(
        command, cwd=folder, env={**environment, "HOME": str(home)}, capture_output=True, check=False
    )
    assert not check or done.returncode == 0, done.stderr.decode()
    return done.returncode


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_what_the_office_has_signed_is_taken(repository: Repository) -> None:
    assert repository.pull()
    repository.commit("# MRI, new\n", repository.key)
    assert repository.pull()
    assert repository.page == "# MRI, new\n"


@pytest.mark.parametrize("by", ["nobody", "a stranger"])
def test_what_somebody_else_has_written_is_refused(by: str, repository: Repository) -> None:
    repository.commit("# Evil\n", repository.stranger if by == "a stranger" else None)
    assert not repository.pull()
    assert repository.page == "# MRI\n"
    repository.commit("# Good\n", repository.key)
    assert repository.pull()
    assert repository.page == "# Good\n"


def test_history_that_was_rewritten_is_refused(repository: Repository) -> None:
    repository.commit("# Two\n", repository.key)
    assert repository.pull()
    run(repository.office, "git", "reset", "--quiet", "--hard", "HEAD~1")
    repository.commit("# Other\n", repository.key)
    assert not repository.pull()
    assert repository.page == "# Two\n"


def test_what_was_changed_on_the_screen_is_undone(repository: Repository) -> None:
    (repository.screen / PAGE).write_text("# Tampered\n")
    (repository.screen / "services" / "evil.md").write_text("# Evil\n")
    hook = repository.screen / ".git" / "hooks" / "post-merge"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {repository.place / 'hooked'}\n")
    hook.chmod(0o755)
    repository.commit("# New\n", repository.key)
    assert repository.pull()
    assert repository.page == "# New\n"
    assert not (repository.screen / "services" / "evil.md").exists()
    assert not (repository.place / "hooked").exists()
