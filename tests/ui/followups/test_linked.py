"""Links between clients and who decides, on the page: by clicks over a real book."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.domain.deals import Deal
from salesplanner.domain.relations import Related, Relation
from salesplanner.report import deciders
from salesplanner.ui.followups.linkedlist import LinkedDialog
from salesplanner.ui.forms.contact import ContactForm
from salesplanner.ui.kit.layout import ClickableFrame
from tests.builders import an_order
from tests.ui.followups.test_screen import answer_next, click


def rail_texts(screen):
    return [label.text() for label in screen.rail.findChildren(QLabel) if not label.isHidden()]


def test_a_client_is_linked_from_the_menu_opens_by_click_and_comes_off(screen, store, filled):
    screen.open(filled["today"])
    assert "Linked clients" not in rail_texts(screen)

    def fill(form):
        form.fill({"relation": Relation.REFERRED_BY, "other_id": filled["late"]})
        click(form.save_button)

    answer_next(fill)
    next(each for each in screen.card.menu().actions() if each.text() == "Link with…").trigger()
    assert store.clients.get(filled["today"]).referred_by_id == filled["late"]
    assert {"Linked clients", "Referred by", "东屹铸造"} <= set(rail_texts(screen))
    asked = []
    screen.workspace.asked.connect(lambda kind, key: asked.append((kind, key)))
    line = next(
        each for each in screen.rail.findChildren(ClickableFrame) if each.accessibleName() == "Referred by: 东屹铸造"
    )
    click(line)
    assert asked == [("client", filled["late"])]
    screen.open(filled["late"])
    assert "Brought 1 client · signed ¥168k in all" in rail_texts(screen)
    related = Related(client_id=filled["today"], relation=Relation.REFERRED)
    screen.rail._linked.menu(store.clients.get(filled["late"]), related).actions()[0].trigger()
    assert store.clients.get(filled["today"]).referred_by_id is None and "Linked clients" not in rail_texts(screen)


def test_not_knowing_who_decides_is_a_gap_that_is_said(screen, store, filled):
    screen.open(filled["today"])
    assert "Who decides is not known yet" not in rail_texts(screen)
    person = store.contacts.add(Contact(client_id=filled["late"], name="赵姐"))
    screen.open(filled["late"])
    assert {"Who decides is not known yet", "?"} <= set(rail_texts(screen))
    store.contacts.change(person, role=Role.DECISION_MAKER)
    assert "Who decides is not known yet" not in rail_texts(screen)


def test_the_form_of_a_contact_asks_for_the_part_in_each_open_deal(qtbot, screen, workspace, store, filled):
    person = store.contacts.of(filled["today"])[0]
    form = ContactForm(None, workspace, person)
    qtbot.addWidget(form)
    form.show()
    form.field(f"deal {filled['deal']}").set_value(Role.PAYER)
    click(form.save_button)
    assert store.deal_roles.of_contact(person.id) == {filled["deal"]: Role.PAYER}
    screen.open(filled["today"])
    assert "高炉液压元件: Payer" in rail_texts(screen)


def test_a_long_tree_of_referrals_is_shown_whole_with_what_it_brought(qtbot, screen, workspace, store, filled):
    top = filled["late"]
    with store.change("many"):
        near = store.clients.add_many(Client(name=f"near {number}", referred_by_id=top) for number in range(30))
        far = store.clients.add_many(Client(name=f"far {number}", referred_by_id=near[0]) for number in range(20))
        store.orders.add_many(
            [an_order(client_id=far[3], amount=1_000_000), an_order(client_id=near[1], amount=50_000)]
        )
    screen.open(top)
    assert "Brought 50 clients · signed ¥10.5k in all" in rail_texts(screen)
    assert screen.rail._linked.all_button.text() == "All 50 linked clients…"
    dialog = LinkedDialog(None, workspace, store.clients.get(top))
    qtbot.addWidget(dialog)
    model = dialog.table.model
    names = [model.index(line, 0).data() for line in range(model.rowCount())]
    assert len(names) == 50 and names[:2] == ["near 0", "\N{EM SPACE}far 0"]
    dialog.table.select(5)  # far 3
    assert dialog.table.selected()[0].signed == 1_000_000
    dialog.table.deleted.emit(dialog.table.selected())
    assert model.rowCount() == 50  # that link is another client's
    dialog.table.select(1)
    dialog.table.deleted.emit(dialog.table.selected())
    assert store.clients.get(near[0]).referred_by_id is None and model.rowCount() == 29
    store.undo()
    assert len(store.relations.of(top)) == 50


def test_the_parts_in_a_deal_stand_where_the_deal_is_prepared(workspace, store, filled):
    client, deal = filled["today"], filled["deal"]
    people = store.contacts.add_many(
        [Contact(client_id=client, name=name, role=role) for name, role in (("Li", Role.USER), ("Wu", Role.UNKNOWN))]
    )
    before = deciders.gather(store, client, deal)
    store.deal_roles.put(people[0], {deal: Role.DECISION_MAKER})
    store.deal_roles.put(people[1], {deal: Role.BLOCKER})
    store.contacts.add(Contact(client_id=client, name="Xu"))
    lines = deciders.lines(deciders.gather(store, client, deal), workspace.words)
    assert ("Part not known, ask: Xu", True) in lines and ("Blocker: Wu", False) in lines
    [decides] = [line for line, _ in lines if "Li" in line]
    assert decides.startswith("Decision maker")
    assert ("Part not known, ask: Wu", True) in deciders.lines(before, workspace.words)
    other = store.deals.add(Deal(name="other", client_id=client))
    assert deciders.gather(store, client).deal is None  # of two open deals none is meant
    assert deciders.gather(store, client, other).role(store.contacts.get(people[0])) is Role.USER
