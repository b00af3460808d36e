"""Guesses the regions whose helplines may be wanted, from what the system says about itself.

What names where someone lives comes before what names how they read: telephone, address, time zone, other formats,
and the language last. A language alone names no region.
"""

import re
from collections.abc import Iterable, Mapping

FORMATS = ("LC_TIME", "LC_MONETARY", "LC_PAPER", "LC_MEASUREMENT", "LC_NUMERIC", "LC_NAME")
LANGUAGES = ("LANG", "LC_MESSAGES")
"""The first stands for everything that is not set by itself, the second for nothing but what is read."""
MOST_LIKELY = 4
"""Regions offered where none is known."""
REGIONS_OF_LANGUAGE = {
    "de": ("DE", "AT", "CH"),
    "el": ("GR",),
    "en": ("US", "GB", "CA", "AU"),
    "es": ("ES", "MX", "AR", "CO"),
    "fr": ("FR", "BE", "CH", "CA"),
    "he": ("IL",),
    "it": ("IT", "CH"),
    "ja": ("JP",),
    "ko": ("KR",),
    "ms": ("MY", "SG"),
    "nl": ("NL", "BE"),
    "pt": ("BR", "PT"),
    "sv": ("SE", "FI"),
    "uk": ("UA",),
    "zh": ("CN", "TW", "HK", "SG"),
}
"""Where a language is spoken by many, the regions with the most speakers first."""
_ANY_LANGUAGE = "en"


def region_of(locale_name: str) -> str:
    """The region of a locale or language tag: "en_GB.UTF-8" and "en-GB" give "GB"; "" when it names none."""
    language, *parts = re.split("[_-]", re.split("[.@]", locale_name, maxsplit=1)[0])
    if not re.fullmatch("[A-Za-z]{2,3}", language):
        return ""
    for part in parts:
        if len(part) == 1:  # what follows are extensions, whose keys have two letters too
            return ""
        if re.fullmatch("[A-Za-z]{2}", part):
            return part.upper()
    return ""


def regions_named(environ: Mapping[str, str], zone_region: str) -> tuple[str, ...]:
    """The regions that the locale variables and the time zone name, each once, the one that counts most first."""
    everything = environ.get("LC_ALL", "")
    locales = [environ.get(name, "") for name in ("LC_TELEPHONE", "LC_ADDRESS")]
    formats = [environ.get(name, "") for name in FORMATS]
    languages = [environ.get(name, "") for name in LANGUAGES]
    if everything:  # it replaces every one of them
        locales, formats, languages = [everything], [], []
    named = (*map(region_of, locales), zone_region, *map(region_of, formats), *map(region_of, languages))
    return tuple(dict.fromkeys(filter(None, named)))


def paper_region(environ: Mapping[str, str]) -> str:
    """The region whose paper is used, where the locale variables say so by themselves; "" otherwise."""
    return region_of(environ.get("LC_ALL") or environ.get("LC_PAPER", ""))


def likely_regions(languages: Iterable[str]) -> tuple[str, ...]:
    """A few regions to offer where none is known, for the first of `languages` (such as "de-AT") that names some."""
    known = (REGIONS_OF_LANGUAGE.get(re.split("[_-]", language)[0].lower()) for language in languages)
    found = next(filter(None, known), REGIONS_OF_LANGUAGE[_ANY_LANGUAGE])
    return found[:MOST_LIKELY]


def region_of_zone(zone_table: str, zone: str) -> str:
    """The region of a time zone such as "Europe/Berlin", by the text of zone.tab or zone1970.tab; "" where it has none.

    A row of either is tab-separated: region codes joined by commas, coordinates, zone, comment. Of several regions the
    first is the most populous.
    """
    if zone not in zone_table:  # many are in neither, and there are hundreds of lines
        return ""
    for line in zone_table.splitlines():
        codes, _, rest = line.partition("\t")
        if not line.startswith("#") and rest.split("\t")[1:2] == [zone]:
            return codes.split(",")[0]
    return ""
