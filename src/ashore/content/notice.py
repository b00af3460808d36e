"""Words for a moment, and what Notice says around them, read from `notice.toml`."""

from dataclasses import dataclass
from pathlib import Path

from ashore.content.toml_reader import ContentError, Refused, read_entries, read_table, refuse
from ashore.domain.notice import Feeling, OfferedMark
from ashore.domain.phrase import translate_later

FILE_NAME = "notice.toml"
_MARK, _FEELING, _TEXTS = "mark", "feeling", "texts"


@dataclass(frozen=True, slots=True)
class NoticeTexts:
    """`body_note` comes before anything about the body. `points` are the ids of the article's points it carries."""

    intro: str
    body_note: str
    next_time: str
    points: tuple[str, ...]


def read_offered_marks(folder: Path, refused: Refused = refuse) -> tuple[OfferedMark, ...]:
    """The marks of a language's content folder, in the file's order. Raises ContentError."""
    return read_entries(folder / FILE_NAME, _MARK, OfferedMark, also=(_FEELING, _TEXTS), refused=refused)


def read_feelings(folder: Path, refused: Refused = refuse) -> tuple[Feeling, ...]:
    """The feelings, in the file's order; of two at one place the first stands. Raises ContentError."""
    file = folder / FILE_NAME
    by_place: dict[tuple[int, int], Feeling] = {}
    for feeling in read_entries(file, _FEELING, Feeling, also=(_MARK, _TEXTS), refused=refused):
        place = feeling.energy, feeling.pleasantness
        if place in by_place:
            problem = translate_later("ContentErrors", "“{name}” is at this place already")
            problem = problem.format(name=by_place[place].name)
            mend = translate_later("ContentErrors", "give one of the two another energy or pleasantness")
            refused(ContentError(file, problem, mend, entry=feeling.id))
        else:
            by_place[place] = feeling
    return tuple(by_place.values())


def read_notice_texts(folder: Path, _refused: Refused = refuse) -> NoticeTexts:
    """Raises ContentError, naming file, entry and mend."""
    return read_table(folder / FILE_NAME, _TEXTS, NoticeTexts, also=(_MARK, _FEELING))
