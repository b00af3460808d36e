"""Strategies for notes of any shape."""

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from ashore.domain.notes import LONGEST_MARK, Activity, ActivityKind, Mark, MarkKind, Note
from ashore.domain.ratings import HIGHEST_DISTRESS

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
NAMES = TEXTS.filter(str.strip).map(lambda text: text[:LONGEST_MARK]).filter(str.strip)
TIMES = st.builds(
    lambda moment, minutes: moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes))),
    st.datetimes(datetime.fromisoformat("1980-01-01"), datetime.fromisoformat("2200-01-01")),
    st.integers(-14 * 60, 14 * 60),
)
MARKS = st.builds(Mark, st.sampled_from(MarkKind), NAMES, st.booleans())


def notes(note_id: str = "a") -> st.SearchStrategy[Note]:
    distress = st.none() | st.integers(0, HIGHEST_DISTRESS)
    return st.builds(
        Note,
        st.just(note_id),
        TIMES,
        st.lists(MARKS, max_size=8, unique=True).map(tuple),
        TEXTS,
        TEXTS,
        distress,
        distress,
        st.none() | st.builds(Activity, st.sampled_from(ActivityKind), NAMES),
        st.booleans(),
    )
