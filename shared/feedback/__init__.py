"""How was it? What citizens answered, so that nobody can tell who did."""

from shared.feedback.answers import (
    FEWEST,
    FeedbackFigures,
    HowItWas,
    feedback_summary,
    note_how_it_was,
)

__all__ = ["FEWEST", "FeedbackFigures", "HowItWas", "feedback_summary", "note_how_it_was"]
