"""What breaks the rules about translations, and what is near it and does not."""

from kiosk.content import ContentRule

Files = dict[str, str | bytes | tuple[int, int]]
R = ContentRule

CLINIC = "---\nname: London Spine Unit\nlanguages: [en, ar]\n---\n"
REVIEWED = "---\nreviewed_by: A. Reader\n---\n# X\n\nY\n"
PAGE = "services/10-mri.md"
ARABIC = "services/10-mri.ar.md"


def translated(translation: str = REVIEWED, original: str = "# MRI\n", clinic: str = CLINIC) -> Files:
    return {"clinic.md": clinic, PAGE: original, ARABIC: translation}


# rule → (files that break it, files near them that do not)
CASES: dict[ContentRule, tuple[Files, Files]] = {
    R.UNKNOWN_LANGUAGE: (translated() | {"services/10-mri.xx.md": REVIEWED}, translated()),
    R.LANGUAGE_NOT_OFFERED: (translated(clinic="# London Spine Unit\n"), translated()),
    R.TRANSLATION_WITHOUT_ORIGINAL: (
        {"clinic.md": CLINIC, "services/10-mir.md": "# MRI\n", ARABIC: REVIEWED},
        {"clinic.md": CLINIC, "services/20-MRI.md": "# MRI\n", ARABIC: REVIEWED},
    ),
    R.TRANSLATION_OUTDATED: (
        translated("---\ntranslation_of_version: 12345678\n---\n# X\n"),
        translated("---\ntranslation_of_version: 03714DDD\n---\n# X\n"),
    ),
    R.TRANSLATION_MISSING: (
        {"clinic.md": CLINIC, PAGE: "# MRI\n", "services/10-mri.fr.md": REVIEWED},
        translated() | {"clinic.ar.md": REVIEWED},
    ),
    R.TRANSLATION_UNREVIEWED: (translated("# X\n"), translated()),
    R.ORIGINAL_DECIDES: (
        translated("---\nshow_until: 2026-02-01\n---\n# X\n"),
        translated("---\ndraft: yes\nicon: ph.bone\n---\n# X\n", "---\nicon: ph.house\n---\n# MRI\n"),
    ),
}
