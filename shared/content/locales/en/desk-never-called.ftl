# Citizens who are never called, and wishes about an interpreter, at the desk.

desk-never-called = Never call: text, letter or a person
desk-never-called-heading = Never call
desk-never-called-change = Never call, or call again
desk-never-called-text = Never call: send texts (the citizen has agreed)
desk-never-called-letter = Never call: send letters
desk-never-called-no-number = The citizen has no number for texts. Choose a letter.
desk-never-called-end = The citizen may be called again
desk-never-called-saved = Nobody will call the citizen any more. Meetings by telephone have been changed.
desk-never-called-ended = The citizen may be called again.
desk-never-called-refused = The citizen never wants to be called. Choose a text or a letter.
desk-refused-never-called = The citizen never wants to be called. Choose a visit or video.
desk-write-instead = Write instead of calling
desk-interpreter-wishes = Wishes about the interpreter: { $wishes }
desk-interpreter-wish-woman = a woman
desk-interpreter-wish-man = a man
desk-interpreter-wish-dialect = knows the citizen's dialect (ask which)
desk-interpreter-wish-not-local = not from the citizen's town
