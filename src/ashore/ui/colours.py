"""Every colour of the dark and of the light look."""

from typing import NamedTuple


class Colours(NamedTuple):
    """Every colour in the window, as #rrggbb, or as #aarrggbb where the backdrop is to shine through.

    Text reaches a contrast of 4.5:1, edges of what is typed into and the shapes of the guides 3:1.
    """

    backdrop_top: str
    backdrop_middle: str
    """At half the height."""
    backdrop_low: str
    """At 86 % of the height."""
    backdrop_bottom: str
    shore: str
    """Each of the still waves along the lower edge."""
    aura: str
    """The glow behind the guide, at its centre."""
    surface: str
    panel: str
    """Of the side panel beside the page, over the backdrop."""
    panel_over_page: str
    """Of the side panel where it covers the page: nothing shines through, and fills show on it."""
    fill: str
    fill_hover: str
    fill_pressed: str
    """Fainter, as if it gave way."""
    fill_on_card: str
    """Of what is pressed on a card, which has a fill itself."""
    fill_on_card_hover: str
    line: str
    edge: str
    text: str
    quiet_text: str
    scroll_bar: str
    accent: str
    accent_hover: str
    on_accent: str
    chosen: str
    warm: str
    orb_light: str
    """The five tones of the orb, from its brightest point to its edge."""
    orb_bright: str
    orb_middle: str
    orb_dark: str
    orb_deep: str
    orb_rim: str
    on_orb: str
    orb_outline: str
    shape_top: str
    """Guides on which no text stands are filled from this tone to the next."""
    shape_bottom: str
    water: str
    rest_fill: str
    """Of rest and of contact in the week: equally light, so that neither stands before the other."""
    contact_fill: str


DARK = Colours(
    backdrop_top="#0a151b",
    backdrop_middle="#11262e",
    backdrop_low="#183037",
    backdrop_bottom="#1a363d",
    shore="#0a6fb0a8",
    aura="#2b9ad6c8",
    surface="#1a313b",
    panel="#09ffffff",
    panel_over_page="#1a313b",
    fill="#0ee9f1f0",
    fill_hover="#15e9f1f0",
    fill_pressed="#08e9f1f0",
    fill_on_card="#0ee9f1f0",
    fill_on_card_hover="#15e9f1f0",
    line="#2b444d",
    edge="#7f99a0",
    text="#e9f1f0",
    quiet_text="#bdcccd",
    scroll_bar="#38e9f1f0",
    accent="#8fcfc2",
    accent_hover="#a5dccf",
    on_accent="#0f2429",
    chosen="#22363c",
    warm="#e2bd91",
    orb_light="#e4f3ea",
    orb_bright="#c3e6db",
    orb_middle="#9dd4c7",
    orb_dark="#74b3a8",
    orb_deep="#5a9c93",
    orb_rim="#bfe6da",
    on_orb="#0d2a32",
    orb_outline="#17e9f1f0",
    shape_top="#b7e0d5",
    shape_bottom="#64a79e",
    water="#4f9a96",
    rest_fill="#2a5654",
    contact_fill="#5f4a35",
)
LIGHT = Colours(
    backdrop_top="#fdf6ea",
    backdrop_middle="#f3f2ea",
    backdrop_low="#dde9e5",
    backdrop_bottom="#dbe9e4",
    shore="#082f7f76",
    aura="#00ffffff",
    surface="#fdfbf7",
    panel="#33ffffff",
    panel_over_page="#f3f2ea",
    fill="#99ffffff",
    fill_hover="#d1ffffff",
    fill_pressed="#66ffffff",
    fill_on_card="#14246b63",
    fill_on_card_hover="#21246b63",
    line="#d9dcd6",
    edge="#708080",
    text="#1c2d32",
    quiet_text="#4c5e62",
    scroll_bar="#381c2d32",
    accent="#246b63",
    accent_hover="#1f5d56",
    on_accent="#ffffff",
    chosen="#d9e3de",
    warm="#92531a",
    orb_light="#f2faf6",
    orb_bright="#d3ebe4",
    orb_middle="#a9d6cc",
    orb_dark="#79bbb0",
    orb_deep="#5fa79c",
    orb_rim="#2b7971",
    on_orb="#10303a",
    orb_outline="#171c2d32",
    shape_top="#4a9389",
    shape_bottom="#2f7f76",
    water="#3b877f",
    rest_fill="#cde3dc",
    contact_fill="#f1dcc4",
)
