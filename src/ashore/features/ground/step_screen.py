"""What one screen of an exercise shows, and of the sentences that lead to it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ashore.domain.exercises import GroundStep
from ashore.features.ground.exercise_texts import about_text
from ashore.features.ground.progress import Progress, SituationProgress
from ashore.ui.what_helped_texts import reason_text


@dataclass(frozen=True, slots=True)
class StepScreen:
    """`number` counts from 1 to `count`. `note` is a quiet line below everything else, `series` what it is part of.

    What `is_read_first` is scrolled to its end before one goes on.
    """

    series: str
    step: GroundStep
    number: int
    count: int
    next_text: str
    note: str = ""
    is_card: bool = False
    is_read_first: bool = False


def screen_of(position: Progress | SituationProgress) -> StepScreen:
    """What is shown at this position."""
    return _exercise_screen(position) if isinstance(position, Progress) else _situation_screen(position)


def _exercise_screen(progress: Progress) -> StepScreen:
    next_text = QCoreApplication.translate("StepScreen", "Next")
    is_first = progress.index == 0 and not progress.is_alternative
    caution = progress.exercise.caution if is_first else ""
    reason = reason_text(progress.suggestion) if is_first else ""
    return StepScreen(
        series=progress.exercise.id,
        step=progress.step,
        number=progress.index + 1,
        count=len(progress.steps),
        next_text=QCoreApplication.translate("StepScreen", "Done") if progress.is_last else next_text,
        note=_sentences(caution, reason),
        is_read_first=bool(caution),
    )


def _situation_screen(progress: SituationProgress) -> StepScreen:
    next_text = QCoreApplication.translate("StepScreen", "Next")
    after = QCoreApplication.translate("StepScreen", "Next is “{name}”. {about}")
    exercise, screen = progress.exercise, progress.screen
    following = after.format(name=exercise.name, about=about_text(exercise)) if progress.is_last else ""
    reason = reason_text(progress.suggestion)
    is_card_hint = screen.card and not screen.hint
    hint = QCoreApplication.translate("StepScreen", "You can show this to the person with you.")
    return StepScreen(
        series=progress.situation.id,
        step=GroundStep(screen.text, hint if is_card_hint else screen.hint),
        number=progress.index + 1,
        count=len(progress.situation.screens),
        next_text=QCoreApplication.translate("StepScreen", "Begin") if progress.is_last else next_text,
        note=_sentences(f"{following}.", reason) if progress.is_last and reason else following,
        is_card=screen.card,
        is_read_first=True,
    )


def _sentences(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
