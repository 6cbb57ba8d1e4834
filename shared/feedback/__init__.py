"""Anonymous feedback: answers to "How was it?", kept so that nobody can tell who gave them."""

from shared.feedback.answers import (
    FEWEST,
    FeedbackFigures,
    HowItWas,
    feedback_summary,
    note_how_it_was,
)

__all__ = ["FEWEST", "FeedbackFigures", "HowItWas", "feedback_summary", "note_how_it_was"]
