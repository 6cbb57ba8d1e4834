# A child helps
child-mine = My child is helping me
child-not-mine = My child isn't helping
child-helps = That's fine. We'll only ask about the time and place.
child-helps-not = That's fine. Your child has stopped helping.
child-needs = Do you need anything for the meeting?
    .hint = It can be an interpreter.
child-with-a-person = We'd like to talk about that with you yourself.
phone-child = If your child is helping you
