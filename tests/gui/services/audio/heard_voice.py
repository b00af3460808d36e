"""Stands where a voice would play, and remembers what would be heard."""

from ashore.domain.breath import Phase

SAMPLES = {phase: phase.encode() for phase in Phase}


class HeardVoice:
    """Remembers what would be heard."""

    def __init__(self) -> None:
        self.playing: bytes | None = None
        self.level = 1.0
        self.levels_while_playing: list[float] = []

    def play(self, samples: bytes) -> None:
        self.playing = samples

    def set_level(self, level: float) -> None:
        self.level = level
        if self.playing is not None:
            self.levels_while_playing.append(level)

    def stop(self) -> None:
        self.playing = None
