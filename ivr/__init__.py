"""The telephone menu: answers Twilio's webhooks with TwiML."""

from ivr.always import always_said
from ivr.archive import archive_for
from ivr.calls import NoCall
from ivr.simulator.handset import blueprint as handset_blueprint
from ivr.simulator.terminal import call_command
from ivr.texts import blueprint
from ivr.trouble import sorry, unknown_call
from shared.dialogue import NoConversation

__all__ = [
    "always_said",
    "archive_for",
    "blueprint",
    "call_command",
    "handset_blueprint",
    "sorry",
]

blueprint.register_error_handler(NoCall, unknown_call)
blueprint.register_error_handler(NoConversation, unknown_call)
