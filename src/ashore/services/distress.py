"""How hard this moment is, as the person said it last. It is kept nowhere, and ends with the program."""

from PySide6.QtCore import QObject, Signal

from ashore.domain.ratings import body_comes_first, check_distress


class Distress(QObject):
    """Whoever shows less at a very hard moment connects."""

    rated = Signal(int)
    """0 to 10, as it was noted just now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: int | None = None

    @property
    def latest(self) -> int | None:
        """None until a number was noted."""
        return self._latest

    @property
    def is_very_hard(self) -> bool:
        """Whether one thing on the screen is enough."""
        return self._latest is not None and body_comes_first(self._latest)

    def rate(self, distress: int) -> None:
        check_distress(distress)
        self._latest = distress
        self.rated.emit(distress)
