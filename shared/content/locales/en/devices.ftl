# Screens that are taken into use
device-code = Type the code for this screen
device-code-hint = The desk shows the code under Set-up, Screens. It has 12 digits.
device-code-wrong = The code doesn't fit, or it is too old. Get a new one under Set-up, Screens.
device-code-ready = Go on
device-code-delete = Delete
device-code-go = Type the code
