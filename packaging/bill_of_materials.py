"""The bill of materials, with what uv's export of the lock leaves out: licences, our own version.

python packaging/bill_of_materials.py LOCKED.json FOLDER TIME, where the locked packages are installed.
"""  # noqa: INP001

import json
import sys
import uuid
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from kiosk import __version__

LONGEST: Final = 60
"""Letters of a licence's name; some packages put the whole text there."""

HEAD: Final = """\
# What the kiosk is made of

The packages that a machine with this Python has for the kiosk, and their licences as they say themselves.
Where the kiosk comes as a Debian package they are Debian's: /usr/share/doc/PACKAGE/copyright has each.

| Package | Version | Licence |
|---|---|---|
"""


def licence(found: Distribution) -> str:
    """What `found` says of its licence (PEP 639, or as it was done before); "not said" if nothing."""
    said = found.metadata
    if expression := said.get("License-Expression"):
        return expression
    names = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if "License ::" in line]
    if names:
        return " or ".join(name for name in names if name != "OSI Approved") or "not said"
    text = " ".join((said.get("License") or "").split())
    return text if 0 < len(text) <= LONGEST else "not said"


def with_licences(bill: dict[str, Any], time: str) -> dict[str, Any]:
    """`bill` as it is to be published: the same from the same lock and Python, whenever it is made.

    The lock has other versions for other Pythons, and for the tests of the oldest: they are left out.
    """
    kept = []
    for component in bill["components"]:
        try:
            found = distribution(component["name"])
        except PackageNotFoundError:
            continue
        if found.version == component["version"]:
            kept.append(component | {"licenses": [{"license": {"name": licence(found)}}]})
    names = {component["bom-ref"] for component in kept} | {bill["metadata"]["component"]["bom-ref"]}
    bill["components"] = kept
    bill["dependencies"] = [
        one | {"dependsOn": [name for name in one.get("dependsOn", ()) if name in names]}
        for one in bill.get("dependencies", ())
        if one["ref"] in names
    ]
    itself = bill["metadata"]["component"] | {"version": __version__, "type": "application"}
    itself["licenses"] = [{"license": {"id": "MIT"}}]
    bill["metadata"] |= {"component": itself, "timestamp": time}
    bill.pop("serialNumber", None)
    name = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bill, sort_keys=True))
    return bill | {"serialNumber": f"urn:uuid:{name}"}


def table(bill: dict[str, Any]) -> str:
    """For people."""
    lines = (
        f"| {one['name']} | {one['version']} | {one['licenses'][0]['license']['name']} |"
        for one in sorted(bill["components"], key=lambda one: one["name"])
    )
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    locked, folder, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    whole = with_licences(json.loads(locked.read_text(encoding="utf-8")), moment)
    (folder / "clinic-kiosk.cdx.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    (folder / "LICENCES.md").write_text(table(whole), encoding="utf-8")
    sys.stdout.write(
        f"{len(whole['components'])} packages: {folder}/clinic-kiosk.cdx.json, {folder}/LICENCES.md\n"
    )
