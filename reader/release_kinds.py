"""What people call the kinds of releases that the index knows."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

RELEASE_KINDS = frozenset(
    (
        QT_TRANSLATE_NOOP("kinds", "analysis"),
        QT_TRANSLATE_NOOP("kinds", "blog post"),
        QT_TRANSLATE_NOOP("kinds", "fact sheet"),
        QT_TRANSLATE_NOOP("kinds", "interview"),
        QT_TRANSLATE_NOOP("kinds", "joint statement"),
        QT_TRANSLATE_NOOP("kinds", "letter"),
        QT_TRANSLATE_NOOP("kinds", "mail"),
        QT_TRANSLATE_NOOP("kinds", "media advisory"),
        QT_TRANSLATE_NOOP("kinds", "news"),
        QT_TRANSLATE_NOOP("kinds", "opinion"),
        QT_TRANSLATE_NOOP("kinds", "petition"),
        QT_TRANSLATE_NOOP("kinds", "press briefing"),
        QT_TRANSLATE_NOOP("kinds", "press release"),
        QT_TRANSLATE_NOOP("kinds", "report"),
        QT_TRANSLATE_NOOP("kinds", "resolution"),
        QT_TRANSLATE_NOOP("kinds", "speech"),
        QT_TRANSLATE_NOOP("kinds", "statement"),
        QT_TRANSLATE_NOOP("kinds", "transcript"),
        QT_TRANSLATE_NOOP("kinds", "urgent action"),
        QT_TRANSLATE_NOOP("kinds", "urgent appeal"),
    )
)


def release_kind_text(kind: str) -> str:
    """The word for a kind; what the release itself calls it where that is another one."""
    return QCoreApplication.translate("kinds", kind) if kind in RELEASE_KINDS else kind
