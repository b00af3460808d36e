"""What a person may open and press that shows entries of the record, in an order in which all of it is seen."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.domain.note_counts import PictureKind
from ashore.features.connect.ways import WayId
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.notice.page import NoticePage
from ashore.ui.widgets.entry_list import EntryList

SEARCH = "tired sky"

Step = tuple[str, Callable[[], object]]
"""Its name, which begins with that of the place and a colon, and what is done."""


def steps_of(app: Application) -> Iterator[Step]:
    """What shows entries, and what goes through them."""
    navigator, panel = app.services.navigator, app.features.reframes.panel
    yield "Thoughts: opened", panel.resting_view.thoughts_requested.emit
    belief_list = panel.belief_list
    yield "Thoughts: more kept lines", lambda: _press(belief_list.kept_lines.more_button)
    yield "Thoughts: my own", lambda: _press(belief_list.chips.buttons[-1])
    yield "Thoughts: to the end of them", partial(_to_the_end_of_lists, belief_list)
    yield "Thoughts: more of them", lambda: _press(belief_list.more_button)
    yield "Thoughts: to the end", lambda: _to_the_end(belief_list)
    for length in range(1, len(SEARCH) + 1):
        yield f"Search: {SEARCH[:length]}", partial(belief_list.search.setText, SEARCH[:length])
    yield "Search: cleared", belief_list.search.clear
    yield "Thoughts: a card", lambda: _press(belief_list.cards[0])
    card = panel.belief_card
    yield "Thoughts: another line", lambda: _press(card.ladder.buttons.another)
    yield "Support: opened", lambda: navigator.open_once_built(Page.SUPPORT)
    people = app.features.support.page.people_section.list
    yield "Support: to the end of the people", partial(_to_the_end_of_lists, app.features.support.page)
    yield "Support: more people", lambda: _press(people.more_button)
    yield "Support: people searched", lambda: people.search.setText("rain")
    yield "Support: all people again", people.search.clear
    yield "Support: to the end", lambda: _to_the_end(app.features.support.page)
    yield "Connect: opened", lambda: navigator.open_once_built(Page.CONNECT)
    connect = app.features.connect_feature.page
    yield "Connect: words for someone", partial(connect.home.way_requested.emit, WayId.START_SMALL)
    views = connect.views
    yield "Connect: another line", lambda: _press(views.starter_view.get().another)
    yield "Connect: everyone", lambda: views.starter_view.get().people.all_requested.emit()
    yield "Connect: everyone, searched", lambda: views.people_list.get().search_edit.setText("rain 7")
    yield "Connect: everyone, to the end", lambda: views.people_list.get().list_view.scrollToBottom()
    yield "Connect: what is planned", partial(connect.home.way_requested.emit, WayId.PLAN)
    yield "Connect: more of it", lambda: _press(views.plan_view.get().more_button)
    yield "Connect: the week", partial(connect.home.way_requested.emit, WayId.BALANCE)
    yield "Connect: kind lines", partial(connect.home.way_requested.emit, WayId.KIND_WORDS)
    yield "Connect: more of them", lambda: _press(views.kind_lines_view.get().more_button)
    yield "Ways to breathe: opened", lambda: navigator.open_once_built(Page.PATTERNS)
    yield "Ways to breathe: to the end of my own", partial(_to_the_end_of_lists, app.features.patterns.page)
    yield "Ways to breathe: more", lambda: _press_all(app.features.patterns.page, "Show more")
    yield "Ways to breathe: to the end", lambda: _to_the_end(app.features.patterns.page)
    yield "What helps me: opened", lambda: navigator.open_once_built(Page.COPING_PLAN)
    plan = app.features.coping_plan.page
    yield "What helps me: edited", partial(_edit, plan)
    yield "What helps me: to the end of the lists", lambda: _to_the_end_of_lists(plan.editing_view.get())
    yield "What helps me: more", lambda: _press_all(plan.editing_view.get(), "Show more")
    yield "What helps me: to the end", lambda: plan.editing_view.get().verticalScrollBar().setValue(10**6)
    yield "Notice: opened", lambda: navigator.open_once_built(Page.NOTICE)
    notice = app.features.notice.page
    yield "Notice: earlier notes", notice.show_history
    yield "Notice: searched", lambda: notice.history.get().search_edit.setText("tired sk")
    yield "Notice: all notes again", notice.history.get().search_edit.clear
    yield "Notice: to the end", lambda: _to_the_end(notice.history.get())
    for kind in PictureKind:
        yield f"Notice: picture of {kind.value}", partial(_show_picture, notice, kind)
    yield "Breathe: opened", lambda: navigator.open(Page.BREATHE)
    yield "Breathe: the sheet", app.breathe.page.choices.open


def _edit(plan: CopingPlanPage) -> None:
    """An empty page is being edited already."""
    if plan.is_reading:
        plan.reading_view.get().edit_button.click()


def _show_picture(notice: NoticePage, kind: PictureKind) -> None:
    if notice.view is not notice.pictures.get():
        notice.history.get().pictures_requested.emit()
    notice.pictures.get().choose(kind)


def _press(button: QAbstractButton) -> None:
    """Where there is nothing to press, as in an empty record, nothing happens."""
    if button.isVisible():
        button.click()


def _to_the_end(widget: QWidget) -> None:
    for area in widget.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())


def _to_the_end_of_lists(widget: QWidget) -> None:
    """What is not built yet has empty space there until it is scrolled to."""
    areas = [each for each in (widget, *widget.findChildren(QWidget)) if isinstance(each, QScrollArea)]
    for area in areas:
        lists: list[EntryList[Any, Any]] = area.findChildren(EntryList)
        for entries in lists:
            end = entries.mapTo(area, QPoint(0, entries.height())).y() - area.height()
            area.verticalScrollBar().setValue(area.verticalScrollBar().value() + end)


def _press_all(widget: QWidget, text: str) -> None:
    for button in widget.findChildren(QAbstractButton):
        if button.text() == text:
            _press(button)
