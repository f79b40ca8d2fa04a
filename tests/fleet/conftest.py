import json
from pathlib import Path
from typing import Any

import pytest

Configuration = dict[str, Any]


@pytest.fixture
def fresh() -> Configuration:
    """What a new Syncthing says of itself at /rest/config: as it comes from Debian 12, shortened."""
    found: Configuration = json.loads(Path(__file__).with_name("fresh.json").read_text())
    return found
