"""What stands above the text: title, date, publisher, address, what is uncertain, and the facts on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from index import Release
from reader.assets import icon
from reader.paint.colours import Theme
from reader.panels.document.facts import date_warning, facts_of
from reader.panels.document.facts_list import FactsList
from reader.panels.document.heading import Heading
from reader.panels.document.title import TitleLabel
from reader.telling import told
from reader.tips import plain_tip
from reader.wording import date_text

_PADDING = 4


class AddressButton(QPushButton):
    """An address on one line, cut in its middle where there is no room; activated like a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="document-address", flat=True)
        self._address = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_address(self, address: str) -> None:
        """Show an address; its whole stands in the tool tip."""
        self._address = address
        self.setToolTip(plain_tip(address))
        self.setAccessibleName(self.tr("Address of the release: {address}").format(address=address))
        self.setVisible(bool(address))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut for the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _PADDING
        self.setText(self.fontMetrics().elidedText(self._address, Qt.TextElideMode.ElideMiddle, room))


class Header(QWidget):
    """Follows the column of the text. Emits `address_requested(address)` when the address is activated, and
    `left_out_requested(bool)` when what was left out is to be seen, or no more."""

    address_requested = Signal(str)
    left_out_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._release: Release | None = None
        self.title = TitleLabel(theme)
        self.heading = Heading(self.title)
        self.line = QLabel(objectName="document-line", wordWrap=True)
        self.address = AddressButton()
        self.warning = QLabel(objectName="document-warning", wordWrap=True)
        self.left_out = QToolButton(checkable=True, text=self.tr("Left out"))
        self.more = QToolButton(checkable=True, text=self.tr("Facts"))
        self.menu = QToolButton()
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.facts = FactsList(theme)
        self._lay_out()
        self.more.toggled.connect(self._show_facts)
        self.left_out.toggled.connect(self.left_out_requested)
        self.left_out.toggled.connect(self._show_ways)
        self.address.clicked.connect(self._request_address)
        self.set_theme(theme)

    def show_release(self, release: Release) -> None:
        """Show what is known of a release; the facts stay open if they were."""
        self._release = release
        self.heading.show_release(release)
        parts = (date_text(release.published), release.publisher)
        self.line.setText(" · ".join(part for part in parts if part))
        self.address.show_address(release.source_url or "")
        warnings = (date_warning(release.published), *map(told, release.warnings))
        self.warning.setText("\n".join(warning for warning in warnings if warning))
        self.warning.setVisible(bool(self.warning.text()))
        self._show_facts(self.more.isChecked())

    def set_sides(self, left: int, right: int) -> None:
        """Stand over the text's column, so many pixels from the edges."""
        sides = (right, left) if self.isRightToLeft() else (left, right)  # the scroll bar changes sides
        self.layout().setContentsMargins(sides[0], 16, sides[1], 8)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.title.set_theme(theme)
        self.facts.set_theme(theme)
        self._icons = icon("chevron-down", theme.text), icon("chevron-up", theme.text)
        self._show_ways()
        self.menu.setIcon(icon("ellipsis", theme.text))

    def _lay_out(self) -> None:
        # The labels start where the interface starts, whatever script their text is in.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self.line, self.warning):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for button in (self.left_out, self.more):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.left_out.setToolTip(self.tr("What is no part of the text: menus, notices, footers"))
        self.more.setToolTip(self.tr("Everything that is known of this release, and where it was found"))
        self.menu.setAccessibleName(self.tr("What can be done with this release"))
        self.menu.setToolTip(self.menu.accessibleName())
        self.setMinimumWidth(1)  # or the space beside the column would keep the window from getting narrower
        self.facts.hide()
        row = QHBoxLayout(spacing=0)
        row.addWidget(self.line, 1)
        buttons = QHBoxLayout(spacing=_PADDING)  # on one line, and apart where both of them are open
        for button in (self.left_out, self.more, self.menu):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.address)
        column.addWidget(self.warning)
        column.addWidget(self.facts)

    def _show_ways(self) -> None:
        """What is closed can be opened downwards, what is open closed upwards."""
        for button in (self.left_out, self.more):
            button.setIcon(self._icons[button.isChecked()])

    def _show_facts(self, wanted: bool) -> None:
        self._show_ways()
        self.facts.setVisible(wanted)
        if wanted and self._release:
            self.facts.show_facts(facts_of(self._release))

    def _request_address(self) -> None:
        if self._release and self._release.source_url:
            self.address_requested.emit(self._release.source_url)
