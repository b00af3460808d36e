"""What the pictures say in words: a sentence each, how to read it, and a table behind it."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from ashore.domain.note_counts import (
    HOURS_TOGETHER,
    MOST_ROWS,
    BeforeAfter,
    HelpedCount,
    MarkCount,
    NoteCounts,
    PictureKind,
    Week,
    WeekPlace,
)
from ashore.domain.notes import Activity
from ashore.features.notice.note_texts import NoteTexts
from ashore.ui.widgets.distress_texts import DistressTexts
from ashore.ui.window_language import window_locale


class Table(NamedTuple):
    """Words and numbers as they are read."""

    headers: tuple[str, str] | tuple[()] = ()
    rows: tuple[tuple[str, str], ...] = ()


class PictureWords(NamedTuple):
    """All that is said beside a picture. Without anything to show `sentence` says so, and the rest is empty."""

    sentence: str
    caption: str = ""
    table: Table = Table()


class PictureTexts(QObject):
    """In the person's language. Counts are told, and nothing is concluded from them."""

    def __init__(self, notes: NoteTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._distress = DistressTexts(self)

    def name(self, kind: PictureKind) -> str:
        match kind:
            case PictureKind.BEFORE_AFTER:
                return self.tr("Before and after")
            case PictureKind.WEEK:
                return self.tr("Day and time")
            case PictureKind.SITUATIONS:
                return self.tr("What was happening")
            case PictureKind.HELPED:
                return self.tr("What helped")

    def file_name(self, kind: PictureKind) -> str:
        """Without an ending. It says nothing to others who see the folder."""
        numbers = {each: number for number, each in enumerate(PictureKind, 1)}
        return self.tr("my-picture-{number}").format(number=numbers[kind])

    def words(self, kind: PictureKind, counts: NoteCounts) -> PictureWords:
        match counts:
            case BeforeAfter():
                return self._before_after(counts)
            case Week():
                return self._week(counts)
        marks = tuple(each for each in counts if isinstance(each, MarkCount))
        helped = tuple(each for each in counts if isinstance(each, HelpedCount))
        return self._helped(helped) if kind is PictureKind.HELPED else self._situations(marks)

    def day(self, day: QDate) -> str:
        """Such as "26 Nov", below a picture."""
        return window_locale().toString(day, "d MMM")

    def weekday(self, weekday: int, *, is_short: bool = False) -> str:
        """0 is Monday."""
        form = QLocale.FormatType.ShortFormat if is_short else QLocale.FormatType.LongFormat
        return window_locale().standaloneDayName(weekday + 1, form)

    def hour(self, band: int) -> str:
        """At which so many hours begin, as the language writes it; "24" would be no time."""
        hour = band * HOURS_TOGETHER % 24
        return window_locale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)

    def what(self, helped: HelpedCount) -> str:
        if isinstance(helped.what, Activity):
            return self._notes.activity_names.get(helped.what, helped.what.id.replace("-", " "))
        return self._notes.name(helped.what)

    def mark(self, counted: MarkCount) -> str:
        return self._notes.name(counted.mark)

    def notes_count(self, count: int) -> str:
        return self.tr("%n note(s)", "", count)

    def helped_detail(self, helped: HelpedCount) -> str:
        """Such as "lower 4 of 6 times"."""
        _times, lower, _worse, said = helped.outcomes
        if not helped.outcomes.times:
            return self.tr("noted %n time(s)", "", said)
        return self.tr("lower {lower} of %n time(s)", "", helped.outcomes.times).format(lower=lower)

    def _before_after(self, counts: BeforeAfter) -> PictureWords:
        if not counts.times:
            return PictureWords(
                self.tr("Nothing is here yet. A number before something and one after it are shown here.")
            )
        sentence = self.tr(
            "Out of %n time(s), the number was lower afterwards in {lower}, the same in {same} and higher in {higher}.",
            "",
            len(counts.times),
        ).format(lower=counts.lower, same=counts.same, higher=counts.higher)
        if counts.has_older:
            sentence = self.tr("{sentence} These are your newest notes.").format(sentence=sentence)
        rows = tuple(
            (self._when(each.noted_at), self._distress.short_numbers(each.before, each.after))
            for each in reversed(counts.times)
        )
        return PictureWords(
            sentence,
            self.tr("A ring is the number before, a dot the one after. 0 is settled, 10 the most you can imagine."),
            Table((self.tr("When"), self.tr("Numbers")), rows),
        )

    def _week(self, week: Week) -> PictureWords:
        if not week.total:
            return PictureWords(self.tr("Nothing is here yet. Notes are shown here by day and time."))
        if len(week.most) == 1:
            place = week.most[0]
            sentence = self.tr("Most notes are from {place}: {count} of %n.", "", week.total).format(
                place=self._place(place), count=week.counts[place]
            )
        else:
            sentence = self.tr("There are %n note(s), and no day and time has the most.", "", week.total)
        rows = tuple((self._place(place), str(week.counts[place])) for place in sorted(week.counts))
        return PictureWords(
            sentence,
            self.tr("A circle is larger where there are more notes."),
            Table((self.tr("When"), self.tr("Notes")), rows),
        )

    def _situations(self, counts: tuple[MarkCount, ...]) -> PictureWords:
        if not counts:
            return PictureWords(self.tr("Nothing is here yet. What was happening, as you mark it, is counted here."))
        if sum(each.notes == counts[0].notes for each in counts) == 1:
            sentence = self.tr("“{name}” comes up most, in %n note(s).", "", counts[0].notes)
            sentence = sentence.format(name=self.mark(counts[0]))
        else:
            sentence = self.tr("Some come up equally often, each in %n note(s).", "", counts[0].notes)
        rows = tuple((self.mark(each), str(each.notes)) for each in counts)
        return PictureWords(sentence, self._all_in_table(len(rows)), Table((self.tr("What"), self.tr("Notes")), rows))

    def _helped(self, counts: tuple[HelpedCount, ...]) -> PictureWords:
        if not counts:
            return PictureWords(self.tr("Nothing is here yet. What helped, as you note it, is counted here."))
        first = counts[0]
        if first.outcomes.times:
            text = self.tr("{name}: the number was lower afterwards {lower} of %n time(s).", "", first.outcomes.times)
        else:
            text = self.tr("{name}: noted %n time(s) as what helped.", "", first.outcomes.said)
        key = self.tr(
            "Filled is lower, or noted as what helped. An outline is the same. Stripes are higher, or “This isn’t"
            " helping”."
        )
        caption = " ".join(filter(None, (key, self._all_in_table(len(counts)))))
        rows = tuple((self.what(each), self._all_of(each)) for each in counts)
        return PictureWords(
            text.format(name=self.what(first), lower=first.outcomes.lower),
            caption,
            Table((self.tr("What"), self.tr("Noted")), rows),
        )

    def _all_in_table(self, rows: int) -> str:
        return self.tr("The table has all of them.") if rows > MOST_ROWS else ""

    def _all_of(self, helped: HelpedCount) -> str:
        times, lower, worse, said = helped.outcomes
        parts = []
        if times:
            told = self.tr("lower {lower}, same {same}, higher or not helping {worse}, of %n time(s)", "", times)
            parts.append(told.format(lower=lower, same=helped.same, worse=worse))
        if said:
            parts.append(self.tr("noted %n time(s) as what helped", "", said))
        return self.tr("; ").join(parts)

    def _place(self, place: WeekPlace) -> str:
        return self.tr("{day}, {start} to {end}").format(
            day=self.weekday(place.weekday), start=self.hour(place.band), end=self.hour(place.band + 1)
        )

    def _when(self, at: datetime) -> str:
        locale = window_locale()
        day = locale.toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
        return self.tr("{day}, {time}").format(day=day, time=self._notes.time(at))
