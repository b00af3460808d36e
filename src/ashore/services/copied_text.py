"""How long a copied text can be pasted."""

from PySide6.QtGui import QGuiApplication


def outlives_program() -> bool:
    """Whether that is longer than the program runs, as far as it can be known.

    Where there is a clipboard manager Qt hands it over at the end.
    """
    if QGuiApplication.platformName() != "xcb":
        return True
    from ashore.system.clipboard_manager import has_clipboard_manager  # loads ctypes

    return has_clipboard_manager()
