"""Imports the plotting library on a thread: in one turn of the window it would keep the guide still for 0.2 s."""

import sys
import threading
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 16
SWITCH_SECONDS = 0.001
"""So long a thread keeps Python, while another waits for it, until the library is there; usually it is 5 ms."""


class PlotImport(QObject):
    """`done` fires once the library is there, after `begin`."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_done = False
        self._thread: threading.Thread | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._end_if_there)

    def begin(self) -> None:
        """Later calls do nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=_import, name="ashore-plots")
            self._thread.start()
            self._look.start()

    def _end_if_there(self) -> None:
        if self._thread is not None and not self._thread.is_alive():
            self._look.stop()
            self.is_done = True
            self.done.emit()


def _import() -> None:
    """What fails here fails again, and is reported, where it is imported to be used."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        import_module("ashore.features.notice.pictures.picture_plot")
    except ImportError:
        pass
    finally:
        sys.setswitchinterval(usual)
