"""The style sheet of the document panel, in the colours of a theme."""

from __future__ import annotations

from reader.paint.colours import Theme

_SHEET = """
#document, #document QStackedWidget > QWidget, Header, MessagePage, ReleaseView, FactsList {{
    background: {ground};
}}
LeftOutSection, LeftOutSection QPlainTextEdit {{ background: {panel}; color: {quiet}; }}
LeftOutSection QPlainTextEdit {{ border: none; padding: 0; }}
#left-out-title {{ color: {text}; font-weight: 600; }}
#left-out-sentence {{ color: {quiet}; }}
#document-line, #document-address {{ color: {quiet}; border: none; }}
#document-address {{ padding: 0; text-align: left; background: transparent; }}
#document-address:hover, #document-address:focus {{ color: {accent}; text-decoration: underline; }}
#document-warning {{ color: {warning}; }}
#document-rule {{ background: {line}; max-height: 1px; border: none; }}
"""


def sheet(theme: Theme) -> str:
    """The panel's style sheet."""
    names = ("ground", "panel", "text", "quiet", "accent", "warning", "line")
    return _SHEET.format(**{name: getattr(theme, name) for name in names})
