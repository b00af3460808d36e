"""What Qt hands to a screen reader for the widgets of Ashore."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.breath import LONGER_OUT
from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind
from ashore.ui.accessibility import activation
from ashore.ui.accessibility.factory import install_factory
from ashore.ui.accessibility.marks import mark_group, set_covered, set_expanded, set_role
from ashore.ui.guides import make_shape
from ashore.ui.guides.guide import Guide
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

PRESS = QAccessibleActionInterface.pressAction()
INCREASE = QAccessibleActionInterface.increaseAction()


@pytest.fixture(autouse=True)
def factory() -> None:
    install_factory()


def interface_of(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name(widget: QWidget) -> str:
    return interface_of(widget).text(QAccessible.Text.Name)


def description(widget: QWidget) -> str:
    return interface_of(widget).text(QAccessible.Text.Description)


def stack(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    rows = QVBoxLayout(whole)
    for widget in widgets:
        rows.addWidget(widget)
    return whole


@pytest.mark.parametrize("role", list(Role))
def test_titles_and_headings_are_headings_and_no_other_text_is(role: Role, qtbot: QtBot) -> None:
    text = Text("Support", role)
    qtbot.addWidget(text)
    is_heading = role in (Role.TITLE, Role.HEADING, Role.SECTION, Role.LABEL)
    assert interface_of(text).role() is (QAccessible.Role.Heading if is_heading else QAccessible.Role.StaticText)
    assert name(text) == "Support"


def test_a_text_that_is_made_a_heading_later_is_one(qtbot: QtBot) -> None:
    text = Text("The breath", Role.SMALL)
    qtbot.addWidget(text)
    assert interface_of(text).role() is QAccessible.Role.StaticText
    set_role(text, "Heading")
    assert interface_of(text).role() is QAccessible.Role.Heading


def test_a_long_word_is_spoken_without_the_places_where_it_may_break(qtbot: QtBot) -> None:
    text = Text("https://findahelpline.com/countries/gb/topics/suicidal-thoughts")
    qtbot.addWidget(text)
    assert "\u200b" in super(Text, text).text()
    assert name(text) == text.text()
    assert "\u200b" not in name(text)


def switch_box() -> QCheckBox:
    """As a row of Settings has it."""
    box = QCheckBox()
    set_role(box, "CheckBox")
    return box


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: Button("Next"), QAccessible.Role.Button),
        (lambda: Button("At a desk", ButtonKind.CHIP), QAccessible.Role.CheckBox),
        (switch_box, QAccessible.Role.CheckBox),
    ],
)
def test_an_action_of_a_screen_reader_presses_a_button_as_a_person_does(
    make: Callable[[], QAbstractButton], role: QAccessible.Role, qtbot: QtBot
) -> None:
    button = make()
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(button.isChecked()))
    interface = interface_of(button)
    assert interface.role() is role
    assert interface.actionInterface().actionNames()[0] == PRESS
    interface.actionInterface().doAction(PRESS)
    assert pressed == [button.isCheckable()]
    assert bool(interface_of(button).state().checked) == button.isChecked()


def test_the_name_of_a_folded_row_is_a_heading_with_the_button_in_it(qtbot: QtBot) -> None:
    row = FoldedRow("The breath", Text("Longer out-breath"))
    qtbot.addWidget(row)
    around = row.header.parentWidget()
    assert around is not None
    heading, button = interface_of(around), interface_of(row.header)
    assert heading.role() is QAccessible.Role.Heading
    assert heading.text(QAccessible.Text.Name) == button.text(QAccessible.Text.Name) == "The breath"
    assert heading.childCount() == 1
    assert heading.child(0).object() is row.header
    assert button.state().collapsed


def test_one_of_many_is_a_radio_button(qtbot: QtBot) -> None:
    first, second = Button("Light", ButtonKind.CHIP), Button("Dark", ButtonKind.CHIP)
    whole = stack(first, second)
    qtbot.addWidget(whole)
    group = QButtonGroup(whole)
    for button in (first, second):
        group.addButton(button)
    assert interface_of(first).role() is QAccessible.Role.RadioButton
    second.click()
    assert interface_of(second).state().checked
    assert not interface_of(first).state().checked


def test_a_button_that_shows_and_hides_says_whether_it_is_expanded(qtbot: QtBot) -> None:
    button = Button("Filters", ButtonKind.CHIP)
    qtbot.addWidget(button)
    set_expanded(button, expanded=False)
    state = interface_of(button).state()
    assert (interface_of(button).role(), state.expandable, state.expanded) == (QAccessible.Role.Button, 1, 0)
    set_expanded(button, expanded=True)
    state = interface_of(button).state()
    assert (state.expandable, state.expanded, state.collapsed, state.checkable) == (1, 1, 0, 0)


def test_a_group_is_called_by_its_heading_and_says_what_no_control_says(qtbot: QtBot) -> None:
    section = Section("My own people", "It stays on this computer")
    section.rows.addWidget(Text("•"))
    section.rows.addWidget(SwitchRow("Show them first"))
    section.rows.addWidget(Section("Within", "Something else."))
    qtbot.addWidget(section)
    assert interface_of(section).role() is QAccessible.Role.Grouping
    assert name(section) == "My own people"
    assert description(section) == "It stays on this computer."


def test_what_lies_under_something_else_has_nothing_in_it(qtbot: QtBot) -> None:
    whole = stack(Button("Next"))
    set_covered(whole, covered=False)
    qtbot.addWidget(whole)
    assert interface_of(whole).childCount() == 1
    set_covered(whole, covered=True)
    assert interface_of(whole).childCount() == 0


def test_the_guide_is_called_by_its_phase_and_its_value_has_words(qtbot: QtBot) -> None:
    guide = Guide(make_shape(GuideKind.ORB))
    qtbot.addWidget(guide)
    assert name(guide) == "Breathing guide"
    guide.set_pattern(LONGER_OUT)
    guide.set_moment(moment_at(LONGER_OUT, LONGER_OUT.lead_in_seconds + 2.5))
    assert (name(guide), description(guide)) == ("Breathe in", "3 of 4")
    assert interface_of(guide).role() is QAccessible.Role.Animation
    guide.settle("Paused")
    assert (name(guide), description(guide)) == ("Paused", "")


def test_a_scale_without_a_number_says_so_and_then_says_the_number_in_words(qtbot: QtBot) -> None:
    scale = RatingScale("How hard is this moment?", {0: "settled", 5: "strong", 10: "the most I can imagine"})
    qtbot.addWidget(scale)
    interface = interface_of(scale.slider)
    assert interface.role() is QAccessible.Role.Slider
    assert interface.valueInterface() is None, "Qt would say 0"
    assert "Nothing is chosen yet" in description(scale.slider)
    interface.actionInterface().doAction(INCREASE)
    assert (name(scale.slider), description(scale.slider)) == ("How hard is this moment?", "5 · strong")
    interface.actionInterface().doAction(QAccessibleActionInterface.decreaseAction())
    assert description(scale.slider).startswith("4 · ")


def test_a_widget_that_qt_is_still_making_is_left_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held meanwhile, it would not become what it is in Python."""
    monkeypatch.setattr(activation, "is_started", lambda: True)
    QAccessible.setActive(True)
    try:
        button = Button("Next")
        qtbot.addWidget(button)
        assert interface_of(button).role() is QAccessible.Role.Button
        assert isinstance(interface_of(button).object(), Button)
    finally:
        QAccessible.setActive(False)


def test_the_marks_of_a_plain_widget_count(qtbot: QtBot) -> None:
    whole = stack(Text("Pages", Role.SECTION), Text("Breathe"))
    qtbot.addWidget(whole)
    mark_group(whole)
    assert (name(whole), description(whole)) == ("Pages", "Breathe.")


@pytest.mark.parametrize(
    ("text", "spoken"), [("‹ Connect", ("Connect", "Goes back")), ("Earlier notes ›", ("Earlier notes", ""))]
)
def test_the_marks_of_a_link_are_for_the_eye(text: str, spoken: tuple[str, str], qtbot: QtBot) -> None:
    link = Button(text, ButtonKind.LINK)
    qtbot.addWidget(link)
    assert (name(link), description(link)) == spoken


def test_a_tool_tip_tells_no_name_twice(qtbot: QtBot) -> None:
    button = Button("Ground")
    qtbot.addWidget(button)
    button.setToolTip("Ground (G)")
    assert description(button) == "G"
    button.setToolTip("Something other than breathing")
    assert description(button) == "Something other than breathing"


def test_the_regions_have_their_label_besides_the_chosen_one(qtbot: QtBot) -> None:
    """On Linux Qt tells the choice as the name of the box."""
    chooser = RegionChooser()
    qtbot.addWidget(chooser)
    related = QAccessible.queryAccessibleInterface(chooser.box).relations()
    assert [each.text(QAccessible.Text.Name) for each, _kind in related] == ["Region"]
