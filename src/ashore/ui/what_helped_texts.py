"""Says why something comes first: in counts of the person's own notes."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.what_helps import Suggestion


def reason_text(suggestion: Suggestion | None) -> str:
    """Such as "Your number was lower afterwards 4 of 6 times."; "" where it does not come first."""
    if suggestion is None:
        return ""
    _times, lower, _worse, said = suggestion.outcomes
    if lower and suggestion.is_like:
        text = QCoreApplication.translate(
            "WhatHelpedTexts",
            "At moments like this, your number was lower afterwards {lower} of %n time(s).",
            "",
            suggestion.outcomes.times,
        )
    elif lower:
        text = QCoreApplication.translate(
            "WhatHelpedTexts", "Your number was lower afterwards {lower} of %n time(s).", "", suggestion.outcomes.times
        )
    elif suggestion.is_like:
        text = QCoreApplication.translate(
            "WhatHelpedTexts", "At moments like this, you noted %n time(s) that it helped.", "", said
        )
    else:
        text = QCoreApplication.translate("WhatHelpedTexts", "You noted %n time(s) that it helped.", "", said)
    return text.format(lower=lower)
