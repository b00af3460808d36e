"""What Ctrl-C does while the window is on its way. Knows no Qt."""

import _signal as signal  # type: ignore[import-not-found]  # `signal` makes enums of it, which takes half a millisecond


def end_on_interrupt() -> None:
    """Lets Ctrl-C end the process at once. Nothing is written yet that could be lost.

    A KeyboardInterrupt while PySide is imported makes it abort, or wait for ever. One that is ignored, as in the
    background of a shell, stays ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def raise_on_interrupt() -> None:
    """Lets Ctrl-C raise KeyboardInterrupt again, as Python does."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
