"""A bar above the columns: what happened, and a way to take it back. Never a box in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.assets import ICON_SIZE, icon
from reader.paint.colours import LIGHT, Theme
from reader.signs import SignButton
from reader.widgets import WholeText, margins

SHOWN_FOR = 6_000
"""Milliseconds a plain notice stays."""

OFFERED_FOR = 12_000
"""Milliseconds a notice stays whose offer can be had by a key as well."""

READ_WITHIN = 1_500
"""Milliseconds after which a notice that goes by itself counts as read, when another one covers it."""

Act = Callable[[], object]


class Tone(StrEnum):
    """How a notice looks and sounds: by the way, as trouble, as a question."""

    PLAIN = "plain"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, eq=False)
class Notice:
    """A sentence, and perhaps something to do; `detail` is an address or path that is shown whole.

    `stays` is in milliseconds, 0 until somebody closes it. A notice takes the place of one with its `topic`.
    """

    sentence: str
    tone: Tone = Tone.PLAIN
    words: str = ""
    act: Act | None = None
    detail: str = ""
    topic: str = ""
    stays: int = 0


class NoticeBar(QFrame):
    """The newest notice is seen; those it covers come up again when it goes, so that none is lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="notices", visible=False)
        self._pile: list[Notice] = []
        self._theme = LIGHT
        self._focus_before: QWidget | None = None
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.sign = QLabel(visible=False)
        self.detail = WholeText(self.tr("Full address"))
        self.more = QLabel(objectName="count", visible=False)
        self.button = QPushButton(visible=False)
        self.cancel = QPushButton(self.tr("Cancel"), visible=False)
        self.close_button = SignButton("x", self.tr("Close this notice"))
        self.pause = QTimer(self, singleShot=True)
        self._lay_out()
        self.pause.timeout.connect(self.dismiss)
        self.close_button.clicked.connect(self.dismiss)
        self.cancel.clicked.connect(self.dismiss)
        self.button.clicked.connect(self._take)

    # What can be said

    def tell(self, sentence: str, topic: str = "") -> Notice:
        """A plain notice that goes by itself."""
        return self.show_notice(Notice(sentence, topic=topic, stays=SHOWN_FOR))

    def warn(self, sentence: str, topic: str = "") -> Notice:
        """Trouble; stays until it is closed."""
        return self.show_notice(Notice(sentence, Tone.WARNING, topic=topic))

    def offer(self, sentence: str, words: str, act: Act, topic: str = "", stays: int = 0) -> Notice:
        """A notice with something to do, such as Undo."""
        return self.show_notice(Notice(sentence, words=words, act=act, topic=topic, stays=stays))

    def ask(self, question: str, detail: str, words: str, act: Act) -> Notice:
        """A question that has to be answered before `act` is done; `detail` is shown whole, as plain text.

        The keyboard goes to Cancel, and back to where it was afterwards.
        """
        notice = Notice(question, Tone.QUESTION, words, act, detail, topic="question")
        return self.show_notice(notice)

    def show_notice(self, notice: Notice) -> Notice:
        """Put a notice over those that are there."""
        if self._pile and self._is_read(self._pile[-1]):
            del self._pile[-1]
        self._pile = [other for other in self._pile if not _replaces(notice, other)]
        self._pile.append(notice)
        self._show_newest()
        self._announce(notice)
        return notice

    @property
    def waiting(self) -> tuple[Notice, ...]:
        """Every notice that is not gone yet, the one that is seen last."""
        return tuple(self._pile)

    def dismiss(self) -> None:
        """Close the notice that is seen."""
        if self._pile:
            self.withdraw(self._pile[-1])

    def withdraw(self, notice: Notice) -> None:
        """Take a notice away that is out of date, wherever it lies."""
        if notice in self._pile:
            self._pile.remove(notice)
            self._show_newest()

    def clear(self) -> None:
        """Another archive is open: what was said of the last one is out of date."""
        self._pile = []
        self._show_newest()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show_sign()

    # What is seen

    def _is_read(self, notice: Notice) -> bool:
        return bool(notice.stays) and notice.stays - self.pause.remainingTime() >= READ_WITHIN

    def _show_newest(self) -> None:
        self.pause.stop()
        if not self._pile:
            self._give_focus_back()
            self.hide()
            return
        notice = self._pile[-1]
        asks = notice.tone is Tone.QUESTION
        self.text.setText(notice.sentence)
        self.detail.show_text(notice.detail)
        self.button.setText(notice.words)
        self.button.setVisible(bool(notice.words))
        self.cancel.setVisible(asks)
        self.close_button.setVisible(not asks)
        covered = len(self._pile) - 1
        self.more.setText(self.tr("%Ln more", "", covered))
        self.more.setVisible(covered > 0)
        self.setAccessibleName(f"{notice.sentence} {notice.detail}".strip())
        self.setProperty("tone", notice.tone.value)
        self.style().polish(self)
        self._show_sign()
        self.show()
        if notice.stays and not self._is_held():
            self.pause.start(notice.stays)
        if asks:
            self._take_focus()
        else:
            self._give_focus_back()

    def _show_sign(self) -> None:
        """Trouble has a sign beside its colour."""
        warns = bool(self._pile) and self._pile[-1].tone is Tone.WARNING
        if warns:
            self.sign.setPixmap(icon("triangle-alert", self._theme.warning).pixmap(ICON_SIZE, ICON_SIZE))
        self.sign.setVisible(warns)

    def _is_held(self) -> bool:
        """Whether somebody is about to use it: then it does not go away under the hand."""
        return self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self)

    def _take_focus(self) -> None:
        before = self.window().focusWidget()
        if self._focus_before is None and before is not None and not self.isAncestorOf(before):
            self._focus_before = before
            before.destroyed.connect(self._forget_focus)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_focus_back(self) -> None:
        before = self._focus_before
        self._forget_focus()
        if before is not None and self.isAncestorOf(self.window().focusWidget() or self):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_focus(self) -> None:
        self._focus_before = None

    def _announce(self, notice: Notice) -> None:
        """Let a screen reader say it; trouble and questions interrupt what is being read."""
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        if notice.tone is not Tone.PLAIN:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _take(self) -> None:
        if not self._pile:
            return
        notice = self._pile[-1]
        self.withdraw(notice)
        if notice.act:
            notice.act()

    # Qt's own events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pause.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard on one of the buttons holds the notice as the mouse does."""
        if event.type() == QEvent.Type.FocusIn:
            self.pause.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._go_on()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self._pile and self._pile[-1].stays and not self.underMouse():
            self.pause.start(self._pile[-1].stays)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(16, 4, 8, 4))
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        for widget in (self.more, self.button, self.cancel, self.close_button):
            row.addWidget(widget)
        for widget in (self.button, self.cancel, self.close_button):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it was
            widget.installEventFilter(self)


def _replaces(notice: Notice, other: Notice) -> bool:
    return (bool(notice.topic) and notice.topic == other.topic) or notice.sentence == other.sentence
