"""The page's colours are the window's own, in both themes, and each reason has its mark."""

from index import Reason
from reader.paint.colours import DARK, LIGHT
from reader.paint.report_style import report_style


def test_it_has_both_themes_and_paper() -> None:
    sheet = report_style()
    assert LIGHT.ground in sheet
    assert DARK.ground in sheet
    assert "@media print" in sheet
    assert "$" not in sheet


def test_each_reason_has_a_ground_and_a_line() -> None:
    sheet = report_style()
    for reason in Reason:
        assert f"--{reason}: {LIGHT.marks[reason].ground};" in sheet
        assert f"mark.{reason} {{ background: var(--{reason}); text-decoration: underline" in sheet


def test_nothing_is_loaded() -> None:
    assert "url(" not in report_style()
    assert "@import" not in report_style()
