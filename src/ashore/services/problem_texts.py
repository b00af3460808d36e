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
        ProblemKind.SETTINGS_NOT_SAVED: QCoreApplication.translate(
            "ProblemTexts", "Your settings can’t be saved right now. They last until you close the window. {detail}"
        ),
        ProblemKind.FOLDER_SHARED: QCoreApplication.translate(
            "ProblemTexts",
            "Others on this computer could change the folder of your saved things, so Ashore leaves it alone."
            " What you save now lasts until you close the window.",
        ),
        ProblemKind.NOTHING_SAVED: QCoreApplication.translate(
            "ProblemTexts", "Nothing can be saved right now. Everything else works. {detail}"
        ),
        ProblemKind.NOT_REMOVED: QCoreApplication.translate(
            "ProblemTexts", "Not everything could be removed. Pressing the button once more may help. {detail}"
        ),
        ProblemKind.RECORD_DAMAGED: QCoreApplication.translate(
            "ProblemTexts", "Your saved things could not be read. The file is kept, and a new one has begun: {detail}"
        ),
        ProblemKind.RECORD_OFFERED: QCoreApplication.translate(
            "ProblemTexts",
            "Some of your saved things are in an older file that could not be read as a whole. {count} of them can be"
            " brought back. The old file is kept: {detail}",
        ),
        ProblemKind.RECORD_EMPTY: QCoreApplication.translate(
            "ProblemTexts", "The file of your saved things is empty. A new one has begun."
        ),
        ProblemKind.RECORD_REPLACED: QCoreApplication.translate(
            "ProblemTexts",
            "The file of your saved things was removed or replaced while the window was open."
            " What you save now goes into the file that is there.",
        ),
        ProblemKind.RECORD_NEWER: QCoreApplication.translate(
            "ProblemTexts",
            "Your saved things are from a newer Ashore. They stay as they are."
            " What you save now lasts until you close the window.",
        ),
        ProblemKind.RECORD_LOCKED: QCoreApplication.translate(
            "ProblemTexts", "Your saved things are locked, so this can’t be saved until they are unlocked."
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
    if problem.rescued and problem.kind is ProblemKind.RECORD_DAMAGED:
        text = QCoreApplication.translate(
            "ProblemTexts",
            "Your saved things could not be read as a whole, and a new file has begun. {count} of them can be brought"
            " back. The old file is kept: {detail}",
        )
    elif problem.rescued and problem.kind is ProblemKind.RECORD_EMPTY:
        text = QCoreApplication.translate(
            "ProblemTexts",
            "The file of your saved things is empty, and a new one has begun. {count} of them can be brought back from"
            " a copy.",
        )
    elif problem.rescued and problem.kind is ProblemKind.RECORD_REPLACED:
        text = QCoreApplication.translate(
            "ProblemTexts",
            "The file of your saved things was removed or replaced while the window was open."
            " {count} of those things can be brought back.",
        )
    return text.format(detail=problem.detail, count=problem.rescued).strip()


def unlock_text() -> str:
    """The button beside what could not be saved because it is locked."""
    return QCoreApplication.translate("ProblemTexts", "Unlock")


def bring_back_text() -> str:
    """The button beside a problem that has rescued entries."""
    return QCoreApplication.translate("ProblemTexts", "Bring them back")


def brought_back_text(count: int) -> str:
    return QCoreApplication.translate("ProblemTexts", "Brought back: {count}").format(count=count)
