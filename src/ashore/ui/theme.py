"""Colours and type sizes, light and dark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour in the window, as #rrggbb. Text on its ground reaches 4.5:1, edges of controls 3:1."""

    backdrop_top: str
    backdrop_bottom: str
    surface: str
    line: str
    edge: str
    text: str
    quiet_text: str
    accent: str
    accent_hover: str
    on_accent: str
    chosen: str
    warm: str
    orb_light: str
    orb_middle: str
    orb_deep: str
    on_orb: str
    orb_outline: str


DARK = Colours(
    backdrop_top="#0e1a20",
    backdrop_bottom="#18303a",
    surface="#1a313b",
    line="#2b444d",
    edge="#69838a",
    text="#e9f1f0",
    quiet_text="#a3b6b9",
    accent="#8fcfc2",
    accent_hover="#a5dccf",
    on_accent="#0f2429",
    chosen="#22363c",
    warm="#e2bd91",
    orb_light="#d6efe6",
    orb_middle="#8fcfc2",
    orb_deep="#5a9f96",
    on_orb="#102f38",
    orb_outline="#2b444d",
)
LIGHT = Colours(
    backdrop_top="#f7f3ed",
    backdrop_bottom="#e1ebe6",
    surface="#fdfbf7",
    line="#d9dcd6",
    edge="#7b8a8a",
    text="#1c2d32",
    quiet_text="#55676b",
    accent="#2b7a72",
    accent_hover="#23665f",
    on_accent="#ffffff",
    chosen="#d9e3de",
    warm="#99581d",
    orb_light="#fbfdfc",
    orb_middle="#b4dad1",
    orb_deep="#73b3a9",
    on_orb="#14313a",
    orb_outline="#d5deda",
)
