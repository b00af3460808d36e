"""Settings: each takes effect at once."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Appearance, GuideKind, Motion, Settings
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

TEXT_PERCENTS = (80, 100, 125, 150, 200, 250, 300)
VOLUMES = (25, 50, 75, 100)
MINUTES = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0)


class SettingsPage(QWidget):
    """Shows what is chosen; `settings_wanted` carries the Settings that the person asks for."""

    settings_wanted = Signal(object)
    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._choices: dict[str, ChoiceRow] = {}
        self._switches: dict[str, SwitchRow] = {}
        self._column = Column()
        self._column.add(Text(self.tr("Settings"), Role.TITLE))
        self._add_looks()
        self._add_breathing()
        self._add_sound()
        self._add_privacy()
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.set_settings(self._settings)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        for name, choice in self._choices.items():
            choice.set_value(getattr(settings, name))
        for name, switch in self._switches.items():
            switch.set_on(is_on=getattr(settings, name))

    def set_sound_trouble(self, words: str) -> None:
        """Says why there is no sound here; empty where there is."""
        self._sound_trouble.setText(words)
        self._sound_trouble.setVisible(bool(words))

    def choice(self, name: str) -> ChoiceRow:
        return self._choices[name]

    def switch(self, name: str) -> SwitchRow:
        return self._switches[name]

    def _add_looks(self) -> None:
        self._section(self.tr("How it looks"))
        self._choose(
            "appearance",
            self.tr("Light or dark"),
            [
                (Appearance.SYSTEM, self.tr("As the system")),
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.DARK, self.tr("Dark")),
            ],
        )
        self._choose("text_percent", self.tr("Text size"), [(percent, f"{percent} %") for percent in TEXT_PERCENTS])

    def _add_breathing(self) -> None:
        self._section(self.tr("The breath"))
        self._choose(
            "guide",
            self.tr("Guide"),
            [
                (GuideKind.ORB, self.tr("Orb")),
                (GuideKind.TIDE, self.tr("Tide")),
                (GuideKind.BAR, self.tr("Bar")),
                (GuideKind.RING, self.tr("Ring")),
                (GuideKind.WORDS, self.tr("Words only")),
            ],
        )
        self._choose(
            "motion",
            self.tr("Motion"),
            [
                (Motion.FULL, self.tr("Full")),
                (Motion.GENTLE, self.tr("Gentle")),
                (Motion.STILL, self.tr("Still")),
            ],
            self.tr("Still fades colour and shows numbers instead of moving."),
        )
        minutes: list[tuple[object, str]] = [
            (value, self.tr("{minutes} min").format(minutes=f"{value:g}")) for value in MINUTES
        ]
        minutes.append((None, self.tr("Open-ended")))
        self._choose("minutes", self.tr("Length of a practice"), minutes)
        self._switch("count_shown", self.tr("Show the count"))
        self._switch("time_left_shown", self.tr("Show what is left of a practice"))
        self._switch("progress_shown", self.tr("Show a thin arc around the guide"))
        self._switch(
            "holds_welcome",
            self.tr("Show patterns with breath-holding"),
            self.tr(
                "With pregnancy, or a heart, blood pressure, lung, seizure or fainting condition, patterns without"
                " holds are the gentler choice; a clinician can say more. Every hold can be skipped."
            ),
        )

    def _add_sound(self) -> None:
        self._section(self.tr("Sound and screen reader"))
        self._switch("sound_on", self.tr("Soft sounds, rising for in and falling for out"))
        self._sound_trouble = Text("", Role.SMALL)
        self._sound_trouble.hide()
        self._column.add(self._sound_trouble)
        self._choose("volume_percent", self.tr("Volume"), [(percent, f"{percent} %") for percent in VOLUMES])
        self._switch("phases_announced", self.tr("Tell a screen reader when to breathe in and out"))

    def _add_privacy(self) -> None:
        self._section(self.tr("Privacy"))
        self._column.add(Text(self.tr("Everything stays on this computer. Ashore never uses the network."), Role.QUIET))
        self._switch(
            "neutral_title",
            self.tr("Neutral window title"),
            self.tr("The window is then called “Notes”, in the task bar too."),
        )
        keys = Button(self.tr("Show the keys"))
        keys.clicked.connect(self.keys_wanted)
        self._column.add(keys)

    def _section(self, name: str) -> None:
        self._column.rows.addSpacing(16)
        self._column.add(Text(name, Role.SECTION))

    def _choose(self, field: str, name: str, choices: list[tuple[object, str]], note: str = "") -> None:
        row = ChoiceRow(name, choices, note)
        row.chosen.connect(lambda value: self._want(field, value))
        self._choices[field] = row
        self._column.add(row)

    def _switch(self, field: str, words: str, note: str = "") -> None:
        row = SwitchRow(words, note)
        row.switched.connect(lambda is_on: self._want(field, is_on))
        self._switches[field] = row
        self._column.add(row)

    def _want(self, field: str, value: object) -> None:
        changes: dict[str, object] = {field: value}
        self.settings_wanted.emit(replace(self._settings, **changes))  # type: ignore[arg-type]  # names of fields
