"""Names the sections of the coping plan, and says what may be written or chosen in each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ashore.domain.coping_plan import PlanItemKind, PlanSection


@dataclass(frozen=True, slots=True)
class SectionTexts:
    """`heading` is shown in the document too, `prompt` while editing; `empty_note` where there is nothing to choose.

    `search_name` is what a screen reader says of the search that is there once there are many.
    """

    heading: str
    prompt: str
    empty_note: str = ""
    search_name: str = ""


def page_title() -> str:
    return QCoreApplication.translate("SectionTexts", "What helps me")


def section_texts(section: PlanSection | PlanItemKind) -> SectionTexts:
    if isinstance(section, PlanSection):
        return _written_section_texts(section)
    return _choice_section_texts(section)


def _written_section_texts(section: PlanSection) -> SectionTexts:
    match section:
        case PlanSection.NOTICE:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What I tend to notice first"),
                QCoreApplication.translate(
                    "SectionTexts",
                    "You might notice early signs, such as going quiet or cancelling plans.",
                ),
            )
        case PlanSection.SETTLE:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What helps me settle"),
                QCoreApplication.translate("SectionTexts", "Anything that has helped before, even a little."),
            )
        case PlanSection.PLACES:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Places and things that comfort me"),
                QCoreApplication.translate(
                    "SectionTexts", "A bench, a blanket, a song, an animal: whatever is easy to be near."
                ),
            )
        case PlanSection.SAFER:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What makes things safer around me"),
                QCoreApplication.translate(
                    "SectionTexts",
                    "You might put something out of reach for a while, ask someone to keep it for you, or go somewhere"
                    " else.",
                ),
            )
        case PlanSection.OTHERS:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What I’d like others to know"),
                QCoreApplication.translate(
                    "SectionTexts", "For anyone you might share the page with: what helps, and what does not."
                ),
            )


def _choice_section_texts(kind: PlanItemKind) -> SectionTexts:
    match kind:
        case PlanItemKind.LINE:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Words that help me"),
                QCoreApplication.translate(
                    "SectionTexts", "These are the lines you kept. The ones you tick appear on the page."
                ),
                QCoreApplication.translate("SectionTexts", "Lines that you keep under “Thoughts” can appear here."),
                QCoreApplication.translate("SectionTexts", "Search among my kept lines"),
            )
        case PlanItemKind.PERSON:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "People I can turn to"),
                QCoreApplication.translate(
                    "SectionTexts", "These are your own people from Support. You can leave anyone off the page."
                ),
                QCoreApplication.translate("SectionTexts", "People you add under Support can appear here."),
                QCoreApplication.translate("SectionTexts", "Search among my people"),
            )
        case PlanItemKind.HELPLINES:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Helplines"),
                QCoreApplication.translate("SectionTexts", "These are for your region, as under Support."),
                QCoreApplication.translate(
                    "SectionTexts",
                    "Numbers stand here once there are checked ones for the region that you choose under Support.",
                ),
            )
