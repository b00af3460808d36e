"""Settings: each takes effect at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Settings
from ashore.domain.support import Helpline
from ashore.ui.pages.settings.breathing import Breathing
from ashore.ui.pages.settings.grounding import Grounding
from ashore.ui.pages.settings.helping import Helping
from ashore.ui.pages.settings.looks import Looks
from ashore.ui.pages.settings.privacy import Privacy
from ashore.ui.pages.settings.sounds import Sounds
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class SettingsPage(QWidget):
    """Shows what is chosen; `settings_wanted` carries the Settings that the person asks for."""

    settings_wanted = Signal(object)
    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self.sounds = Sounds()
        self.helping = Helping()
        self.keys = Button(self.tr("Show the keys"))
        self.keys.clicked.connect(self.keys_wanted)
        self._sections = (Looks(), Breathing(), self.sounds, Grounding(), self.helping, Privacy())
        self._column = Column()
        self._column.add(Text(self.tr("Settings"), Role.TITLE))
        for section in self._sections:
            section.wanted.connect(self._want)
            self._column.add(section)
        end = QWidget()
        FlowLayout(end).addWidget(self.keys)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.set_settings(self._settings)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        for section in self._sections:
            section.set_settings(settings)

    def set_helplines(self, helplines: Sequence[Helpline]) -> None:
        """The regions to choose from."""
        self.helping.set_helplines(helplines)

    def set_region(self, region: str) -> None:
        """The region in force, which may be a guess."""
        self.helping.set_region(region)

    def set_sound_trouble(self, words: str) -> None:
        """Says why there is no sound here; empty where there is."""
        self.sounds.set_trouble(words)

    def choice(self, field: str) -> ChoiceRow:
        return next(section.choices[field] for section in self._sections if field in section.choices)

    def switch(self, field: str) -> SwitchRow:
        return next(section.switches[field] for section in self._sections if field in section.switches)

    def _want(self, field: str, value: object) -> None:
        changes: dict[str, object] = {field: value}
        self.settings_wanted.emit(replace(self._settings, **changes))  # type: ignore[arg-type]  # names of fields
