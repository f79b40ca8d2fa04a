"""A content folder that nobody would write, and that somebody will."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

SERVICES = 40
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
MIXED = "MRI هو فحص يصور داخل ظهرك in 30 minutes من غير أشعة سينية (X-rays) في London"
LONG_TITLE = (
    "Everything that you may want to know about the treatment of narrow places of the lower back, the neck "
    "and the middle of the spine, with and without an operation, and about the months that follow"
)

CLINIC = f"""---
name: The London Spine Unit and {WORD} of Harley Street
strapline: {LONG_TITLE}
address: Entrance by the blue door behind the pharmacy, third floor, 19 Harley St, London, W1G 9QJ, UK
languages: [en, ar]
sharing:
{{}}---

{MIXED}
"""
NETWORK = """  - name: A network whose name is number {0} and far too long
    link: "https://example.org/share/{0}?text={{text}}"
    caption: Share on number {0}. It opens on your phone. {1}
"""

SERVICE = f"""---
title: "{{title}}"
summary: "{{summary}}"
{{picture}}---

## {WORD}

{MIXED} {LONG_TITLE}

- {WORD}
    - {MIXED}
        - {LONG_TITLE}
            1. {WORD}

![{MIXED}](pictures/{{number}}.png)

| One | Two | Three | Four | Five | {MIXED} |
|---|:-:|--:|---|---|---|
| {WORD} | 2 | 3 | 4 | 5 | 6 |

!!! warning "{WORD} {MIXED}"
    {LONG_TITLE}

> {MIXED}

```
{WORD * 3}
```

{MIXED}
:   {WORD}
"""
TITLES = (LONG_TITLE, WORD, MIXED, f"{WORD} {WORD}", "A", "Neck pain")
SIZES = ((1, 1), (20_000, 40), (40, 4_000), (64, 64))

RESEARCH = f"""---
title: "{LONG_TITLE}: {WORD}"
summary: {MIXED}
sensitivity: death
panel_title: {WORD}
panel_summary: {LONG_TITLE}
citation:
  authors: {", ".join(f"{WORD} {letter}" for letter in "ABCDEFGH")}
  journal: The Journal of {WORD}
  year: 2020
---

{LONG_TITLE}
"""
NOTICE = f"""---
title: {LONG_TITLE} {WORD}
from: 2026-03-10 14:00
until: 2026-03-10 14:20
---

{MIXED} {LONG_TITLE} {WORD}
"""


def make_hostile_folder(folder: Path) -> None:
    """Forty services, no testimonials, and titles, words and pictures that fit nowhere."""
    pictures = folder / "pictures"
    pictures.mkdir(parents=True)
    for number, (width, height) in enumerate(SIZES):
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        picture.fill(QColor(Qt.GlobalColor.darkCyan))
        if not picture.save(str(pictures / f"{number}.png")):
            raise OSError(pictures)
    networks = "".join(NETWORK.format(number, LONG_TITLE[: 60 * (number % 4)]) for number in range(12))
    _write(folder / "clinic.md", CLINIC.format(networks))
    for number in range(SERVICES):
        which = number % len(SIZES)
        text = SERVICE.format(
            title=TITLES[number % len(TITLES)],
            summary=f"{LONG_TITLE}. {MIXED}"[: 40 * (number % 7 + 1)],
            picture=f"picture: pictures/{which}.png\npicture_alt: {MIXED}\n" if number % 3 == 0 else "",
            number=which,
        )
        _write(folder / "services" / f"{number + 1:02}0-service-{number}.md", text)
        if number % 4 == 0:
            _write(
                folder / "services" / f"{number + 1:02}0-service-{number}.ar.md", f"# {MIXED}\n\n{MIXED}\n"
            )
    _write(folder / "research" / "10-paper.md", RESEARCH)
    _write(folder / "notices" / "10-notice.md", NOTICE)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
