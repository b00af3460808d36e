"""Ten good minutes: the body, one thought, one small step toward someone or rest; each part may be left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

RESUMED_WITHIN = timedelta(hours=12)
"""An earlier passage is gone on with within this time; after it, a new one begins."""
LONGEST_SHOWN = 2_000
"""Characters of a line or of words that are taken up again."""


class GuidedStep(StrEnum):
    """In this order, which is the article's: body, then thought, then people."""

    BODY = "body"
    THOUGHT = "thought"
    PEOPLE = "people"
    END = "end"


@dataclass(frozen=True, slots=True)
class Passage:
    """How far someone has come, and what they have with them. At a very hard moment nothing is asked of them.

    `line` is the kinder line that was looked at last, of the belief `belief_id`; `words` are words for someone; `rests`
    is set for rest in their place. "" is nothing. `began` has an offset.
    """

    began: datetime
    step: GuidedStep = GuidedStep.BODY
    is_very_hard: bool = False
    belief_id: str = ""
    line: str = ""
    words: str = ""
    rests: bool = False

    @property
    def following_step(self) -> GuidedStep:
        """After a very hard moment's first step nothing is left but the end."""
        if self.is_very_hard or self.step is GuidedStep.END:
            return GuidedStep.END
        steps = list(GuidedStep)
        return steps[steps.index(self.step) + 1]

    def gone_on(self) -> "Passage":
        """At the step after this one."""
        return replace(self, step=self.following_step)

    def at_very_hard_moment(self) -> "Passage":
        """From the thought or the people on there is nothing but the end."""
        step = self.step if self.step is GuidedStep.BODY else GuidedStep.END
        return replace(self, is_very_hard=True, step=step)

    def fields(self) -> dict[str, str]:
        """As texts, for `passage_of`."""
        return {
            "began": self.began.isoformat(),
            "step": self.step,
            "is_very_hard": "yes" if self.is_very_hard else "",
            "belief_id": self.belief_id,
            "line": self.line,
            "words": self.words,
            "rests": "yes" if self.rests else "",
        }


def passage_of(fields: Mapping[str, str], now: datetime) -> Passage | None:
    """What `Passage.fields` gave; None for anything else, and for what began too long ago or after `now`."""
    try:
        began, step = datetime.fromisoformat(fields["began"]), GuidedStep(fields["step"])
        age = now - began
    except (KeyError, ValueError, TypeError):  # a time without an offset cannot be compared
        return None
    if not timedelta(0) <= age <= RESUMED_WITHIN:
        return None
    texts = {name: fields.get(name, "")[:LONGEST_SHOWN] for name in ("belief_id", "line", "words")}
    return Passage(began, step, is_very_hard=bool(fields.get("is_very_hard")), rests=bool(fields.get("rests")), **texts)
