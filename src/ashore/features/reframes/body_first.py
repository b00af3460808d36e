"""Puts the thoughts away for now where the distress is very strong: the body comes first then."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.ratings import body_comes_first

if TYPE_CHECKING:
    from ashore.features.reframes.belief_list import BeliefList
    from ashore.features.reframes.body_first_view import BodyFirstView
    from ashore.features.reframes.panel_views import PanelViews


class BodyFirst(QObject):
    """Hears of the distress where it is rated, and shows either the list of thoughts or a view without them."""

    page_requested = Signal(object)
    rated = Signal(int)
    """The number that was noted here."""

    def __init__(self, views: PanelViews, belief_list: BeliefList, parent: QObject) -> None:
        super().__init__(parent)
        self._views = views
        self._belief_list = belief_list
        belief_list.distress_rating.rated.connect(self._rate)

    @cached_property
    def view(self) -> BodyFirstView:
        """Built when it is first shown."""
        from ashore.features.reframes.body_first_view import BodyFirstView

        view = BodyFirstView()
        view.distress_rating.rated.connect(self._rate)
        view.thoughts_requested.connect(lambda: self._views.open_view(self._belief_list))
        view.page_requested.connect(self.page_requested)
        self._views.add_view(view)
        return view

    def _rate(self, distress: int) -> None:
        """Below what is very strong the thoughts are shown again."""
        for rating in (self._belief_list.distress_rating, self.view.distress_rating):
            rating.show_result(distress)
        self._views.show_view(self.view if body_comes_first(distress) else self._belief_list)
        self.rated.emit(distress)
