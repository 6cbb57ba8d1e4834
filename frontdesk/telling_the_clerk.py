"""What a clerk is told after a press that changed many meetings."""

from flask import flash

from shared.desk import Done


def tell_what_was_done(done: Done) -> None:
    if done.known:
        flash("", "desk-hit-known")
        return
    flash("", "desk-hit-saved")
    if done.changed:
        flash(str(done.changed), "desk-hit-done")
    if done.calls:
        flash(str(done.calls), "desk-hit-calls")
