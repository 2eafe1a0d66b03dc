"""Who has which part in the decision on a deal; a part nobody knows, and nobody known who decides, are gaps that are said."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from salesplanner.domain.clients import Contact, Role
from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import cut
from salesplanner.store import Store
from salesplanner.words import Words

#: In this order they are told; who is not known comes last.
_ORDER = (
    Role.DECISION_MAKER,
    Role.INFLUENCER,
    Role.USER,
    Role.PAYER,
    Role.INTRODUCER,
    Role.BLOCKER,
    Role.UNKNOWN,
)
_NAMED, _LETTERS = 4, 24


class Deciders(Struct, frozen=True):
    """People at a client by their part: in a deal where it was said for the deal, else at large."""

    deal: Deal | None
    parts: tuple[tuple[Role, tuple[Contact, ...]], ...]

    @property
    def knows_decider(self) -> bool:
        """Whether somebody is known who decides."""
        return any(role is Role.DECISION_MAKER for role, _ in self.parts)

    def role(self, contact: Contact) -> Role:
        """The part of one of them; of anybody else the part at large."""
        found = (role for role, people in self.parts if any(each.id == contact.id for each in people))
        return next(found, contact.role)


def gather(store: Store, client_id: int | None, deal_id: int | None = None) -> Deciders:
    """Read them for a deal, or for the client's only open deal, or for the client at large."""
    deal = store.deals.find(deal_id)
    if deal is None and client_id is not None:
        open_ones = [each for each in store.deals.of_client(client_id) if each.is_open]
        deal = open_ones[0] if len(open_ones) == 1 else None
    client_id = client_id or (deal.client_id if deal else None)
    people = store.contacts.of(client_id) if client_id is not None else []
    own = {each.contact_id: each.role for each in store.deal_roles.of_deal(deal.id)} if deal else {}
    found: dict[Role, list[Contact]] = {role: [] for role in _ORDER}
    for each in people:
        found[own.get(each.id, each.role)].append(each)
    return Deciders(deal, tuple((role, tuple(people)) for role, people in found.items() if people))


def title(deciders: Deciders, words: Words) -> str:
    """What the parts are told under."""
    if deciders.deal is None:
        return words.translate("Deciders", "Who decides")
    return words.translate("Deciders", "Who decides on {deal}").format(deal=cut(deciders.deal.name, 40))


def lines(deciders: Deciders, words: Words) -> list[tuple[str, bool]]:
    """A line for each part with who has it, and whether it is a gap."""
    say = words.translate
    told = []
    if not deciders.knows_decider:
        told.append((say("VisitSheet", "Nobody is known who decides: ask"), True))
    for role, people in deciders.parts:
        is_gap = role is Role.UNKNOWN
        part = say("Deciders", "Part not known, ask") if is_gap else words.role(role)
        told.append((words.colon(part) + _names(people, words), is_gap))
    return told


def _names(people: Iterable[Contact], words: Words) -> str:
    people = list(people)
    names = [cut(each.name, _LETTERS) for each in people[:_NAMED]]
    if len(people) > _NAMED:
        names.append(words.translate("VisitSheet", "and %n more", len(people) - _NAMED))
    return words.list(names)
