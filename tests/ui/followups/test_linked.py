"""Links between clients and who decides, on the page: by clicks over a real book."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from salesplanner.domain.clients import Contact, Role
from salesplanner.domain.relations import Related, Relation
from salesplanner.ui.forms.contact import ContactForm
from salesplanner.ui.kit.layout import ClickableFrame
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
    assert "Brought 1 client" in rail_texts(screen)
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
