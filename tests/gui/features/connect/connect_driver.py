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
        return self.page.views.starter_view.get().title.text()

    @property
    def line(self) -> str:
        """The words in the field."""
        return self.page.views.starter_view.get().field.toPlainText()

    @property
    def names(self) -> list[str]:
        """Of the chips that say who a line is for."""
        return [chip.text() for chip in self.page.views.starter_view.get().people.chips]

    @property
    def chosen_name(self) -> str:
        return next(chip.text() for chip in self.page.views.starter_view.get().people.chips if chip.isChecked())

    @property
    def is_someone_nearer_offered(self) -> bool:
        return self.page.views.starter_view.get().easier_first.isVisibleTo(self.page.views.starter_view.get())

    @property
    def card_words(self) -> str:
        """The line in large type; "" where none is shown."""
        return self.page.views.line_card.get().words.text() if self.page.view is self.page.views.line_card.get() else ""

    @property
    def found_names(self) -> list[str]:
        """In the list of everyone."""
        model = self.page.views.people_list.get().model
        return [str(model.data(model.index(row))) for row in range(model.rowCount())]

    @property
    def starter_texts(self) -> list[str]:
        """Every text in view among the words for someone."""
        area = self.page.views.starter_view.get()
        return [label.text() for label in area.findChildren(QLabel) if label.isVisibleTo(area)]

    def open_way(self, way: WayId) -> None:
        self.page.home.tiles[way].click()

    def begin_plan(self) -> CheckInEditor:
        """The form for something new, with what was half written there."""
        self.open_way(WayId.PLAN)
        self.page.views.plan_view.get().add_button.click()
        return self.page.views.plan_view.get().editor

    def edit_plan(self, index: int) -> CheckInEditor:
        self.open_way(WayId.PLAN)
        self.page.views.plan_view.get().rows[index].edit_button.click()
        return self.page.views.plan_view.get().editor

    def choose_kind(self, kind: StarterKind) -> None:
        self.page.views.starter_view.get().kind_row.button(kind).click()

    def choose_name(self, name: str) -> None:
        next(chip for chip in self.page.views.starter_view.get().people.chips if chip.text() == name).click()

    def write(self, text: str) -> None:
        """In place of what stands in the field."""
        field = self.page.views.starter_view.get().field
        field.setFocus()
        field.selectAll()
        field.insertPlainText(text)  # test keys know Latin letters only

    def show_all_people(self) -> None:
        self.page.views.starter_view.get().people.all_requested.emit()

    def search(self, words: str) -> None:
        self.page.views.people_list.get().search_edit.setText(words)

    def press_another(self) -> None:
        self.page.views.starter_view.get().another.click()

    def press_save_own(self) -> None:
        self.page.views.starter_view.get().save_own.click()

    def press_remove_own(self) -> None:
        self.page.views.starter_view.get().remove_own.click()

    def press_someone_nearer(self) -> None:
        self.page.views.starter_view.get().easier_first.button.click()

    def press_copy(self) -> None:
        self.page.views.starter_view.get().line_actions.copy_button.click()

    def press_mail(self) -> None:
        self.page.views.starter_view.get().line_actions.mail_button.click()

    def press_card(self) -> None:
        self.page.views.starter_view.get().line_actions.card_button.click()

    def press_sent(self) -> None:
        self.page.views.starter_view.get().line_actions.sent_button.click()

    def press_not_today(self) -> None:
        self.page.views.starter_view.get().line_actions.not_today_button.click()
