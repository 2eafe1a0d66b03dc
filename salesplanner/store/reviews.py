"""Self-reviews, ratings and improvement actions in the file."""

from __future__ import annotations

from datetime import datetime

from salesplanner.domain.reviews import (
    VERSION_EVERY,
    Competency,
    Finding,
    FocusPoint,
    Rating,
    Review,
    ReviewText,
    Section,
    TextVersion,
)
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class Texts(Records[ReviewText]):
    """What was written in reviews."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "review_text", ReviewText)

    def of(self, review_id: int) -> list[ReviewText]:
        """The texts of one review."""
        return self._where("review_id = ?", [review_id])


class Ratings(Records[Rating]):
    """Competencies rated in reviews."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "rating", Rating)

    def of(self, review_id: int) -> dict[int, Rating]:
        """The ratings of one review, by competency."""
        return {rating.competency_id: rating for rating in self._where("review_id = ?", [review_id])}


class Competencies(Records[Competency]):
    """What the person wants to be good at."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "competency", Competency)

    def all(self) -> list[Competency]:
        """The competencies in the person's order."""
        return self._where("1", order="position, id")


class Versions(Records[TextVersion]):
    """What sections of reviews said before."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "text_version", TextVersion)

    def of(self, review_id: int, section: Section) -> list[TextVersion]:
        """What a section said before, latest first."""
        return self._where("review_id = ? AND section = ?", [review_id, section], order="id DESC")

    def keep(self, text: ReviewText, *, at_once: bool = False) -> None:
        """Keep what a section says now, unless it says nothing, was kept like that, or was kept a moment ago."""
        kept = self.of(text.review_id, text.section)
        since = kept[0].written_at if kept else text.created_at
        is_due = at_once or since is None or self._now() - since >= VERSION_EVERY
        if text.body.strip() and is_due and not (kept and kept[0].body == text.body):
            written_at = self._now()
            self.add(TextVersion(review_id=text.review_id, section=text.section, body=text.body, written_at=written_at))


class Reviews(Records[Review]):
    """One review a period."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "review", Review)
        self.texts = Texts(journal)
        self.versions = Versions(journal)
        self.ratings = Ratings(journal)

    def of(self, period: str) -> Review | None:
        """The review of a period (its code), if it was begun."""
        found = self._where("period = ?", [period])
        return found[0] if found else None

    def begin(self, period: str) -> Review:
        """The review of a period, begun if it was not."""
        return self.of(period) or self.get(self.add(Review(period=period)))

    def text(self, period: str, section: Section) -> ReviewText | None:
        """What a section of a period's review says, if anything was written."""
        review = self.of(period)
        found = self.texts.of(review.id) if review else []
        return next((text for text in found if text.section is section), None)

    def finish(self, period: str, at: datetime) -> None:
        """Close the review of a period; what each section says is kept as a version."""
        with self._journal.change("review changed"):
            review = self.begin(period)
            self.change(review.id, finished_at=at)
            for text in self.texts.of(review.id):
                self.versions.keep(text, at_once=True)

    def reopen(self, period: str, at: datetime) -> None:
        """Open a review that was closed; that it was, stays noted."""
        review = self.of(period)
        if review is not None:
            with self._journal.change("review changed"):
                self.change(review.id, finished_at=None, reopened_at=at)

    def share_ratings(self, period: str, is_shared: bool) -> None:
        """Let the ratings go to the supervisor with a report that has the self-review, or keep them private."""
        with self._journal.change("review changed"):
            self.change(self.begin(period).id, are_ratings_private=not is_shared)

    def restore_version(self, version_id: int) -> None:
        """Let a section say again what it said; what it says now is kept before.

        It is private until it is shared anew: nobody knows who was to read it when it was written.
        """
        version = self.versions.get(version_id)
        period = self.get(version.review_id).period
        with self._journal.change("review written", period=period, section=version.section.value):
            if (present := self.text(period, version.section)) is not None:
                self.versions.keep(present, at_once=True)
            self.write(period, version.section, version.body, is_private=True)

    def write(self, period: str, section: Section, body: str, *, is_private: bool | None = None) -> None:
        """Keep what a section says; `is_private` None leaves its privacy as it is (private at first).

        What it said before is kept now and then as a version.
        """
        with self._journal.change("review written", period=period, section=section.value):
            review = self.begin(period)
            present = self.text(period, section)
            private = is_private if is_private is not None else (present.is_private if present else True)
            if present is None:
                self.texts.add(ReviewText(review_id=review.id, section=section, body=body, is_private=private))
            elif (present.body, present.is_private) != (body, private):
                if present.body != body:
                    self.versions.keep(present)
                self.texts.change(present.id, body=body, is_private=private)

    def rate(self, period: str, competency_id: int, score: int) -> None:
        """Rate a competency from 1 to 5; 0 takes the rating away."""
        with self._journal.change("review rated", period=period):
            review = self.begin(period)
            present = self.ratings.of(review.id).get(competency_id)
            if score == 0:
                self.ratings._remove("review_id = ? AND competency_id = ?", [review.id, competency_id])
            elif present is None:
                self.ratings.add(Rating(review_id=review.id, competency_id=competency_id, score=score))
            elif present.score != score:
                self.ratings.change(present.id, score=score)


class Findings(Records[Finding]):
    """Problems argued from a number."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "finding", Finding)

    def of(self, period: str) -> list[Finding]:
        """Those of a period (its code), in the person's order."""
        return self._where("period = ?", [period], order="position, id")


class FocusPoints(Records[FocusPoint]):
    """What periods are to be about."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "focus_point", FocusPoint)

    def of(self, period: str) -> list[FocusPoint]:
        """Those of a period (its code), in the person's order."""
        return self._where("period = ?", [period], order="position, id")
