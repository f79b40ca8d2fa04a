"""For every rule, files that break it and files near them that do not."""

from datetime import date

from kiosk.content import ContentRule, Names
from tests.content import translation_rule_examples

Files = dict[str, str | bytes | tuple[int, int]]
CLINIC = "# London Spine Unit\n"
CONSENT = "consent: {ref: 2026-014, date: 2026-01-31, form: written, scope: [kiosk]}\n"
TODAY = date(2026, 11, 25)
NAMES = Names(
    icons=frozenset({"ph.house", "ph.bone"}),
    illustrations=frozenset({"spine", "scanner"}),
    has_character=lambda sign: sign < "\u2100",
)
LONG_WORDS = "Laparoscopic decompression of neurological structures necessitates intraoperative monitoring. "
EASY_WORDS = "The doctor looks at your back and at the small bones that are in it. "
PAGE = "services/10-mri.md"
PICTURES: Files = {"pictures/a.png": (4, 3)}


def page(facts: str = "", text: str = "# MRI\n\nA scan.\n") -> Files:
    return {"clinic.md": CLINIC, PAGE: f"---\n{facts}\n---\n{text}" if facts else text}


def quote(facts: str, text: str = "It helped.\n") -> Files:
    return {"clinic.md": CLINIC, "testimonials/a.md": f"---\n{facts}---\n{text}"}


def research(facts: str) -> Files:
    return {"clinic.md": CLINIC, "research/a.md": f"---\n{facts}\n---\n# A paper\n"}


def notice(facts: str, text: str = "# The lift is out of order\n") -> Files:
    return {"clinic.md": CLINIC, "notices/lift.md": f"---\n{facts}\n---\n{text}"}


def sharing(link: str) -> Files:
    facts = f"name: The clinic\nsharing:\n  - name: A network\n    link: {link}\n"
    return page() | {"clinic.md": f"---\n{facts}---\n"}


def consent_until(day: str) -> Files:
    return quote(CONSENT.replace("}", f", expires: {day}}}"))


def glossary(text: str) -> Files:
    return page() | {"glossary.md": f"# Words\n\n{text}\n"}


R = ContentRule
# rule → (files that break it, files near them that do not)
CASES: dict[ContentRule, tuple[Files, Files]] = {
    R.FOLDER_EMPTY: ({}, page()),
    R.CLINIC_MISSING: ({PAGE: "# MRI\n"}, page()),
    R.UNEXPECTED_FILE: (page() | {"services/mri.md.txt": "# MRI\n"}, page() | {"services/.mri.md.swp": "x"}),
    R.SYNC_CONFLICT: (
        page() | {"services/10-mri.sync-conflict-20260101-120000-ABC.md": "# MRI\n"},
        page() | {"services/20-sync-conflicts.md": "# Sync\n"},
    ),
    R.DUPLICATE_ID: (page() | {"services/20-MRI.md": "# X\n"}, page() | {"services/20-mri-2.md": "# X\n"}),
    R.FILE_TOO_LARGE: (page(text="# MRI\n" + "word \n" * 11_000), page(text="# MRI\n" + "word \n" * 1_000)),
    R.NOT_UTF8: (
        page() | {"services/b.md": "# Caf\u00e9\n".encode("latin-1")},
        page() | {"services/b.md": "# Caf\u00e9\n".encode("utf-8-sig")},
    ),
    R.CONTROL_CHARACTER: (page(text="# MRI\n\na\x07b\n"), page(text="# MRI\n\na\tb\r\n")),
    R.FRONT_MATTER_UNCLOSED: (page() | {PAGE: "---\ntitle: MRI\n\nText\n"}, page("title: MRI")),
    R.FRONT_MATTER_MISPLACED: (
        page(text="# MRI\n\n---\ndraft: true\n---\n\nA scan.\n"),
        page(text="# MRI\n\n---\nMonday: 9 to 5\n\n---\n\nA scan.\n"),
    ),
    R.FRONT_MATTER_SYNTAX: (page("title: Sciatica: help"), page('title: "Sciatica: help"')),
    R.FRONT_MATTER_FEATURE: (page("title: *mri"), page('title: "*mri"')),
    R.FRONT_MATTER_NESTING: (page("related: [[a], b]"), page("related: [a, b]")),
    R.FRONT_MATTER_TOO_LONG: (page("summary: " + "a" * 4096), page("summary: " + "a" * 4000)),
    R.DUPLICATE_KEY: (page("title: A\ntitle: B"), page("title: A\nsummary: A")),
    R.UNKNOWN_KEY: (page("sumary: A"), page("summary: A")),
    R.MISSING_KEY: ({"clinic.md": "Some text.\n"}, {"clinic.md": "---\nname: A\n---\n"}),
    R.WRONG_TYPE: (page("draft: maybe"), page("draft: no")),
    R.OUT_OF_RANGE: (page("seconds: 9999999999999"), page("seconds: 120")),
    R.BAD_DATE: (page("reviewed: 2026-02-30"), page("reviewed: 2028-02-29")),
    R.BAD_HOURS: (page("hours: 9 to 5"), page("hours: 9:00 to 17:30")),
    R.BAD_TIME: (notice("until: 2026-11-24"), notice("until: 2026-11-24 18:00")),
    R.BAD_CHOICE: (page("regions: [lumber]"), page("regions: [lumbar]")),
    R.BAD_LINK: (page("share_url: http://example.org"), page("share_url: https://example.org")),
    R.BAD_ID: (page("id: MRI scan"), page("id: mri-scan")),
    R.NEVER_SHOWN: (
        page("show_from: 2026-02-02\nshow_until: 2026-02-01"),
        page("show_from: 2026-02-01\nshow_until: 2026-02-01"),
    ),
    R.NOTICE_TIMES: (
        notice("from: 2026-11-24 18:00\nuntil: 2026-11-24 18:00"),
        notice("from: 2026-11-24 18:00\nuntil: 2026-11-24 18:01"),
    ),
    R.NOTICE_TOO_LONG: (
        notice("until: 2026-11-24 18:00", "# The lift\n\n" + "up " * 41),
        notice("until: 2026-11-24 18:00", "# The lift\n\n" + "up " * 40),
    ),
    R.NO_TITLE: (page(text="A scan.\n"), page(text="A scan.\n\n## MRI\n")),
    R.UNKNOWN_ICON: (page("icon: ph.hause"), page("icon: ph.house")),
    R.UNKNOWN_ILLUSTRATION: (page("illustration: spin"), page("illustration: spine")),
    R.MISSING_PICTURE: (
        page(text="# MRI\n\n![A](pictures/b.png)\n") | PICTURES,
        page(text="# MRI\n\n![A](pictures/a.png)\n") | PICTURES,
    ),
    R.REMOTE_IMAGE: (
        page("picture: https://example.org/a.png\npicture_alt: A"),
        page("picture: pictures/a.png\npicture_alt: A") | PICTURES,
    ),
    R.PICTURE_FORMAT: (
        page("picture: pictures/a.png\npicture_alt: A") | {"pictures/a.png": b"GIF89a" + b"\1" * 50},
        page("picture: pictures/a.png\npicture_alt: A") | PICTURES,
    ),
    R.PICTURE_TOO_LARGE: (
        page("picture: pictures/a.png\npicture_alt: A") | {"pictures/a.png": (8000, 5001)},
        page("picture: pictures/a.png\npicture_alt: A") | {"pictures/a.png": (8000, 5000)},
    ),
    R.PICTURE_WITHOUT_ALT: (
        page("picture: pictures/a.png") | PICTURES,
        page("picture: pictures/a.png\npicture_alt: A scanner") | PICTURES,
    ),
    R.INLINE_PICTURE: (
        page(text="# MRI\n\nSee ![A](pictures/a.png).\n") | PICTURES,
        page(text="# MRI\n\n![A](pictures/a.png)\n") | PICTURES,
    ),
    R.LINE_TOO_LONG: (page(text="# MRI\n" + "a" * 10_001), page(text="# MRI\n" + "a" * 10_000)),
    R.TOO_MANY_LINES: (page(text="# MRI\n" + "a\n" * 2_000), page(text="# MRI\n" + "a\n" * 1_900)),
    R.NESTED_TOO_DEEPLY: (
        page(text="# MRI\n\n" + ">" * 9 + " a\n"),
        page(text="# MRI\n\n" + ">" * 8 + " a\n"),
    ),
    R.TOO_MANY_MARKS: (page(text="# MRI\n\n" + "[\n" * 1_990), page(text="# MRI\n\n" + "[\n" * 100)),
    R.TABLE_TOO_LARGE: (
        page(text="# MRI\n\n" + "|a" * 21 + "|\n" + "|-" * 21 + "|\n"),
        page(text="# MRI\n\n" + "|a" * 20 + "|\n" + "|-" * 20 + "|\n"),
    ),
    R.TOO_MANY_REFERENCES: (
        page(text="# MRI\n\n" + "".join(f"[^{n}]: note\n" for n in range(101))),
        page(text="# MRI\n\n" + "".join(f"[^{n}]: note\n" for n in range(100))),
    ),
    R.RAW_HTML: (page(text="# MRI\n\n<b>bold</b>\n"), page(text="# MRI\n\n3 < 4, 5 > 4 and `<b>`\n")),
    R.UNSAFE_LINK: (
        page(text="# MRI\n\n[a](javascript:alert)\n"),
        page(text="# MRI\n\n[a](https://example.org) [b](tel:1) [c](other.md)\n"),
    ),
    R.NO_CONSENT: (quote("name: J. S.\n"), quote("sample: true\n")),
    R.CONSENT_WITHDRAWN: (
        quote(CONSENT.replace("}", ", withdrawn: 2026-02-01}")),
        quote(CONSENT.replace("}", ", expires: 2026-02-01}")),
    ),
    R.CONSENT_FORM: (
        quote(CONSENT.replace("written", "by phone")),
        quote(CONSENT.replace("written", "Written")),
    ),
    R.CONSENT_SCOPE: (
        quote(CONSENT.replace("[kiosk]", "[website]")),
        quote(CONSENT.replace("[kiosk]", "[website, Kiosk]")),
    ),
    R.NO_WORDS: (
        quote(CONSENT + "summary: Kind.\n", "# Kind\n\n![A](pictures/a.png)\n") | PICTURES,
        quote(CONSENT, "> Kind.\n"),
    ),
    R.PERSONAL_DATA: (quote(CONSENT, "Call 020 7946 0000.\n"), quote(CONSENT, "On 12 May 2026 at L5 1st.\n")),
    R.FULL_NAME: (quote(CONSENT + "name: John Smith\n"), quote(CONSENT + "name: J. S.\n")),
    R.SENSITIVE_PANEL: (
        research("sensitivity: cancer\npanel_title: A paper"),
        research("sensitivity: cancer\npanel_title: A paper\npanel_summary: Two people."),
    ),
    R.BAD_DOI: (
        research("citation: {doi: https://doi.org/10.3171/2014.4}"),
        research("citation: {doi: 10.3171/2014.4.SPINE13695}"),
    ),
    R.CLOSED_NETWORK: (
        sharing("https://plus.google.com/share?url={url}"),
        sharing("https://example.org/skype.com?url={url}"),
    ),
    R.UNFINISHED: (
        page(text="# MRI\n\nWRITE HERE what it is.\n"),
        page("draft: yes", "# MRI\n\nWRITE HERE.\n"),
    ),
    R.PANEL_TOO_LONG: (page(text="# MRI\n\n" + "word " * 40), page(text="# MRI\n\n" + "word " * 39)),
    R.TITLE_TOO_LONG: (page("title: " + "abc " * 20 + "d"), page("title: " + "abc " * 20)),
    R.WORD_TOO_LONG: (page("title: " + "a" * 21), page("title: " + "a" * 20 + "-" + "b" * 20)),
    R.BROKEN_LINK: (
        page(text="# MRI\n\n[a](other.md)\n"),
        page(text="# MRI\n\n[a](other.md) [b](/about/us.md#top) [c](#top) [d](../services/other.md?x)\n")
        | {"services/other.md": "# X\n", "about/us.md": "# Us\n"},
    ),
    R.UNKNOWN_RELATED: (
        page("related: [services/mir]"),
        page("related: [services/mri, services/broken]") | {"services/broken.md": "No title.\n"},
    ),
    R.QUESTION_TOO_LONG: (
        page(f"questions: [Why?, {'a' * 90}?]"),
        page(f"questions: [Why?, {'a' * 89}?]"),
    ),
    R.TOO_MANY_QUESTIONS: (
        page(f"questions: [{', '.join(f'Why {number}?' for number in range(9))}]"),
        page(f"questions: [{', '.join(f'Why {number}?' for number in range(8))}, Why 0?]"),
    ),
    R.MISSING_CHARACTER: (
        page(text="# MRI\n\nA scan \u2603.\n"),
        page(text="# MRI\n\nÀ\u00a0scan\ufe0f \u200e“x”.\n"),
    ),
    R.LONG_SENTENCE: (
        page(text="# MRI\n\n" + "word " * 20 + "end.\n"),
        page(text="# MRI\n\n" + "word " * 19 + "end. " + "More " * 20 + "\n\n> " + "quoted " * 30 + "\n"),
    ),
    R.HARD_TO_READ: (
        page(text="# MRI\n\nA scan.\n\n" + LONG_WORDS * 15),
        page(text="# MRI\n\nA scan.\n\n" + EASY_WORDS * 15),
    ),
    R.CLAIM_WITHOUT_EVIDENCE: (
        page(text="# MRI\n\nThe best scan.\n"),
        page("evidence_ref: file 7", "# MRI\n\nThe best scan.\n"),
    ),
    R.CONSENT_EXPIRED: (consent_until("2026-11-24"), consent_until("2026-11-25")),
    R.CONSENT_EXPIRING: (consent_until("2026-12-25"), consent_until("2026-12-26")),
    R.PAGE_EXPIRED: (page("show_until: 2026-11-24"), page("show_until: 2026-11-24\ndraft: yes")),
    R.PAGE_EXPIRING: (page("show_until: 2026-12-25"), page("show_until: 2026-12-26")),
    R.REVIEW_OVERDUE: (page("next_review: 2026-11-24"), page("next_review: 2026-11-25")),
    R.REVIEW_DUE: (page("next_review: 2026-12-25"), page("next_review: 2026-12-26")),
    R.NO_TERM: (glossary("*[disc] a cushion"), glossary("## D\n\n*[disc]: a cushion")),
    R.TERM_TWICE: (glossary("*[disc]: a\n*[disc]: b"), glossary("*[disc]: a\n*[discs]: a")),
    R.MEANING_TOO_LONG: (
        glossary("*[disc]: " + "Soft. " * 41),
        glossary("*[disc]: " + "Soft. " * 40),
    ),
    **translation_rule_examples.CASES,
}
# Folders and files that are none are in test_loader.py, a disk that is full where pages are kept. What
# exhausts the Markdown reader depends on its version: test_parser.py brings it about.
ELSEWHERE = {
    *(R.FOLDER_MISSING, R.FOLDER_UNREADABLE, R.FILE_UNREADABLE, R.NOT_A_FILE),
    *(R.NOT_KEPT, R.NOT_DELETED, R.TEXT_UNREADABLE, R.CLOCK_NOT_SET, R.SETTING_WRONG, R.SAFE_MODE),
}
