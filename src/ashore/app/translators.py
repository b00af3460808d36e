"""Installs the translations for the person's languages."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ashore.system.languages import ENGLISH, first_language_there, translation_file
from ashore.ui.window_language import set_window_language


def install_translators(app: QCoreApplication, folder: Path, languages: Sequence[str] | None = None) -> None:
    """Translates the program, and Qt's own texts, into the first of `languages` that has a file in `folder`.

    `languages` are tags such as "pt-BR", the most wanted first; None stands for those of the system. English needs a
    file for its plurals. A file that is missing or damaged leaves the texts as they stand in the code.
    """
    if languages is None:
        languages = QLocale.system().uiLanguages()
    _install(app, folder / translation_file(ENGLISH))
    set_window_language(app, ENGLISH)
    language = first_language_there(languages, lambda tag: (folder / translation_file(tag)).is_file())
    if language is None:
        return
    set_window_language(app, language)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, qt_folder / f"qtbase_{language.replace('-', '_')}.qm")
    _install(app, folder / translation_file(language))


def _install(app: QCoreApplication, file: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
