"""The report as it is written: every section that is in, on white paper, its words free and its numbers bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from salesplanner.domain.period import Period
from salesplanner.report import periodic
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Picture, Section, Table
from salesplanner.report.layouts import APPENDICES, chosen
from salesplanner.report.sections.fields import moved
from salesplanner.report.sections.writer import Writer
from salesplanner.ui.kit.fieldbox import FieldBox
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, column, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.section import GUTTER, Draft, SectionBox

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book

_WIDTH, _EDGE, _BORDERS = 760, 34, 6
_CURSOR = 12  # stays between the cursor and the edge
_AROUND = 80  # as much as this of what is around is seen with what was looked for
#: More rows than these are not laid out here; the preview and the file have them.
_ROWS_MOST = 60


def drafts(writer: Writer, keys: Sequence[str]) -> list[Draft]:
    """The sections as they are written."""
    found = []
    for key in keys:
        part, kept, numbers = periodic.draft(writer, key), writer.material.parts.get(key), periodic.numbers(writer, key)
        own = kept is not None and kept.body is not None
        text = "\n".join(part.lines if own else numbers.bound(key, part.lines))
        moves = tuple(moved(kept.said, text, numbers)) if kept is not None and own else ()
        found.append(
            Draft(
                key=key,
                title=periodic.title(writer.material, writer.words, key),
                text=(kept.body or "") if kept is not None and own else text,
                is_own=own,
                is_added=periodic.is_own(key),
                has_words=key not in APPENDICES,
                live=_cut(writer, periodic.filled(writer, key, part).live),
                empty=part.empty if not part.lines and not part.live else "",
                moves=moves,
                numbers=numbers,
            )
        )
    return found


def _cut(writer: Writer, live: Sequence[Block]) -> tuple[Block, ...]:
    """What is live, without charts where they are not wanted, and with no more rows than one reads while writing."""
    found: list[Block] = []
    kept = Document("", "", writer.words.language, tuple(live))
    for block in (kept if writer.options.charts else kept.without_pictures()).flow():
        found.append(block)
        if isinstance(block, Table) and len(block.rows) > _ROWS_MOST:
            more = len(block.rows) - _ROWS_MOST
            found[-1] = block.without({block.key(place) for place in range(_ROWS_MOST, len(block.rows))})
            said = writer.say("Report", "… %n more row(s); the preview and the file have them all", more)
            found.append(Paragraph(said, role="muted"))
    return tuple(found)


class _Laying(Struct, frozen=True):
    """How what is live is laid out."""

    width: float
    ratio: float
    language: str

    def lay_out(self, live: Sequence[Block]) -> QTextDocument:
        """A piece of the page, from any thread."""
        from salesplanner.exchange.documents import pdf

        return pdf.layout(Document("", "", self.language, tuple(live)), self.width, self.ratio)


_Laid = tuple[tuple[Block, ...], _Laying]


class Editor(QScrollArea):
    """The page; each section tells for itself what is wanted of it."""

    made = Signal(object)  # a section box that is new, to be listened to

    def __init__(self, workspace: Workspace, book_of: Callable[[], Book | None]) -> None:
        super().__init__()
        self._workspace, self._book_of = workspace, book_of
        self.boxes: dict[str, SectionBox] = {}
        self._spare: dict[str, SectionBox] = {}  # the boxes of sections that another report has
        self.drafts: list[Draft] = []
        self._language = "zh"
        self._laid: dict[str, _Laid] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = PlainLabel("", "paper_head", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.byline = PlainLabel("", "paper_muted", wrap=True)
        self.byline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.before = PlainLabel("", "paper", wrap=True)
        self.before.setContentsMargins(GUTTER, 0, 0, 0)  # in line with the heads of the sections
        self._list = column(spacing=6)
        self._paper = boxed(
            column(
                self.title,
                self.byline,
                self.before,
                self._list,
                STRETCH,
                spacing=6,
                margins=(_EDGE - GUTTER, 28, _EDGE, 28),
            ),
            "paper",
        )
        self._paper.setMaximumWidth(px(_WIDTH))
        self._ground = QWidget()
        self._ground.setObjectName("page")
        self._ground.setLayout(row(STRETCH, self._paper, STRETCH, spacing=0))
        self._ground.layout().setStretch(1, 100)  # type: ignore[attr-defined, union-attr]
        self.setWidget(self._ground)
        self._delay = QTimer(self, singleShot=True, interval=120)
        self._delay.timeout.connect(self._lay_out)
        self._moved = QTimer(self, singleShot=True, interval=0)  # once the box has grown with its words
        self._moved.timeout.connect(self._follow)
        self._is_followed = False  # until the page is turned away from the cursor
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_grown)
        bar.actionTriggered.connect(self._on_turned)  # by keys, wheel or mouse, not by what grows or shrinks

    def preparing(self, period: Period) -> Iterator[None]:
        """Make the boxes of the sections that a report on a period usually has, one a part, before there is one to show."""
        for key in chosen(period, "", {}):
            yield
            self._put_by(self._make(key))

    def show_report(self, writer: Writer, document: Document) -> None:
        """Show the sections of a document as they are written; what is being typed stays."""
        material = writer.material
        keys = [section.key for section in document.sections]
        self._language = document.language
        self.title.setText(document.title)
        self.byline.setText(document.byline)
        self.drafts = drafts(writer, keys)
        for gone in self.boxes.keys() - set(keys):
            self._laid.pop(gone, None)
            if (box := self.boxes.pop(gone, None)) is not None:  # to keep what was typed in another shows all anew
                self._list.removeWidget(box)
                self._put_by(box)
        for place, draft in enumerate(self.drafts):
            box = self.boxes.get(draft.key) or self._spare.pop(draft.key, None) or self._make(draft.key)
            self.boxes[draft.key] = box
            if self._list.indexOf(box) != place:
                self._list.insertWidget(place, box)
            kept = material.parts.get(draft.key)
            hidden = kept.hidden_rows if kept is not None else ()
            box.show_draft(draft, document.sections[place].title, hidden)
        self.before.setText("\n".join(_said_before(document)))
        self.before.setVisible(bool(self.before.text()))
        self._delay.start()

    def _make(self, key: str) -> SectionBox:
        box = SectionBox(self._workspace, key, self._book_of)
        box.words.cursorPositionChanged.connect(self._on_cursor)
        self.made.emit(box)
        return box

    def _put_by(self, box: SectionBox) -> None:
        self._spare[box.key] = box
        box.setParent(None)  # not hidden: one that is shown on purpose is laid out before those around it are

    def _on_cursor(self) -> None:
        self._is_followed = True
        self._moved.start()

    def _on_grown(self) -> None:
        """What stands above the cursor is shown as it gets ready, and pushes it away."""
        if self._is_followed:
            self._moved.start()

    def _on_turned(self) -> None:
        """Whoever turns the page is not taken back."""
        self._is_followed = False

    def _follow(self) -> None:
        """Bring the cursor into view: a box is as high as its words, and does not scroll by itself."""
        focus = self.window().focusWidget()
        if isinstance(focus, FieldBox) and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, _CURSOR)

    def draft(self, key: str) -> Draft:
        """What a section shows."""
        return next(each for each in self.drafts if each.key == key)

    def flush(self) -> None:
        """Keep what is being typed."""
        for box in list(self.boxes.values()):
            box.flush()

    def check(self) -> None:
        """Check the words of all sections anew."""
        for box in self.boxes.values():
            box.marks.read()

    def write(self, key: str) -> None:
        """Go to the words of a section."""
        box = self.boxes.get(key)
        if box is not None:
            target = box.words if not box.words.isHidden() else box.more
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(box, 0, 40)

    def texts(self) -> list[QWidget]:
        """What is to be read on it, from the top down."""
        boxes = [self.boxes[draft.key] for draft in self.drafts]
        found = [self.title, self.before, *(each for box in boxes for each in (box.title, box.words, box.live))]
        return [each for each in found if not each.isHidden()]

    def bring(self, text: QWidget, part: QRect) -> None:
        """Bring a part of one of its texts into view."""
        place = text.mapTo(self._ground, part.center())
        self._is_followed = False
        self.ensureVisible(place.x(), place.y(), 0, _AROUND)

    # --- what is live, laid out elsewhere -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delay.start()

    def _lay_out(self) -> None:
        if not self.isVisible() or not self.drafts:
            return
        width = max(280, self._paper.width() - 2 * _EDGE - _BORDERS)
        laying = _Laying(width, self.devicePixelRatioF(), self._language)
        # A chart is drawn by a function that cannot be compared: it is drawn anew.
        wanted = {
            each.key: (each.live, laying)
            for each in self.drafts
            if self._laid.get(each.key) != (each.live, laying) or _has_chart(each.live)
        }
        self._laid |= wanted
        thread = QCoreApplication.instance().thread()  # type: ignore[union-attr]

        def work() -> dict[str, Any]:
            made = {key: laying.lay_out(live) for key, (live, _) in wanted.items()}
            for document in made.values():
                document.moveToThread(thread)
            return made

        if wanted:
            self._workspace.jobs.run(self, work, done=lambda made: self._show(wanted, made))

    def _show(self, wanted: dict[str, _Laid], made: dict[str, Any]) -> None:
        for key, laid in made.items():
            if key in self.boxes and self._laid.get(key) == wanted[key]:
                self.boxes[key].live.show_live(wanted[key][0], laid)


def _said_before(document: Document) -> Iterator[str]:
    """What stands before the first section."""
    for block in document.blocks:
        if isinstance(block, Section):
            return
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Bullets):
            yield from (f"• {item}" for item in block.items)


def _has_chart(live: Sequence[Block]) -> bool:
    return any(isinstance(each, Picture) for each in live)
