"""The grades of claims in plain words."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.claims import Grade


def grade_name(grade: Grade) -> str:
    """A word or two to stand beside a claim."""
    match grade:
        case Grade.TRIAL:
            return QCoreApplication.translate("Grades", "A study")
        case Grade.REVIEW:
            return QCoreApplication.translate("Grades", "A review")
        case Grade.PRACTICE:
            return QCoreApplication.translate("Grades", "Usual practice")
        case Grade.OURS:
            return QCoreApplication.translate("Grades", "From us")


def grade_explanation(grade: Grade) -> str:
    """What that means, for someone who has never read a study."""
    match grade:
        case Grade.TRIAL:
            return QCoreApplication.translate(
                "Grades",
                "People tried something, and someone measured how it went. One study can be wrong. “n=30” means that 30"
                " people took part.",
            )
        case Grade.REVIEW:
            return QCoreApplication.translate(
                "Grades", "Someone looked at many studies together. That says more than one study can."
            )
        case Grade.PRACTICE:
            return QCoreApplication.translate(
                "Grades", "People who work with this teach it or describe it. It may not have been measured."
            )
        case Grade.OURS:
            return QCoreApplication.translate(
                "Grades", "We chose this ourselves, or we looked for a study and found none."
            )
