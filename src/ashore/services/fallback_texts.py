"""What Support says when its own words could not be read."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.support import SupportTexts


def tr(words: str) -> str:
    return QCoreApplication.translate("support", words)


def fallback_words() -> SupportTexts:
    """The sentences without which the page would not be Support: danger, what Ashore cannot do, and when to look."""
    return SupportTexts(
        when_intro=tr("More help may be worth a look if any of these ring true."),
        when_to_look=(
            tr("It weighs on the people in your life, on your work, or on your days."),
            tr("It has gone on for weeks."),
            tr("What you practise here leaves you feeling worse."),
            tr("Things seem unreal."),
            tr("You don't feel safe with yourself, or with someone else."),
        ),
        when_else="",
        therapy=(),
        about_this_app=tr("This app can't tell how you are and doesn't alert anyone."),
        companion="",
        danger=tr("If you or someone near you is in danger now, local emergency services can help: {number}."),
        danger_anywhere=tr("If you or someone near you is in danger now, local emergency services can help."),
        checked=tr("Checked on {seen}."),
        checked_in=tr("Checked in {seen}."),
        undated=tr("The day this was last checked isn't known."),
        changed=tr("The numbers may have changed since."),
        no_row=tr("There is no checked number for this region at hand just now."),
        no_region=tr("If you like, choose a region. The numbers that were checked for it then show here."),
        no_helplines=tr("The helplines can't be read right now."),
        lists_below=tr("The lists below cover many countries."),
        europe_note=tr("In the European Union 116 123 is set aside for emotional support."),
        directories_intro=tr("These lists open in your web browser."),
        points=(),
    )
