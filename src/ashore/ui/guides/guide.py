"""What every guide shares: taking up a moment, showing its words, passing softly from one look to another."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFontInfo, QHideEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.breath import BreathKind, Pattern, Phase
from ashore.domain.pacing import Moment, phase_after
from ashore.domain.settings import Motion
from ashore.ui.guides.layout import room_in
from ashore.ui.guides.phase_texts import BLANK, Face, PhaseTexts
from ashore.ui.guides.progress_arc import ProgressArc
from ashore.ui.guides.shape_state import REST, ShapeState, drifting_pose, led_pose, resting_pose
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import TextLayout
from ashore.ui.guides.transition import Transition
from ashore.ui.theme import LIGHT, Colours

_UPHEAVALS = (QEvent.Type.FontChange, QEvent.Type.LanguageChange)


class Guide(QWidget):
    """Shows a Moment; draws nothing else and keeps no clock.

    A guide places its parts in `_arrange`, takes up a pose in `_move`, and draws in `_draw`. Only what looks different
    is drawn again, so the widget lets its parent shine through and never redraws itself whole while breathing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PhaseTexts(self)
        self._lettering = TextCache()
        self._colours = LIGHT
        self._motion = Motion.FULL
        self._count_shown = True
        self._pattern: Pattern | None = None
        self._moment: Moment | None = None
        self._upcoming = Phase.INHALE
        self._settled = False
        self._arranged = False
        self._pose = REST
        self._steady: tuple[int, int] | None = None
        self._steady_until = 0.0
        self._crossing = Transition(self._show, self)
        self._arc = ProgressArc()
        self.setAccessibleName(self.tr("Breathing guide"))

    def set_moment(self, moment: Moment, upcoming: Phase | None = None) -> None:
        """Show a moment. `upcoming` is the phase that follows; the pattern tells it where it is left out."""
        self._moment = moment
        if self._steady == (moment.cycle, moment.step) and moment.progress < self._steady_until:
            self._stand(self._aim())
            return
        self._upcoming = upcoming or self._phase_after(moment)
        if self._settled:
            self._pass_over()
            self._settled = False
        self._show()

    def set_pattern(self, pattern: Pattern) -> None:
        """Take up the words of a pattern, and the way it is led."""
        self._pattern = pattern
        self.set_words(pattern.inhale_word, pattern.exhale_word)
        self.set_counts_down(pattern.counts_down)
        self.set_own_breath(pattern.kind is BreathKind.OWN)

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """Words of the pattern's own, such as "Hum out"; empty for the usual ones."""
        self._words.set_words(inhale, exhale)
        self._rearrange()

    def set_counts_down(self, counts_down: bool) -> None:
        self._words.counts_down = counts_down
        self._steady = None

    def set_own_breath(self, own_breath: bool) -> None:
        """True where no breath is led: the shape rests, its colour drifts, and no phase is named."""
        if own_breath != self._words.own_breath:
            self._pass_over()
            self._words.own_breath = own_breath
            self._rearrange()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._rearrange()

    def set_motion(self, motion: Motion) -> None:
        if motion is not self._motion:
            self._pass_over()
            self._motion = motion
            self._rearrange()

    def set_count_shown(self, count_shown: bool) -> None:
        if count_shown != self._count_shown:
            self._count_shown = count_shown
            self._rearrange()

    def set_progress(self, progress: float | None) -> None:
        """How far a practice has come, 0 to 1, shown along the outline; None for nothing."""
        changed = self._arc.advance(progress)
        self.update(self.rect() if changed.isEmpty() else changed)

    def settle(self) -> None:
        """Come softly to rest, and say so; the next moment leads softly on."""
        if not self._settled:
            self._pass_over()
            self._settled = True
            self._show()

    @property
    def word(self) -> str:
        """The word that stands in the guide, empty while none does."""
        return self._lettering.face.word

    @property
    def count(self) -> str:
        """The count that stands in the guide, empty while none does."""
        return self._lettering.face.number

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _UPHEAVALS:
            self._words.forget()
            self._rearrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._rearrange()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._crossing.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._arranged:
            self._arrange_anew()
        region = event.region()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, region)
        if self._arc.is_shown and self._reaches_outline(region):
            if not self._arc.is_laid:
                self._arc.lay_on(self._outline_path(), self._colours.accent)
            self._arc.paint(painter)
        self._lettering.paint(painter, region)
        painter.end()

    def _arrange(self) -> None:
        """Place the parts and prepare what each frame needs, the lettering among it."""
        raise NotImplementedError

    def _move(self, now: ShapeState) -> None:
        """Take up a pose and ask for a repaint of what looks different."""
        raise NotImplementedError

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        """Draw the shape in its pose; `region` is what will be seen of it."""
        raise NotImplementedError

    def _outline_path(self) -> QPainterPath:
        """Where the progress of a practice is laid, from its beginning on."""
        raise NotImplementedError

    def _reaches_outline(self, region: QRegion) -> bool:
        """False where nothing of the outline can be in `region`."""
        raise NotImplementedError

    def _ink(self) -> str:
        """The colour of the words, as #rrggbb."""
        return self._colours.text

    def _room(self) -> QRectF:
        """What shape and words may take up together."""
        return room_in(self.size(), QFontInfo(self.font()).pixelSize())

    def _wording(self, least_pixels: float) -> TextLayout:
        return TextLayout(self._words.all_words(), self.font(), self._count_shown, least_pixels)

    def _led_wording(self, least_pixels: float) -> TextLayout:
        """As where a breath is led. These alone decide whether words have room, so that none moves out on its own."""
        return TextLayout(self._words.led_words(), self.font(), self._count_shown, least_pixels)

    def _rearrange(self) -> None:
        self._arranged = False
        self._steady = None
        self.update()

    def _arrange_anew(self) -> None:
        self._arranged = True
        self._arrange()
        self._arc.lift()
        self._lettering.set_ink(QColor(self._ink()), self.devicePixelRatio())
        self._move(self._pose)
        self._lettering.show(self._face())

    def _show(self) -> None:
        self._stand(self._stance())
        face, moment = self._face(), self._moment
        if not self._arranged:
            return
        for rect in self._lettering.show(face):
            self.update(rect)
        # Most frames lie between the fades: there the words need no thought, which is most of what a frame costs.
        self._steady = None
        if moment is not None and not self._crossing.is_under_way and not self._settled:
            self._steady = (moment.cycle, moment.step)
            self._steady_until = self._words.steady_until(moment)

    def _stand(self, pose: ShapeState) -> None:
        before, self._pose = self._pose, pose
        if self._arranged and pose != before:
            self._move(pose)

    def _pass_over(self) -> None:
        """From here on, pass softly from what is seen now to what is asked for."""
        self._steady = None
        self._crossing.begin(self._pose, self._lettering.face, seen=self.isVisible() and self._moment is not None)

    def _stance(self) -> ShapeState:
        return self._crossing.pose_toward(self._aim())

    def _aim(self) -> ShapeState:
        moment = self._moment
        if moment is None or self._settled:
            return resting_pose(self._motion)
        return drifting_pose(moment) if self._words.own_breath else led_pose(moment, self._motion)

    def _face(self) -> Face:
        if self._moment is None:
            return BLANK
        aim = self._words.resting_face() if self._settled else self._words.face(self._moment, self._upcoming)
        return self._crossing.face_toward(aim)

    def _phase_after(self, moment: Moment) -> Phase:
        return Phase.INHALE if self._pattern is None else phase_after(self._pattern, moment)
