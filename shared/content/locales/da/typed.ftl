# Hvad der er galt med en fødselsdag
typed-birth-empty = Der står ikke noget endnu. Indtast dag, måned, år.
    .spoken = Indtast dag, måned og år med otte tal.
typed-birth-no-date = Der skal kun stå tal. Indtast dag, måned, år.
    .spoken = Indtast dag, måned og år med otte tal.
typed-birth-too-short = Der står kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast dag, måned, år med otte tal.
    .spoken = Det var kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast dag, måned og år med otte tal.
typed-birth-too-long = Der står { $count } tal. Indtast dag, måned, år med otte tal.
    .spoken = Det var { $count } tal. Indtast dag, måned og år med otte tal.
typed-birth-no-such-day = Dag { $day } findes ikke. Indtast dag, måned, år.
    .spoken = Dag { $day } findes ikke. Indtast dag, måned og år med otte tal.
typed-birth-no-such-month = Måned { $month } findes ikke. Indtast dag, måned, år.
    .spoken = Måned { $month } findes ikke. Indtast dag, måned og år med otte tal.
typed-birth-not-in-month = Der er ikke { $day } dage i { $month ->
        [2] februar { $year }
        [4] april
        [6] juni
        [9] september
       *[other] november
    }. Indtast dag, måned, år.
    .spoken = Der er ikke { $day } dage i { $month ->
        [2] februar { $year }
        [4] april
        [6] juni
        [9] september
       *[other] november
    }. Indtast dag, måned og år med otte tal.
typed-birth-future = { $born } er ikke kommet endnu. Indtast dag, måned, år.
    .spoken = { $born } er ikke kommet endnu. Indtast dag, måned og år med otte tal.
typed-birth-long-ago = { $born } er for længe siden. Indtast dag, måned, år.
    .spoken = { $born } er for længe siden. Indtast dag, måned og år med otte tal.
typed-either-empty = Der står ikke noget endnu. Indtast dag, måned, år. Eller nummeret på din seddel.
    .spoken = Indtast dag, måned og år. Eller indtast nummeret på din seddel.
typed-either-no-date = Der skal kun stå tal. Indtast dag, måned, år. Eller nummeret på din seddel.
    .spoken = Indtast dag, måned og år. Eller indtast nummeret på din seddel.
typed-either-too-short = Der står kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast dag, måned, år med otte tal. Eller nummeret på din seddel.
    .spoken = Det var kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast dag, måned og år med otte tal.
typed-either-too-long = Der står { $count } tal. Indtast dag, måned, år med otte tal. Eller nummeret på din seddel.
    .spoken = Det var { $count } tal. Indtast dag, måned og år med otte tal.

# Hvad der er galt med et telefonnummer
typed-telephone-empty = Der står ikke noget endnu. Indtast dit telefonnummer med { $all } tal.
    .spoken = Indtast dit telefonnummer med { $all } tal.
typed-telephone-no-digits = Der skal kun stå tal. Indtast dit telefonnummer med { $all } tal.
    .spoken = Indtast dit telefonnummer med { $all } tal.
typed-telephone-too-short = Der står kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Et telefonnummer her har { $all } tal.
    .spoken = Det var kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Et telefonnummer her har { $all } tal. Indtast nummeret.
typed-telephone-too-long = Der står { $count } tal. Et telefonnummer her har { $all } tal.
    .spoken = Det var { $count } tal. Et telefonnummer her har { $all } tal. Indtast nummeret.
typed-telephone-other = Det nummer kan vi ikke ringe til. Et telefonnummer her har { $all } tal.
    .spoken = Det nummer kan vi ikke ringe til. Et telefonnummer her har { $all } tal.

# Hvad der er galt med en kode eller et nummer
typed-code-empty = Der står ikke noget endnu. Indtast koden. Den har seks tal.
    .spoken = Indtast koden. Den har seks tal.
typed-code-no-digits = Der skal kun stå tal. Indtast koden. Den har seks tal.
    .spoken = Indtast koden. Den har seks tal.
typed-code-too-short = Der står kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast koden. Den har seks tal.
    .spoken = Det var kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast koden. Den har seks tal.
typed-code-too-long = Der står { $count } tal. Indtast koden. Den har seks tal.
    .spoken = Det var { $count } tal. Indtast koden. Den har seks tal.
typed-number-empty = Der står ikke noget endnu. Indtast nummeret. Det har seks tal.
    .spoken = Indtast nummeret. Det har seks tal.
typed-number-no-digits = Der skal kun stå tal. Indtast nummeret. Det har seks tal.
    .spoken = Indtast nummeret. Det har seks tal.
typed-number-too-short = Der står kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast nummeret. Det har seks tal.
    .spoken = Det var kun { $count ->
        [one] ét tal
       *[other] { $count } tal
    }. Indtast nummeret. Det har seks tal.
typed-number-too-long = Der står { $count } tal. Indtast nummeret. Det har seks tal.
    .spoken = Det var { $count } tal. Indtast nummeret. Det har seks tal.

# Passer det?
typed-agree-birth = Er du født { $born }?
typed-which-birth = Hvornår er du født?
    .hint = Dine tal kan være to dage.
    .spoken = Dine tal kan være to dage. Hvornår er du født?
typed-born = { $born }
    .spoken = Er du født { $born }
typed-agree-cpr = Passer det?
    .hint = Du har indtastet { $number }. Det begynder ikke med en fødselsdag.
    .spoken = De ti tal begynder ikke med en dag, der findes. Passer det?
typed-agree-telephone = Passer det?
    .hint = Du har indtastet { $number }.
    .spoken = Du har indtastet { $number }. Passer det?
typed-keep = Ja, det er mit CPR-nummer
    .hint = Så hjælper et menneske dig
    .spoken = Er det dit CPR-nummer
typed-is-number = Det er nummeret på min seddel
    .spoken = Er det nummeret på din seddel
typed-again = Nej, jeg indtaster igen
    .spoken = Vil du indtaste igen

# Din fødselsdag, før vi bestiller
born = Født { $born }.
    .spoken = Du er født { $born }.
change-birth = En anden fødselsdag
    .spoken = Din fødselsdag
