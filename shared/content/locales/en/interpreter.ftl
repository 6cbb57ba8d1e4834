# Wishes about an interpreter, and whether a citizen who does not hear is called.

need-interpreter-wish = A wish about the interpreter
    .hint = A woman, a dialect
    .spoken = If you have a wish about the interpreter
interpreter-wish = What do you wish for in an interpreter?
interpreter-wish-woman = A woman
    .spoken = If you want a woman
interpreter-wish-man = A man
    .spoken = If you want a man
interpreter-wish-dialect = Somebody who knows my dialect
    .spoken = If the interpreter should know your dialect
interpreter-wish-not-local = Nobody from my town
    .spoken = If the interpreter should not be from your town
interpreter-wish-none = No wishes
    .spoken = If you have no wishes
interpreter-wish-enough = No more wishes
    .spoken = If you have no more wishes
mine-interpreter = What should be different about the interpreter?
mine-wishes-noted = We've written that down for the interpreter.
never-call-ask = Should we write to you instead of calling?
never-call-yes = Yes, never call
    .hint = You get texts or letters
    .spoken = If we should always write
never-call-no = No, you may call
    .spoken = If we may call
