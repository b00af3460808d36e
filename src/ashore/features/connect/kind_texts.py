"""What each kind of starter is called."""

from PySide6.QtCore import QObject

from ashore.domain.starters import StarterKind


class KindTexts(QObject):
    """In the person's language."""

    def name(self, kind: StarterKind) -> str:
        match kind:
            case StarterKind.WAVE:
                return self.tr("A wave")
            case StarterKind.ONE_LINE:
                return self.tr("One line")
            case StarterKind.A_LITTLE_MORE:
                return self.tr("A little more")
            case StarterKind.HONEST:
                return self.tr("Be honest")
