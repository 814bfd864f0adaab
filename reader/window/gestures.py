"""What the mouse does beyond clicks: folders and files dropped on the window, buttons back and forward."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QMainWindow

from reader.window.parts import Parts


class DropSign(QLabel):
    """Lies over the window while something is dragged there, and says what dropping it would do."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, objectName="drop-sign", wordWrap=True, visible=False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: str) -> None:
        """Cover what is below the toolbar."""
        self.setText(words)
        self.setGeometry(self.parentWidget().centralWidget().geometry().adjusted(8, 8, -8, -8))
        self.raise_()
        self.show()


class Gestures(QObject):
    """Emits `folder_dropped(Path)` and `files_dropped(paths)`."""

    folder_dropped = Signal(object)
    files_dropped = Signal(object)

    def __init__(self, parts: Parts, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts, self._window = parts, window
        self.sign = DropSign(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the window itself what is dragged, of its surface the mouse before any widget gets it."""
        if watched is not self._window:
            is_press = event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent)
            return is_press and self._travel(event)
        match event.type():
            case QEvent.Type.Show:
                self._watch_the_surface()
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                self._enter(event)
                return True
            case QEvent.Type.DragLeave:
                self.sign.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self._drop(event)
                return True
        return super().eventFilter(watched, event)

    def _watch_the_surface(self) -> None:
        # A list or a text would take the press for a click; here it comes before any of them.
        surface = self._window.windowHandle()
        if surface is not None:
            surface.removeEventFilter(self)
            surface.installEventFilter(self)

    def _travel(self, event: QMouseEvent) -> bool:
        actions = self._parts.actions
        steps = {Qt.MouseButton.BackButton: actions.back, Qt.MouseButton.ForwardButton: actions.forward}
        step = steps.get(event.button())
        if step is not None:
            step.trigger()
        return step is not None

    def _enter(self, event: QDragEnterEvent) -> None:
        words = self._what_dropping_does(_local_paths(event.mimeData().urls()))
        if words and _copied(event):
            self.sign.show_words(words)

    def _drop(self, event: QDropEvent) -> None:
        self.sign.hide()
        paths = _local_paths(event.mimeData().urls())
        if not self._what_dropping_does(paths) or not _copied(event):
            return
        if _is_one_folder(paths):
            self.folder_dropped.emit(paths[0])
        else:
            self.files_dropped.emit(paths)

    def _what_dropping_does(self, paths: list[Path]) -> str:
        """In words; "" where it does nothing."""
        if not paths:
            return ""
        if _is_one_folder(paths):
            return self.tr("Drop the folder to open it as an archive")
        if self._parts.actions.import_files.isEnabled():
            return self.tr("Drop the files to look at what importing them would do")
        return self.tr("An archive is a folder: drop the folder that holds the files")


def _copied(event: QDropEvent) -> bool:
    """Take what is dragged as a copy, and as nothing else: of a move the other program might delete its own.

    A drag enter event is a drop event, too.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    can_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    event.setAccepted(can_copy)
    return can_copy


def _is_one_folder(paths: list[Path]) -> bool:
    return len(paths) == 1 and paths[0].is_dir()


def _local_paths(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
