"""The content that is there even when the content files cannot be read, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import Minutes
from ashore.domain.kind_lines import KindLine

if TYPE_CHECKING:
    from ashore.domain.exercises import Exercise
    from ashore.domain.support import SupportTexts


def fallback_exercise() -> Exercise:
    """Three plain steps with eyes open."""
    from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep  # the breath needs none of them

    return Exercise(
        id="look-around",
        name=QCoreApplication.translate("FallbackContent", "Looking around"),
        kinds=(ExerciseKind.MENTAL,),
        minutes=Minutes(1, 2),
        summary=QCoreApplication.translate("FallbackContent", "Look at a few ordinary things, wherever you are"),
        steps=(
            GroundStep(
                QCoreApplication.translate("FallbackContent", "Let your eyes wander around the room."),
                QCoreApplication.translate("FallbackContent", "Go as slowly as you like."),
            ),
            GroundStep(
                QCoreApplication.translate("FallbackContent", "Find three things you can see."),
                QCoreApplication.translate("FallbackContent", "Ordinary ones are fine. Fewer is fine too."),
                marks=3,
            ),
            GroundStep(
                QCoreApplication.translate("FallbackContent", "Look at one of them a little longer."),
                QCoreApplication.translate("FallbackContent", "Notice its colour, its edges, where the light falls."),
            ),
        ),
        alternative=QCoreApplication.translate("FallbackContent", "Look for one colour instead."),
        alternative_steps=(
            GroundStep(
                QCoreApplication.translate("FallbackContent", "Find a colour near you."),
                QCoreApplication.translate(
                    "FallbackContent", "Look for that colour all around you, as long as you like."
                ),
            ),
        ),
        at_desk=True,
    )


def fallback_hold_cautions() -> tuple[str, ...]:
    """The `hold_cautions` of patterns.toml."""
    return (
        QCoreApplication.translate("FallbackContent", "Every hold can be skipped, at any moment."),
        QCoreApplication.translate(
            "FallbackContent",
            "If you are pregnant, or have heart, blood pressure or lung trouble, seizures or fainting, a pattern"
            " without holds is gentler. A doctor or nurse can say if holds suit you.",
        ),
    )


def fallback_kind_lines() -> tuple[KindLine, ...]:
    """One to rest with, and the first one beside every thought in the person's own words."""
    return (
        KindLine(
            "whole-story",
            QCoreApplication.translate("FallbackContent", "A thought can feel true and still not be the whole story."),
        ),
        KindLine(
            "own-thoughts",
            QCoreApplication.translate(
                "FallbackContent", "This thought feels true right now, and it may not be the whole story."
            ),
            answers_own_thoughts=True,
        ),
    )


def fallback_support_texts() -> SupportTexts:
    """The sentences without which the page would not be Support: danger, what Ashore cannot do, and when to look."""
    from ashore.domain.support import ChannelTexts, SupportTexts  # nor these

    return SupportTexts(
        danger=QCoreApplication.translate(
            "FallbackContent",
            "If you or someone near you is in danger now, local emergency services can help: {number}.",
        ),
        danger_police=QCoreApplication.translate(
            "FallbackContent",
            "If you or someone near you is in danger now, local emergency services can help. You can call"
            " {number} for an ambulance and {police} for the police.",
        ),
        danger_anywhere=QCoreApplication.translate(
            "FallbackContent", "If you or someone near you is in danger now, local emergency services can help."
        ),
        talk_now=QCoreApplication.translate(
            "FallbackContent", "If you are thinking about ending your life, you can talk to someone now."
        ),
        calling=(
            QCoreApplication.translate(
                "FallbackContent",
                "You don’t have to be in danger to call. You can say as little as you like, and hang up at any time.",
            ),
        ),
        if_hurt=(),
        when_intro=QCoreApplication.translate(
            "FallbackContent", "It may be worth looking for more help if any of these is true for you."
        ),
        when_to_look=(
            QCoreApplication.translate(
                "FallbackContent", "How you feel gets in the way of your relationships, your work or your days."
            ),
            QCoreApplication.translate("FallbackContent", "You have felt like this for weeks."),
            QCoreApplication.translate("FallbackContent", "The exercises here leave you feeling worse."),
            QCoreApplication.translate("FallbackContent", "Things around you, or you yourself, seem unreal."),
            QCoreApplication.translate(
                "FallbackContent", "You think about hurting yourself, or about not wanting to live."
            ),
            QCoreApplication.translate("FallbackContent", "You don’t feel safe with someone."),
        ),
        when_else="",
        therapy=(),
        lines_intro="",
        lines_to_send=(),
        about_this_app=QCoreApplication.translate(
            "FallbackContent", "This app can’t tell how you are and doesn’t alert anyone."
        ),
        companion="",
        checked=QCoreApplication.translate("FallbackContent", "Checked on {seen}."),
        checked_in=QCoreApplication.translate("FallbackContent", "Checked in {seen}."),
        undated=QCoreApplication.translate("FallbackContent", "We don’t know when this was last checked."),
        changed=QCoreApplication.translate("FallbackContent", "The numbers may have changed since."),
        no_row=QCoreApplication.translate("FallbackContent", "Ashore has no checked number for this region."),
        no_region=QCoreApplication.translate("FallbackContent", "Choose a region, if you like, to see its numbers."),
        which_region=QCoreApplication.translate(
            "FallbackContent",
            "The settings of this computer point to more than one region. Choose yours to see its numbers.",
        ),
        no_helplines=QCoreApplication.translate("FallbackContent", "Ashore can’t read its helplines right now."),
        lists_below=QCoreApplication.translate("FallbackContent", "The lists below cover many countries."),
        europe_note=QCoreApplication.translate(
            "FallbackContent",
            "In the European Union 116 123 is a number for emotional support. It does not work in every country.",
        ),
        directories_intro=QCoreApplication.translate(
            "FallbackContent", "These lists open in your web browser. Ashore itself does not go online."
        ),
        channels=ChannelTexts(
            text_to=QCoreApplication.translate("FallbackContent", "Text {number}"),
            text_word_to=QCoreApplication.translate("FallbackContent", "Text {word} to {number}"),
            whatsapp_to=QCoreApplication.translate("FallbackContent", "WhatsApp {number}"),
            chat_at=QCoreApplication.translate("FallbackContent", "Chat at {address}"),
            chat=QCoreApplication.translate("FallbackContent", "Chat"),
            chat_and_mail=QCoreApplication.translate("FallbackContent", "Chat and mail"),
        ),
        points=(),
    )
