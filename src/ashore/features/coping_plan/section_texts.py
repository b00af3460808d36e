"""What each part of the page is called, and the invitation that stands above it while it is written."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ashore.domain.entries import PlanItemKind, PlanSection


@dataclass(frozen=True, slots=True)
class SectionTexts:
    """`heading` stands on the page too; `prompt` invites; `without` says where what is missing could come from."""

    heading: str
    prompt: str
    without: str = ""


def tr(words: str) -> str:
    return QCoreApplication.translate("helps", words)


def title() -> str:
    return tr("What helps me")


def part_words(part: PlanSection | PlanItemKind) -> SectionTexts:
    match part:
        case PlanSection.NOTICE:
            return SectionTexts(
                tr("What I tend to notice first"),
                tr("Early signs that it is getting a lot, such as going quiet, cancelling plans, losing the thread."),
            )
        case PlanSection.SETTLE:
            return SectionTexts(tr("What helps me settle"), tr("Anything that has helped before, even a little."))
        case PlanItemKind.LINE:
            return SectionTexts(
                tr("Words that hold me"),
                tr("Lines that you kept. Those you tick stand on the page."),
                tr("Lines that you keep under “Kinder ways to see it” could stand here."),
            )
        case PlanSection.PLACES:
            return SectionTexts(
                tr("Places and things that are kind to me"),
                tr("A bench, a blanket, a song, an animal: whatever is easy to be near."),
            )
        case PlanItemKind.PERSON:
            return SectionTexts(
                tr("People I can turn to"),
                tr("Your own people from Support. Anyone can be left off the page."),
                tr("People that you add under Support could stand here."),
            )
        case PlanItemKind.HELPLINES:
            return SectionTexts(
                tr("Helplines"),
                tr("For your region, as under Support."),
                tr("There is no checked number for your region at hand. Another region can be chosen under Support."),
            )
        case PlanSection.OTHERS:
            return SectionTexts(
                tr("What I'd like others to know"),
                tr("For whoever you might give the page to: what is welcome, and what is not."),
            )
