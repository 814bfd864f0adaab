"""The row of groups below the text: a button for each word, phrase and entity asked for, with its hits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from reader.assets import icon
from reader.paint.colours import Theme
from reader.paint.direction import isolated
from reader.tips import plain_tip
from reader.widgets import tab_before
from reader.wording import number_text, one_of_kind_text

if TYPE_CHECKING:
    from index import HitGroup

_SPACE = 4
_WIDEST = 200
"""Pixels of a label, beyond which it is cut."""


class GroupRow(QWidget):
    """Emits `chosen(HitGroup | None)`: the group to walk, None for all of them.

    There is only as much of it as fits: the other groups are in a menu at its end.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[HitGroup, ...] = ()
        self._chosen: HitGroup | None = None
        self._buttons: list[QToolButton] = []
        self.more = QToolButton(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setMenu(QMenu(self.more))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setVisible(False)
        self.set_theme(theme)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The button of all hits, then one for each group."""
        return tuple(self._buttons)

    def show_groups(self, groups: Sequence[HitGroup], total: int) -> None:
        """Offer these groups; where there is but one, all hits are its hits, and there is no choice."""
        self._groups, self._chosen = tuple(groups), None
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        if len(groups) > 1:
            self._buttons = [self._button(None, self.tr("All hits"), total)]
            self._buttons += [self._button(group, group.label, len(group.spans)) for group in groups]
        tab_before(self.more, self._buttons)
        self.setVisible(bool(self._buttons))
        self._show_chosen()
        self._fit()

    def choose(self, group: HitGroup | None) -> None:
        """Show a group as the one that is walked."""
        self._chosen = group
        self._show_chosen()
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.more.setIcon(icon("chevron-down", theme.text, theme.quiet))

    def sizeHint(self) -> QSize:
        return QSize(0, self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, group: HitGroup | None, label: str, count: int) -> QToolButton:
        button = QToolButton(self, checkable=True, objectName="group")
        words = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, _WIDEST)
        button.setText(f"{isolated(words)}  {number_text(count)}".replace("&", "&&"))
        if group is None:
            name = self.tr("Walk through all hits: %Ln", "", count)
        elif group.kind is not None:
            name = self.tr("Walk through the hits of {label} ({kind}): %Ln", "", count)
            name = name.format(label=isolated(label), kind=one_of_kind_text(group.kind).lower())
        else:
            name = self.tr("Walk through the hits of {label}: %Ln", "", count).format(label=isolated(label))
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(lambda checked: self._request(group if checked else None))
        return button

    def _request(self, group: HitGroup | None) -> None:
        self.choose(group)
        self.chosen.emit(group)

    def _show_chosen(self) -> None:
        for button, group in zip(self._buttons, (None, *self._groups), strict=False):
            button.setChecked(group is self._chosen)

    def _fit(self) -> None:
        """Lay the buttons out from where the interface begins; the chosen one is always among them."""
        shown = self._that_fit()
        place = 0
        for button in self._buttons:
            button.setVisible(button in shown)
            if button in shown:
                place = self._put(button, place)
        hidden = [number for number, button in enumerate(self._buttons) if button not in shown]
        self.more.setVisible(bool(hidden))
        if hidden:
            self._fill_menu(hidden)
            self._put(self.more, place)

    def _that_fit(self) -> list[QToolButton]:
        widths = {button: button.sizeHint().width() + _SPACE for button in self._buttons}
        if sum(widths.values()) <= self.width() + _SPACE:
            return self._buttons
        self.more.setText(self.tr("%Ln more", "", len(self._buttons)))
        room = self.width() - self.more.sizeHint().width()
        first = [button for button in self._buttons if button.isChecked()]
        shown: list[QToolButton] = []
        for button in (*self._buttons[:1], *first, *self._buttons[1:]):
            if button not in shown:
                room -= widths[button]
                if room < 0:
                    break
                shown.append(button)
        return shown

    def _put(self, button: QToolButton, place: int) -> int:
        size = button.sizeHint()
        left = self.width() - place - size.width() if self.isRightToLeft() else place
        button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        return place + size.width() + _SPACE

    def _fill_menu(self, hidden: Sequence[int]) -> None:
        self.more.setText(self.tr("%Ln more", "", len(hidden)))
        self.more.setAccessibleName(self.tr("More groups of hits: %Ln", "", len(hidden)))
        self.more.menu().clear()
        for number in hidden:
            group = (None, *self._groups)[number]
            text = self._buttons[number].text()
            self.more.menu().addAction(text, partial(self._request, group))
