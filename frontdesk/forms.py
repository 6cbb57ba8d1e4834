"""Forms that only we can have sent, and what a try to sign in is answered."""

from datetime import datetime, timedelta

from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, Length

from shared.accounts import MustWait, SignedIn
from shared.content import Count, Message, message
from shared.web import log_in, workplace


class OwnForm(FlaskForm):
    """A desk stays open all day: its forms last as long as the browser's session."""

    class Meta(FlaskForm.Meta):
        csrf_time_limit = None


class SignInForm(OwnForm):
    login = StringField(validators=[DataRequired(), Length(max=60)])
    password = PasswordField(validators=[DataRequired(), Length(max=200)])


def own_form() -> OwnForm:
    return OwnForm()


def sign_in_form() -> SignInForm:
    return SignInForm()


def is_our_own(form: OwnForm) -> bool:
    """Whether it was sent from a page of ours, in this browser."""
    form.validate_on_submit()
    return "csrf_token" not in form.errors


def try_to_sign_in(form: SignInForm) -> Message | None:
    """None when it worked; else what to tell: the same for an unknown login."""
    if not is_our_own(form):
        return message("desk-stale")
    if form.errors:
        return message("desk-fill-in")
    outcome = log_in(form.login.data, form.password.data)
    if isinstance(outcome, SignedIn):
        return None
    if isinstance(outcome, MustWait):
        return message("desk-wait", minutes=Count(_minutes_until(outcome.until)))
    return message("desk-wrong")


def _minutes_until(moment: datetime) -> int:
    return max(1, -((workplace().clock.now() - moment) // timedelta(minutes=1)))
