# The slip that comes out
slip-take = Take your slip home.
slip-write-down = Write down the number.
slip-stuck = No slip came. Write the number down, or press Help.
slip-print = Print slip
slip-again = Print again
slip-see = See slip
slip-yours = Your slip

# What stands on it
slip-call = Call us: { $number }
slip-person = Press 0: Talk to a person
slip-key = Press { $key }: { $what }

# When a slip is held before the scanner
slip-not-ours = We can't read that slip. Try again.
