"""How distress from 0 to 10 is asked for and told."""

from PySide6.QtCore import QObject


class DistressTexts(QObject):
    """In the person's language. The numbers are told, and nothing is concluded from them."""

    def question(self) -> str:
        return self.tr("If you’d like, how hard is this moment?")

    def second_question(self) -> str:
        return self.tr("Want to notice again? Same, lower and higher are all useful to know.")

    def when_higher(self) -> str:
        return self.tr("That happens. You can stop, look around, or try something different.")

    def anchors(self) -> dict[int, str]:
        return {
            0: self.tr("settled"),
            3: self.tr("uneasy"),
            5: self.tr("strong"),
            8: self.tr("very hard"),
            10: self.tr("the most I can imagine"),
        }

    def short_numbers(self, before: int | None, after: int | None) -> str:
        """For a list; "" where there is neither."""
        if before is not None and after is not None:
            return self.tr("{before} before, {after} after").format(before=before, after=after)
        number = before if before is not None else after
        return "" if number is None else self.tr("{number} of 10").format(number=number)

    def numbers(self, before: int | None, after: int | None) -> str:
        """As a sentence; "" where there is neither."""
        if before is not None and after is not None:
            return self.tr("You noted how hard it was: {before} before, {after} after.").format(
                before=before, after=after
            )
        if before is not None:
            return self.tr("You noted how hard it was: {number} of 10.").format(number=before)
        if after is not None:
            return self.tr("You noted how hard it was afterwards: {number} of 10.").format(number=after)
        return ""
