"""The rows of the table of deals: groups with their sums, and deals that are read when they are looked at."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec import Struct, field
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.deals import confidence
from salesplanner.domain.period import Period
from salesplanner.domain.piles import differing
from salesplanner.domain.pipeline import NEVER, Brief, Standard, month_of, total
from salesplanner.ui.forms.history import titled
from salesplanner.ui.kit.rows import bring, said_head
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import CARD_ROLE, Said
from salesplanner.ui.pipeline.columns import Index, Read
from salesplanner.ui.pipeline.reading import Board

#: The first column holds the boxes to tick.
TICK = 0
_WINDOW = 24
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _CHOSEN | Qt.ItemFlag.ItemIsEditable


class DealColumn(Struct, frozen=True, kw_only=True):
    """A column: what a card shows, what it is sorted by, the token of its colour, the tone of its chip."""

    key: str
    title: str
    text: Callable[[Card], str]
    sort: Callable[[Brief], Any]
    right: bool = False
    width: int = 100
    tone: Callable[[Card], str] = lambda card: ""
    chip: Callable[[Card], tuple[str, str]] = lambda card: ("", "")


class Group(Struct, frozen=True):
    """The head of a group; what it says is made when it is looked at, for there may be thousands."""

    key: str
    is_folded: bool

    @property
    def id(self) -> int:
        """No deal's."""
        return 0


class _Grouped(Struct):
    """The deals of a project type in groups, each in order, with what they were made of."""

    made_of: object = None
    piles: dict[int | None, list[Brief]] = field(default_factory=dict)
    deals: dict[str, list[Brief]] = field(default_factory=dict)
    heads: dict[str, Group] = field(default_factory=dict)
    said: dict[str, tuple[str, str]] = field(default_factory=dict)


class Cell(NamedTuple):
    """What a cell shows: its text, the words and the tone of its chip, the token of its colour where that is not the usual one."""

    text: str
    chip: str
    chip_tone: str
    tone: str


class _Cells:
    """What is said in cells that show more than one fact of a deal."""

    def __init__(self, workspace: Workspace, standard: Callable[[], Standard]) -> None:
        self._words = workspace.words
        self._today = workspace.today
        self._said = Said(workspace)
        self._standard = standard

    def step(self, card: Card) -> str:
        """The kind and the name of the next step."""
        if card.step is None:
            return self._said.step(card)[1]
        return titled(self._words.kind(card.step.kind), card.step.title)

    def step_chip(self, card: Card) -> tuple[str, str]:
        """Its day."""
        _, _, day, color = self._said.step(card)
        is_today = card.step is not None and card.step.day == self._today()
        return day, "overdue" if color == "overdue" else "accent" if is_today else "neutral"

    def stage_place(self, brief: Brief) -> tuple[int, int]:
        """Where its stage stands."""
        stage = self._standard().stages.get(brief.stage_id or 0)
        return (stage.type_id or 0, stage.position) if stage else (0, 0)

    def sure_chip(self, card: Card) -> tuple[str, str]:
        """How sure it is."""
        sure = confidence(card.deal, card.stage)
        return self._words.confidence(sure), "accent" if sure.value == "sure" else "neutral"


def _at(risk: Risk) -> Callable[[Card], str]:
    return lambda card: "risk" if risk in card.risks else ""


def columns(
    workspace: Workspace, standard: Callable[[], Standard], type_name: Callable[[int | None], str]
) -> list[DealColumn]:
    """Every column, in the order they are offered."""
    words, today, said, say = workspace.words, workspace.today, Said(workspace), workspace.words.translate
    cells = _Cells(workspace, standard)
    return [
        DealColumn(key="name", title=say("Deals", "Deal"), text=lambda c: c.deal.name, sort=lambda b: b.name.casefold(), width=165),
        DealColumn(key="client", title=say("Deals", "Client"), text=lambda c: c.client, sort=lambda b: b.client.casefold(), width=120),
        DealColumn(key="type", title=say("Deals", "Project type"), text=lambda c: type_name(c.deal.type_id), sort=lambda b: type_name(b.type_id)),
        DealColumn(key="line", title=say("Deals", "Line of business"), text=lambda c: c.deal.line, sort=lambda b: b.line.casefold()),
        DealColumn(key="stage", title=say("Deals", "Stage"), text=lambda c: c.stage.name if c.stage else "", sort=cells.stage_place, width=105),
        DealColumn(
            key="amount", title=say("Deals", "Amount"), text=lambda c: "–" if c.deal.amount is None else words.money(c.deal.amount),
            sort=lambda b: b.amount, right=True, width=92,
        ),
        DealColumn(
            key="chance", title=say("Deals", "Win chance"), text=lambda c: f"{c.chance}%" + ("*" if c.deal.chance is not None else ""),
            sort=lambda b: standard().chance(b), right=True, width=96,
        ),
        DealColumn(
            key="weighted", title=say("Deals", "Weighted"), text=lambda c: words.money(c.weighted) if c.deal.amount else "–",
            sort=lambda b: standard().weighted(b), right=True, width=84,
        ),
        DealColumn(
            key="expected_on", title=say("Deals", "Expected close"), tone=_at(Risk.PAST_EXPECTED), width=118,
            text=lambda c: words.day(c.deal.expected_on, today()) if c.deal.expected_on else "–", sort=lambda b: b.expected_on,
        ),
        DealColumn(
            key="confidence", title=say("Deals", "Confidence"), text=lambda c: cells.sure_chip(c)[0], chip=cells.sure_chip, width=92,
            sort=lambda b: -standard().chance(b),
        ),
        DealColumn(
            key="step", title=say("Deals", "Next step"), text=cells.step, chip=cells.step_chip, tone=_at(Risk.NO_STEP),
            sort=lambda b: b.step_key or None, width=250,
        ),
        DealColumn(
            key="stay", title=say("Deals", "Days here"), text=lambda c: str(c.deal.days_in_stage(today()) or 0), right=True, width=72,
            sort=lambda b: b.staged_on and -int(b.staged_on.replace("-", "")), tone=_at(Risk.STALE),
        ),
        DealColumn(key="quiet", title=say("Deals", "Left alone"), text=said.quiet, sort=lambda b: b.quiet_until or NEVER, width=150),
    ]  # fmt: skip


class DealModel(QAbstractTableModel):
    """Groups and deals, in order."""

    def __init__(self, workspace: Workspace, read: Read) -> None:
        super().__init__()
        self._workspace = workspace
        self._read = read
        self._board: Board | None = None
        self._types: dict[int, str] = {}
        self._all = columns(workspace, self._standard, self._type_name)
        self.columns: list[DealColumn] = []
        self.rows: list[Group | Brief] = []
        self._ids: list[int] | None = None  # of the rows, once somebody asked for one
        self.by = "month"
        self.order: tuple[str, bool] = ("expected_on", False)
        self._grouped = _Grouped()
        self._of_types: dict[object, _Grouped] = {}  # the last of each project type
        self._folded: set[str] = set()
        self._cards: dict[int, tuple[Brief, Card]] = {}
        self._cells: dict[int, tuple[Card, dict[int, Cell]]] = {}

    def offered(self) -> list[DealColumn]:
        """Every column there is."""
        return self._all

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, in the order they are offered."""
        self.beginResetModel()
        self.columns = [each for each in self._all if each.key in keys]
        self._cells = {}
        self.endResetModel()

    def show_board(self, board: Board) -> Sequence[int]:
        """Show the deals of a reading; what is as it was in the one before stays where it is. Gives the rows that came or changed."""
        before, self._board = self._board, board
        types, self._types = self._types, {each.id: each.name for each in self._workspace.store.project_types.all()}
        if types != self._types:
            self._cells = {}
        is_same_time = before is not None and before.standard.is_same(board.standard)
        if not is_same_time:
            self._cards, self._cells = {}, {}
        grouped, names = self._grouped, set(self._grouped.deals)
        self._regroup(board)
        if grouped is self._grouped and names == grouped.deals.keys():
            came = bring(self, self.rows, self._arranged(), _key, self.columnCount())
            self._ids = None
            if not is_same_time and self.rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))
            return came
        self._reset()
        return range(len(self.rows))

    def arrange(self) -> None:
        """Bring the rows into another order or other groups."""
        if self._board is not None:
            self._regroup(self._board)
            self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self.rows, self._ids = self._arranged(), None
        self.endResetModel()

    def fold(self, key: str) -> None:
        """Hide or show the deals of a group."""
        self._folded ^= {key}
        for each in self._of_types.values():
            each.heads.pop(key, None)
        self._reset()

    # --- what is shown ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Groups and deals."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The boxes and the chosen columns."""
        return 0 if parent.isValid() else len(self.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group is no deal and cannot be chosen; an amount is typed where it stands."""
        if not index.isValid() or isinstance(self.rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        is_amount = index.column() != TICK and self.columns[index.column() - 1].key == "amount"
        return _TYPED if is_amount else _CHOSEN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and section == TICK and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._workspace.words.translate("Pipeline", "Choose all")
        if orientation is not Qt.Orientation.Horizontal or not 0 < section <= len(self.columns):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key, is_down = self.order
            order = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
            each = self.columns[section - 1]
            return said_head(each.title, order if each.key == key else None)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section - 1].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section - 1].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, or the card of its row."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        found = self.rows[index.row()]
        if isinstance(found, Group):
            wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return "  ".join(self.said(found)) if role in wanted and index.column() == TICK else None
        if role == CARD_ROLE:
            return self.card(index.row())
        if role == Qt.ItemDataRole.EditRole:
            return found.amount
        if role == Qt.ItemDataRole.DisplayRole and index.column() != TICK:
            card = self.card(index.row())
            return self.columns[index.column() - 1].text(card) if card else ""
        return None

    def card(self, row: int) -> Card | None:
        """The deal of a row, whole; None for a group."""
        brief = self.rows[row]
        if isinstance(brief, Group):
            return None
        known = self._cards.get(brief.id)
        if known is None or known[0] is not brief:
            rows = [each for each in self.rows[max(0, row - _WINDOW // 4) : row + _WINDOW] if isinstance(each, Brief)]
            lacking = {each.id: each for each in rows if each is not self._cards.get(each.id, (None,))[0]}
            self._cards |= {each.id: (lacking[each.id], each) for each in self._read(list(lacking))}
            known = self._cards.get(brief.id)
        return known[1] if known else None

    def cell(self, row: int, place: int) -> Cell | None:
        """What the cell of a column shows; made once for each deal as it is, for each change paints all in view."""
        card = self.card(row)
        if card is None:
            return None
        known = self._cells.get(card.id)
        if known is None or known[0] is not card:
            known = self._cells[card.id] = card, {}
        if place not in known[1]:
            column = self.columns[place]
            known[1][place] = Cell(column.text(card), *column.chip(card), column.tone(card))
        return known[1][place]

    def row_of(self, deal_id: int) -> int:
        """The row of a deal, -1 where it is not shown."""
        ids = self.ids()
        return ids.index(deal_id) if deal_id in ids else -1

    def ids(self) -> list[int]:
        """The deal of each row, 0 for the head of a group."""
        if self._ids is None:
            self._ids = [each.id for each in self.rows]
        return self._ids

    # --- order --------------------------------------------------------------------------------------------------

    def _standard(self) -> Standard:
        assert self._board is not None
        return self._board.standard

    def _type_name(self, type_id: int | None) -> str:
        return self._types.get(type_id or 0, "")

    def _regroup(self, board: Board) -> None:
        """The deals of each group in order; only those groups anew that a deal left or came to."""
        found = self._grouped = self._of_types.setdefault(board.piles.types, _Grouped())
        stages = [(each.id, each.type_id, each.position, each.chance) for each in board.standard.stages.values()]
        made_of, found.made_of = found.made_of, (self.by, self.order, board.standard.today, self._types, stages)
        old, found.piles = found.piles, {stage: pile.shown for stage, pile in board.piles.by_stage.items()}
        pairs = [differing(old.get(each, []), found.piles.get(each, [])) for each in old.keys() | found.piles.keys()]
        gone, come = [each for pair in pairs for each in pair[0]], [each for pair in pairs for each in pair[1]]
        group_of = self._grouping(board)
        if made_of != found.made_of or len(gone) + len(come) > board.count // 8:
            found.heads, found.said, found.deals = {}, {}, {}
            for brief in self._ordered(board.briefs):
                found.deals.setdefault(group_of(brief), []).append(brief)
            return
        key = self._place_key()
        for brief in gone:
            own = found.deals[group_of(brief)]
            del own[bisect_left(own, key(brief), key=key)]
        for brief in come:
            insort(found.deals.setdefault(group_of(brief), []), brief, key=key)
        for name in {group_of(brief) for brief in (*gone, *come)}:
            if not found.deals[name]:
                del found.deals[name]
            found.heads.pop(name, None)
            found.said.pop(name, None)

    @property
    def _sort(self) -> Callable[[Brief], Any]:
        return next((each for each in self._all if each.key == self.order[0]), self._all[0]).sort

    def _place_key(self) -> Callable[[Brief], Any]:
        """What tells where a deal stands among others that `_ordered` has sorted."""
        sort, is_down = self._sort, self.order[1]

        def compare(one: Brief, other: Brief) -> int:
            mine, its = sort(one), sort(other)
            if mine == its:
                return 1 if one > other else -1 if one < other else 0
            if mine is None or its is None:
                return 1 if mine is None else -1
            return 1 if (mine > its) is not is_down else -1

        return cmp_to_key(compare)

    def _ordered(self, briefs: Sequence[Brief]) -> list[Brief]:
        """Deals in board order, in the chosen one; what is unknown comes last, whichever way it is sorted."""
        sort, is_down = self._sort, self.order[1]
        keyed = [(sort(brief), place) for place, brief in enumerate(briefs)]
        known = sorted([each for each in keyed if each[0] is not None], key=itemgetter(0), reverse=is_down)
        return [briefs[place] for _, place in known] + [briefs[place] for value, place in keyed if value is None]

    def _arranged(self) -> list[Group | Brief]:
        """The rows: heads with their deals, as far as they are not folded away."""
        if self.by == "none":
            return list(self._grouped.deals.get("", []))
        rows, deals, heads = list[Group | Brief](), self._grouped.deals, self._grouped.heads
        for name in sorted(deals, key=lambda name: self._group_place(name, deals[name])):
            if name not in heads:
                heads[name] = Group(name, name in self._folded)
            rows.append(heads[name])
            rows += [] if name in self._folded else deals[name]
        return rows

    def _grouping(self, board: Board) -> Callable[[Brief], str]:
        """What says of a deal which group it is in."""
        today = board.standard.today
        if self.by == "none":
            return lambda brief: ""
        if self.by == "month":
            return lambda brief: month_of(brief.expected_on, today)
        if self.by == "client":
            return lambda brief: str(brief.client_id or "")
        return lambda brief: str(brief.type_id or "")

    def _group_place(self, name: str, briefs: list[Brief]) -> tuple[bool, Any]:
        """Months in their order, clients and types by how many deals they have; without one last."""
        return name == "", name if self.by == "month" else (-len(briefs), self._title(name, briefs))

    def said(self, group: Group) -> tuple[str, str]:
        """The name of a group, and what its deals come to."""
        said, briefs = self._grouped.said, self._grouped.deals[group.key]
        if group.key not in said:
            said[group.key] = self._title(group.key, briefs), self._sums(briefs)
        return said[group.key]

    def _title(self, name: str, briefs: list[Brief]) -> str:
        words = self._workspace.words
        if self.by == "month":
            return words.period(Period.parse(name)) if name else words.translate("Deals", "No expected close")
        if self.by == "client":
            return briefs[0].client or words.translate("Deals", "No client")
        return self._type_name(briefs[0].type_id) or words.translate("Deals", "Without a type")

    def _sums(self, briefs: list[Brief]) -> str:
        words = self._workspace.words
        text = words.translate("Deals", "%n deal(s) · {total} · weighted {weighted}", len(briefs))
        weighted = self._standard().weigh(briefs)
        return text.format(total=words.money(total(briefs)), weighted=words.money(weighted))


def _key(row: Group | Brief) -> Any:
    return (row.key, row.is_folded) if isinstance(row, Group) else row.id
