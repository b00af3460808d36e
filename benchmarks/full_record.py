"""Fills a record with as many entries of every kind as asked for: `python benchmarks/full_record.py DIR COUNT`."""

import contextlib
import random
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from ashore.content.support import read_helplines
from ashore.domain.helplines import PhoneChannel
from ashore.domain.note_search import folded
from ashore.domain.word_search import searched_words
from ashore.record.checksums import row_checksum
from ashore.record.connection import open_record
from ashore.system.assets import assets_folder

RECORD = "record.sqlite3"
_WORDS = tuple(
    re.findall(
        r"\w+",
        "I am too much for people who stay and nobody would notice if this door closed again today because everything"
        " that I touch breaks later than it should while others carry on quietly under a tired sky near home with tea"
        " bread letters rain windows music bridges rivers gardens winter light evenings mornings friends sisters dogs",
    )
)

Row = tuple[object, ...]


def fill(record: Path, count: int) -> None:
    """`count` more entries of every kind, always the same ones."""
    db, problem = open_record(record)
    if problem is not None:
        raise RuntimeError(problem)
    with contextlib.closing(db):
        db.execute("BEGIN")
        rows = _Rows(count)
        for statement, rows_of_kind in rows.of_every_kind():
            db.executemany(statement, rows_of_kind())
        db.execute("COMMIT")


class _Rows:
    """Makes the rows of each kind. Ids count from 1."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._random = random.Random(7)  # noqa: S311  # to be the same each time

    def of_every_kind(self) -> tuple[tuple[str, Callable[[], Iterator[Row]]], ...]:
        return (
            (_insert("own_belief", "text", "words"), self._own_beliefs),
            (_insert("own_line", "belief_id", "text"), self._own_lines),
            (_insert("kept_line", "belief_id", "text", "rests_under_guide", "position", "words"), self._kept_lines),
            (_insert("hidden_line", "belief_id", "line_id"), self._hidden_lines),
            (_insert("belief_strength", "belief_id", "before", "noted_at", "after"), self._ratings),
            (_insert("person", "name", "reach", "good_for", "closeness", "checksum", "words"), self._people),
            (_insert("own_starter", "kind", "text"), self._own_starters),
            (_insert("contact", "answer", "answered_at", "person_id"), self._contact),
            (
                _insert(
                    "check_in",
                    *(
                        "kind",
                        "starts",
                        "zone",
                        "uid",
                        "what",
                        "with_whom",
                        "minutes",
                        "repeat",
                        "is_named",
                        "sequence",
                    ),
                ),
                self._check_ins,
            ),
            (
                _insert("custom_pattern", "id", "name", "minutes_least", "minutes_most", "steps"),
                self._patterns,
            ),
            (
                _insert("number_change", "country", "service", "instead_of", "number", "checksum"),
                self._corrections,
            ),
            (_insert("helps_choice", "kind", "item", "is_shown"), self._plan_choices),
            (_insert("draft", "id", "kind", "entry_id", "about", "fields"), self._drafts),
            (
                _insert(
                    "note",
                    *("id", "noted_at", "utc_offset_minutes", "weekday", "hour", "situation", "next_time"),
                    *("distress_before", "distress_after", "activity_kind", "activity_id", "felt_worse"),
                    *("search_words", "checksum"),
                ),
                self._notes,
            ),
            (_insert("note_mark", "note_id", "kind", "value", "is_own"), self._note_marks),
            (_insert("own_mark", "kind", "text"), self._own_marks),
        )

    def _own_beliefs(self) -> Iterator[Row]:
        for _number in range(self._count):
            text = self._sentence()
            yield text, searched_words(text)

    def _own_lines(self) -> Iterator[Row]:
        """A tenth of them for one thought."""
        for number in range(self._count):
            belief = f"own-{number + 1}" if number % 10 else f"own-{self._count}"
            yield belief, self._sentence()

    def _kept_lines(self) -> Iterator[Row]:
        for number in range(self._count):
            text = self._sentence()
            yield f"own-{number + 1}", text, int(number == self._count // 2), number + 1, searched_words(text)

    def _hidden_lines(self) -> Iterator[Row]:
        return ((f"own-{number + 1}", "own-thoughts") for number in range(self._count))

    def _ratings(self) -> Iterator[Row]:
        """A tenth of them of one thought."""
        for number in range(self._count):
            belief = f"own-{number + 1}" if number % 10 else f"own-{self._count}"
            yield belief, self._random.randint(0, 100), self._time(number), self._random.randint(0, 100)

    def _people(self) -> Iterator[Row]:
        for number in range(self._count):
            name, reach = f"{self._word().title()} {number + 1}", f"07700 {number:06}"
            closeness, good_for = ("in_touch", "now_and_then", "long_ago", "")[number % 4], self._sentence(3)
            checksum, words = row_checksum(name, reach), searched_words(name, good_for)
            yield name, reach, good_for, closeness, checksum, words

    def _own_starters(self) -> Iterator[Row]:
        kinds = ("wave", "one_line", "a_little_more", "honest")
        return ((kinds[number % 4], self._sentence()) for number in range(self._count))

    def _contact(self) -> Iterator[Row]:
        for number in range(self._count):
            yield ("sent", "not_today")[number % 2], f"{self._time(number)}+00:00", number % self._count + 1

    def _check_ins(self) -> Iterator[Row]:
        for number in range(self._count):
            kind = ("contact", "rest")[number % 2]
            what, whom = self._sentence(3), self._word()
            yield kind, self._time(number)[:16], "Europe/London", f"u{number}", what, whom, 15, "never", 0, 0

    def _patterns(self) -> Iterator[Row]:
        for number in range(self._count):
            steps = f'[["inhale", {3 + number % 5}], ["exhale", {4 + number % 7}]]'
            yield f"own-{number + 1}", f"{self._word().title()} {number + 1}", 1.0, 5.0, steps

    def _corrections(self) -> Iterator[Row]:
        """One in place of each number that Ashore has, at most: nobody can have more."""
        numbers = [
            (helpline.country, service.name, number)
            for helpline in read_helplines(assets_folder() / "content" / "en")
            for service in helpline.all_services
            for _kind, channel in service.channels
            if isinstance(channel, PhoneChannel)
            for number in channel.numbers
        ]
        for country, service, number in dict.fromkeys(numbers[: self._count]):
            own = "0800 111"
            yield country, service, number, own, row_checksum(country, service, own, number)

    def _plan_choices(self) -> Iterator[Row]:
        """Half of the kept lines stand on the page, and half of the people do not."""
        for number in range(self._count // 2):
            yield "line", str(2 * number + 1), 1
            yield "person", str(2 * number + 1), 0

    def _drafts(self) -> Iterator[Row]:
        for number in range(self._count):
            yield f"{number:032x}", "line", "", f'["own-{number + 1}"]', '{"text": "half a sent"}'

    def _notes(self) -> Iterator[Row]:
        """Every second of them around a practice or an exercise, with both numbers."""
        for number in range(self._count):
            at, situation, next_time = self._day(number), self._sentence(6), self._sentence(4)
            before, after, kind, activity = None, None, None, None
            if number % 2:
                before, after = self._random.randint(0, 10), self._random.randint(0, 10)
                kind, activity = (("exercise", "orienting"), ("practice", "box"))[number % 4 // 2]
            row = (_note_id(number), f"{at.isoformat()}Z", 0, situation, next_time, before, after, kind, activity, 0)
            derived = (*row[:3], at.weekday(), at.hour, *row[3:])
            yield (*derived, folded(f"{situation} {next_time}"), row_checksum(*map(str, row)))

    def _note_marks(self) -> Iterator[Row]:
        for number in range(self._count):
            yield _note_id(number), "situation", f"situation-{number % 12}", 0
            yield _note_id(number), "feeling", f"feeling-{number % 9}", 0
            yield _note_id(number), "helped_exercise", f"exercise-{number % 17}", 0
            yield _note_id(number), "helped", f"Tea with {self._word()}", 1

    def _own_marks(self) -> Iterator[Row]:
        """Few by their nature: they stand on buttons."""
        return (("helped", f"Tea with {number}") for number in range(min(self._count, 40)))

    def _day(self, number: int) -> datetime:
        return datetime(2006, 1, 1) + timedelta(days=number // 14, hours=number % 14 + 8)  # noqa: DTZ001

    def _sentence(self, words: int = 9) -> str:
        return " ".join(self._random.choices(_WORDS, k=words)).capitalize()

    def _word(self) -> str:
        return str(self._random.choice(_WORDS))

    def _time(self, number: int) -> str:
        return (datetime(2026, 1, 1) + timedelta(days=number // 8, hours=9 + number % 8)).isoformat()  # noqa: DTZ001


def _note_id(number: int) -> str:
    return f"{number:016x}"


def _insert(table: str, *columns: str) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    fill(folder / RECORD, int(sys.argv[2]))
    with contextlib.closing(sqlite3.connect(folder / RECORD)) as filled:
        print(filled.execute("SELECT count(*) FROM person").fetchone()[0], "people and as much of all else")
