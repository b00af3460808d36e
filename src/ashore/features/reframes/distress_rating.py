"""How strong it is right now: never asked, noticed by who likes to, and not kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.reframes.rating_prompt import RatingPrompt
from ashore.ui.widgets.text import Role, Text


class DistressRating(QWidget):
    """`noticed` carries 0 to 10. An earlier number stays out of sight until there is a second."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: int | None = None
        anchors = {
            0: self.tr("settled"),
            3: self.tr("stirred"),
            5: self.tr("a lot"),
            8: self.tr("very hard"),
            10: self.tr("the most I can imagine"),
        }
        self.rating_prompt = RatingPrompt("", "", anchors)
        self.told = Text("", Role.SMALL)
        self.told.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.rating_prompt)
        rows.addWidget(self.told)
        self.rating_prompt.rated.connect(self.rated)
        self.set_before(None)

    def set_before(self, before: int | None) -> None:
        """What was noticed last; None for nothing yet."""
        self._before = before
        if before is None:
            self.rating_prompt.set_words(
                self.tr("Notice how strong it is"), self.tr("If you'd like, how strong is it right now?")
            )
        else:
            self.rating_prompt.set_words(
                self.tr("Notice again"), self.tr("Want to notice again? Same, lower and higher are all useful to know.")
            )

    def go_back(self) -> bool:
        """Folds the scale. False where it is folded."""
        if not self.rating_prompt.is_open:
            return False
        self.rating_prompt.fold()
        return True

    def tell(self, now: int) -> None:
        """The number beside the one before it, if there is one."""
        words = [self.tr("Noted for now, and not kept.")]
        if self._before is not None:
            words = [self.tr("Before {before}, now {now}.").format(before=self._before, now=now)]
            if now > self._before:
                words.append(self.tr("That happens. We can stop, look around, or try something different."))
        self.told.setText(" ".join(words))
        self.told.show()
