"""What Ground may choose."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.section import Section


class GroundingSection(Section):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ground"), parent)
        self.switch(
            "body_welcome",
            self.tr("Let “Choose for me” pick exercises that turn to the body"),
            self.tr("Without it, “Choose for me” stays with the mind and the room. Each card can still be pressed."),
        )
