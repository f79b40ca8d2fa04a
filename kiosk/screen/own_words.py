"""What the screen says of a language in that language itself, also where its other words are English.

Each table has the same languages; the others are spoken of in English.
"""

from types import MappingProxyType
from typing import Final

from kiosk.content import LANGUAGES

_NOT_TRANSLATED: Final = MappingProxyType(
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

_NOT_REVIEWED: Final = MappingProxyType(
    {
        "ar": "لم يراجع مختص طبي هذه الترجمة بعد.",
        "de": "Diese Übersetzung wurde noch nicht von medizinischem Fachpersonal geprüft.",
        "es": "Ningún profesional sanitario ha revisado aún esta traducción.",
        "fa": "این ترجمه هنوز توسط متخصص پزشکی بازبینی نشده است.",
        "fr": "Aucun professionnel de santé n\N{RIGHT SINGLE QUOTATION MARK}a encore relu cette traduction.",
        "he": "התרגום הזה עדיין לא נבדק על ידי איש מקצוע רפואי.",
        "it": "Nessun professionista sanitario ha ancora rivisto questa traduzione.",
        "pl": "Tego tłumaczenia nie sprawdził jeszcze pracownik medyczny.",
        "pt": "Esta tradução ainda não foi revista por um profissional de saúde.",
        "ru": "Медицинский специалист ещё не проверил этот перевод.",
        "tr": "Bu çeviriyi henüz bir hekim gözden geçirmedi.",
        "ur": "اس ترجمے کا ابھی کسی طبی ماہر نے جائزہ نہیں لیا ہے\N{ARABIC FULL STOP}",
        "zh": "尚无医务人员审阅过本译文。",
    }
)

_CHOOSE: Final = MappingProxyType(
    {
        "ar": "اختر لغتك",
        "de": "Wählen Sie Ihre Sprache",
        "es": "Elija su idioma",
        "fa": "زبان خود را انتخاب کنید",
        "fr": "Choisissez votre langue",
        "he": "בחרו את השפה שלכם",
        "it": "Scelga la Sua lingua",
        "pl": "Wybierz swój język",
        "pt": "Escolha o seu idioma",
        "ru": "Выберите свой язык",
        "tr": "Dilinizi seçin",
        "ur": "اپنی زبان منتخب کریں",
        "zh": "选择您的语言",
    }
)


def fallback_line(language: str) -> str:
    """That the page is not in `language` yet, in that language where its sentence is known."""
    return _NOT_TRANSLATED.get(language) or f"This page is not in {LANGUAGES[language].own_name} yet."


def unreviewed_line(language: str) -> str:
    """That no clinician has reviewed a translation into `language`."""
    return _NOT_REVIEWED.get(language, "No clinician has reviewed this translation yet.")


def choosing_line(language: str) -> str:
    """What asks a reader of `language` to choose it."""
    return _CHOOSE.get(language, "Choose your language")
