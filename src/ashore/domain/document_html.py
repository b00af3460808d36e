"""Writes a document to read as one HTML file that needs nothing else: no script, no font, no picture, no network."""

from html import escape

from ashore.domain.document import Contact, Document, DocumentSection

_STYLE = """
:root { color-scheme: light dark; --text: #1c2d32; --quiet: #55676b; --accent: #28746c; --paper: #fbfaf7; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4ebe9; --quiet: #a3b3b3; --accent: #8cc8bd; --paper: #14232a; }
}
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 38rem; background: var(--paper); color: var(--text);
  font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; }
h2 { font-size: 1.1rem; font-weight: 600; color: var(--accent); margin: 2rem 0 .4rem; }
p, dl, dd { margin: 0 0 .5rem; }
dt { font-weight: 600; }
small { color: var(--quiet); font-size: .9rem; }
.line { font-weight: 500; }
@media print { body { background: none; max-width: none; } h2 { break-after: avoid; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""A browser loads nothing from anywhere for this file, and runs nothing in it."""


def document_html(title: str, document: Document, language: str, *, is_right_to_left: bool) -> str:
    """Text appears as it was written. Each paragraph takes the direction of its own script."""
    direction = "rtl" if is_right_to_left else "ltr"
    sections = "\n".join(map(_section, document))
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">{escape(title)}</h1>
{sections}
</main>
</body>
</html>
"""


def _section(section: DocumentSection) -> str:
    parts = [f'<section>\n<h2 dir="auto">{escape(section.heading)}</h2>']
    parts += [f'<p dir="auto">{_shown(line)}</p>' for line in section.text.strip("\n").splitlines() if line.strip()]
    parts += [f'<p class="line" dir="auto">{_lines(line)}</p>' for line in section.lines]
    if section.contacts:
        parts += ["<dl>", *map(_contact, section.contacts), "</dl>"]
    if section.closing:
        parts.append(f'<p dir="auto">{_lines(section.closing)}</p>')
    if section.footnote:
        parts.append(f'<p dir="auto"><small>{_lines(section.footnote)}</small></p>')
    return "\n".join([*parts, "</section>"])


def _contact(contact: Contact) -> str:
    details = f'<dd dir="auto">{_lines(contact.details)}</dd>' if contact.details else ""
    note = f'<dd dir="auto"><small>{_lines(contact.note)}</small></dd>' if contact.note else ""
    return f'<dt dir="auto">{_lines(contact.name)}</dt>{details}{note}'


def _lines(text: str) -> str:
    return "<br>".join(_shown(line) for line in text.splitlines())


def _shown(text: str) -> str:
    """Signs that no HTML may hold are left out."""
    return escape("".join(letter for letter in text if letter >= " " or letter == "\t"))
