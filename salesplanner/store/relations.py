"""Clients and how they stand to each other: facts of a client for parent and referral, links for the others."""

from __future__ import annotations

import json
from collections.abc import Iterable

from salesplanner.domain.clients import ClientLink, LinkKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.relations import Related, Relation
from salesplanner.store.clients import Clients
from salesplanner.store.journal import Journal
from salesplanner.store.ledgers import ClientLinks

#: Relations that a fact of a client holds: whose fact, seen from the client itself or from the other one.
_FACTS = {
    Relation.PARENT: ("parent_id", True),
    Relation.CHILD: ("parent_id", False),
    Relation.REFERRED_BY: ("referred_by_id", True),
    Relation.REFERRED: ("referred_by_id", False),
}
_LINKS = {
    Relation.AGENT: (LinkKind.AGENT, True),
    Relation.PRINCIPAL: (LinkKind.AGENT, False),
    Relation.SISTER: (LinkKind.SISTER, True),
    Relation.PARTNER: (LinkKind.PARTNER, True),
}
_MOST_STEPS = 30
# Depth first, so that those whom somebody referred stand below; a chain that bites its tail ends by its length.
_TREE = (
    "WITH RECURSIVE tree (id, depth, path) AS (SELECT :client, 0, '' UNION ALL"
    " SELECT c.id, t.depth + 1, t.path || printf('%012d', c.id) FROM client c JOIN tree t ON c.{column} = t.id"
    f" WHERE c.deleted_at IS NULL AND t.depth < {_MOST_STEPS} AND c.id <> :client)"
    " SELECT id, depth FROM tree WHERE depth > 0 ORDER BY path"
)


class Relations:
    """Reads and keeps what clients are to each other."""

    def __init__(self, journal: Journal, clients: Clients, links: ClientLinks) -> None:
        self._journal = journal
        self._clients = clients
        self._links = links

    def of(self, client_id: int) -> list[Related]:
        """Everybody this client has to do with: above it, beside it, below it; of referrals the whole tree below."""
        client = self._clients.get(client_id)
        found = [
            Related(client_id=other, relation=relation)
            for other, relation in ((client.parent_id, Relation.PARENT), (client.referred_by_id, Relation.REFERRED_BY))
            if other
        ]
        for link in self._links.of_client(client_id):
            is_first = link.client_id == client_id
            if link.kind is LinkKind.AGENT:
                relation = Relation.AGENT if is_first else Relation.PRINCIPAL
            else:
                relation = Relation(link.kind.value)
            other = link.other_id if is_first else link.client_id
            found.append(Related(client_id=other, relation=relation, link_id=link.id))
        found += [each for each in self._below(client_id, "parent_id", Relation.CHILD) if each.depth == 1]
        found += self._below(client_id, "referred_by_id", Relation.REFERRED)
        alive = self._clients.many(each.client_id for each in found)
        return [each for each in found if each.client_id in alive and alive[each.client_id].deleted_at is None]

    def signed(self, ids: Iterable[int]) -> dict[int, int]:
        """What each of these clients ever signed, in minor units; those that signed nothing are not in it."""
        sql = (
            'SELECT client_id, sum(amount) FROM "order" WHERE deleted_at IS NULL'
            " AND client_id IN (SELECT value FROM json_each(?)) GROUP BY client_id"
        )
        return dict(self._journal.db.execute(sql, [json.dumps(list(ids))]).fetchall())

    def link(self, client_id: int, relation: Relation, other_id: int, note: str = "") -> None:
        """Let the other client be this to the client, with what is noted of the two. Raises Problem(IN_A_CIRCLE), Problem(GONE) for twice the same."""
        if client_id == other_id:
            raise Problem(Kind.GONE)
        client, other = self._clients.get(client_id), self._clients.get(other_id)
        with self._journal.change("clients linked", name=client.name, other=other.name):
            if relation in _FACTS:
                column, is_own = _FACTS[relation]
                below, above = (client, other) if is_own else (other, client)
                if any(each.client_id == above.id for each in self._below(below.id, column, relation)):
                    raise Problem(Kind.IN_A_CIRCLE, name=above.name)
                self._clients.change(below.id, **{column: above.id})
                return
            kind, is_own = _LINKS[relation]
            first, second = (client_id, other_id) if is_own else (other_id, client_id)
            known = ((each.client_id, each.other_id) for each in self._links.of_client(client_id) if each.kind is kind)
            pairs = set(known)
            is_known = (first, second) in pairs or (kind is not LinkKind.AGENT and (second, first) in pairs)
            if not is_known:
                self._links.add(ClientLink(client_id=first, other_id=second, kind=kind, note=note))

    def unlink(self, client_id: int, related: Related) -> None:
        """Let the two have nothing to do with each other in this way any more."""
        with self._journal.change("clients unlinked", name=self._clients.get(client_id).name):
            if related.link_id is not None:
                self._links.delete(related.link_id)
                return
            column, is_own = _FACTS[related.relation]
            self._clients.change(client_id if is_own else related.client_id, **{column: None})

    def _below(self, client_id: int, column: str, relation: Relation) -> list[Related]:
        rows = self._journal.db.execute(_TREE.format(column=column), {"client": client_id})
        return [Related(client_id=row[0], relation=relation, depth=row[1]) for row in rows]
