# Practice: an installation with made-up citizens
practice-title = Practice:
practice-strip = Practice. All names are made up. Nothing is sent.
