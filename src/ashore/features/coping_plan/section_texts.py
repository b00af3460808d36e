"""Names the sections of the coping plan, and says what may be written or chosen in each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ashore.domain.entries import PlanItemKind, PlanSection


@dataclass(frozen=True, slots=True)
class SectionTexts:
    """`heading` is shown in the document too, `prompt` while editing; `empty_note` where there is nothing to choose."""

    heading: str
    prompt: str
    empty_note: str = ""


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
                    "Early signs that it is getting a lot, such as going quiet, cancelling plans, losing the thread.",
                ),
            )
        case PlanSection.SETTLE:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What helps me settle"),
                QCoreApplication.translate("SectionTexts", "Anything that has helped before, even a little."),
            )
        case PlanSection.PLACES:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Places and things that are kind to me"),
                QCoreApplication.translate(
                    "SectionTexts", "A bench, a blanket, a song, an animal: whatever is easy to be near."
                ),
            )
        case PlanSection.OTHERS:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "What I'd like others to know"),
                QCoreApplication.translate(
                    "SectionTexts", "For whoever you might give the page to: what is welcome, and what is not."
                ),
            )


def _choice_section_texts(kind: PlanItemKind) -> SectionTexts:
    match kind:
        case PlanItemKind.LINE:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Words that hold me"),
                QCoreApplication.translate("SectionTexts", "Lines that you kept. Those you tick stand on the page."),
                QCoreApplication.translate(
                    "SectionTexts", "Lines that you keep under “Kinder ways to see it” could stand here."
                ),
            )
        case PlanItemKind.PERSON:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "People I can turn to"),
                QCoreApplication.translate(
                    "SectionTexts", "Your own people from Support. Anyone can be left off the page."
                ),
                QCoreApplication.translate("SectionTexts", "People that you add under Support could stand here."),
            )
        case PlanItemKind.HELPLINES:
            return SectionTexts(
                QCoreApplication.translate("SectionTexts", "Helplines"),
                QCoreApplication.translate("SectionTexts", "For your region, as under Support."),
                QCoreApplication.translate(
                    "SectionTexts",
                    "There is no checked number for your region at hand. Another region can be chosen under Support.",
                ),
            )
