"""Uses the patterns page as a person would."""

from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from tests.paths import ENGLISH

from ashore.content.patterns import read_shared_cautions
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.features.patterns.page import PatternsPage
from ashore.features.patterns.pattern_details import PatternDetails
from ashore.features.patterns.pattern_editor import PatternEditor
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.web_link import WebLink

HOLD_CAUTION = "\n".join(read_shared_cautions(ENGLISH).hold_cautions)
OWN = Pattern("own-1", "Evening", (Step(Phase.INHALE, 3.5), Step(Phase.EXHALE, 7.0)), minutes=Minutes(5, 5))


class EditorDriver:
    """Writes into the editor, and reads what it says."""

    def __init__(self, editor: PatternEditor) -> None:
        self.editor = editor

    @property
    def name(self) -> str:
        return self.editor.name.text()

    def write_name(self, name: str) -> None:
        self.editor.name.setText(name)

    def seconds(self, phase: Phase) -> float:
        return self.editor.fields.boxes[phase].value()

    def set_seconds(self, phase: Phase, seconds: float) -> None:
        self.editor.fields.boxes[phase].setValue(seconds)

    @property
    def draft(self) -> Pattern | None:
        return self.editor.draft()

    def can_save(self) -> bool:
        return self.editor.save.isEnabled()

    @property
    def missing(self) -> str:
        """What is still missing before it can be saved."""
        return self.editor.missing.text()

    @property
    def summary(self) -> str:
        return self.editor._summary.text()

    @property
    def curve_seconds(self) -> float:
        """How long the drawn curve lasts; 0 for none."""
        seconds = self.editor._curve._line.getData()[0]
        return 0.0 if seconds is None or not len(seconds) else float(seconds[-1])

    def shows_caution(self) -> bool:
        """The one for very slow breaths."""
        return self.editor.caution.isVisible()

    @property
    def is_shown(self) -> bool:
        return self.editor.isVisible()

    @property
    def texts(self) -> str:
        return visible_texts(self.editor)

    def press_save(self) -> None:
        self.editor.save.click()

    def press_cancel(self) -> None:
        self.editor.cancel.click()


class PatternsDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, page: PatternsPage) -> None:
        self.page = page

    @property
    def cards(self) -> dict[str, PictureTile]:
        return self.page.list.cards

    @property
    def is_list_shown(self) -> bool:
        return self.page.list.isVisible()

    @property
    def holds_box(self) -> QCheckBox:
        """The check box that shows patterns with breath-holding."""
        return next(row for row in self.page.list.findChildren(SwitchRow) if row.isVisible()).box

    @property
    def list_texts(self) -> str:
        return visible_texts(self.page.list)

    def list_button(self, text: str) -> Button:
        return visible_button(self.page.list, text)

    @property
    def details(self) -> PatternDetails:
        details = self.page.details
        assert details is not None
        return details

    @property
    def details_texts(self) -> str:
        return visible_texts(self.details)

    def details_button(self, text: str) -> Button:
        return visible_button(self.details, text)

    def details_link(self, citation: str) -> WebLink:
        """The link to the source that is called so."""
        QApplication.processEvents()
        links = self.details.findChildren(WebLink)
        return next(link for link in links if link.accessibleName() == citation and link.isVisibleTo(self.details))

    def details_button_texts(self) -> list[str]:
        QApplication.processEvents()
        return [button.text() for button in self.details.findChildren(Button) if button.isVisible()]

    def edit(self, pattern: Pattern | None) -> EditorDriver:
        """Opens the editor; None for a new pattern."""
        self.page.edit(pattern)
        return self.editor

    @property
    def editor(self) -> EditorDriver:
        editor = self.page._editor
        assert isinstance(editor, PatternEditor)
        return EditorDriver(editor)


def visible_button(area: QWidget, text: str) -> Button:
    """The button whose text begins with `text`."""
    QApplication.processEvents()  # what has just been built comes on screen with the next events
    buttons = area.findChildren(Button)
    return next(each for each in buttons if each.text().startswith(text) and each.isVisibleTo(area))


def visible_texts(area: QWidget) -> str:
    """The text of every label on screen, a line each."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in area.findChildren(QLabel) if label.isVisible())
