"""Draws the counts of each kind. Importing this loads pyqtgraph and numpy."""

from collections.abc import Sequence

from ashore.domain.note_counts import MOST_ROWS, BeforeAfter, HelpedCount, MarkCount, NoteCounts, Week
from ashore.features.notice.pictures.before_after_plot import BeforeAfterPlot
from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.features.notice.pictures.picture_texts import PictureTexts
from ashore.features.notice.pictures.rows_plot import Fill, Row, RowsPlot
from ashore.features.notice.pictures.week_plot import WeekPlot
from ashore.ui.theme import Theme


def new_plot(counts: NoteCounts, theme: Theme, texts: PictureTexts) -> NotePlot:
    """A picture of what was counted, of which there is something."""
    plot: NotePlot
    match counts:
        case BeforeAfter():
            plot = BeforeAfterPlot(theme, texts)
            plot.show_counts(counts)
        case Week():
            plot = WeekPlot(theme, texts)
            plot.show_counts(counts)
        case _:
            plot = RowsPlot(theme)
            plot.show_rows(_rows(counts[:MOST_ROWS], texts))
    return plot


def _rows(counts: Sequence[MarkCount | HelpedCount], texts: PictureTexts) -> list[Row]:
    rows = []
    for each in counts:
        if isinstance(each, MarkCount):
            rows.append(Row(texts.mark(each), texts.notes_count(each.notes), ((each.notes, Fill.FILLED),)))
        else:
            _times, lower, worse, said = each.outcomes
            parts = ((lower + said, Fill.FILLED), (each.same, Fill.OUTLINE), (worse, Fill.STRIPES))
            rows.append(Row(texts.what(each), texts.helped_detail(each), parts))
    return rows
