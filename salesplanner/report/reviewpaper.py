"""The self-review as a paper for somebody else: only what is shared, and a list of what it holds and what it holds back."""

from __future__ import annotations

from collections.abc import Iterator

from salesplanner.domain.reviews import Section
from salesplanner.report import evidence, selfreview, shared
from salesplanner.report.document import Block, Bullets, Document, Table
from salesplanner.report.document import Section as Part
from salesplanner.report.selfreview import SelfReview, Shared
from salesplanner.store import Store
from salesplanner.words import Words


def document(store: Store, found: SelfReview, words: Words) -> Document:
    """The shared sections with the shared problems, actions and focus points."""
    title = words.translate("Evidence", "Self-review {period}").format(period=words.period(found.period))
    given = selfreview.shared(store, found.period)
    name = store.settings.get("person.name", "")
    return Document(
        title=title, byline=name, language=words.language, blocks=tuple(_parts(found, given, words)), author=name
    )


def _parts(found: SelfReview, given: Shared, words: Words) -> Iterator[Part]:
    for section in Section:
        text = found.texts.get(section)
        if text is not None and not text.is_private and text.body.strip():
            lines = tuple(line.strip() for line in text.body.splitlines() if line.strip())
            yield Part(section.value, words.section(section), (Bullets(lines),))
    if not _are_private(found) and (rated := [each for each in found.rated if each.score]):
        rows = tuple((each.competency.name, str(each.score)) for each in rated)
        say = words.translate
        head = (say("Report", "Competency"), say("Report", "Rating"))
        yield Part("ratings", say("Review", "Ratings"), (Table(head, rows, ("left", "right")),))
    table, ahead = shared.problems(given, words), shared.focus(given, words)
    blocks: list[Block] = [table] if table is not None else []
    if ahead:
        blocks.append(Bullets(tuple(ahead)))
    if blocks:
        yield Part("actions", words.translate("Report", "Problems and actions"), tuple(blocks))


def _are_private(found: SelfReview) -> bool:
    return found.review is None or found.review.are_ratings_private


def held_back(store: Store, found: SelfReview, words: Words) -> list[str]:
    """What stays here: sections, ratings, actions, problems and focus points that are private, each with how many."""
    say = words.translate
    sections = [words.section(key) for key, text in found.texts.items() if text.is_private and text.body.strip()]
    ratings = sum(bool(each.score) for each in found.rated) if _are_private(found) else 0
    actions = sum(each.action.is_private for each in found.actions)
    problems = sum(each.is_private for each in found.findings)
    following = evidence.followed_by(store, found.period)  # as `shared` gives them
    points = sum(each.is_private for each in store.focus_points.of(following.code))
    counts = [say("Review", "%n rating(s)", ratings)] if ratings else []
    counts += [say("Review", "%n action(s)", actions)] if actions else []
    counts += [say("Review", "%n problem(s)", problems)] if problems else []
    counts += [say("Review", "%n focus point(s)", points)] if points else []
    return [*sections, *counts]
