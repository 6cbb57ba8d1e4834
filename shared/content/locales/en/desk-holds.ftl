desk-held = The time is yours for the next two minutes. Others are not shown it.
desk-held-by-another = Somebody else is choosing that time right now. Choose another, or book it anyway.
