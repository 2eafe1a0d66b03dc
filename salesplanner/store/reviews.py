"""Self-reviews, ratings and improvement actions in the file."""

from __future__ import annotations

from salesplanner.domain.reviews import (
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


class Reviews(Records[Review]):
    """One review a period."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "review", Review)
        self.texts = Texts(journal)
        self.versions = Records(journal, "text_version", TextVersion)
        self.ratings = Ratings(journal)

    def of(self, period: str) -> Review | None:
        """The review of a period (its code), if it was begun."""
        found = self._where("period = ?", [period])
        return found[0] if found else None

    def begin(self, period: str) -> Review:
        """The review of a period, begun if it was not."""
        return self.of(period) or self.get(self.add(Review(period=period)))

    def write(self, period: str, section: Section, body: str, *, is_private: bool | None = None) -> None:
        """Keep what a section says; `is_private` None leaves its privacy as it is (private at first)."""
        with self._journal.change("review written", period=period, section=section.value):
            review = self.begin(period)
            present = next((text for text in self.texts.of(review.id) if text.section is section), None)
            private = is_private if is_private is not None else (present.is_private if present else True)
            if present is None:
                self.texts.add(ReviewText(review_id=review.id, section=section, body=body, is_private=private))
            elif (present.body, present.is_private) != (body, private):
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
