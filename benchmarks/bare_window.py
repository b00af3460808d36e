"""The reference for launch and memory: PySide6, one window, one widget that draws a disc and a word, nothing else.

`python benchmarks/bare_window.py launch` prints when its first frame was painted, in seconds of the monotonic clock,
and its memory then, in MiB, and ends. `... stay` stays until it is ended. So does `... empty`, with a window that draws
nothing.
"""

import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Disc(QWidget):
    """A disc and a word in a window of 1100x720."""

    def __init__(self, *, once: bool) -> None:
        super().__init__()
        self._once = once
        self.resize(1100, 720)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#8fcfc2"))
        painter.drawEllipse(320, 130, 460, 460)
        painter.setPen(QColor("#102f38"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Breathe in")
        painter.end()
        if self._once:
            painted_at = time.monotonic()
            from memory import memory_mib  # type: ignore[import-not-found]  # brings what a bare window has not

            print(painted_at, memory_mib(), flush=True)
            QApplication.exit(0)


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = QWidget() if sys.argv[1:] == ["empty"] else Disc(once=sys.argv[1:] == ["launch"])
    window.resize(1100, 720)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
