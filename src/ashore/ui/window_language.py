"""The language that the texts of the window are in, for the dates among them."""

from PySide6.QtCore import QCoreApplication, QLocale

ENGLISH = "en"
_PROPERTY = "windowLanguage"


def set_window_language(app: QCoreApplication, language: str) -> None:
    """`language` is a tag such as "pt-BR"."""
    app.setProperty(_PROPERTY, language)


def window_locale() -> QLocale:
    app = QCoreApplication.instance()
    return QLocale(str((app.property(_PROPERTY) if app is not None else None) or ENGLISH))
