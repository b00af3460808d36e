"""Asks the printing system of the computer through its own commands, `lpstat` and `lp`.

Each runs in a process of its own and has a limited time: nothing waits for a print server that does not answer, and
Ashore itself opens no connection to one.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

FIND_MS = 4000
SEND_MS = 20_000
MOST_PRINTERS = 12
LONGEST_ANSWER_BYTES = 100_000


class Printing(QObject):
    """`found` carries the names of the printers, none where nobody answers; `sent` whether one has taken the page."""

    found = Signal(object)
    sent = Signal(bool)

    def find(self) -> None:
        _Command("lpstat", ["-e"], b"", FIND_MS, lambda answer: self.found.emit(_names(answer)), self)

    def send(self, printer: str, pdf: bytes) -> None:
        name = QCoreApplication.translate("Printing", "Page")  # anyone can see the queue of a printer
        arguments = ["-d", printer, "-t", name, "-o", "fit-to-page", "-"]
        _Command("lp", arguments, pdf, SEND_MS, lambda answer: self.sent.emit(answer is not None), self)


def _names(answer: bytes | None) -> tuple[str, ...]:
    lines = (answer or b"")[:LONGEST_ANSWER_BYTES].decode("utf-8", "replace").splitlines()
    return tuple([line.strip() for line in lines if line.strip()][:MOST_PRINTERS])


class _Command(QObject):
    """One command. `done` gets what it wrote, or None where it is missing, fails, or takes too long."""

    def __init__(
        self,
        program: str,
        arguments: list[str],
        given: bytes,
        limit_ms: int,
        done: Callable[[bytes | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done: Callable[[bytes | None], None] | None = done
        self._process = QProcess(self)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._give_up)
        self._limit.start()
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._process.close)
        self._process.start(program, arguments)
        self._process.write(given)
        self._process.closeWriteChannel()

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        ended_well = code == 0 and status is QProcess.ExitStatus.NormalExit
        self._answer(bytes(self._process.readAllStandardOutput().data()) if ended_well else None)
        self.deleteLater()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # after any other it finishes
            self._answer(None)
            self.deleteLater()

    def _give_up(self) -> None:
        """Its end, which may come late, is not waited for."""
        self._process.kill()
        self._answer(None)

    def _answer(self, answer: bytes | None) -> None:
        """Once: whoever had no answer in time has gone on."""
        self._limit.stop()
        done, self._done = self._done, None
        if done is not None:
            done(answer)
