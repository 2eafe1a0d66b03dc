"""Everything that is known about a client, for reading: how much is known, its grade and why, its facts and what differs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from salesplanner.domain.clients import Alternative, Client, ClientStatus, ClientType, Grade, Role
from salesplanner.domain.completeness import Fact, completeness, is_stale
from salesplanner.domain.followups import Followup
from salesplanner.domain.merging import RELATED
from salesplanner.ui.followups.reach import Reach
from salesplanner.ui.forms.files import FileList
from salesplanner.ui.forms.grade import give_grade, rule_said
from salesplanner.ui.forms.merge import fact_name
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    banner,
    boxed,
    button,
    clear,
    column,
    heading,
    icon_button,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace

_MOST_GRADES = 6
_LONG = 40  # letters from which on a text needs more than its line


class ClientFacts(QWidget):
    """The facts of one client."""

    edited = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._reach = Reach(self, workspace)
        self._top = QVBoxLayout()
        self._top.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        edit = button(self.tr("Edit"), workspace.theme.icon("pencil", "text"), on_click=self.edited.emit)
        self.files = FileList(workspace)
        files = column(heading(self.tr("Files"), 3), self.files, spacing=4)
        page = column(
            self._top, 10, self._grid, 8, row(edit, STRETCH), 12, files, STRETCH, spacing=4, margins=(4, 14, 12, 14)
        )
        self.setLayout(column(scrolled(boxed(page)), spacing=0))

    def show_followup(self, followup: Followup) -> None:
        """Show what is known."""
        clear(self._top)
        clear(self._grid)
        client, store = followup.client, self._workspace.store
        self.files.show_files(store.attachments.of_client(client.id), client_id=client.id)
        self._top.addWidget(self._known(client))
        if (suggested := self._suggested(client)) is not None:
            self._top.addWidget(suggested)
        beside: dict[str, list[Alternative]] = {}
        for each in store.alternatives.of_client(client.id):
            beside.setdefault(
                each.fact if each.contact_id is None else f"contact {each.contact_id} {each.fact}", []
            ).append(each)
        for fact, name, text in self._facts(followup):
            if text or fact in beside:
                self._add(name, self._value(client, fact, text), *map(self._other, beside.pop(fact, [])))
        for others in beside.values():  # of people at the client, and of facts that are shown elsewhere
            self._add(self._whose(others[0]), *map(self._other, others))
        self._add_grades(client)
        if client.private_note:
            lock = picture(self._workspace.theme.pixmap("lock", "text2", 14))
            note = row(lock, _selectable(client.private_note), spacing=6)
            note.setAlignment(lock, Qt.AlignmentFlag.AlignTop)
            note.setStretch(1, 1)
            self._add(self.tr("Private note"), boxed(note))

    # --- how much is known --------------------------------------------------------------------------------------

    def _known(self, client: Client) -> QWidget:
        """How complete the facts are, what is missing, when they were looked at; one click says: today."""
        words, today = self._workspace.words, self._workspace.today()
        found = completeness(client, self._workspace.store.contacts.of(client.id))
        share = self.tr("{percent} known").format(percent=words.percent(found.percent / 100))
        lacking = words.list(self._fact(fact) for fact in found.missing)
        missing = self.tr("missing: {facts}").format(facts=lacking) if lacking else self.tr("nothing is missing")
        if client.verified_on:
            checked = self.tr("Checked {day}").format(day=words.days_ago(client.verified_on, today))
        else:
            checked = self.tr("Never checked")
        stale = is_stale(client, today)
        tone = "risk" if stale or found.missing else "done"
        sign = picture(self._workspace.theme.pixmap("circle-alert" if tone == "risk" else "circle-check", tone, 16))
        said = column(
            PlainLabel(f"{share} · {missing}", wrap=True),
            PlainLabel(
                self.tr("{checked}, time to look again").format(checked=checked) if stale else checked,
                "caption",
                wrap=True,
            ),
            spacing=1,
        )
        self.check_button = button(self.tr("Checked today"), on_click=lambda: self._check(client))
        self.check_button.setVisible(client.verified_on != today)
        made = banner(tone, sign, said, self.check_button)
        made.layout().setStretch(1, 1)  # type: ignore[union-attr]
        return made

    def _check(self, client: Client) -> None:
        self._workspace.do(self._workspace.store.clients.change, client.id, verified_on=self._workspace.today())

    def _fact(self, fact: Fact) -> str:
        return {
            Fact.CONTACT: self.tr("a contact"), Fact.DECISION_MAKER: self.tr("who decides"), Fact.PHONE: self.tr("phone"),
            Fact.EMAIL: self.tr("e-mail"), Fact.INDUSTRY: self.tr("industry"), Fact.REGION: self.tr("region"),
            Fact.ADDRESS: self.tr("address"), Fact.SOURCE: self.tr("source"),
        }[fact]  # fmt: skip

    # --- grades -------------------------------------------------------------------------------------------------

    def _suggested(self, client: Client) -> QWidget | None:
        """The grade that the person's rules suggest, with the rule; nothing where it is the one the client has.

        Who did not buy yet is graded by what may come: no rule calls it less.
        """
        store = self._workspace.store
        found = store.clients.grade_rules().suggest(store.clients.business(client.id, self._workspace.today()))
        if found.grade is client.grade or (found.rule is None and client.status is not ClientStatus.CUSTOMER):
            return None
        rule = rule_said(found, self._workspace)
        said = PlainLabel(
            self.tr("By your rules grade {grade}: {rule}").format(grade=found.grade.value, rule=rule), wrap=True
        )
        give = partial(give_grade, self, self._workspace, [client.id], found.grade, rule)
        self.grade_button = button(self.tr("Give grade {grade}…").format(grade=found.grade.value), on_click=give)
        made = banner(
            "accent", picture(self._workspace.theme.pixmap("lightbulb", "accent", 16)), said, self.grade_button
        )
        made.layout().setStretch(1, 1)  # type: ignore[union-attr]
        return made

    def _add_grades(self, client: Client) -> None:
        changes = self._workspace.store.grade_changes.of_client(client.id)
        words, today = self._workspace.words, self._workspace.today()
        lines: list[QWidget] = []
        for each in changes[:_MOST_GRADES]:
            change = f"{each.before.value} → {each.after.value}"
            lines.append(_selectable(" · ".join(filter(None, [words.day(each.day, today), change, each.reason]))))
        if lines:
            self._add(self.tr("Grades so far"), *lines)

    # --- facts --------------------------------------------------------------------------------------------------

    def _facts(self, followup: Followup) -> list[tuple[str, str, str]]:
        client, words, today = followup.client, self._workspace.words, self._workspace.today()
        return [
            ("name", self.tr("Name"), client.name), ("grade", self.tr("Grade"), client.grade.value),
            ("status", self.tr("Status"), words.status(client.status)), ("type", self.tr("Type"), words.client_type(client.type)),
            ("industry", self.tr("Industry"), client.industry), ("region", self.tr("Region"), client.region),
            ("address", self.tr("Address"), client.address), ("phone", self.tr("Phone"), client.phone),
            ("email", self.tr("E-mail"), client.email), ("website", self.tr("Website"), client.website),
            ("source", self.tr("Source"), client.source),
            ("since", self.tr("Client since"), words.day_long(client.since, today) if client.since else ""),
            ("tags", self.tr("Tags"), client.tags),
            ("rhythm_days", self.tr("Contact rhythm"), self.tr("Every %n day(s)", "", followup.rhythm)),
            ("likes", self.tr("Likes"), client.likes), ("avoid", self.tr("Avoid"), client.avoid),
            ("best_time", self.tr("Best time"), client.best_time), ("birthday", self.tr("Birthday"), client.birthday),
            ("note", self.tr("Note"), client.note),
        ]  # fmt: skip

    def _value(self, client: Client, fact: str, text: str) -> QWidget:
        """A fact with what can be done with it."""
        acts: dict[str, list[tuple[str, str, Callable[[], None]]]] = {
            "phone": [
                ("phone", self.tr("Copy the number and log a call"), partial(self._reach.call, text, client.id)),
                ("external-link", self.tr("Dial with the phone program"), partial(self._reach.dial, text)),
                ("copy", self.tr("Copy {text}").format(text=text), partial(self._reach.copy, text)),
            ],
            "email": [("mail", self.tr("Write a mail in the mail program"), partial(self._reach.mail, text))],
            "address": [
                ("map-pin", self.tr("Look for it on a map: opens the browser, this program sends nothing"), partial(self._reach.map, text)),
            ],
            "website": [("external-link", self.tr("Open it in the browser"), partial(self._reach.site, text))],
        }  # fmt: skip
        if not text or fact not in acts:
            return _selectable(text)
        is_long, theme = len(text) > _LONG, self._workspace.theme
        made = [icon_button(theme.icon(icon), said, act) for icon, said, act in acts[fact]]
        line = row(_selectable(text, wrap=is_long), *made, spacing=6)
        if is_long:
            line.setStretch(0, 1)
        else:
            line.addStretch(1)
        return boxed(line)

    def _whose(self, alternative: Alternative) -> str:
        name = fact_name(alternative.fact)
        contact = self._workspace.store.contacts.find(alternative.contact_id)
        return f"{contact.name} · {name}" if contact else name

    def _other(self, alternative: Alternative) -> QWidget:
        """A fact that was found elsewhere: it can stand instead, or go."""
        merging, alternatives = self._workspace.store.merging, self._workspace.store.alternatives
        said = self.tr("or {value}, from “{name}”").format(value=self._told(alternative), name=alternative.origin)
        use: QPushButton = button(
            self.tr("Use this"), kind="link", on_click=lambda: self._workspace.do(merging.use, alternative.id)
        )
        use.setAccessibleName(f"{self.tr('Use this')}: {alternative.value}")
        drop = button(
            self.tr("Forget it"), kind="link", on_click=lambda: self._workspace.do(alternatives.delete, alternative.id)
        )
        drop.setAccessibleName(f"{self.tr('Forget it')}: {alternative.value}")
        use.setVisible(alternative.fact not in RELATED)  # whom it belongs to is linked, not typed
        line = row(muted(said, wrap=len(said) > _LONG), use, drop, spacing=8)
        if len(said) > _LONG:
            line.setStretch(0, 1)
        else:
            line.addStretch(1)
        return boxed(line)

    def _told(self, alternative: Alternative) -> str:
        """The value in words."""
        words, value = self._workspace.words, alternative.value
        tell: dict[str, Callable[[str], str]] = {
            "grade": lambda text: words.grade(Grade(text)),
            "status": lambda text: words.status(ClientStatus(text)),
            "type": lambda text: words.client_type(ClientType(text)),
            "role": lambda text: words.role(Role(text)),
        }
        return tell[alternative.fact](value) if alternative.fact in tell else value

    def _add(self, name: str, *values: QWidget) -> None:
        place = self._grid.rowCount()
        is_line = len(values) == 1 and (values[0].layout() is not None or not values[0].hasHeightForWidth())
        side = Qt.AlignmentFlag.AlignVCenter if is_line else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(muted(name), place, 0, side)
        self._grid.addWidget(boxed(column(*values, spacing=2)), place, 1)


def _selectable(text: str, *, wrap: bool = True) -> PlainLabel:
    label = PlainLabel(text, wrap=wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
