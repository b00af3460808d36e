"""Asks how strong the distress is right now, only when the person opens it. The number is not kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.distress_texts import DistressTexts
from ashore.ui.widgets.rating_prompt import RatingPrompt
from ashore.ui.widgets.text import Role, Text


class DistressRating(QWidget):
    """`rated` carries 0 to 10. The previous number is shown only beside the next."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous: int | None = None
        self._texts = DistressTexts(self)
        self.prompt = RatingPrompt("", "", self._texts.anchors())
        self.result = Text("", Role.SMALL)
        self.result.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.prompt)
        rows.addWidget(self.result)
        self.prompt.rated.connect(self.rated)
        self.prompt.set_texts(self.tr("Notice how hard this is"), self._texts.question())

    def go_back(self) -> bool:
        """Collapses the scale. False where it is not expanded."""
        return self.prompt.go_back()

    def show_result(self, now: int) -> None:
        """Shows the number beside the previous one, if there is one, and takes it as the previous one from now on."""
        sentences = [self.tr("Noted for now. It isn’t saved.")]
        if self._previous is not None:
            sentences = [self.tr("Before {before}, now {now}.").format(before=self._previous, now=now)]
            if now > self._previous:
                sentences.append(self._texts.when_higher())
        self.result.setText(" ".join(sentences))
        self.result.show()
        self._previous = now
        self.prompt.set_texts(self.tr("Notice again"), self._texts.second_question())
