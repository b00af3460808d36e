"""The numbers of a few Qt enums, for `setProperty` on the way to the first frame.

Touching the name Qt builds every enum of its namespace, which takes as long as a sixth of a bare window's whole start.
A test holds each number to the enum it stands for.
"""

ALIGN_CENTRE = 0x84
PLAIN_TEXT = 0
CLICK_FOCUS = 2
TAB_FOCUS = 1
TEXT_UNDER_ICON = 3
ICON_ONLY = 0
PRECISE_TIMER = 0
SCHEME_UNKNOWN = 0
SCHEME_LIGHT = 1
SCHEME_DARK = 2
