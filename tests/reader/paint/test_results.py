"""A row of the results list: every part visible, states told apart, mirrored with the interface."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from index import Reason, Snippet, Span
from reader.models.roles import ResultRole
from reader.paint.colours import DARK, LIGHT, Theme
from reader.paint.results import ResultDelegate
from reader.preferences import Density

WIDTH = 400


def a_row(
    snippet: Snippet | None = None,
    title: str = "Water returns",
    date: str = "19 Oct 2017",
    title_spans: tuple[Span, ...] = (),
) -> QStandardItemModel:
    model = QStandardItemModel()
    item = QStandardItem(title)
    item.setData(title, ResultRole.TITLE)
    item.setData(title_spans, ResultRole.TITLE_SPANS)
    item.setData(date, ResultRole.DATE_TEXT)
    item.setData("example.org · English", ResultRole.META_TEXT)
    item.setData(snippet, ResultRole.SNIPPET)
    model.appendRow(item)
    return model


def painted(
    model: QStandardItemModel,
    state: QStyle.StateFlag = QStyle.StateFlag.State_Enabled,
    theme: Theme = LIGHT,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    delegate = ResultDelegate(theme)
    option = QStyleOptionViewItem()
    option.direction = direction
    option.state |= state
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    option.rect = QRect(0, 0, WIDTH, height)
    image = QImage(QSize(WIDTH, height), QImage.Format.Format_RGB32)
    image.fill(theme.ground)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_the_height_is_on_the_grid_and_the_same_for_all(qapp: object) -> None:
    option = QStyleOptionViewItem()
    delegate = ResultDelegate(LIGHT)
    heights = {
        delegate.sizeHint(option, model.index(0, 0)).height()
        for model in (a_row(), a_row(Snippet("قال المجلس")), a_row(title=""))
    }
    assert len(heights) == 1
    assert heights.pop() % 8 == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_hits_are_marked_by_reason(qapp: object, theme: Theme) -> None:
    model = a_row(Snippet("a prison and a council", (Span(2, 8, Reason.STEM), Span(15, 22, Reason.ALIAS))))
    assert {theme.marks[Reason.STEM].ground, theme.marks[Reason.ALIAS].ground} <= colours(
        painted(model, theme=theme)
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_hits_in_the_title_are_marked_by_reason(qapp: object, theme: Theme) -> None:
    spans = (Span(0, 5, Reason.STEM), Span(6, 13, Reason.ENTITY))
    grounds = {theme.marks[span.reason].ground for span in spans}
    assert grounds <= colours(painted(a_row(title_spans=spans), theme=theme))
    assert not grounds & colours(painted(a_row(), theme=theme))


def test_a_title_is_shown_from_its_start_wherever_its_hits_stand(qapp: object) -> None:
    title = "Water returns to the upper camp " * 5
    marked = painted(a_row(title=title, title_spans=(Span(len(title) - 5, len(title) - 1),)))
    assert marked == painted(a_row(title=title))


def test_states_look_different_and_go_back(qapp: object) -> None:
    model = a_row(Snippet("a prison"))
    plain = painted(model)
    states = [
        QStyle.StateFlag.State_Selected,
        QStyle.StateFlag.State_MouseOver,
        QStyle.StateFlag.State_HasFocus,
    ]
    images = [painted(model, state) for state in states]
    assert all(image != plain for image in images)
    assert images[0] != images[1] != images[2] != images[0]
    assert painted(model) == plain


def test_a_row_that_is_on_its_way_says_so_without_words(qapp: object) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem())
    empty = painted(model)
    model.item(0).setData(True, ResultRole.LOADING)
    assert painted(model) != empty


def test_a_row_that_has_not_come_yet_is_painted_without_a_fault(qapp: object) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem())
    assert painted(model) is not None


def test_the_date_stands_at_the_end_of_the_line_in_either_direction(qapp: object) -> None:
    def side_that_changes(direction: Qt.LayoutDirection) -> str:
        one = painted(a_row(title="", date="19 Oct 2017"), direction=direction)
        other = painted(a_row(title="", date="28 Feb 1946"), direction=direction)
        changed = [x for x in range(WIDTH) for y in range(30) if one.pixel(x, y) != other.pixel(x, y)]
        return "right" if min(changed) > WIDTH / 2 else "left" if max(changed) < WIDTH / 2 else "both"

    assert side_that_changes(Qt.LayoutDirection.LeftToRight) == "right"
    assert side_that_changes(Qt.LayoutDirection.RightToLeft) == "left"


def test_an_override_in_a_title_is_shown(qapp: object) -> None:
    assert painted(a_row(title="invoice\u202etxt.exe")) == painted(a_row(title="invoice�txt.exe"))


def a_head(name: str = "October 2017", count: str = "12", folded: bool = False) -> QStandardItemModel:
    model = QStandardItemModel()
    item = QStandardItem(name)
    item.setData(name, ResultRole.GROUP)
    item.setData(count, ResultRole.COUNT_TEXT)
    item.setData(folded, ResultRole.FOLDED)
    model.appendRow(item)
    return model


def test_a_head_shows_its_name_its_size_and_whether_it_is_folded(qapp: object) -> None:
    plain = painted(a_head())
    assert painted(a_head(name="November 2017")) != plain
    assert painted(a_head(count="13")) != plain
    assert painted(a_head(folded=True)) != plain
    assert painted(a_head(), QStyle.StateFlag.State_HasFocus) != plain


def test_the_size_of_a_group_stands_at_the_end_in_either_direction(qapp: object) -> None:
    def changed(direction: Qt.LayoutDirection) -> list[int]:
        one, other = (painted(a_head(count=count), direction=direction) for count in ("12", "98"))
        return [x for x in range(WIDTH) for y in range(one.height()) if one.pixel(x, y) != other.pixel(x, y)]

    assert min(changed(Qt.LayoutDirection.LeftToRight)) > WIDTH / 2
    assert max(changed(Qt.LayoutDirection.RightToLeft)) < WIDTH / 2


def test_close_rows_are_lower_and_still_show_the_hits(qapp: object) -> None:
    delegate, option = ResultDelegate(LIGHT), QStyleOptionViewItem()
    comfortable = delegate.sizeHint(option, a_row().index(0, 0)).height()
    delegate.density = Density.COMPACT
    compact = delegate.sizeHint(option, a_row().index(0, 0)).height()
    assert compact < comfortable * 2 / 3
    model = a_row(Snippet("a prison", (Span(2, 8),)))
    option.rect = QRect(0, 0, WIDTH, compact)
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(LIGHT.ground)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    assert LIGHT.marks[Reason.EXACT].ground in colours(image)


@pytest.mark.parametrize("title", ["Water", "ماء"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_short_title_stands_at_the_edge_whatever_script_it_is_in(
    qapp: object, title: str, direction: Qt.LayoutDirection
) -> None:
    image = painted(a_row(title=title, date=""), direction=direction)
    blank = painted(a_row(title="", date=""), direction=direction)
    changed = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != blank.pixel(x, y)
    ]
    if direction is Qt.LayoutDirection.LeftToRight:
        assert max(changed) < image.width() // 3
    else:
        assert min(changed) > 2 * image.width() // 3
