"""Forms protected against forgery (CSRF), and the form to sign in."""

from datetime import datetime, timedelta

from flask_wtf import FlaskForm
from wtforms import HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, Length

from shared.accounts import MustWait, SignedIn
from shared.content import Count, Message, message
from shared.web import log_in, workplace


class OwnForm(FlaskForm):
    """A form whose token lasts as long as the browser's session: a desk stays open all day."""

    class Meta(FlaskForm.Meta):
        csrf_time_limit = None


class SignInForm(OwnForm):
    """`kept` is a form that was sent when its session had ended, sealed."""

    login = StringField(validators=[DataRequired(), Length(max=60)])
    password = PasswordField(validators=[DataRequired()])
    kept = HiddenField()


def own_form() -> OwnForm:
    """A form without fields, for pages that only need the token."""
    return OwnForm()


def sign_in_form() -> SignInForm:
    return SignInForm()


def is_our_own(form: OwnForm) -> bool:
    """Whether the form was sent from a page of ours, in this browser."""
    form.validate_on_submit()
    return "csrf_token" not in form.errors


def try_to_sign_in(form: SignInForm) -> Message | None:
    """Signs in; None when it worked, else what to tell: the same for an unknown login."""
    if not is_our_own(form):
        return message("desk-stale")
    if form.errors:
        return message("desk-fill-in")
    outcome = log_in(form.login.data, form.password.data)
    if isinstance(outcome, SignedIn):
        return None
    return must_wait(outcome) if isinstance(outcome, MustWait) else message("desk-wrong")


def must_wait(outcome: MustWait) -> Message:
    """What to tell after too many tries."""
    return message("desk-wait", minutes=Count(_minutes_until(outcome.until)))


def _minutes_until(moment: datetime) -> int:
    """Minutes until then, rounded up; at least 1."""
    return max(1, -((workplace().clock.now() - moment) // timedelta(minutes=1)))
