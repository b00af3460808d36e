"""Draws one part of one day in the week: what is there, and what the pointer would do."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ashore.domain.week import Planned, Slot, WeekBlock
from ashore.features.connect.block_painter import SMALL_TEXT_PIXELS, BlockPainter
from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.theme import Theme

PLAN_PIXELS = 20
DOT_PIXELS = 4.0
DOT_OPACITY = 0.45
INSET_PIXELS = 2
ROUNDING = 14.0
MARK_WIDTH, MARK_HEIGHT = 20.0, 3.0


class SlotState(NamedTuple):
    """`is_target`: what the pointer carries would come here; `is_lifted`: the pointer carries what is here."""

    names_part: bool
    is_chosen: bool
    is_target: bool
    is_lifted: bool
    is_pointed_at: bool


class SlotPicture:
    """Keeps nothing of what it draws."""

    def __init__(self, theme: Theme, painter: BlockPainter, texts: WeekTexts) -> None:
        self._theme = theme
        self._blocks = painter
        self._texts = texts

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        slot: Slot,
        block: WeekBlock | None,
        plans: Sequence[Planned],
        state: SlotState,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, area, state)
        inner = area.adjusted(INSET_PIXELS, INSET_PIXELS, -INSET_PIXELS, -INSET_PIXELS)
        if state.names_part:
            inner = self._draw_part(painter, inner, slot)
        if plans and block is None:
            text = self._texts.planned(plans[0]) + _more(plans)
            self._blocks.draw_planned_alone(painter, inner, plans[0].check_in.kind, text)
        elif plans:
            inner = self._draw_plans(painter, inner, plans)
        if block is not None and not state.is_lifted:
            self._blocks.draw(painter, inner, block.kind, self._texts.block(block))
        elif not plans:
            self._draw_dot(painter, inner)
        if state.is_chosen:
            self._draw_mark(painter, area)

    def _draw_ground(self, painter: QPainter, area: QRectF, state: SlotState) -> None:
        """Where the pointer is, and where it would put what it carries."""
        if not (state.is_target or state.is_pointed_at or state.is_chosen):
            return
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill_on_card_hover if state.is_target else colours.fill_on_card))
        painter.drawRoundedRect(area, ROUNDING, ROUNDING)

    def _draw_part(self, painter: QPainter, area: QRectF, slot: Slot) -> QRectF:
        """The name of the part of the day, on top; what is left below it."""
        font = self._blocks.font(SMALL_TEXT_PIXELS)
        height = QFontMetrics(font).height()
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.quiet_text))
        line = QRectF(area.left(), area.top() + 2, area.width(), height)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), self._texts.part(slot.part))
        return area.adjusted(0, height + 4, 0, 0)

    def _draw_plans(self, painter: QPainter, area: QRectF, plans: Sequence[Planned]) -> QRectF:
        """When something is planned, at the foot; what is left above it."""
        height = self._theme.sizes.scaled(PLAN_PIXELS)
        line = QRectF(area.left(), area.bottom() - height, area.width(), height)
        self._blocks.draw_planned(painter, line, plans[0].check_in.kind, self._texts.time(plans[0]) + _more(plans))
        return area.adjusted(0, 0, 0, -height - 2)

    def _draw_dot(self, painter: QPainter, area: QRectF) -> None:
        """Something can be put here."""
        colour = QColor(self._theme.colours.quiet_text)
        colour.setAlphaF(1.0 if self._theme.is_high_contrast else DOT_OPACITY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(area.center(), DOT_PIXELS / 2, DOT_PIXELS / 2)

    def _draw_mark(self, painter: QPainter, area: QRectF) -> None:
        """A bar, as on every choice."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        bar = QRectF((area.width() - MARK_WIDTH) / 2, area.height() - MARK_HEIGHT - 1, MARK_WIDTH, MARK_HEIGHT)
        painter.drawRoundedRect(bar, MARK_HEIGHT / 2, MARK_HEIGHT / 2)


def _more(plans: Sequence[Planned]) -> str:
    """How many there are beside the first; "" for none."""
    return f" +{len(plans) - 1}" if len(plans) > 1 else ""
