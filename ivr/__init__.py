"""The telephone: Twilio's questions in, TwiML out."""

from ivr.reminders import blueprint
from ivr.terminal import call_command, fetch_command
from ivr.trouble import sorry

__all__ = ["blueprint", "call_command", "fetch_command", "sorry"]
