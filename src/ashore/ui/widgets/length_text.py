"""What a field says below a text that is too long to keep."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.entries import LONGEST_TEXT


def too_long_text(length: int) -> str:
    """`length` is in characters."""
    text = QCoreApplication.translate("LengthText", "This is {count} characters; {most} fit.")
    return text.format(count=f"{length:,}", most=f"{LONGEST_TEXT:,}")
