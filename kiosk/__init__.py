"""The kiosk, a touch screen in the centre's hall: no sign-in, one citizen at a time."""

from kiosk import enrolment_routes, guards, keypad_routes, slip_routes, staying
from kiosk.keypad import counted_sentences
from kiosk.routes import blueprint
from kiosk.showing import lost_the_thread, sorry
from kiosk.staff import EndedByStaff, say_goodbye
from kiosk.trying_out import print_test_command
from shared.dialogue import NoConversation

__all__ = ["blueprint", "counted_sentences", "print_test_command", "sorry"]

MORE_ADDRESSES = (enrolment_routes, keypad_routes, slip_routes, staying)
"""Modules that give the blueprint addresses by being imported."""

blueprint.before_request(guards.refuse_other_sites)
blueprint.before_request(guards.know_the_kiosk)
blueprint.after_request(guards.forbid_storing_visits)
blueprint.register_error_handler(NoConversation, lost_the_thread)
blueprint.register_error_handler(EndedByStaff, say_goodbye)
blueprint.register_error_handler(413, guards.too_much)
