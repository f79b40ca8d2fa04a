"""The languages a page can be in, by their ISO 639-1 codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kiosk.content.spelling import nearest

ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """Its code, what English calls it, what its speakers call it, and whether it runs from right to left."""

    code: str
    name: str
    own_name: str
    right_to_left: bool = False


LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType(
    {
        language.code: language
        for language in (
            Language("ar", "Arabic", "العربية", right_to_left=True),
            Language("bg", "Bulgarian", "Български"),
            Language("bn", "Bengali", "বাংলা"),
            Language("cs", "Czech", "Čeština"),
            Language("cy", "Welsh", "Cymraeg"),
            Language("da", "Danish", "Dansk"),
            Language("de", "German", "Deutsch"),
            Language("el", "Greek", "Ελληνικά"),
            Language(ENGLISH, "English", "English"),
            Language("es", "Spanish", "Español"),
            Language("et", "Estonian", "Eesti"),
            Language("fa", "Persian", "فارسی", right_to_left=True),
            Language("fi", "Finnish", "Suomi"),
            Language("fr", "French", "Français"),
            Language("ga", "Irish", "Gaeilge"),
            Language("gu", "Gujarati", "ગુજરાતી"),
            Language("he", "Hebrew", "עברית", right_to_left=True),
            Language("hi", "Hindi", "हिन्दी"),
            Language("hr", "Croatian", "Hrvatski"),
            Language("hu", "Hungarian", "Magyar"),
            Language("hy", "Armenian", "Հայերեն"),
            Language("is", "Icelandic", "Íslenska"),
            Language("it", "Italian", "Italiano"),
            Language("ja", "Japanese", "日本語"),
            Language("ka", "Georgian", "ქართული"),
            Language("ko", "Korean", "한국어"),
            Language("lt", "Lithuanian", "Lietuvių"),
            Language("lv", "Latvian", "Latviešu"),
            Language("ms", "Malay", "Bahasa Melayu"),
            Language("mt", "Maltese", "Malti"),
            Language("ne", "Nepali", "नेपाली"),
            Language("nl", "Dutch", "Nederlands"),
            Language("no", "Norwegian", "Norsk"),
            Language("pa", "Punjabi", "ਪੰਜਾਬੀ"),
            Language("pl", "Polish", "Polski"),
            Language("ps", "Pashto", "پښتو", right_to_left=True),
            Language("pt", "Portuguese", "Português"),
            Language("ro", "Romanian", "Română"),
            Language("ru", "Russian", "Русский"),
            Language("si", "Sinhala", "සිංහල"),
            Language("sk", "Slovak", "Slovenčina"),
            Language("sl", "Slovenian", "Slovenščina"),
            Language("so", "Somali", "Soomaali"),
            Language("sq", "Albanian", "Shqip"),
            Language("sr", "Serbian", "Српски"),
            Language("sv", "Swedish", "Svenska"),
            Language("sw", "Swahili", "Kiswahili"),
            Language("ta", "Tamil", "தமிழ்"),
            Language("te", "Telugu", "తెలుగు"),
            Language("th", "Thai", "ไทย"),
            Language("tl", "Filipino", "Filipino"),
            Language("tr", "Turkish", "Türkçe"),
            Language("uk", "Ukrainian", "Українська"),
            Language("ur", "Urdu", "اردو", right_to_left=True),
            Language("vi", "Vietnamese", "Tiếng Việt"),
            Language("yi", "Yiddish", "ייִדיש", right_to_left=True),
            Language("zh", "Chinese", "中文"),
        )
    }
)


def nearest_languages(word: str) -> tuple[str, ...]:
    """What somebody may have meant who wrote `word` for a language: "ar (Arabic)"."""
    codes = {name: language.code for language in LANGUAGES.values() for name in _names(language)}
    exact = [name for name in codes if name.casefold() == word.casefold()]
    begins = [name for name in codes if name.casefold().startswith(word.casefold())]
    found = dict.fromkeys(codes[name] for name in exact or nearest(word, codes) or begins)
    return tuple(f"{code} ({LANGUAGES[code].name})" for code in found)


def in_english(codes: Iterable[str]) -> str:
    """The languages with these codes as English calls them: "Arabic and French"."""
    *first, last = [LANGUAGES[code].name for code in codes]
    return f"{', '.join(first)} and {last}" if first else last


def _names(language: Language) -> tuple[str, ...]:
    return (language.code, language.name, language.own_name)
