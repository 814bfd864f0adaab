"""A release in a window of its own: its page, its hits, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from index import Query
from reader import assets
from reader.actions import Actions
from reader.paint.colours import Theme
from reader.paint.direction import reveal_embeddings
from reader.paint.styles import Typography
from reader.panels.document import DocumentPanel
from reader.window.keeping import Keeping
from reader.window.leaving import Leaving
from reader.window.left_out import LeftOut
from reader.window.naming import Naming
from reader.window.notices import NoticeBar
from reader.window.page_names import PageNames
from reader.window.parts import Parts
from reader.window.preferring import Preferring
from reader.window.reading import Reading
from reader.window.status import StatusBar
from reader.window.style import stylesheet
from reader.window.taking_out import TakingOut
from reader.workers.visitor import Visitor

SIZE = QSize(760, 820)


class ReleaseWindow(QMainWindow):
    """Reads through the archive's one thread. `parts` are those of the main window.

    Emits `left` when the reader asked for something that is seen in the main window, and `closed`.
    """

    left = Signal()
    closed = Signal()

    def __init__(self, parts: Parts, keeping: Keeping, preferring: Preferring, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._theme, self._keeping, self._preferring = theme, keeping, preferring
        self.query = Query()
        self._is_asking = False
        self.resize(SIZE)
        self.setMinimumSize(400, 320)
        self._steps = (parts.actions.undo, parts.actions.redo)  # there is one notebook
        self.addActions(self._steps)
        self._visitor = Visitor(parts.archive)
        self.parts = replace(
            parts,
            archive=self._visitor,
            document=DocumentPanel(theme),
            actions=Actions(self, self._icon),
            notices=NoticeBar(),
            status=StatusBar(),
        )
        self.parts.actions.own_window.setEnabled(False)
        self.reading = Reading(self.parts, self)
        self.left_out = LeftOut(self.parts, self)
        self.taking_out = TakingOut(self.parts, self.reading, self)
        self.leaving = Leaving(self.parts.notices, lambda: [self.taking_out.printing], self)
        self._lay_out()
        self._wire()
        self.set_theme(theme)
        self.show_preferences()

    def show_release(self, key: str, query: Query) -> None:
        """Read a release, with the hits of a question."""
        self.query = query
        self.reading.show(key, query, focus=True)

    def join(self, naming: Naming) -> None:
        """Take part in the decisions about names; they are told of here, too, and taken back by the keys."""
        names = PageNames(self.parts, naming.deciding, self)
        naming.follow(names.menu)
        names.menu.filter_requested.connect(self.left)
        names.menu.page_requested.connect(self.left)
        names.decided.connect(self._expect)
        self.forms = names.forms

    def again(self) -> None:
        """The archive knows more than before: the release may be another by now, or gone."""
        self.reading.mark(self.query)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.setStyleSheet(stylesheet(theme))
        self.parts.actions.refresh_icons()
        self.parts.document.set_theme(theme)
        self.parts.notices.set_theme(theme)

    def show_preferences(self) -> None:
        """Take other type."""
        self.parts.document.set_typography(Typography.of(self._preferring.preferences))

    def show_bookmarks(self) -> None:
        """Mark what the notebook keeps of this release."""
        key = self.reading.key
        self.parts.document.set_bookmarks(one for one in self._keeping.bookmarks if one.release == key)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts.document, 1)
        column.addWidget(self.parts.notices)
        self.setCentralWidget(page)
        self.setStatusBar(self.parts.status)
        self.parts.status.hide()

    def _wire(self) -> None:
        actions, document = self.parts.actions, self.parts.document
        does = {
            actions.next_hit: document.next_hit,
            actions.previous_hit: document.previous_hit,
            actions.keep: self._keep,
            actions.find: document.open_find,
            actions.larger: self._preferring.larger,
            actions.smaller: self._preferring.smaller,
            actions.usual_size: self._preferring.usual_size,
        }
        for action, do in does.items():
            action.triggered.connect(lambda _checked=False, do=do: do())
        actions.show_left_out.toggled.connect(self.left_out.show)
        taken_out = (
            actions.copy_citation,
            actions.open_original,
            actions.reveal,
            actions.print,
            actions.save_pdf,
        )
        of_names = actions.mark_names, actions.next_name, actions.previous_name
        self.addActions([*does, *of_names, actions.show_left_out, *taken_out])
        document.size_step_requested.connect(self._preferring.step)
        document.left_out_requested.connect(actions.show_left_out.setChecked)
        document.keep_requested.connect(self._expect)
        document.keep_requested.connect(self._keeping.keep)
        document.address_requested.connect(self.reading.open_address)
        document.original_requested.connect(self.reading.open_original)
        self.reading.opened.connect(self._name)
        self.taking_out.printing.running.connect(self.parts.status.setVisible)
        self._keeping.changed.connect(self.show_bookmarks)
        for action in self._steps:
            action.triggered.connect(lambda _checked=False: self.isActiveWindow() and self._expect())
        self.parts.undo.told.connect(self._tell)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    def _keep(self) -> None:
        if self.parts.document.selected_span() is None:
            self.parts.notices.tell(self.tr("Select a passage first, then keep it."))
        else:
            self.parts.document.request_keep()

    def _expect(self, *_: object) -> None:
        self._is_asking = True

    def _tell(self, sentence: str) -> None:
        """What was done is told in the main window: say it here as well if it was asked for here."""
        if self._is_asking:
            self._is_asking = False
            self.parts.notices.tell(sentence, "undo")

    def _name(self, key: str) -> None:
        title = self.reading.page[0].title if self.reading.page else ""
        self.setWindowTitle(reveal_embeddings(title or key))

    def _icon(self, name: str) -> QIcon:
        return assets.icon(name, self._theme.text, self._theme.line)

    # Qt's own events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, unless something in the window wanted it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_close(event, self.close):
            return
        self._visitor.leave()
        self.taking_out.stop()
        self.left_out.stop()
        self.closed.emit()
        super().closeEvent(event)
