"""The soft way from one look of a guide to another."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from ashore.ui.guides.gradients import stepped
from ashore.ui.guides.phase_texts import BLANK, Face
from ashore.ui.guides.shape_state import REST, SHADE_STEPS, ShapeState

CROSSING_MS = 1200


class Transition:
    """Leads from what was seen to what is asked for, which may go on moving; words fade out, and then the others in."""

    def __init__(self, moved: Callable[[], None], parent: QObject) -> None:
        """`moved` is called for each step, and once it has arrived; `parent` is what crosses."""
        self._moved = moved
        self._left_pose = REST
        self._left_face = BLANK
        self.is_under_way = False
        self._way = QVariantAnimation(parent, startValue=0.0, endValue=1.0, duration=CROSSING_MS)
        self._way.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._way.valueChanged.connect(moved)
        self._way.finished.connect(self.end)

    def begin(self, pose: ShapeState, face: Face, *, seen: bool) -> None:
        """Sets out from a look. What nobody saw is left at once."""
        self._left_pose, self._left_face = pose, face
        self._way.stop()
        self.is_under_way = seen
        if seen:
            self._way.start()

    def end(self) -> None:
        self._way.stop()
        self.is_under_way = False
        self._moved()

    @property
    def share(self) -> float:
        """0 (just left) to 1 (arrived)."""
        return float(self._way.currentValue()) if self.is_under_way else 1.0

    def pose_toward(self, aim: ShapeState) -> ShapeState:
        share, left = self.share, self._left_pose
        if share >= 1.0:
            return aim
        shade = left.shade + (aim.shade - left.shade) * share
        return ShapeState(left.extent + (aim.extent - left.extent) * share, stepped(shade, SHADE_STEPS))

    def face_toward(self, aim: Face) -> Face:
        share = self.share
        if share >= 1.0:
            return aim
        seen, strength = (self._left_face, 1 - 2 * share) if share < 0.5 else (aim, 2 * share - 1)
        return seen._replace(
            word_opacity=stepped(seen.word_opacity * strength, SHADE_STEPS),
            number_opacity=stepped(seen.number_opacity * strength, SHADE_STEPS),
        )
