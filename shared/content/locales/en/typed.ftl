# What is wrong with a birth date
typed-birth-empty = There is nothing here yet. Enter day, month, year.
    .spoken = Enter day, month and year with eight digits.
typed-birth-no-date = Only digits can stand here. Enter day, month, year.
    .spoken = Enter day, month and year with eight digits.
typed-birth-too-short = { $count ->
        [one] That is only one digit
       *[other] That is only { $count } digits
    }. Enter day, month, year with eight digits.
    .spoken = { $count ->
        [one] That was only one digit
       *[other] That was only { $count } digits
    }. Enter day, month and year with eight digits.
typed-birth-too-long = That is { $count } digits. Enter day, month, year with eight digits.
    .spoken = That was { $count } digits. Enter day, month and year with eight digits.
typed-birth-no-such-day = There is no day { $day }. Enter day, month, year.
    .spoken = There is no day { $day }. Enter day, month and year with eight digits.
typed-birth-no-such-month = There is no month { $month }. Enter day, month, year.
    .spoken = There is no month { $month }. Enter day, month and year with eight digits.
typed-birth-not-in-month = There are not { $day } days in { $month ->
        [2] February { $year }
        [4] April
        [6] June
        [9] September
       *[other] November
    }. Enter day, month, year.
    .spoken = There are not { $day } days in { $month ->
        [2] February { $year }
        [4] April
        [6] June
        [9] September
       *[other] November
    }. Enter day, month and year with eight digits.
typed-birth-future = { $born } has not come yet. Enter day, month, year.
    .spoken = { $born } has not come yet. Enter day, month and year with eight digits.
typed-birth-long-ago = { $born } is too long ago. Enter day, month, year.
    .spoken = { $born } is too long ago. Enter day, month and year with eight digits.
typed-either-empty = There is nothing here yet. Enter day, month, year. Or the number on your slip.
    .spoken = Enter day, month and year. Or enter the number on your slip.
typed-either-no-date = Only digits can stand here. Enter day, month, year. Or the number on your slip.
    .spoken = Enter day, month and year. Or enter the number on your slip.
typed-either-too-short = { $count ->
        [one] That is only one digit
       *[other] That is only { $count } digits
    }. Enter day, month, year with eight digits. Or the number on your slip.
    .spoken = { $count ->
        [one] That was only one digit
       *[other] That was only { $count } digits
    }. Enter day, month and year with eight digits.
typed-either-too-long = That is { $count } digits. Enter day, month, year with eight digits. Or the number on your slip.
    .spoken = That was { $count } digits. Enter day, month and year with eight digits.

# What is wrong with a telephone number
typed-telephone-empty = There is nothing here yet. Enter your telephone number with { $all } digits.
    .spoken = Enter your telephone number with { $all } digits.
typed-telephone-no-digits = Only digits can stand here. Enter your telephone number with { $all } digits.
    .spoken = Enter your telephone number with { $all } digits.
typed-telephone-too-short = { $count ->
        [one] That is only one digit
       *[other] That is only { $count } digits
    }. A telephone number here has { $all } digits.
    .spoken = { $count ->
        [one] That was only one digit
       *[other] That was only { $count } digits
    }. A telephone number here has { $all } digits. Enter the number.
typed-telephone-too-long = That is { $count } digits. A telephone number here has { $all } digits.
    .spoken = That was { $count } digits. A telephone number here has { $all } digits. Enter the number.
typed-telephone-other = We can't call that number. A telephone number here has { $all } digits.
    .spoken = We can't call that number. A telephone number here has { $all } digits.

# What is wrong with a code or a number
typed-code-empty = There is nothing here yet. Enter the code. It has six digits.
    .spoken = Enter the code. It has six digits.
typed-code-no-digits = Only digits can stand here. Enter the code. It has six digits.
    .spoken = Enter the code. It has six digits.
typed-code-too-short = { $count ->
        [one] That is only one digit
       *[other] That is only { $count } digits
    }. Enter the code. It has six digits.
    .spoken = { $count ->
        [one] That was only one digit
       *[other] That was only { $count } digits
    }. Enter the code. It has six digits.
typed-code-too-long = That is { $count } digits. Enter the code. It has six digits.
    .spoken = That was { $count } digits. Enter the code. It has six digits.
typed-number-empty = There is nothing here yet. Enter the number. It has six digits.
    .spoken = Enter the number. It has six digits.
typed-number-no-digits = Only digits can stand here. Enter the number. It has six digits.
    .spoken = Enter the number. It has six digits.
typed-number-too-short = { $count ->
        [one] That is only one digit
       *[other] That is only { $count } digits
    }. Enter the number. It has six digits.
    .spoken = { $count ->
        [one] That was only one digit
       *[other] That was only { $count } digits
    }. Enter the number. It has six digits.
typed-number-too-long = That is { $count } digits. Enter the number. It has six digits.
    .spoken = That was { $count } digits. Enter the number. It has six digits.

# Is that right?
typed-agree-birth = Were you born on { $born }?
typed-which-birth = When were you born?
    .hint = Your digits can be two days.
    .spoken = Your digits can be two days. When were you born?
typed-born = { $born }
    .spoken = If you were born on { $born }
typed-agree-cpr = Is that right?
    .hint = You have entered { $number }. It does not begin with a birth date.
    .spoken = The ten digits do not begin with a birth date. Is that right?
typed-agree-telephone = Is that right?
    .hint = You have entered { $number }.
    .spoken = You have entered { $number }. Is that right?
typed-keep = Yes, it is my CPR number
    .hint = Then somebody helps you
    .spoken = If it is your CPR number
typed-is-number = It is the number on my slip
    .spoken = If it is the number on your slip
typed-again = No, I'll enter it again
    .spoken = To enter it again

# Your birth date, before we book
born = Born { $born }.
    .spoken = You were born on { $born }.
change-birth = Another birth date
    .spoken = Your birth date
