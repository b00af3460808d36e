"""What the rows of numbers ask for, wherever on the page they stand."""

from PySide6.QtCore import QObject, Signal


class NumberRequests(QObject):
    """Handed to each row, so that no view in between passes its signals on."""

    copy_requested = Signal(str)
    correction_requested = Signal(object)
    """A HelplineCorrection; one with an empty number goes back to Ashore's own."""
    reveal_requested = Signal(object)
    """A widget to scroll to."""
