"""Who and what belongs to a deal: the people and their part in it, the own checklist, the files."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from salesplanner.domain.clients import Contact, Role
from salesplanner.domain.deals import Deal, DealCheck, LineKind
from salesplanner.ui.forms.files import FileList
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    card,
    clear,
    column,
    icon_button,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace


class DealPeople(QWidget):
    """Cards of people, checklist and files."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._deal: Deal | None = None
        theme = workspace.theme
        self._people = column(spacing=4)
        self._add_person = button(
            self.tr("New contact…"), theme.icon("plus", "accent"), kind="link", on_click=self._new_contact
        )
        self._checks = column(spacing=2)
        self.check_line = Line(self.tr("Add a step"))
        self.check_line.setAccessibleName(self.tr("Add a step"))
        self.check_line.returnPressed.connect(self._add_check)
        self._usual = button(self.tr("Steps of its type"), kind="link", on_click=self._take_usual)
        self.files = FileList(workspace)
        page = column(
            card(self.tr("People"), boxed(self._people), aside=self._add_person),
            card(self.tr("Checklist"), boxed(self._checks), self.check_line, aside=self._usual),
            card(self.tr("Files"), self.files),
            STRETCH,
            spacing=12,
            margins=(0, 12, 0, 12),
        )
        self.setLayout(column(scrolled(boxed(page)), spacing=0))

    def show_deal(self, deal: Deal) -> None:
        """Read and show."""
        self._deal = deal
        store = self._workspace.store
        self._show_people(deal)
        clear(self._checks)
        checks = store.deal_checks.of(deal.id)
        for check in checks:
            self._checks.addWidget(self._check(check))
        usual = store.type_lines.of(deal.type_id, LineKind.CHECK) if deal.type_id else []
        self._usual.setVisible(bool(usual) and not checks)
        self.files.show_files(store.attachments.of_deal(deal.id), deal_id=deal.id)

    # --- people -------------------------------------------------------------------------------------------------

    def _show_people(self, deal: Deal) -> None:
        clear(self._people)
        store = self._workspace.store
        contacts = store.contacts.of(deal.client_id) if deal.client_id else []
        parts = {each.contact_id: each.role for each in store.deal_roles.of_deal(deal.id)}
        for contact in contacts:
            self._people.addWidget(self._person(deal, contact, parts.get(contact.id, contact.role)))
        if not contacts:
            self._people.addWidget(muted(self.tr("Nobody yet"), wrap=True))
        elif Role.DECISION_MAKER not in {parts.get(each.id, each.role) for each in contacts}:
            gap = PlainLabel(self.tr("Who decides is not known"), "caption", wrap=True)
            gap.set_tone("risk")
            self._people.addWidget(gap)
        self._add_person.setVisible(deal.client_id is not None)

    def _person(self, deal: Deal, contact: Contact, role: Role) -> QWidget:
        words, theme = self._workspace.words, self._workspace.theme
        name = button(contact.name.replace("&", "&&"), theme.icon("users", "accent"), kind="link")
        name.clicked.connect(lambda: self._edit_contact(contact))
        part = button(words.role(role), kind="chip")
        part.setProperty("tone", "risk" if role is Role.UNKNOWN else "")
        part.setAccessibleName(self.tr("Part of {name} in this deal").format(name=contact.name))
        part.setAccessibleDescription(words.role(role))
        menu = QMenu(part)
        for each in Role:
            action = menu.addAction(words.role(each), partial(self._give_part, deal.id, contact.id, each))
            action.setCheckable(True)
            action.setChecked(each is role)
        part.clicked.connect(lambda: menu.popup(part.mapToGlobal(part.rect().bottomLeft())))
        return boxed(row(name, muted(contact.title), STRETCH, part, spacing=8))

    def _give_part(self, deal_id: int, contact_id: int, role: Role) -> None:
        self._workspace.do(self._workspace.store.deal_roles.put, contact_id, {deal_id: role})

    def _edit_contact(self, contact: Contact) -> None:
        from salesplanner.ui.forms.contact import edit_contact

        edit_contact(self, self._workspace, contact)

    def _new_contact(self) -> None:
        from salesplanner.ui.forms.contact import edit_contact

        if self._deal is not None:
            edit_contact(self, self._workspace, None, client_id=self._deal.client_id)

    # --- the checklist ------------------------------------------------------------------------------------------

    def _check(self, check: DealCheck) -> QWidget:
        words, today = self._workspace.words, self._workspace.today()
        box = QCheckBox(check.name)
        box.setChecked(check.done_on is not None)
        box.clicked.connect(lambda is_done: self._tick(check, is_done))
        drop = icon_button(
            self._workspace.theme.icon("x"), self.tr("Take this step out"), partial(self._drop_check, check)
        )
        done = muted(words.day(check.done_on, today) if check.done_on else "")
        return boxed(row(box, STRETCH, done, drop, spacing=6))

    def _tick(self, check: DealCheck, is_done: bool) -> None:
        day = self._workspace.today() if is_done else None
        self._workspace.do(self._workspace.store.deal_checks.change, check.id, done_on=day)

    def _drop_check(self, check: DealCheck) -> None:
        if self._workspace.did(self._workspace.store.deal_checks.delete, check.id):
            self._workspace.notice(self.tr("Step “{name}” taken out").format(name=check.name))

    def _add_check(self) -> None:
        name = self.check_line.text().strip()
        if name and self._deal is not None:
            self.check_line.setText("")  # not clear(): Ctrl+Z undoes the step, not its typing
            self._keep_checks([name])

    def _take_usual(self) -> None:
        if self._deal is not None and self._deal.type_id is not None:
            lines = self._workspace.store.type_lines.of(self._deal.type_id, LineKind.CHECK)
            self._keep_checks([line.name for line in lines])

    def _keep_checks(self, names: list[str]) -> None:
        assert self._deal is not None
        kept = self._workspace.store.deal_checks
        start = len(kept.of(self._deal.id))
        made = [DealCheck(deal_id=self._deal.id, name=name, position=start + i) for i, name in enumerate(names)]
        self._workspace.do(kept.add_many, made)
