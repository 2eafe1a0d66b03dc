"""A list of clients that went out comes in again without loss, in either language and format; private facts stay unless asked for."""

from __future__ import annotations

import tempfile
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from salesplanner.domain.clients import Alternative, Client, ClientStatus, ClientType, Contact, Grade, Role
from salesplanner.domain.deals import Deal, LostReason, ProjectType, Stage
from salesplanner.domain.problems import Problem
from salesplanner.domain.relations import Relation
from salesplanner.exchange import deallist, lists
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.store import Store
from salesplanner.words import Words

NOW = datetime(2026, 10, 22, 12)
#: Words as people write them: without blanks at the ends or signs of control.
WORD = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd"), max_codepoint=0x9FA5), min_size=1, max_size=12)
SAID = st.one_of(st.just(""), WORD.map(lambda word: f"字{word}"))
CLIENT = st.fixed_dictionaries(
    {
        "grade": st.sampled_from(Grade), "status": st.sampled_from(ClientStatus), "type": st.sampled_from(ClientType),
        "industry": SAID, "region": SAID, "address": SAID, "website": SAID, "source": SAID, "note": SAID, "likes": SAID,
        "avoid": SAID, "best_time": SAID, "private_note": SAID, "rhythm_days": st.sampled_from([None, 7, 45]),
        "tags": st.sampled_from(["", "老客户", "a b"]), "since": st.sampled_from([None, date(2024, 2, 29)]),
        "email": st.sampled_from(["", "a@b.cn"]), "verified_on": st.sampled_from([None, date(2026, 9, 1)]),
        "quiet_until": st.sampled_from([None, date(2027, 1, 5)]), "quiet_reason": SAID,
    }
)  # fmt: skip
#: What a spreadsheet takes for a formula, a number or a day, and what breaks a line of it.
HARD = (
    "=1+1", "+86 公司", "-minus", "@home", "'quoted", "''two", '"双引号"公司', "a,b;c", "公司 😀🏭", "长" * 150, "007",
    '=HYPERLINK("x")', "－全角", "O'Brien & Söhne <b>", "2026-10-22", "1e5", "合计",
)  # fmt: skip
CONTACT = st.fixed_dictionaries(
    {
        "title": SAID, "role": st.sampled_from(Role), "phone": st.sampled_from(["", "13900001111"]), "messaging": SAID,
        "email": st.sampled_from(["", "c@d.cn"]), "note": SAID,
    }
)  # fmt: skip
_OWN = {"id", "uid", "created_at", "changed_at", "deleted_at", "client_id", "parent_id", "referred_by_id"}


def facts(record):
    return {name: getattr(record, name) for name in record.__struct_fields__ if name not in _OWN}


def words(language="zh"):
    return Words(Translator(language))


def take_in(store, path, kind, *, update=False):
    plan = importing.plan_import(importing.snapshot(store), tables.read(path, kind), kind, update=update)
    assert plan.rejected == []
    return keeping.apply(store, plan)


@settings(max_examples=8)
@given(
    st.lists(st.tuples(CLIENT, st.lists(CONTACT, max_size=2)), min_size=1, max_size=4), st.sampled_from(["zh", "en"])
)
def test_a_list_comes_in_again_as_it_went_out(book, language):
    with tempfile.TemporaryDirectory() as folder:
        source = Store.open(Path(folder) / "a.db", now=lambda: NOW)
        for number, (client, people) in enumerate(book):
            # Two clients of one phone or address would come in as one.
            own = client | {"email": client["email"] and f"{number}{client['email']}", "phone": f"0311-800011{number}"}
            client_id = source.clients.add(Client(name=f"客户{number}号公司", **own))
            for place, person in enumerate(people):
                source.contacts.add(Contact(client_id=client_id, name=f"张{number}{place}", **person))
        out = lists.gather(source, [each.id for each in source.clients.all()], words(language), private=True)
        files = lists.write(out, Path(folder) / "list.csv")
        target = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        take_in(target, files[0], "clients")
        if source.contacts.count():
            take_in(target, files[1], "contacts")
        assert [facts(each) for each in target.clients.all()] == [facts(each) for each in source.clients.all()]
        for one, other in zip(source.contacts.all(), target.contacts.all(), strict=True):
            assert facts(one) == facts(other)
        source.close()
        target.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_clients_of_a_workbook_come_in_with_their_people(store, tmp_path, language):
    for number in range(3):
        client = Client(
            name=f"客户{number}号公司",
            grade=Grade.A,
            region="华东",
            phone=f"0311-800011{number}",
            tags="老客户",
            note="急",
        )
        client_id = store.clients.add(client)
        for place in range(number + 1):
            person = store.contacts.add(
                Contact(
                    client_id=client_id, name=f"张{number}{place}", role=Role.DECISION_MAKER, phone=f"139000011{number}{place}",
                    title="总监", messaging=f"wx{number}", birthday="05-06", note="a\nb",
                )
            )  # fmt: skip
            store.alternatives.add(
                Alternative(
                    client_id=client_id, contact_id=person, fact="phone", value="138", origin="b", day=NOW.date()
                )
            )
    out = lists.gather(store, [each.id for each in store.clients.all()], words(language), private=True)
    [file] = lists.write(out, tmp_path / "list.xlsx")
    table = tables.read(file, "clients")
    assert (table.together, table.others) == ((out.clients.title, out.contacts.title), ())
    assert tables.read(file, "contacts").sheet == out.contacts.title
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    assert take_in(target, file, "clients").added == 3
    same = importing.plan_import(importing.snapshot(target), table, "clients", update=True)
    assert (same.added, same.updated, len(same.duplicates)) == ([], [], 3)
    assert [facts(each) for each in target.clients.all()] == [facts(each) for each in store.clients.all()]
    assert [facts(each) for each in target.contacts.all()] == [facts(each) for each in store.contacts.all()]
    assert told(target) == told(store)
    target.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_hard_texts_come_in_as_they_are_and_change_nothing_where_they_came_from(store, tmp_path, suffix, language):
    for number, text in enumerate(HARD):
        client = Client(
            name=text, address=HARD[-number - 1], note=f"{text}\nsecond", external_id=f"{number:05}", likes=text
        )
        client_id = store.clients.add(client)
        person = Contact(
            client_id=client_id, name=f"张{number}", title=text, note=f"{text}\nb", phone=f"139000011{number:02}"
        )
        store.contacts.add(person)
    out = lists.gather(store, [each.id for each in store.clients.all()], words(language), private=True)
    files = lists.write(out, tmp_path / f"list{suffix}")
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    for kind, title in (("clients", out.clients.title), ("contacts", out.contacts.title)):
        table = tables.read(files[0], sheet=title) if suffix == ".xlsx" else tables.read(files[kind == "contacts"])
        same = importing.plan_import(importing.snapshot(store), table, kind, update=True)
        assert (same.added, same.updated, same.rejected, len(same.duplicates)) == ([], [], [], len(HARD))
        keeping.apply(target, importing.plan_import(importing.snapshot(target), table, kind))
    assert [facts(each) for each in target.clients.all()] == [facts(each) for each in store.clients.all()]
    assert [facts(each) for each in target.contacts.all()] == [facts(each) for each in store.contacts.all()]
    target.close()


BESIDE = st.sampled_from([("phone", "0311 | 8"), ("grade", "D"), ("status", "dormant"), ("type", "agent"), ("parent_id", "集团: 一"),
    ("quiet_reason", "a: b"), ("birthday", "5-6")])  # fmt: skip
LINK = st.tuples(st.integers(0, 2), st.sampled_from(Relation), st.integers(0, 2), st.sampled_from(["", "自 2020 年"]))


def told(store):
    """What is kept beside clients and people, by their names."""
    names = {each.id: each.name for each in store.clients.all()}
    people = {each.id: each.name for each in store.contacts.all()}
    ties = {
        (names[client_id], each.relation, names[each.client_id]) for client_id in names for each in store.relations.of(client_id) if each.depth == 1
    }  # fmt: skip
    notes = sorted(link.note for link in store.links.all())
    kept = [
        (names[e.client_id], people.get(e.contact_id), e.fact, e.value, e.origin, e.day)
        for e in store.alternatives.all()
    ]
    return ties, notes, sorted(kept, key=str)


@settings(max_examples=5)
@example([(0, Relation.AGENT, 1, "自 2020 年")], [("phone", "0311 | 8"), ("status", "dormant")], True, "zh", ".xlsx")
@given(
    st.lists(LINK, max_size=5), st.lists(BESIDE, max_size=3), st.booleans(), st.sampled_from(["zh", "en"]),
    st.sampled_from([".csv", ".vcf"]),
)  # fmt: skip
def test_links_and_facts_kept_beside_come_in_again(links, beside, of_person, language, suffix):
    with tempfile.TemporaryDirectory() as folder:
        source = Store.open(Path(folder) / "a.db", now=lambda: NOW)
        ids = source.clients.add_many(Client(name=f"客户{n}号公司", phone=f"0311-800011{n}") for n in range(3))
        person = source.contacts.add(Contact(client_id=ids[0], name="周工", phone="13900001111"))
        for one, relation, other, note in links:
            with suppress(Problem):
                source.relations.link(ids[one], relation, ids[other], note=note)
        for fact, value in beside:
            source.alternatives.add(
                Alternative(client_id=ids[1], fact=fact, value=value, origin="另一条: x", day=NOW.date())
            )
        if of_person and suffix != ".vcf":  # a card of a person says it too, where it is read as a person's
            source.alternatives.add(
                Alternative(client_id=ids[0], contact_id=person, fact="role", value="payer", origin="b", day=NOW.date())
            )
        out = lists.gather(source, ids, words(language), private=True)
        files = lists.write(out, Path(folder) / f"list{suffix}")
        target = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        for kind, sheet in (("clients", out.clients.title), ("contacts", out.contacts.title))[
            : 1 if suffix == ".vcf" else 2
        ]:
            path = files[kind == "contacts"] if suffix == ".csv" else files[0]
            for store in (target, source):  # where it came from nothing is new
                plan = importing.plan_import(importing.snapshot(store), tables.read(path, kind, sheet=sheet), kind)
                assert plan.rejected == [] and (store is target or (plan.added, plan.updated) == ([], []))
                keeping.apply(store, plan)
        assert told(target) == told(source)
        source.close()
        target.close()


def test_a_persons_card_says_what_is_kept_beside_and_a_foreign_card_its_agent(store, tmp_path):
    client = store.clients.add(Client(name="川江特钢"))
    person = store.contacts.add(Contact(client_id=client, name="周工", phone="13900001111"))
    store.alternatives.add(
        Alternative(client_id=client, contact_id=person, fact="phone", value="138", origin="b", day=NOW.date())
    )
    lists.write(lists.gather(store, [client], words(), private=False), tmp_path / "a.vcf")
    (tmp_path / "b.vcf").write_text(
        "BEGIN:VCARD\nORG:东屹铸造\nRELATED;TYPE=agent;VALUE=text:华南代理\nEND:VCARD\n", encoding="utf-8"
    )
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    take_in(target, tmp_path / "a.vcf", "contacts")
    take_in(target, tmp_path / "b.vcf", "clients")
    assert told(target)[2] == told(store)[2]
    assert ("东屹铸造", Relation.AGENT, "华南代理") in told(target)[0]
    target.close()


def test_a_card_of_a_company_among_people_brings_its_links(store, tmp_path):
    (tmp_path / "a.vcf").write_text(
        "BEGIN:VCARD\nFN:东屹铸造\nORG:东屹铸造\nX-PARENT:东屹集团\nX-AGENT:华南代理\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:周工\nORG:东屹铸造\nTEL:13900001111\nEND:VCARD\n",
        encoding="utf-8",
    )
    take_in(store, tmp_path / "a.vcf", "contacts")
    again = importing.plan_import(importing.snapshot(store), tables.read(tmp_path / "a.vcf", "contacts"), "contacts")
    names = {each.id: each.name for each in store.clients.all()}
    [firm] = [each for each in store.clients.all() if each.name == "东屹铸造"]
    assert names[firm.parent_id] == "东屹集团" and ("东屹铸造", Relation.AGENT, "华南代理") in told(store)[0]
    assert (again.added, len(again.duplicates)) == ([], 2)


def test_who_brought_a_client_stays_in_its_note_where_it_is_nobody_known(store, tmp_path):
    (tmp_path / "a.csv").write_text("客户名称,介绍人,备注\n甲厂,老张,急\n乙厂,甲厂,\n", encoding="utf-8")
    take_in(store, tmp_path / "a.csv", "clients")
    one, other = store.clients.all()
    assert (one.note, other.note, other.referred_by_id) == ("急\n介绍人: 老张", "", one.id)


def test_two_clients_of_a_name_keep_their_own_people_on_the_way_out_and_in(store, tmp_path):
    for number, region in (("1", "福建"), ("2", "河北")):
        client = store.clients.add(Client(name="新华书店", region=region, external_id=number))
        store.contacts.add(Contact(client_id=client, name=f"张{number}"))
        store.clients.add(Client(name=f"child{number}", parent_id=client))
    files = lists.write(
        lists.gather(store, [each.id for each in store.clients.all()], words(), private=False), tmp_path / "a.csv"
    )
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    for path, kind in zip(files, ("clients", "contacts"), strict=True):
        take_in(target, path, kind)
    found = {each.region: [who.name for who in target.contacts.of(each.id)] for each in target.clients.all()}
    assert (found["福建"], found["河北"]) == (["张1"], ["张2"])
    assert [each.parent_id for each in target.clients.all()] == [None] * 4  # which one is meant is not known
    target.close()


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_two_clients_of_a_name_and_no_number_keep_their_people_by_where_they_are(store, tmp_path, name):
    for region in ("福建", "河北"):
        client = store.clients.add(Client(name="新华书店", region=region))
        store.contacts.add(Contact(client_id=client, name=f"张{region}"))
    out = lists.gather(store, [each.id for each in store.clients.all()], words(), private=False)
    files = lists.write(out, tmp_path / name)
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    for file, kind in zip(files, ("clients", "contacts"), strict=False):
        take_in(target, file, kind)
        assert take_in(store, file, kind).added == 0  # which the book has, though it has two of the name
    assert {each.region: [who.name for who in target.contacts.of(each.id)] for each in target.clients.all()} == {
        "福建": ["张福建"], "河北": ["张河北"],
    }  # fmt: skip
    target.close()


def test_cards_hold_companies_and_all_numbers_and_come_in_again(store, tmp_path):
    mill = store.clients.add(Client(name="川江特钢", phone="0816-2281111", address="长安路 1 号", website="www.x.cn"))
    store.contacts.add(Contact(client_id=mill, name="周工", phone="13900001111 / 0816-2282222", messaging="zhou_wx"))
    lists.write(lists.gather(store, [mill], words(), private=False), tmp_path / "a.vcf")
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    keeping.apply(
        target,
        importing.plan_import(importing.snapshot(target), tables.read(tmp_path / "a.vcf", kind="clients"), "clients"),
    )
    [client], [person] = target.clients.all(), target.contacts.all()
    assert (client.name, client.phone, client.address, client.website) == (
        "川江特钢", "0816-2281111", "长安路 1 号", "www.x.cn"
    )  # fmt: skip
    assert (person.name, person.phone, person.messaging) == ("周工", "13900001111 / 0816-2282222", "zhou_wx")
    target.close()
    people = importing.plan_import(importing.snapshot(store), tables.read(tmp_path / "a.vcf"), "contacts")
    assert (people.added, [each.record.name for each in people.duplicates]) == ([], ["川江特钢", "周工"])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_deals_come_in_again_as_they_went_out(store, tmp_path, suffix, language):
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    for book in (store, target):
        types = [book.project_types.add(ProjectType(name=name, position=1)) for name in ("备件", "大修")]
        stages = [book.stages.add(Stage(name="方案报价", position=1, chance=50, type_id=each)) for each in types]
    for number, stage in zip(("1", "2"), stages, strict=True):
        client = store.clients.add(Client(name="新华书店", external_id=number, region=number))
        person = store.contacts.add(Contact(client_id=client, name=f"张{number}"))
        deal = Deal(
            name=f"=d{number}", client_id=client, contact_id=person, amount=12_345_678, stage_id=stage, product="p",
            line="l", channel="c", source="s", competitors="x", opened_on=NOW.date(), staged_on=NOW.date(),
            expected_on=date(2027, 1, 5), owner="o", external_id=f"00{number}", note="a\n@b",
            erp_number=f"E-{number}",
        )  # fmt: skip
        store.deals.add(deal)
    lost = store.deals.add(Deal(name="gone", client_id=client, amount=50_000, stage_id=stage, opened_on=NOW.date()))
    store.deals.lose(lost, on=NOW.date(), reason=LostReason.PRICE, to="rival")
    out = deallist.gather(store, [each.id for each in store.deals.all()], words(language))
    [path] = deallist.write(out, tmp_path / f"deals{suffix}")
    plan = importing.plan_import(importing.snapshot(store), tables.read(path), "deals")
    assert (plan.added, plan.updated, plan.rejected, len(plan.duplicates)) == ([], [], [], 3)
    for client in store.clients.all():
        target.clients.add(client)
    for person in store.contacts.all():
        target.contacts.add(person)
    take_in(target, path, "deals")
    for there, here in zip(store.deals.all(), target.deals.all(), strict=True):
        # When its end was written down is what a book knows, not the file.
        left = {"stage_id", "staged_on", "expected_on", "closed_at"} if here.name == "gone" else set()
        same = facts(there) | {"client_id": there.client_id}
        assert {key: value for key, value in same.items() if key not in left} == {
            key: value for key, value in (facts(here) | {"client_id": here.client_id}).items() if key not in left
        }
    target.close()


@pytest.fixture
def filled(store):
    parent = store.clients.add(Client(name="川江集团公司", grade=Grade.A))
    child = store.clients.add(
        Client(
            name="=川江特钢", parent_id=parent, referred_by_id=parent, likes="tea", private_note="MARK1", note="open"
        )
    )
    store.contacts.add(Contact(client_id=child, name="周工", note="MARK2", birthday="MARK3", phone="13900001111"))
    return [parent, child]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".vcf"])
def test_private_facts_stay_unless_they_are_asked_for(store, filled, tmp_path, suffix):
    shown = lists.write(lists.gather(store, filled, words(), private=False), tmp_path / f"out{suffix}")
    if suffix == ".xlsx":
        said = " ".join(str(cell.value) for page in load_workbook(shown[0]) for row in page.iter_rows() for cell in row)
    else:
        said = " ".join(path.read_text(encoding="utf-8-sig") for path in shown)
    assert "周工" in said and not any(mark in said for mark in ("MARK1", "MARK2", "MARK3", "tea"))


def test_a_workbook_has_typed_cells_and_both_sheets(store, filled, tmp_path):
    store.clients.change(filled[0], since=date(2024, 1, 5))
    lists.write(lists.gather(store, filled, words("en"), private=True), tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Clients", "Contacts"]
    page = book["Clients"]
    head = [cell.value for cell in page[1]]
    assert page.cell(2, head.index("Client since") + 1).value == datetime(2024, 1, 5)
    assert page.cell(3, 1).value == "=川江特钢" and page.cell(3, 1).data_type == "s"
    assert page.cell(3, head.index("Parent company") + 1).value == "川江集团公司"


def test_parents_and_who_referred_come_back_with_a_list(store, filled, tmp_path):
    store.clients.change(filled[1], name="川江特钢")
    files = lists.write(lists.gather(store, filled, words(), private=True), tmp_path / "out.csv")
    target = Store.open(tmp_path / "b.db", now=lambda: NOW)
    take_in(target, files[0], "clients")
    parent, child = target.clients.all()
    assert child.parent_id == parent.id == child.referred_by_id
    target.close()


def test_a_type_that_the_book_does_not_have_stays_in_the_note_and_one_that_it_has_sets_the_stage(store, tmp_path):
    repair = store.project_types.add(ProjectType(name="大修", position=9))
    first = store.stages.add(Stage(name="勘察", position=1, type_id=repair))
    (tmp_path / "a.csv").write_text("项目名称,项目类型,ERP编号\n一,大修,E1\n二,改造,E2\n", encoding="utf-8")
    take_in(store, tmp_path / "a.csv", "deals")
    one, other = store.deals.all()
    assert (one.type_id, one.stage_id, one.erp_number, one.note) == (repair, first, "E1", "")
    assert (other.erp_number, other.note) == ("E2", "项目类型: 改造")
    (tmp_path / "b.csv").write_text("项目名称,项目类型\n一,大修\n二,大修\n", encoding="utf-8")
    take_in(store, tmp_path / "b.csv", "deals", update=True)
    assert [(each.type_id, each.stage_id) for each in store.deals.all()] == [(repair, first)] * 2


@pytest.mark.parametrize("role", ["project", "hotel", "wholesale"])
def test_deals_come_in_again_by_whatever_name_they_went_out(store, tmp_path, role):
    client = store.clients.add(Client(name="北岭通讯"))
    store.deals.add(Deal(name="首单", client_id=client, amount=5_000_00, external_id="7", source="展会"))
    speaking = Words(Translator("zh", role), role=role)
    out = deallist.gather(store, [each.id for each in store.deals.all()], speaking)
    deallist.write(out, tmp_path / "deals.csv")
    with closing(Store.open(tmp_path / "other.db", now=lambda: NOW)) as other:
        take_in(other, tmp_path / "deals.csv", "deals")
        found = other.deals.all()[0]
        assert (found.name, found.amount, found.external_id, found.source) == ("首单", 5_000_00, "7", "展会")
