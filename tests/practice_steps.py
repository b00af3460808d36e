"""Steps out of a practice, for tests inside of the program and for the window that is watched from within."""

from ashore.app.application import Application


def stop_pacing(app: Application) -> None:
    """ "This isn't helping"."""
    app.breathe.page.guide_area.practice.bar.not_helping.click()


def just_quiet(app: Application) -> None:
    view = app.breathe.page.not_helping_view.built
    assert view is not None
    view.quiet.click()
