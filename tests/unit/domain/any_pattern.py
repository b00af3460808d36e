"""Strategies for breathing patterns of any shape."""

from hypothesis import strategies as st

from ashore.domain.breath import Cycle, Phase, Step


def cycles(shortest_seconds: float) -> st.SearchStrategy[Cycle]:
    """With one to three inhales, as many exhales, and a hold after each or none."""

    def steps(phase: Phase, least: int, most: int) -> st.SearchStrategy[list[Step]]:
        seconds = st.floats(shortest_seconds, 7.0 if phase.is_hold else 20.0)
        return st.lists(st.builds(Step, st.just(phase), seconds), min_size=least, max_size=most)

    return st.builds(
        lambda *parts: tuple(step for part in parts for step in part),
        steps(Phase.INHALE, 1, 3),
        steps(Phase.HOLD_FULL, 0, 1),
        steps(Phase.EXHALE, 1, 3),
        steps(Phase.HOLD_EMPTY, 0, 1),
    )
