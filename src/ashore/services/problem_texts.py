"""What the environment did, in one quiet line each."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.problems import Problem, ProblemKind


def problem_text(problem: Problem) -> str:
    """The line a person reads. `detail` comes last, so that the words before it stand on their own."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("troubles", words)

    words = {
        ProblemKind.SETTINGS_UNREADABLE: tr(
            "The settings could not be read, so the usual ones are in use. The old file is kept: {detail}"
        ),
        ProblemKind.SETTINGS_PARTLY_UNKNOWN: tr(
            "Some settings are not known here and stay as they are in the file: {detail}"
        ),
        ProblemKind.NOTHING_SAVED: tr("Nothing can be saved right now. Everything else works. {detail}"),
        ProblemKind.RECORD_DAMAGED: tr("The record could not be read. It is kept, and a new one has begun: {detail}"),
        ProblemKind.RECORD_NEWER: tr(
            "A newer Ashore wrote the record. It is left as it is; what is kept today lasts until the window closes."
        ),
        ProblemKind.RECORD_UNRECOGNISED: tr(
            "The file where Ashore keeps its record is not one it knows. It is left as it is;"
            " what is kept today lasts until the window closes."
        ),
        ProblemKind.CONTENT_UNREADABLE: tr("A part of the text could not be read: {detail}"),
    }[problem.kind]
    return words.format(detail=problem.detail).strip()
