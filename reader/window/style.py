"""The window's look beyond the palette: flat, an 8-pixel grid, hairlines only where space does not do."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication

from reader.paint.colours import Theme

_LARGER = {"message": 1.65, "name": 2.0, "start_title": 2.45}
_USUAL_POINTS = 9.0
"""Where the type of the system is measured in pixels."""

_SHEET = Template("""
QMainWindow, QDialog { background: $panel; }
QWidget#results, QWidget#timeline, QWidget#unread, QWidget#entity { background: $ground; }
QMainWindow::separator { width: 0; height: 0; }
QSplitter::handle { background: $line; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 4px 8px;
    spacing: 4px; }
QToolButton { border: none; border-radius: 4px; padding: 4px; background: transparent; icon-size: 18px; }
QToolButton:hover, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 1px solid $accent; padding: 3px; }
QToolButton::menu-indicator { image: none; }
QToolBar > QToolButton { padding: 7px; }
QToolBar > QToolButton:focus { padding: 6px; }
QToolButton#archive { padding: 4px 8px; font-weight: 600; }
QLineEdit, QComboBox, QPlainTextEdit {
    background: $ground; color: $text; border: 1px solid $line; border-radius: 4px; padding: 3px 7px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border-color: $accent; }
QComboBox { padding-$end: 24px; }
ChoiceBox::drop-down, ChoiceBox::down-arrow { border: none; image: none; width: 0; }
QComboBox QAbstractItemView { background: $ground; border: 1px solid $line;
    selection-background-color: $selected; selection-color: $text; }
QPushButton { background: $ground; border: 1px solid $line; border-radius: 4px; padding: 3px 12px;
    min-height: ${line_height}px; outline: none; }
QPushButton:hover { background: $selected; }
QPushButton:focus, QPushButton:default { border-color: $accent; }
QPushButton:disabled { color: $quiet; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:flat { background: transparent; color: $accent; border: none; border-radius: 0;
    border-bottom: 2px solid transparent; padding: 2px 0 0 0; }
QPushButton:flat:focus { border-bottom-color: $accent; }
QPushButton#chip { border-radius: 12px; padding: 3px 12px; padding-$end: 8px; min-height: 18px;
    background: $selected; border-color: $selected; }
QPushButton#add-filter { padding: 4px 0 2px 0; min-height: 18px; }
QPushButton#way-back { margin: 8px 12px; }
QFrame#suggestions { background: $ground; border: 1px solid $line; border-radius: 4px; }
QPushButton#chip:hover, QPushButton#chip:focus { border-color: $accent; }
QScrollArea, QWidget#filters { background: $panel; border: none; }
QListView { background: $ground; outline: none; }
QListView#facet { background: transparent; }
QToolButton#fold { font-weight: 600; }
QToolButton#fold:checked { background: transparent; }
QPushButton#undated:checked { background: $selected; border-bottom-color: $accent; color: $text; }
QToolButton#facet-search { padding: 1px 4px; }
QToolButton#facet-sort { padding: 1px 4px; color: $quiet; }
QToolButton#facet-sort:checked { color: $text; }
QTreeWidget, QTableView { background: $ground; alternate-background-color: $panel; outline: none;
    border: none; selection-background-color: $selected; selection-color: $text; }
QTreeWidget::item { padding: 4px 12px; }
QTreeWidget::item:selected { background: $selected; color: $text; }
QDialog QTableView::item { padding: 0 8px; }
QHeaderView::section { background: $panel; color: $quiet; border: none; border-bottom: 1px solid $line;
    padding: 4px 12px; }
QTreeWidget QHeaderView::section { padding: 4px 15px; }
QLabel#section, QLabel#heading { font-weight: 600; }
QLabel#heading { padding-top: 8px; }
QWidget#page { background: $ground; }
QLabel#count, QLabel#message-sentence { color: $quiet; }
QLabel#message-title { font-size: ${message}pt; }
QLabel#entity-name { font-size: ${name}pt; }
QTabBar { border: none; }
QTabBar::tab { background: transparent; color: $quiet; border: 1px solid transparent; padding: 4px 12px;
    border-radius: 4px; }
QTabBar::tab:selected { color: $text; background: $selected; }
QTabBar:focus::tab:selected { border-color: $accent; }
QLabel#problem { color: $warning; }
QLabel#notice { background: $selected; padding: 8px 16px; }
QLabel#sample { font-family: monospace; }
QWidget#start { background: $ground; }
QLabel#start-title { font-size: ${start_title}pt; }
QPushButton#primary, QPushButton#secondary { padding: 8px 20px; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:focus { border-color: $text; }
QPushButton#example { text-align: left; border-color: transparent; background: $panel; }
QPushButton#example:hover { background: $selected; }
QPushButton#example:focus, QPushButton#recent:focus { border-color: $accent; }
QPushButton#recent { border-color: transparent; background: $panel; min-height: ${two_lines}px; }
QPushButton#recent:hover { background: $selected; }
QLabel#meaning { color: $quiet; }
QLabel#drop-sign { background: $panel; color: $text; border: 2px dashed $accent; border-radius: 8px;
    font-size: ${message}pt; }
QPlainTextEdit#whole-text { background: transparent; border: none; padding: 0; }
QDoubleSpinBox { background: $ground; color: $text; border: 1px solid $line; border-radius: 4px;
    padding: 3px 7px; selection-background-color: $accent; selection-color: $on_accent; }
QDoubleSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QDoubleSpinBox:focus { border-color: $accent; }
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: none; background: transparent; width: 22px; }
QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow { image: none; width: 0; }
QTextEdit#sample-page { background: $ground; border: 1px solid $line; border-radius: 4px; }
QFrame#notices { background: $selected; border: none; border-top: 1px solid $line; }
QFrame#notices[tone="warning"] { border-$start: 4px solid $warning; }
QFrame#notices[tone="question"] { border-$start: 4px solid $accent; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $quiet; }
QStatusBar QLabel { color: $quiet; padding: 0 2px; }
QStatusBar QPushButton { padding: 0; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $ground; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; min-height: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $quiet; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; min-width: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $ground; color: $text; border: 1px solid $line; padding: 4px; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme."""
    names = ("ground", "panel", "text", "quiet", "line", "accent", "on_accent", "warning", "selected")
    # A style sheet does not mirror sides by itself.
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    start, end = ("right", "left") if mirrored else ("left", "right")
    colours = {name: getattr(theme, name) for name in names}
    line_height = QFontMetrics(QGuiApplication.font()).height()
    lines = {"line_height": line_height, "two_lines": 2 * line_height + 6}
    return _SHEET.substitute(colours, start=start, end=end, **lines, **_sizes())


def _sizes() -> dict[str, float]:
    """Points of what is larger than the rest, by its use: they grow with the type of the system."""
    usual = QGuiApplication.font().pointSizeF()
    usual = usual if usual > 0 else _USUAL_POINTS
    return {use: round(usual * times, 1) for use, times in _LARGER.items()}
