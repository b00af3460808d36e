"""Does in the reframes panel what a person does there, and reads what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from ashore.domain.beliefs import Belief
    from ashore.domain.settings import LineForm
    from ashore.features.reframes.panel import ReframesPanel
    from ashore.ui.widgets.button import Button
    from ashore.ui.widgets.rating_prompt import RatingPrompt


class PromptDriver:
    """One question with its scale."""

    def __init__(self, prompt: RatingPrompt) -> None:
        self._prompt = prompt

    def open(self) -> None:
        self._prompt.link.click()

    def choose(self, number: int) -> None:
        self._prompt.scale.slider.setValue(number)

    def press_digit(self, key: Qt.Key) -> None:
        QTest.keyClick(self._prompt.scale.slider, key)

    def press_note_it(self) -> None:
        self._prompt.note.click()

    def press_not_now(self) -> None:
        self._prompt.skip.click()

    def rate(self, number: int) -> None:
        self.open()
        self.choose(number)
        self.press_note_it()

    def is_shown(self) -> bool:
        return self._prompt.isVisible()

    def is_open(self) -> bool:
        return self._prompt.is_expanded

    def shows_scale(self) -> bool:
        return self._prompt.scale.isVisible()

    def can_be_noted(self) -> bool:
        return self._prompt.note.isEnabled()

    def number(self) -> int | None:
        return self._prompt.scale.number

    def link_text(self) -> str:
        return self._prompt.link.text()


class ReframesDriver:
    """`panel` is for what comes from the record, and for the panel's signals."""

    def __init__(self, panel: ReframesPanel) -> None:
        self.panel = panel

    # At rest

    def is_resting(self) -> bool:
        return self.panel.resting_view.isVisible()

    def resting_line(self) -> str:
        """All of it."""
        return self.panel.resting_view.text

    def resting_label(self) -> str:
        """As much of it as is shown."""
        return self.panel.resting_view.line.label.text()

    def press_show_all_at_rest(self) -> None:
        self.panel.resting_view.line.show_all.click()

    def press_another_at_rest(self) -> None:
        self.panel.resting_view.another.click()

    def press_hard_thought(self) -> None:
        self.panel.resting_view.thoughts.click()

    def resting_button_y(self) -> int:
        return self.panel.resting_view.thoughts.mapTo(self.panel, QPoint()).y()

    def controls(self) -> list[QAbstractButton]:
        return [each for each in self.panel.findChildren(QAbstractButton) if each.isVisible()]

    def words(self) -> list[str]:
        """Every word in view."""
        texts = [each.text() for each in self.panel.findChildren(QLabel) if each.isVisible()]
        return " ".join([*texts, *(each.text() for each in self.controls())]).split()

    # The list

    def shows_list(self) -> bool:
        return self.panel.belief_list.isVisible()

    def thoughts(self) -> list[str]:
        return [card.thought for card in self.panel.belief_list.cards]

    def kinder_lines(self) -> list[str]:
        """Below each thought in the list, its line."""
        return [card.kinder_line for card in self.panel.belief_list.cards]

    def press_thought(self, number: int) -> None:
        self.panel.belief_list.cards[number].click()

    def choose_group(self, name: str) -> None:
        next(chip for chip in self.panel.belief_list.chips.buttons if chip.text() == name).click()

    def groups(self) -> list[str]:
        return [chip.text() for chip in self.panel.belief_list.chips.buttons if chip.isVisible()]

    def press_back(self) -> None:
        self.panel.belief_list.back.click()

    def line_where_nothing_was_found(self) -> str:
        """ "" where it is not in view."""
        label = self.panel.belief_list.nothing_found
        return label.text() if label.isVisible() else ""

    def way_to_support(self) -> QPushButton:
        return self.panel.belief_list.footer.support

    def thought_card(self, number: int) -> QWidget:
        return self.panel.belief_list.cards[number]

    def press_more(self) -> None:
        self.panel.belief_list.more_button.click()

    def scroll_list_to_end(self) -> bool:
        bar = self.panel.belief_list.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(bar.maximum())
        return bar.maximum() > 0

    def shows_more(self) -> bool:
        return self.panel.belief_list.more_button.isVisible()

    def search(self, text: str) -> None:
        self.panel.belief_list.search.setText(text)

    def type_search(self, text: str) -> None:
        QTest.keyClicks(self.panel.belief_list.search, text)

    def press_enter_in_search(self) -> None:
        QTest.keyClick(self.panel.belief_list.search, Qt.Key.Key_Return)

    def search_text(self) -> str:
        return self.panel.belief_list.search.text()

    def press_own_words(self) -> None:
        self.panel.belief_list.own_button.click()

    def begin_thought(self, text: str) -> None:
        """As if its text was not found in the list."""
        self.panel.belief_list.own_requested.emit(text)

    def own_words_text(self) -> str:
        return self.panel.belief_list.own_button.text()

    # Kept lines, at the top of the list

    def focused_thoughts(self) -> list[str]:
        return [card.thought for card in self.panel.belief_list.cards if card.hasFocus()]

    def shows_kept_lines(self) -> bool:
        return self.panel.belief_list.kept_lines.isVisible()

    def kept_line_count(self) -> int:
        return len(self.panel.belief_list.kept_lines.buttons)

    def kept_buttons(self, number: int) -> tuple[Button, Button]:
        """The buttons "Show under the guide" and "Remove" of the line, counted from 0."""
        return self.panel.belief_list.kept_lines.buttons[number]

    def kept_texts(self) -> list[str]:
        """The title, then each line."""
        return [text.text() for text in self.panel.belief_list.kept_lines.findChildren(Text)]

    def kept_button_names(self) -> list[str]:
        return [button.accessibleName() for pair in self.panel.belief_list.kept_lines.buttons for button in pair]

    def show_all_buttons(self) -> list[QPushButton]:
        buttons = self.panel.belief_list.kept_lines.findChildren(QPushButton)
        return [button for button in buttons if button.text() == "Show all" and button.isVisible()]

    def kept_lines_are_above_search(self) -> bool:
        tops = [
            each.mapTo(self.panel, QPoint()).y()
            for each in (self.panel.belief_list.kept_lines, self.panel.belief_list.search)
        ]
        return tops[0] < tops[1]

    def press_more_kept_lines(self) -> None:
        self.panel.belief_list.kept_lines.more_button.click()

    def kept_lines_height(self) -> int:
        return self.panel.belief_list.kept_lines.height()

    @property
    def kept_line_changed(self) -> SignalInstance:
        return self.panel.belief_list.kept_lines.changed

    @property
    def kept_line_removed(self) -> SignalInstance:
        return self.panel.belief_list.kept_lines.removed

    # Distress, and the body-first view

    @property
    def distress_prompt(self) -> PromptDriver:
        return PromptDriver(self.panel.belief_list.distress_rating.prompt)

    @property
    def body_first_prompt(self) -> PromptDriver:
        return PromptDriver(self.panel.body_first.view.distress_rating.prompt)

    def distress_result(self) -> str:
        return self.panel.belief_list.distress_rating.result.text()

    def shows_distress_result(self) -> bool:
        return self.panel.belief_list.distress_rating.result.isVisible()

    def shows_body_first(self) -> bool:
        return self.panel.body_first.view.isVisible()

    def body_first_text_boxes(self) -> list[QPlainTextEdit]:
        return self.panel.body_first.view.findChildren(QPlainTextEdit)

    def press_breathe(self) -> None:
        self.panel.body_first.view.breathe.click()

    def press_ground(self) -> None:
        self.panel.body_first.view.ground.click()

    def press_thoughts_anyway(self) -> None:
        self.panel.body_first.view.thoughts.click()

    # A thought of one's own

    def write_thought(self, text: str) -> None:
        self.panel.belief_editor.editor.text_box.setPlainText(text)

    def type_thought(self, text: str) -> None:
        QTest.keyClicks(self.panel.belief_editor.editor.text_box, text)

    def thought_text(self) -> str:
        return self.panel.belief_editor.editor.text

    def shows_thought_editor(self) -> bool:
        return self.panel.belief_editor.isVisible()

    def thought_has_keyboard(self) -> bool:
        return self.panel.belief_editor.editor.text_box.hasFocus()

    def can_keep_thought(self) -> bool:
        return self.panel.belief_editor.editor.keep.isEnabled()

    def keep_thought(self) -> None:
        self.panel.belief_editor.editor.keep.click()

    # The card of a thought

    def shows_card(self) -> bool:
        return self.panel.belief_card.isVisible()

    def card_texts(self) -> str:
        """All that is in view on the card."""
        return " ".join(text.text() for text in self.panel.belief_card.findChildren(QLabel) if text.isVisible())

    def title(self) -> str:
        return self.panel.belief_card.title.whole

    def title_label(self) -> str:
        """As much of the thought as is shown."""
        return self.panel.belief_card.title.label.text()

    def unfolded_rows(self) -> list[str]:
        card = self.panel.belief_card
        rows = (card.origin, card.question_row, card.tiny_step_row)
        return [row.header.text() for row in rows if row.is_unfolded]

    def press_row(self, name: str) -> None:
        card = self.panel.belief_card
        rows = (card.origin, card.question_row, card.tiny_step_row)
        next(row for row in rows if row.header.text() == name).header.click()

    def nearest_thoughts(self) -> list[str]:
        return [card.thought for card in self.panel.belief_card.nearest.cards if card.isVisible()]

    def nearest_lines(self) -> list[str]:
        return [card.kinder_line for card in self.panel.belief_card.nearest.cards if card.isVisible()]

    def press_nearest(self, number: int) -> None:
        self.panel.belief_card.nearest.cards[number].click()

    def place_on_ladder(self) -> str:
        return self.panel.belief_card.ladder.dots.accessibleName()

    def another_text(self) -> str:
        return self.panel.belief_card.ladder.buttons.another.text()

    def line_pixels(self) -> int:
        return self.panel.belief_card.ladder.line.label.fontInfo().pixelSize()

    def other_text_pixels(self) -> int:
        """Of the largest of all other texts in view."""
        ladder = self.panel.belief_card.ladder.line.label
        texts = self.panel.belief_card.findChildren(QLabel)
        return max(text.fontInfo().pixelSize() for text in texts if text.isVisible() and text is not ladder)

    def belief(self) -> Belief:
        return self.panel.belief_card.belief

    def press_reword(self) -> None:
        self.panel.belief_card.reword.click()

    def shows_reword(self) -> bool:
        return self.panel.belief_card.reword.isVisible()

    def press_remove(self) -> None:
        self.panel.belief_card.remove.click()

    def shows_remove(self) -> bool:
        return self.panel.belief_card.remove.isVisible()

    def press_show_hidden_lines(self) -> None:
        self.panel.belief_card.show_hidden.click()

    @property
    def hidden_lines_requested(self) -> SignalInstance:
        return self.panel.belief_card.hidden_lines_requested

    def question(self) -> str:
        return self.panel.belief_card.question.text.text()

    def question_title(self) -> str:
        return self.panel.belief_card.question.title.text()

    def press_another_question(self) -> None:
        self.panel.belief_card.question.another.click()

    def press_tiny_step(self) -> None:
        self.panel.belief_card.tiny_step.open_button.click()

    def scroll_card_to_end(self) -> None:
        bar = self.panel.belief_card._column.verticalScrollBar()
        bar.setValue(bar.maximum())

    # Kinder lines on the card

    def line(self) -> str:
        """The line in view; empty where every line is hidden."""
        return self.panel.belief_card.ladder.text

    def line_label(self) -> str:
        """What is shown where the line stands, whether there is one or not."""
        return self.panel.belief_card.ladder.line.whole

    def lines(self) -> set[str]:
        """Every line that "Another" leads to, once round."""
        seen: set[str] = set()
        while self.line() not in seen:
            seen.add(self.line())
            self.press_another()
        return seen

    def press_keep_this(self) -> None:
        self.panel.belief_card.ladder.buttons.keep.click()

    def can_keep_this(self) -> bool:
        return self.panel.belief_card.ladder.buttons.keep.isEnabled()

    def press_another(self) -> None:
        self.panel.belief_card.ladder.buttons.another.click()

    def press_not_for_me(self) -> None:
        self.panel.belief_card.ladder.buttons.not_for_me.click()

    def focus_not_for_me(self) -> None:
        self.panel.belief_card.ladder.buttons.not_for_me.setFocus()

    def can_press_not_for_me(self) -> bool:
        return self.panel.belief_card.ladder.buttons.not_for_me.isEnabled()

    def not_for_me_text(self) -> str:
        return self.panel.belief_card.ladder.buttons.not_for_me.text()

    def press_edit(self) -> None:
        self.panel.belief_card.ladder.buttons.edit.click()

    def shows_edit(self) -> bool:
        return self.panel.belief_card.ladder.buttons.edit.isVisible()

    def press_write_my_own(self) -> None:
        self.panel.belief_card.ladder.buttons.write.click()

    def focused_line_button(self) -> str:
        """The text of the button with the keyboard, "" where none has it."""
        return next((button.text() for button in self.panel.belief_card.ladder.buttons.all if button.hasFocus()), "")

    def line_buttons_y(self) -> int:
        return self.panel.belief_card.ladder.buttons.keep.mapTo(self.panel.belief_card, QPoint()).y()

    @property
    def line_hidden(self) -> SignalInstance:
        return self.panel.belief_card.ladder.hidden

    @property
    def line_removed(self) -> SignalInstance:
        return self.panel.belief_card.ladder.line_removed

    # The form in which kinder lines are read

    def form_link(self) -> Button:
        """What says the form, and unfolds the others."""
        return self.panel.belief_card.ladder.form_chooser.link

    def shows_forms(self) -> bool:
        return self.panel.belief_card.ladder.form_chooser.is_unfolded

    def press_form_link(self) -> None:
        self.form_link().click()

    def form_chip(self, form: LineForm) -> Button:
        return self.panel.belief_card.ladder.form_chooser.chip(form)

    def choose_form(self, form: LineForm) -> None:
        self.form_chip(form).click()

    def name_field(self) -> QLineEdit:
        return self.panel.belief_card.ladder.form_chooser.name_field.line_edit

    def type_name(self, text: str) -> None:
        QTest.keyClicks(self.name_field(), text)

    @property
    def form_chosen(self) -> SignalInstance:
        return self.panel.belief_card.ladder.form_chooser.form_chosen

    @property
    def name_written(self) -> SignalInstance:
        return self.panel.belief_card.ladder.form_chooser.name_written

    # A line of one's own

    def line_buttons_in_view(self) -> list[str]:
        return [button.text() for button in self.panel.belief_card.ladder.buttons.all if button.isVisible()]

    def line_question(self) -> str:
        """What is asked above the field, where a line is being written."""
        return self.panel.belief_card.ladder.line_editor.text_box.accessibleName() if self.edits_line() else ""

    def line_asked_about(self) -> str:
        """What a screen reader tells the question is about."""
        return self.panel.belief_card.ladder.line_editor.text_box.accessibleDescription()

    def line_has_keyboard(self) -> bool:
        return self.panel.belief_card.ladder.line_editor.text_box.hasFocus()

    def gap_between_line_and_question(self) -> int:
        """In pixels."""
        ladder = self.panel.belief_card.ladder
        return ladder.line_editor.y() - ladder.line.geometry().bottom()

    def edits_line(self) -> bool:
        return self.panel.belief_card.ladder.line_editor.isVisible()

    def write_line(self, text: str) -> None:
        self.panel.belief_card.ladder.line_editor.text_box.setPlainText(text)

    def type_line(self, text: str) -> None:
        QTest.keyClicks(self.panel.belief_card.ladder.line_editor.text_box, text)

    def line_text(self) -> str:
        """What is being written; empty where the editor is closed."""
        editor = self.panel.belief_card.ladder.line_editor
        return "" if editor.isHidden() else editor.text

    def keep_line(self) -> None:
        self.panel.belief_card.ladder.line_editor.keep.click()

    def press_not_now(self) -> None:
        self.panel.belief_card.ladder.line_editor.cancel.click()

    @property
    def line_written(self) -> SignalInstance:
        return self.panel.belief_card.ladder.line_editor.line_written

    # How true the thought feels

    @property
    def belief_prompt(self) -> PromptDriver:
        return PromptDriver(self.panel.belief_card.belief_rating)

    @property
    def second_prompt(self) -> PromptDriver:
        return PromptDriver(self.panel.belief_card.second_rating.prompt)

    def shows_second_rating(self) -> bool:
        return self.panel.belief_card.second_rating.isVisible()

    def comparison(self) -> str:
        return self.panel.belief_card.second_rating.comparison.text()

    def shows_history_button(self) -> bool:
        return self.panel.belief_card.second_rating.history_button.isVisible()

    def history_button_text(self) -> str:
        return self.panel.belief_card.second_rating.history_button.text()

    def press_history(self) -> None:
        self.panel.belief_card.second_rating.history_button.click()

    def shows_history(self) -> bool:
        return self.panel.belief_card.second_rating.history.isVisible()

    def history(self) -> str:
        return self.panel.belief_card.second_rating.history.text()

    def press_delete_numbers(self) -> None:
        self.panel.belief_card.second_rating.delete_button.click()

    @property
    def rated_again(self) -> SignalInstance:
        return self.panel.belief_card.second_rating.rated_again

    # Geometry

    def lay_out(self) -> None:
        QApplication.processEvents()

    def is_in_view(self, widget: QWidget) -> bool:
        top = widget.mapTo(self.panel, QPoint()).y()
        return top >= 0 and top + widget.height() <= self.panel.height()

    def nothing_is_wider_than_the_panel(self) -> bool:
        return all(
            child.mapTo(self.panel, child.rect().topRight()).x() <= self.panel.width()
            for child in self.panel.findChildren(QWidget)
            if child.isVisible()
        )
