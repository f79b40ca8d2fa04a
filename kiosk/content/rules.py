"""Every rule the content is held to: its stable name, its severity and why it exists."""

from enum import StrEnum
from typing import Self

from kiosk.content.problems import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


class ContentRule(StrEnum):
    """A rule by its stable name; `severity` is its default, `explanation` one paragraph for staff."""

    severity: Severity
    explanation: str

    def __new__(cls, name: str, severity: Severity, explanation: str) -> Self:
        """Make the member a plain string that carries its other two values."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.severity = severity
        rule.explanation = explanation
        return rule

    # The folder
    FOLDER_MISSING = (
        "folder-missing",
        _ERROR,
        "The content folder is not there, or a file stands in its place.",
    )
    FOLDER_UNREADABLE = (
        "folder-unreadable",
        _ERROR,
        "The computer may not look into a folder. Its permissions or the network share need mending.",
    )
    FOLDER_EMPTY = (
        "folder-empty",
        _ERROR,
        "The content folder has nothing in it. A synchronisation may still be under way, or went wrong.",
    )
    NOT_KEPT = (
        "not-kept",
        _WARNING,
        "The kiosk keeps a copy of every good page, for the day when one is broken by mistake.",
    )
    NOT_DELETED = (
        "not-deleted",
        _WARNING,
        "Patients' words that may not be shown any more are deleted from every copy that the kiosk keeps.",
    )
    CLOCK_NOT_SET = (
        "clock-not-set",
        _WARNING,
        "A computer whose clock was never set shows only what has no days, hours or end of its own.",
    )
    SETTING_WRONG = (
        "setting-wrong",
        _WARNING,
        "A setting of this computer cannot be understood. The default is used in its place.",
    )
    SAFE_MODE = (
        "safe-mode",
        _ERROR,
        "The screen stopped again and again. It shows no page for now, and tries them again by itself.",
    )
    CLINIC_MISSING = (
        "clinic-missing",
        _ERROR,
        "The file clinic.md gives the clinic's name and address. Without it the kiosk has no name.",
    )
    UNEXPECTED_FILE = (
        "unexpected-file",
        _NOTE,
        "A file or folder has a name or a place that the kiosk does not know, so it is not shown.",
    )
    SYNC_CONFLICT = (
        "sync-conflict",
        _WARNING,
        "Two people changed one file at the same time, and the synchronisation kept both versions.",
    )
    DUPLICATE_ID = (
        "duplicate-id",
        _ERROR,
        "Two pages have one name. Numbers in front, capital letters and spaces do not make a name different.",
    )

    # One file
    FILE_UNREADABLE = (
        "file-unreadable",
        _ERROR,
        "The computer could not read a file: it may be locked, damaged, or just being replaced.",
    )
    NOT_A_FILE = (
        "not-a-file",
        _ERROR,
        "Only ordinary files inside the content folder are read; links, devices and folders are not.",
    )
    FILE_TOO_LARGE = (
        "file-too-large",
        _ERROR,
        "A page may have 64 KB of text, which is more than anybody reads in a waiting room.",
    )
    NOT_UTF8 = (
        "not-utf8",
        _ERROR,
        "Text is stored as UTF-8, so that every computer reads accents, quotes and other scripts alike.",
    )
    CONTROL_CHARACTER = (
        "control-character",
        _WARNING,
        "Invisible characters came along when text was copied. They are left out: they can garble the text.",
    )

    # Front matter
    FRONT_MATTER_UNCLOSED = (
        "front-matter-unclosed",
        _ERROR,
        "The facts at the top of a page stand between two lines of three hyphens. The second is missing.",
    )
    FRONT_MATTER_MISPLACED = (
        "front-matter-misplaced",
        _ERROR,
        (
            "Facts stand at the top of a page, between two lines of three hyphens. Elsewhere, or without the "
            "lines, they would be shown as text and have no effect."
        ),
    )
    FRONT_MATTER_SYNTAX = (
        "front-matter-syntax",
        _ERROR,
        "The facts at the top of a page could not be read. Each line is a key, a colon, a space and a value.",
    )
    FRONT_MATTER_FEATURE = (
        "front-matter-feature",
        _ERROR,
        "YAML can copy, mark and convert values (& * ! <<). Pages do without it.",
    )
    FRONT_MATTER_NESTING = (
        "front-matter-nesting",
        _ERROR,
        "Facts are flat: a value may be a list or a small group of facts, but groups hold no groups.",
    )
    FRONT_MATTER_TOO_LONG = (
        "front-matter-too-long",
        _ERROR,
        "The facts at the top of a page may take 4 KB. Text belongs below the second line of hyphens.",
    )
    DUPLICATE_KEY = (
        "duplicate-key",
        _ERROR,
        "One fact is given twice, and the kiosk cannot know which one is meant.",
    )
    UNKNOWN_KEY = (
        "unknown-key",
        _WARNING,
        (
            "A key that the kiosk does not know has no effect. Most often it is misspelt. In a testimonial "
            "and a notice it is an error: it may be the key that withdraws consent, or tells the start. So "
            "is a capital letter in a key: Draft is meant to be draft."
        ),
    )
    MISSING_KEY = (
        "missing-key",
        _ERROR,
        "A fact without which the others make no sense was left out.",
    )
    WRONG_TYPE = (
        "wrong-type",
        _ERROR,
        "A value is of another kind than its key needs, such as a word in place of a number.",
    )
    OUT_OF_RANGE = (
        "out-of-range",
        _ERROR,
        "Every number has a smallest and a largest value, so that a slip cannot stop the screen.",
    )
    BAD_DATE = (
        "bad-date",
        _ERROR,
        "Dates are written year-month-day, and the day must exist.",
    )
    BAD_HOURS = (
        "bad-hours",
        _ERROR,
        "Hours are two times of the day, such as 09:00-17:30. They may go past midnight: 22:00-06:00.",
    )
    BAD_TIME = (
        "bad-time",
        _ERROR,
        "A moment is a date and a time of that day: YEAR-MONTH-DAY, a space, and a time such as 18:00.",
    )
    BAD_CHOICE = (
        "bad-choice",
        _ERROR,
        "Some keys take one of a few words, and this word is not among them.",
    )
    BAD_LINK = (
        "bad-link",
        _ERROR,
        "Addresses in the facts begin with https:// and are short, because visitors scan or type them.",
    )
    BAD_ID = (
        "bad-id",
        _ERROR,
        "An id is made of small letters, digits, hyphens and slashes, so that it can be used anywhere.",
    )
    NEVER_SHOWN = (
        "never-shown",
        _WARNING,
        "A page whose last day is before its first, or has none of its days between them, is never shown.",
    )
    BAD_DOI = (
        "bad-doi",
        _WARNING,
        "A paper's DOI begins with 10., a number and a slash. With a slip in it nobody finds the paper.",
    )
    CLOSED_NETWORK = (
        "closed-network",
        _WARNING,
        "Google+ closed in 2019 and Skype in 2025. A code for one of them leads visitors nowhere.",
    )

    # Pages
    NO_TITLE = (
        "no-title",
        _ERROR,
        "A panel needs a title: the first heading of the text, or the key title.",
    )
    UNFINISHED = (
        "unfinished",
        _ERROR,
        "A new page says WRITE HERE where its words are missing. Visitors must not see that.",
    )
    PANEL_TOO_LONG = (
        "panel-too-long",
        _WARNING,
        "Somebody who looks up reads 40 words at most, which takes 25 seconds. The rest belongs on the page.",
    )
    TITLE_TOO_LONG = (
        "title-too-long",
        _WARNING,
        "A title stands in large letters that are read from across the room. 80 of them fit.",
    )
    WORD_TOO_LONG = (
        "word-too-long",
        _WARNING,
        "A word that is wider than the panel is broken in two. 20 letters fit in a title, 36 in a summary.",
    )
    UNKNOWN_ICON = (
        "unknown-icon",
        _WARNING,
        "There is no icon of this name. The page is shown without an icon.",
    )
    UNKNOWN_ILLUSTRATION = (
        "unknown-illustration",
        _WARNING,
        "There is no drawing of this name. The page is shown without a drawing.",
    )

    # Pictures
    MISSING_PICTURE = (
        "missing-picture",
        _WARNING,
        "A picture could not be found in the content folder. The page is shown without it.",
    )
    REMOTE_IMAGE = (
        "remote-image",
        _WARNING,
        "Pictures come from the content folder only. The kiosk never fetches anything from the internet.",
    )
    PICTURE_FORMAT = (
        "picture-format",
        _WARNING,
        "Pictures are PNG, JPEG or WebP files, whatever their name says, whole and not damaged.",
    )
    PICTURE_TOO_LARGE = (
        "picture-too-large",
        _WARNING,
        "A picture may have 20 MB and 40 million pixels. Larger ones would slow the screen down.",
    )
    PICTURE_WITHOUT_ALT = (
        "picture-without-alt",
        _WARNING,
        "Every picture needs a few words that say what it shows, for people who cannot see it.",
    )
    INLINE_PICTURE = (
        "inline-picture",
        _NOTE,
        "A picture inside a sentence is replaced by its description. In its own paragraph it is shown.",
    )

    # Text
    LINE_TOO_LONG = (
        "line-too-long",
        _ERROR,
        "A line may have 10,000 characters. Longer ones are not text that somebody wrote.",
    )
    TOO_MANY_LINES = (
        "too-many-lines",
        _ERROR,
        "A page may have 2,000 lines, which is far more than a screen of text needs.",
    )
    NESTED_TOO_DEEPLY = (
        "nested-too-deeply",
        _ERROR,
        "Lists and quotes may stand inside each other eight levels deep.",
    )
    TOO_MANY_MARKS = (
        "too-many-marks",
        _ERROR,
        "A text with thousands of brackets, stars or quotes would keep the computer busy for minutes.",
    )
    TABLE_TOO_LARGE = (
        "table-too-large",
        _ERROR,
        "A table may have 20 columns, and all tables of a page together 4,000 cells (200 rows of 20).",
    )
    TOO_MANY_REFERENCES = (
        "too-many-references",
        _ERROR,
        "A page may have 100 footnotes, referred to 100 times, and define 100 links and abbreviations.",
    )
    TEXT_UNREADABLE = (
        "text-unreadable",
        _ERROR,
        "The text is arranged in a way that the Markdown reader cannot work out.",
    )
    RAW_HTML = (
        "raw-html",
        _WARNING,
        "HTML is not understood on the screen; visitors see it as it is written.",
    )
    UNSAFE_LINK = (
        "unsafe-link",
        _WARNING,
        "A link is a web address, an e-mail address, a phone number or a page. Others become plain words.",
    )
    BROKEN_LINK = (
        "broken-link",
        _WARNING,
        "A link to a page names a file of the content folder. Most often the file was renamed.",
    )
    UNKNOWN_RELATED = (
        "unknown-related",
        _WARNING,
        "The key related lists the ids of other pages, such as services/sciatica. There is none of this id.",
    )
    MISSING_CHARACTER = (
        "missing-character",
        _WARNING,
        "No font of this computer has this sign. Visitors would see an empty box.",
    )
    LONG_SENTENCE = (
        "long-sentence",
        _WARNING,
        "Somebody in pain or in a second language loses the thread of a sentence of more than 20 words.",
    )
    HARD_TO_READ = (
        "hard-to-read",
        _WARNING,
        (
            "Long sentences and long words make a text hard. The Flesch-Kincaid grade counts both: above 9, "
            "many adults struggle. Quoted text and pages of less than 100 words are not judged."
        ),
    )
    CLAIM_WITHOUT_EVIDENCE = (
        "claim-without-evidence",
        _WARNING,
        (
            "The clinic must hold proof of what it claims (CAP Code 3.7), above all of words such as top, "
            "best, leading, no. 1, all conditions, guaranteed or pain free. The key evidence_ref says where "
            "it is kept."
        ),
    )

    # The glossary
    NO_TERM = (
        "no-term",
        _WARNING,
        (
            "In glossary.md each word stands in a line of its own, as *[vertebra]: and what it means. Other "
            "text is seen by nobody, but for headings that keep the file in order."
        ),
    )
    TERM_TWICE = (
        "term-twice",
        _WARNING,
        "A word is explained twice in glossary.md, and visitors see the second explanation only.",
    )
    MEANING_TOO_LONG = (
        "meaning-too-long",
        _WARNING,
        "The meaning of a word is read in passing, over the page. 40 words are enough.",
    )
    # Questions
    QUESTION_TOO_LONG = (
        "question-too-long",
        _WARNING,
        "A question stands on a button and in a code to scan. 90 letters fit; a longer one is left out.",
    )
    TOO_MANY_QUESTIONS = (
        "too-many-questions",
        _WARNING,
        "A page suggests eight questions at most: nobody in a waiting room chooses from more.",
    )

    # Notices
    NOTICE_TIMES = (
        "notice-times",
        _ERROR,
        "A notice covers the whole screen until its end, which must come after its beginning.",
    )
    NOTICE_TOO_LONG = (
        "notice-too-long",
        _WARNING,
        "A notice is read at a glance: 10 words in the title, 40 below it. More do not fit the screen.",
    )

    # Translations
    UNKNOWN_LANGUAGE = (
        "unknown-language",
        _ERROR,
        (
            "Languages are written as two letters (ISO 639-1), such as ar for Arabic or fr for French. The "
            "file of a translation has them before .md: mri.ar.md is mri.md in Arabic."
        ),
    )
    LANGUAGE_NOT_OFFERED = (
        "language-not-offered",
        _WARNING,
        "Visitors can choose the languages that clinic.md lists. A translation into another is not shown.",
    )
    TRANSLATION_WITHOUT_ORIGINAL = (
        "translation-without-original",
        _ERROR,
        (
            "A translation such as mri.ar.md belongs to the page mri.md in the same folder, and has its "
            "picture, its place and its dates. Without that page it is not shown."
        ),
    )
    TRANSLATION_OUTDATED = (
        "translation-outdated",
        _WARNING,
        (
            "The page was saved after its translation, so the two may say different things. Saving the "
            "translation again says that somebody has compared them."
        ),
    )
    TRANSLATION_MISSING = (
        "translation-missing",
        _NOTE,
        (
            "A page is not yet in one of the languages that clinic.md lists. Who reads in that language sees "
            "the page as it is, with a line that says so."
        ),
    )
    TRANSLATION_UNREVIEWED = (
        "translation-unreviewed",
        _NOTE,
        (
            "A translation about health can do harm by one wrong word. Somebody who knows the language and "
            "the subject should read it, and be named in reviewed_by."
        ),
    )
    ORIGINAL_DECIDES = (
        "original-decides",
        _WARNING,
        (
            "Whether and when a page is shown, its consent and its order are the same in every language. "
            "They are taken from the page itself, whatever its translation says."
        ),
    )

    # Testimonials and research
    NO_CONSENT = (
        "no-consent",
        _ERROR,
        "A patient's words are shown only with the patient's written consent.",
    )
    CONSENT_WITHDRAWN = (
        "consent-withdrawn",
        _ERROR,
        (
            "The patient took the consent back, so the words must not be shown. The word withdrawn counts "
            "wherever it stands in the file as a fact, even without a date, behind a # or below the facts."
        ),
    )
    CONSENT_FORM = (
        "consent-form",
        _ERROR,
        "Consent must be given in writing.",
    )
    CONSENT_SCOPE = (
        "consent-scope",
        _ERROR,
        "The patient must have agreed to the waiting-room kiosk, not only to other uses.",
    )
    NO_WORDS = (
        "no-words",
        _ERROR,
        "A patient's words stand below the facts, and the screen quotes them in full. There must be some.",
    )
    PERSONAL_DATA = (
        "personal-data",
        _ERROR,
        "A patient's words must not hold an e-mail address, phone number, postcode or NHS number.",
    )
    FULL_NAME = (
        "full-name",
        _ERROR,
        "Patients are named by initials or as “A patient”, never by their full name.",
    )
    SENSITIVE_PANEL = (
        "sensitive-panel",
        _ERROR,
        "A page about cancer, death or complications needs a neutral panel: everybody in the room sees it.",
    )

    # What depends on the day
    CONSENT_EXPIRED = (
        "consent-expired",
        _ERROR,
        "The patient's consent was given until a day that has passed, so the words are not shown.",
    )
    CONSENT_EXPIRING = (
        "consent-expiring",
        _WARNING,
        "The patient's consent ends within 30 days. Then the words go from the screen by themselves.",
    )
    PAGE_EXPIRED = (
        "page-expired",
        _NOTE,
        "The last day of the page has passed. The file can be deleted, or given another day.",
    )
    PAGE_EXPIRING = (
        "page-expiring",
        _NOTE,
        "The last day of the page comes within 30 days. Then it goes from the screen by itself.",
    )
    REVIEW_OVERDUE = (
        "review-overdue",
        _WARNING,
        "Somebody meant to read the page again by a day that has passed. What it says may be out of date.",
    )
    REVIEW_DUE = (
        "review-due",
        _NOTE,
        "Within 30 days the page is to be read again by whoever answers for it.",
    )


RULES = {rule.value: rule for rule in ContentRule}
"""Every rule by its stable name."""
