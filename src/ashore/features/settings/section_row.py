"""A row that unfolds a section of settings, which is built when it is first unfolded."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.folded_row import FoldedRow

Section_co = TypeVar("Section_co", bound=SettingsSection, covariant=True)


class SectionRow(FoldedRow, Generic[Section_co]):
    """The name of a section, with the section below it once that was pressed."""

    setting_changed = Signal(str, object)
    """As in SettingsSection."""

    def __init__(self, name: str, make: Callable[[], Section_co]) -> None:
        """`make` builds the section."""
        super().__init__(name)
        self._name = name
        self._make = make
        self._section: Section_co | None = None
        self._shown: dict[str, Callable[[Section_co], None]] = {}
        self.unfolding.connect(lambda: self.section)

    @property
    def section(self) -> Section_co:
        """Built now, if it was not before."""
        if self._section is None:
            section = self._section = self._make()
            section.setAccessibleName(self._name)
            section.setting_changed.connect(self.setting_changed)
            for show in self._shown.values():
                show(section)
            self.set_content(section)
        return self._section

    def show_in_section(self, what: str, show: Callable[[Section_co], None]) -> None:
        """Calls `show` with the section: now, or when it is built; then the last one for each `what`."""
        self._shown[what] = show
        if self._section is not None:
            show(self._section)
