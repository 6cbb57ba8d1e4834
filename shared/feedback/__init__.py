"""How was it? What citizens answered, so that nobody can tell who did."""

from shared.feedback.answers import FEWEST, Figures, HowItWas, feedback_summary, note_how_it_was

__all__ = ["FEWEST", "Figures", "HowItWas", "feedback_summary", "note_how_it_was"]
