# Changing places at a shared desk
desk-switch = Switch
desk-switch-title = Switch user
desk-switch-who = Who are you?
desk-switch-other = Somebody else
desk-switch-code = Your six-digit code
desk-switch-go = Continue
desk-switch-not-me = That's not me
desk-switch-forgot = Use your password instead
desk-switch-wrong = That code doesn't match. After three wrong ones you need your password.
desk-switch-mine = Your code for switching
desk-switch-mine-hint = If you share a desk, press Switch when a colleague takes over. You come back with six digits. The code works only in a browser you have signed in with the same day.
desk-switch-has-one = You have a code. If you choose a new one, the old one stops working.
desk-switch-new = New code
desk-switch-new-hint = Six digits nobody will guess. Not 123456 or your birthday.
desk-switch-weak = Choose six digits without a pattern.
desk-switch-not-password = That password doesn't match. Try again.
desk-switch-chosen = Your code works from now on.
