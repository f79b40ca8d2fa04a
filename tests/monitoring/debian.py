"""Debian's own programs for a test, without installing them: fetched once, and unpacked into build/debian."""

import subprocess
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).resolve().parents[2]
TREE: Final = PROJECT / "build" / "debian"


AS_INSTALLED: Final = (
    *("unshare", "--map-root-user", "--mount", "sh", "-c"),
    'mount -t overlay -o "lowerdir=$0/usr/share:/usr/share" none /usr/share && exec "$@"',
    str(TREE / "tree"),
)
"""Before a command that looks for its own files in /usr/share, for itself alone."""


def programs(*packages: str) -> Path:
    """The folder with the programs of `packages`; where this is not Debian the test is left out."""
    if not Path("/usr/bin/apt-get").exists():
        pytest.skip(f"This is not Debian: {', '.join(packages)} cannot be fetched")
    TREE.mkdir(parents=True, exist_ok=True)
    for package in packages:
        if not list(TREE.glob(f"{package}_*.deb")):
            # As root it would have another user fetch, who may not write here.
            fetch = ["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", package]
            subprocess.run(fetch, cwd=TREE, check=True)
            [archive] = TREE.glob(f"{package}_*.deb")
            subprocess.run(["dpkg", "-x", archive, TREE / "tree"], check=True)
    return TREE / "tree" / "usr" / "bin"
