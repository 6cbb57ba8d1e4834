# A child helped
desk-child-helps = A child is helping the citizen.
desk-child-helps-hint = A child may help with the time and place. Offer an interpreter, and ask about the rest yourself.
desk-child-helped = A child helped
desk-child-helped-hint = With the time and place, and nothing more. Offer an interpreter, and ask the citizen about the rest.
desk-child-helped-with-interpreter = With the time and place, and nothing more. Ask the citizen about the rest, with the interpreter.
