"""The style sheet of a result that is written as a page: the window's colours, light, dark, on paper."""

from __future__ import annotations

from string import Template

from index import Reason
from reader.paint.colours import DARK, LIGHT, Theme, Underline

_LINES = {
    Underline.SingleUnderline: "solid",
    Underline.DotLine: "dotted",
    Underline.DashUnderline: "dashed",
    Underline.WaveUnderline: "wavy",
}
"""Underlines as CSS calls them; it knows no line of dashes and dots, and draws two instead."""

_SHEET = Template("""\
:root { color-scheme: light dark; $light }
@media (prefers-color-scheme: dark) { :root { $dark } }
@media print { :root { color-scheme: light; $light --ground: #FFFFFF; } li { break-inside: avoid; } }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: var(--ground); color: var(--text);
    font: 1rem/1.5 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
ol { padding: 0; margin: 0; padding-inline-start: 3.5rem; }
li { padding: 1rem 0; border-bottom: 1px solid var(--line); content-visibility: auto;
    contain-intrinsic-size: auto 10rem; }
li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
li p { margin: .25rem 0 0; }
:lang(ar) { line-height: 1.7; }
.snippet::before { content: "… "; }
.snippet::after { content: " …"; }
.facts, .address, .file { color: var(--quiet); font-size: .875rem; line-height: 1.5; }
.address, .file { overflow-wrap: anywhere; }
.gone { color: var(--warning); }
code { font-size: .8125rem; }
a { color: var(--accent); }
mark { color: inherit; text-underline-offset: .2em; -webkit-print-color-adjust: exact;
    print-color-adjust: exact; }
$marks
""")


def report_style() -> str:
    """The style sheet; it follows the reader's choice of light or dark, and is light on paper."""
    marks = "\n".join(_mark(reason) for reason in Reason)
    return _SHEET.substitute(light=_colours(LIGHT), dark=_colours(DARK), marks=marks)


def _mark(reason: Reason) -> str:
    line = _LINES.get(LIGHT.marks[reason].underline, "double")
    return f"mark.{reason} {{ background: var(--{reason}); text-decoration: underline {line}; }}"


def _colours(theme: Theme) -> str:
    names = ("ground", "text", "quiet", "line", "accent", "warning")
    plain = [f"--{name}: {getattr(theme, name)};" for name in names]
    return " ".join([*plain, *(f"--{reason}: {theme.marks[reason].ground};" for reason in Reason)])
