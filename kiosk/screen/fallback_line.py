"""What stands above a page that is not in the reader's language."""

from types import MappingProxyType
from typing import Final

from kiosk.content import LANGUAGES

_LINES: Final = MappingProxyType(
    {
        "ar": "هذه الصفحة غير متوفرة باللغة العربية بعد.",
        "de": "Diese Seite gibt es noch nicht auf Deutsch.",
        "es": "Esta página aún no está disponible en español.",
        "fa": "این صفحه هنوز به فارسی در دسترس نیست.",
        "fr": "Cette page n\N{RIGHT SINGLE QUOTATION MARK}est pas encore disponible en français.",
        "he": "הדף הזה עדיין אינו זמין בעברית.",
        "it": "Questa pagina non è ancora disponibile in italiano.",
        "pl": "Ta strona nie jest jeszcze dostępna po polsku.",
        "pt": "Esta página ainda não está disponível em português.",
        "ru": "Этой страницы пока нет на русском языке.",
        "tr": "Bu sayfa henüz Türkçe olarak mevcut değil.",
        "ur": "یہ صفحہ ابھی اردو میں دستیاب نہیں ہے\N{ARABIC FULL STOP}",
        "zh": "本页尚无中文版。",
    }
)


def fallback_line(language: str) -> str:
    """That the page is not in `language` yet, in that language where its sentence is known."""
    return _LINES.get(language) or f"This page is not in {LANGUAGES[language].own_name} yet."
