"""Shows what depends on the region: which one it is, its emergency numbers, and its helplines."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import emergency_contacts
from ashore.domain.drafts import DraftKind
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import Helpline, helpline_for
from ashore.domain.support import SupportTexts, checked_text, region_note
from ashore.features.support.emergency_section import EmergencySection
from ashore.features.support.helplines_section import HelplinesSection
from ashore.features.support.number_requests import NumberRequests
from ashore.features.support.number_row import NUMBER, correction_key
from ashore.features.support.region_names import region_name
from ashore.features.support.region_question import RegionQuestion
from ashore.features.support.shown_corrections import ShownCorrections
from ashore.services.drafts import Drafts
from ashore.services.fallback_content import fallback_support_texts
from ashore.system.languages import ENGLISH
from ashore.ui.back_navigation import go_back_in_one, has_focus_within
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.widgets.lazy_view import LazyView

SPACING_PIXELS = 12


class RegionView(QWidget):
    """`region_requested` carries an ISO code ("ZZ" for somewhere else), `correction_requested` a HelplineCorrection
    that is shown already. `order_changed` fires when what Tab reaches may have changed.
    """

    region_requested = Signal(str)
    correction_requested = Signal(object)
    order_changed = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._texts = fallback_support_texts()
        self._locale = QLocale(ENGLISH)
        self._helplines: tuple[Helpline, ...] = ()
        self._has_directories = False
        self._has_content = False
        self._region = ""
        self._regions_asked: tuple[str, ...] = ()
        self._corrections = ShownCorrections()
        self._are_corrections_locked = False
        self._today = date.max  # until the day is known, any row may be old
        self.number_requests = NumberRequests(self)
        self.number_requests.correction_requested.connect(self._correct)
        self.emergency_section = EmergencySection(drafts, self.number_requests)
        self.helplines_section = HelplinesSection(drafts, self.number_requests)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING_PIXELS)
        rows.addWidget(self.emergency_section)
        rows.addWidget(self.helplines_section)
        self.helplines_section.region_chooser.chosen.connect(self.region_requested)
        self._question = LazyView(RegionQuestion, lambda question: rows.insertWidget(0, question))
        self._question.when_built(lambda question: question.chosen.connect(self.region_requested))

    @property
    def question(self) -> RegionQuestion | None:
        """None as long as nothing was asked."""
        return self._question.built

    @property
    def region(self) -> str:
        return self._region

    def set_content(
        self, texts: SupportTexts, helplines: Sequence[Helpline], *, has_directories: bool, language: str
    ) -> None:
        """Dates are written in `language`, a tag such as "pt-BR"."""
        self._texts = texts
        self._locale = QLocale(language)
        self._helplines = tuple(helplines)
        self._has_directories, self._has_content = has_directories, True
        self.helplines_section.region_chooser.set_helplines(self._helplines)
        self._show()

    def set_region(self, region: str) -> None:
        """`region` is an ISO code, or "" where it is not known."""
        self._region = region
        self._show()

    def ask_for_region(self, regions: Sequence[str]) -> None:
        """Offers these (ISO codes) first; empty once there is nothing to ask."""
        if tuple(regions) != self._regions_asked:
            self._regions_asked = tuple(regions)
            had_focus = self.question is not None and has_focus_within(self.question)
            self._show()
            if had_focus and not regions:
                self.emergency_section.focus_first()

    def set_today(self, today: date) -> None:
        """The day from which the age of a helpline is counted."""
        self._today = today
        self._show()

    def set_corrections(self, corrections: Sequence[HelplineCorrection]) -> None:
        """Shows the corrections that the record holds now; they are of all regions."""
        self._corrections.set_saved(corrections)
        self._show_numbers()

    def set_corrections_locked(self) -> None:
        """What the record holds of corrections is out of reach: the numbers are those that Ashore came with."""
        self._are_corrections_locked = True
        self._corrections.set_saved(())
        self._show_numbers()

    def show_saved(self) -> None:
        """Shows the corrections that the record last held, because a later one could not be saved."""
        self._corrections.revert()
        self._show_numbers()

    def restore_draft(self, draft: HelplineCorrection) -> None:
        """Shows a number that could not be saved in its field again, now or when its region is shown."""
        self._drafts.add_unsaved(correction_key(draft), {NUMBER: draft.number})
        self._show_unsaved()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        asked = [] if self.question is None else self.question.tab_stops()
        return [*asked, *self.emergency_section.tab_stops(), *self.helplines_section.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open, first the one with the keyboard. False when none is."""
        return go_back_in_one((self.emergency_section, self.helplines_section))

    def _show(self) -> None:
        if not self._has_content:
            return
        self.helplines_section.region_chooser.set_region(self._region)
        self.helplines_section.region_chooser.setVisible(not self._regions_asked)
        if self._regions_asked or self.question is not None:
            invitation = self._texts.which_region if self._region else self._texts.no_region
            self._question.get().ask(invitation, self._regions_asked, self._helplines)
        self._show_numbers()
        self._show_unsaved()

    def _show_numbers(self) -> None:
        if not self._has_content:
            return
        corrections = self._corrections.items
        contacts = emergency_contacts(self._helplines, self._region, corrections)
        name = region_name(self._helplines, self._region)
        self.emergency_section.set_numbers(self._texts.danger_anywhere, self._region, name, *contacts)
        helpline = helpline_for(self._helplines, self._region)
        self.helplines_section.show_helpline(
            self._texts, self._region, helpline, self._note(), self._checked_text, corrections
        )
        self.order_changed.emit()

    def _note(self) -> str:
        note = region_note(
            self._texts,
            self._helplines,
            self._region,
            has_directories=self._has_directories,
            is_region_asked=bool(self._regions_asked),
        )
        if not self._are_corrections_locked:
            return note
        locked = self.tr("Numbers that you changed are locked. These are the ones that Ashore came with.")
        return f"{locked} {note}".rstrip()

    def _checked_text(self, seen: str) -> str:
        return checked_text(self._texts, seen, self._today, checked_date_text(seen, self._locale))

    def _correct(self, correction: HelplineCorrection) -> None:
        """Shows it at once, until `set_corrections` brings what the record holds."""
        self._corrections.apply(correction)
        self._show_numbers()
        self.correction_requested.emit(correction)

    def _show_unsaved(self) -> None:
        unsaved = self._drafts.unsaved(DraftKind.HELPLINE_CORRECTION)
        if unsaved:
            for row in (*self.emergency_section.number_rows, *self.helplines_section.number_rows):
                if row.draft_key in unsaved:
                    row.show_unsaved()
