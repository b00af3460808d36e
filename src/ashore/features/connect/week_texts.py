"""How the week of rest and contact is worded: its slots, its days as sentences, and what a change is called."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QObject, QTime

from ashore.domain.check_ins import CheckInKind
from ashore.domain.shortened_text import shortened
from ashore.domain.week import CALENDAR_TIMES, DAYS, PARTS, PartOfDay, Planned, Slot, WeekBlock, block_in
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.ui.window_language import window_locale

WeekPlans = Mapping[Slot, Sequence[Planned]]


class WeekTexts(QObject):
    """In the person's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check_in_texts = CheckInTexts(self)

    def kind(self, kind: CheckInKind) -> str:
        return self.tr("Contact") if kind is CheckInKind.CONTACT else self.tr("Rest")

    def part(self, part: PartOfDay) -> str:
        match part:
            case PartOfDay.MORNING:
                return self.tr("Morning")
            case PartOfDay.AFTERNOON:
                return self.tr("Afternoon")
            case PartOfDay.EVENING:
                return self.tr("Evening")

    def day(self, weekday: int) -> str:
        """`weekday` counts from Monday, 0."""
        return window_locale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)

    def short_day(self, weekday: int) -> str:
        return window_locale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)

    def weekdays(self) -> list[int]:
        """In the order in which a week is written here."""
        first = window_locale().firstDayOfWeek().value - 1
        return [(first + number) % DAYS for number in range(DAYS)]

    def slot(self, slot: Slot) -> str:
        """Such as "Monday morning"."""
        day = self.day(slot.weekday)
        match slot.part:
            case PartOfDay.MORNING:
                return self.tr("{day} morning").format(day=day)
            case PartOfDay.AFTERNOON:
                return self.tr("{day} afternoon").format(day=day)
            case PartOfDay.EVENING:
                return self.tr("{day} evening").format(day=day)

    def block(self, block: WeekBlock) -> str:
        """What stands on it: the person's own words where there are any."""
        return shortened(" ".join(block.words.split())) or self.kind(block.kind)

    def planned(self, planned: Planned) -> str:
        """Such as "18:30 tea"."""
        title = self._check_in_texts.title(planned.check_in)
        return self.tr("{time} {title}").format(time=self.time(planned), title=title)

    def time(self, planned: Planned) -> str:
        return _time_text(planned.starts.hour, planned.starts.minute)

    def slot_name(self, slot: Slot, block: WeekBlock | None, plans: Sequence[Planned]) -> str:
        """What a screen reader says of a slot, such as "Monday morning: rest, a bath"."""
        things = [] if block is None else [self._described(block)]
        things += [self.tr("a plan at {plan}").format(plan=self.planned(each)) for each in plans]
        what = window_locale().createSeparatedList(things) if things else self.tr("free")
        return self.tr("{slot}: {what}").format(slot=self.slot(slot), what=what)

    def day_sentence(self, weekday: int, blocks: Sequence[WeekBlock], plans: WeekPlans) -> str:
        """What a day holds, as a whole sentence."""
        things = []
        for slot in (Slot(weekday, part) for part in PARTS):
            if (block := block_in(blocks, slot)) is not None:
                things.append(self._within_day(block))
            for planned in plans.get(slot, ()):
                title = self._check_in_texts.title(planned.check_in)
                text = self.tr("a plan at {time} ({title})")
                things.append(text.format(time=self.time(planned), title=title))
        day = self.day(weekday)
        if not things:
            return self.tr("{day} is free.").format(day=day)
        return self.tr("On {day} there is {things}.").format(
            day=day, things=window_locale().createSeparatedList(things)
        )

    def changed(self, slot: Slot, kind: CheckInKind | None) -> str:
        """Spoken where the slot is for something else now."""
        match kind:
            case None:
                text = self.tr("{slot} is free now.")
            case CheckInKind.REST:
                text = self.tr("{slot} is for rest now.")
            case CheckInKind.CONTACT:
                text = self.tr("{slot} is for contact now.")
        return text.format(slot=self.slot(slot))

    def calendar_note(self) -> str:
        """When the parts of a day begin there."""
        times = {part.value: _time_text(at.hour, at.minute) for part, at in CALENDAR_TIMES.items()}
        return self.tr(
            "In your calendar a morning begins at {morning}, an afternoon at {afternoon} and an evening at {evening}."
            " Each time is half an hour long. You can change that there."
        ).format(**times)

    def _described(self, block: WeekBlock) -> str:
        words = shortened(" ".join(block.words.split()))
        kind = self.tr("contact") if block.kind is CheckInKind.CONTACT else self.tr("rest")
        return self.tr("{kind} ({words})").format(kind=kind, words=words) if words else kind

    def _within_day(self, block: WeekBlock) -> str:
        match block.slot.part:
            case PartOfDay.MORNING:
                text = self.tr("{block} in the morning")
            case PartOfDay.AFTERNOON:
                text = self.tr("{block} in the afternoon")
            case PartOfDay.EVENING:
                text = self.tr("{block} in the evening")
        return text.format(block=self._described(block))


def _time_text(hour: int, minute: int) -> str:
    return window_locale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)
