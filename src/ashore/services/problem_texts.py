"""Turns each problem of the environment into one quiet line for the person."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.problems import Problem, ProblemKind


def problem_text(problem: Problem) -> str:
    """The line a person reads. `detail` comes last, so that the sentence before it is complete."""

    text = {
        ProblemKind.SETTINGS_UNREADABLE: QCoreApplication.translate(
            "ProblemTexts",
            "The settings could not be read, so the usual ones are in use. The old file is kept: {detail}",
        ),
        ProblemKind.SETTINGS_PARTLY_UNKNOWN: QCoreApplication.translate(
            "ProblemTexts", "Some settings are not known here and stay as they are in the file: {detail}"
        ),
        ProblemKind.NOTHING_SAVED: QCoreApplication.translate(
            "ProblemTexts", "Nothing can be saved right now. Everything else works. {detail}"
        ),
        ProblemKind.RECORD_DAMAGED: QCoreApplication.translate(
            "ProblemTexts", "The record could not be read. It is kept, and a new one has begun: {detail}"
        ),
        ProblemKind.RECORD_NEWER: QCoreApplication.translate(
            "ProblemTexts",
            "A newer Ashore wrote the record. It is left as it is; what is kept today lasts until the window closes.",
        ),
        ProblemKind.RECORD_UNRECOGNISED: QCoreApplication.translate(
            "ProblemTexts",
            "The file where Ashore keeps its record is not one it knows. It is left as it is;"
            " what is kept today lasts until the window closes.",
        ),
        ProblemKind.CONTENT_UNREADABLE: QCoreApplication.translate(
            "ProblemTexts", "A part of the text could not be read: {detail}"
        ),
    }[problem.kind]
    return text.format(detail=problem.detail).strip()
