"""Turns each problem of the environment into one quiet line for the person."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.problems import Problem, ProblemKind


def problem_text(problem: Problem) -> str:
    """The line a person reads. `detail` comes last, so that the sentence before it is complete."""

    text = {
        ProblemKind.SETTINGS_UNREADABLE: QCoreApplication.translate(
            "ProblemTexts",
            "Your settings could not be read, so the usual ones are in use. The old file is kept: {detail}",
        ),
        ProblemKind.SETTINGS_PARTLY_UNKNOWN: QCoreApplication.translate(
            "ProblemTexts", "Some settings are not known here and stay as they are in the file: {detail}"
        ),
        ProblemKind.NOTHING_SAVED: QCoreApplication.translate(
            "ProblemTexts", "Nothing can be saved right now. Everything else works. {detail}"
        ),
        ProblemKind.RECORD_DAMAGED: QCoreApplication.translate(
            "ProblemTexts", "Your saved things could not be read. The file is kept, and a new one has begun: {detail}"
        ),
        ProblemKind.RECORD_NEWER: QCoreApplication.translate(
            "ProblemTexts",
            "Your saved things are from a newer Ashore. They stay as they are."
            " What you save now lasts until you close the window.",
        ),
        ProblemKind.RECORD_UNRECOGNISED: QCoreApplication.translate(
            "ProblemTexts",
            "The file in the place of your saved things is not one that Ashore knows. The file stays as it is."
            " What you save now lasts until you close the window.",
        ),
        ProblemKind.CONTENT_UNREADABLE: QCoreApplication.translate(
            "ProblemTexts", "A part of the text could not be read: {detail}"
        ),
        ProblemKind.HELPLINES_CHANGED: QCoreApplication.translate(
            "ProblemTexts",
            "The file with the helplines is not as it was made, so a number may be wrong. You can check numbers in the"
            " lists on Support. To put this right, you can install Ashore again.",
        ),
    }[problem.kind]
    return text.format(detail=problem.detail).strip()
