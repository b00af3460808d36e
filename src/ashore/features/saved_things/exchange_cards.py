"""Takes everything along in a file, and brings in what such a file holds."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from ashore.domain.exchange import ExportForm
from ashore.ui.save_dialog import ask_where_to_save
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class ExchangeCards(QWidget):
    """`export_requested` carries a Path and an ExportForm, `import_requested` a Path."""

    export_requested = Signal(object, object)
    import_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.json_button = Button(self.tr("Save as one file"))
        self.csv_button = Button(self.tr("Save as tables"))
        self.import_button = Button(self.tr("Choose a file"))
        self.import_button.setAccessibleName(self.tr("Choose a file to bring in"))
        self.json_button.clicked.connect(lambda: self._ask(ExportForm.JSON))
        self.csv_button.clicked.connect(lambda: self._ask(ExportForm.CSV))
        self.import_button.clicked.connect(self._ask_for_import)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(self._export_card())
        rows.addWidget(self._import_card())

    def _export_card(self) -> QFrame:
        frame, rows = card()
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("Take everything with you"), Role.SECTION))
        rows.addWidget(
            Text(
                self.tr(
                    "One file holds all that you saved, for another computer or to keep. The tables are for a"
                    " spreadsheet, and can be brought in too. Anything unfinished is in neither."
                )
            )
        )
        rows.addWidget(
            Text(self.tr("The file is not locked: whoever has the file can read it. You choose where it goes."))
        )
        rows.addWidget(button_row(self.json_button, self.csv_button, tight=False))
        return frame

    def _import_card(self) -> QFrame:
        frame, rows = card()
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("Bring things in"), Role.SECTION))
        rows.addWidget(
            Text(
                self.tr(
                    "This adds what is in a file that Ashore saved. All that you have here stays as it is, and nothing"
                    " is added twice."
                )
            )
        )
        rows.addWidget(button_row(self.import_button, tight=False))
        return frame

    def _ask(self, form: ExportForm) -> None:
        # The names say nothing to others who see the folder.
        name, kind = {
            ExportForm.JSON: (self.tr("my-notes") + ".json", self.tr("One file (*.json)")),
            ExportForm.CSV: (self.tr("my-tables") + ".zip", self.tr("Tables (*.zip)")),
        }[form]
        ask_where_to_save(
            self, self.tr("Save everything"), name, kind, lambda file: self.export_requested.emit(file, form)
        )

    def _ask_for_import(self) -> None:
        kind = self.tr("Saved by Ashore (*.json *.zip)")
        dialog = QFileDialog(self, self.tr("Bring things in"), "", kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.import_requested.emit(Path(file)))
        dialog.open()
