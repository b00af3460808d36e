"""Uses the pictures of Notice as a person would."""

from ashore.domain.note_counts import PictureKind
from ashore.features.notice.page import NoticePage
from ashore.features.notice.pictures.counts_table import CountsTable
from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.features.notice.pictures.picture_texts import Table


class PicturesDriver:
    """Presses what a person can press, and reads what is shown; a text that is hidden reads as ""."""

    def __init__(self, page: NoticePage) -> None:
        self._page = page
        self._view = page.pictures.get()
        self.save_buttons = (self._view.png_button, self._view.svg_button)

    @property
    def is_shown(self) -> bool:
        return self._page.view is self._view

    @property
    def picture(self) -> NotePlot | None:
        return self._view.picture

    @property
    def sentence(self) -> str:
        return self._view.sentence.text()

    @property
    def caption(self) -> str:
        return self._view.caption.text() if self._view.caption.isVisible() else ""

    @property
    def table_widget(self) -> CountsTable:
        return self._view.table

    @property
    def table(self) -> Table:
        return self._view.table.table

    @property
    def offers_table(self) -> bool:
        return self._view.table_row.isVisible()

    @property
    def chosen(self) -> str:
        return next(chip.text() for chip in self._view.chips.values() if chip.isChecked())

    def open(self) -> None:
        self._page.home.history_link.click()
        self._page.history.get().pictures_link.click()

    def choose(self, kind: PictureKind) -> None:
        self._view.chips[kind].click()

    def unfold_table(self) -> None:
        self._view.table_row.header.click()
