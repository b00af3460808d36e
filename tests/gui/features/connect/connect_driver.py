"""Uses the Connect page as a person would."""

from PySide6.QtWidgets import QLabel

from ashore.domain.starters import StarterKind
from ashore.features.connect.check_in_editor import CheckInEditor
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId


class ConnectDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, page: ConnectPage) -> None:
        self.page = page

    @property
    def suggestion(self) -> str:
        """The words of the suggestion; "" where nothing is suggested."""
        button = self.page.home.suggestion
        return button.text() if button.isVisibleTo(self.page.home) else ""

    @property
    def is_home(self) -> bool:
        return self.page.view is self.page.home

    @property
    def title(self) -> str:
        return self.page.starter_view.title.text()

    @property
    def line(self) -> str:
        """The words in the field."""
        return self.page.starter_view.field.toPlainText()

    @property
    def names(self) -> list[str]:
        """Of the chips that say who a line is for."""
        return [chip.text() for chip in self.page.starter_view.people.chips]

    @property
    def chosen_name(self) -> str:
        return next(chip.text() for chip in self.page.starter_view.people.chips if chip.isChecked())

    @property
    def is_someone_nearer_offered(self) -> bool:
        return self.page.starter_view.easier_first.isVisibleTo(self.page.starter_view)

    @property
    def card_words(self) -> str:
        """The line in large type; "" where none is shown."""
        return self.page.line_card.words.text() if self.page.view is self.page.line_card else ""

    @property
    def found_names(self) -> list[str]:
        """In the list of everyone."""
        model = self.page.people_list.model
        return [str(model.data(model.index(row))) for row in range(model.rowCount())]

    @property
    def starter_texts(self) -> list[str]:
        """Every text in view among the words for someone."""
        area = self.page.starter_view
        return [label.text() for label in area.findChildren(QLabel) if label.isVisibleTo(area)]

    def open_way(self, way: WayId) -> None:
        self.page.home.tiles[way].click()

    def begin_plan(self) -> CheckInEditor:
        """The form for something new, with what was half written there."""
        self.open_way(WayId.PLAN)
        self.page.plan_view.add_button.click()
        return self.page.plan_view.editor

    def edit_plan(self, index: int) -> CheckInEditor:
        self.open_way(WayId.PLAN)
        self.page.plan_view.rows[index].edit_button.click()
        return self.page.plan_view.editor

    def choose_kind(self, kind: StarterKind) -> None:
        self.page.starter_view.kind_row.button(kind).click()

    def choose_name(self, name: str) -> None:
        next(chip for chip in self.page.starter_view.people.chips if chip.text() == name).click()

    def write(self, text: str) -> None:
        """In place of what stands in the field."""
        field = self.page.starter_view.field
        field.setFocus()
        field.selectAll()
        field.insertPlainText(text)  # test keys know Latin letters only

    def show_all_people(self) -> None:
        self.page.starter_view.people.all_requested.emit()

    def search(self, words: str) -> None:
        self.page.people_list.search_edit.setText(words)

    def press_another(self) -> None:
        self.page.starter_view.another.click()

    def press_save_own(self) -> None:
        self.page.starter_view.save_own.click()

    def press_remove_own(self) -> None:
        self.page.starter_view.remove_own.click()

    def press_someone_nearer(self) -> None:
        self.page.starter_view.easier_first.button.click()

    def press_copy(self) -> None:
        self.page.starter_view.line_actions.copy_button.click()

    def press_mail(self) -> None:
        self.page.starter_view.line_actions.mail_button.click()

    def press_card(self) -> None:
        self.page.starter_view.line_actions.card_button.click()

    def press_sent(self) -> None:
        self.page.starter_view.line_actions.sent_button.click()

    def press_not_today(self) -> None:
        self.page.starter_view.line_actions.not_today_button.click()
