# Rule packs
desk-packs = Rule packs
desk-packs-hint = A pack is rules with a date and a source. It suggests and sets deadlines. It locks nothing: a meeting can always be booked.
desk-packs-new-courses = New courses
desk-packs-new-courses-hint = Choose a pack for each target group. Courses that have begun stay under theirs. Once a pack has ended, new courses begin free.
desk-packs-save = Save
desk-packs-saved = Saved. It applies to new courses.
desk-packs-all = All packs
desk-packs-confirmed = Confirmed by { $name } on { $day }
desk-packs-unconfirmed = Not confirmed by a lawyer
desk-packs-valid = In force
desk-packs-from = From { $first }
desk-packs-from-to = From { $first } until { $last } inclusive
desk-packs-over = Ended
desk-packs-not-yet = Not in force yet
desk-packs-checked = Last compared with its source
desk-packs-everybody = Everybody
desk-packs-clock = How time is counted
desk-packs-talks = Talks
desk-packs-none = No numbers
desk-packs-sources = Sources
desk-pack-clock-calendar = The calendar.
desk-pack-clock-paid_hours = Added-up unemployment in paid hours. We don't know them, so dates are estimates.
desk-pack-clock-unbroken = Unbroken time on one benefit.
desk-pack-start-first_contact = From the first contact with us.
desk-pack-start-registered = From the day the citizen was registered as unemployed.
desk-pack-start-benefit = From the first day on the benefit.
desk-pack-carry-new_period = Another benefit begins the count anew.
desk-pack-carry-continues = Another benefit leaves the count going.
desk-pack-stands-still = Time stands still in the pause "{ $pause }".
desk-pack-first = The first is with { $who } within { $days } days.
desk-pack-everyone = It is for those who are exempt, too.
desk-pack-count = { $talks ->
    [one] 1 talk
   *[other] { $talks } talks
} with { $who } { $first ->
    [0] { $last ->
        [one] in the first month
       *[other] in the first { $last } months
    }
   *[other] from month { $first } to month { $last }
}.
desk-pack-held-centre = us
desk-pack-held-a_kasse = the unemployment fund
desk-pack-held-together = us with the unemployment fund
desk-pack-sure-H = sure
desk-pack-sure-M = fairly sure
desk-pack-sure-L = unsure
desk-pack-share = At most { $percent } per cent of the municipality's whole group

# The rules of a course
desk-talk-by = Next talk by { $day } (suggestion, rule pack { $pack })
desk-talk-by-about = Next talk around { $day } (estimate, rule pack { $pack })
desk-talk-number = Number { $number } of { $of }. All are held by { $last }.
desk-talk-first = The first talk.
desk-talk-held-centre = We hold it.
desk-talk-held-a_kasse = The unemployment fund holds it.
desk-talk-held-together = We hold it with the unemployment fund.
desk-talk-booked = A meeting is booked on { $day }.
desk-talk-overdue = That day has passed.
desk-talk-also = Also a talk with { $who } by { $day }
desk-talk-also-about = Also a talk with { $who } around { $day } (estimate)
desk-talk-handover = From { $day } the talks are held by { $who } (suggestion)
desk-talk-handover-about = From around { $day } the talks are held by { $who } (estimate)
desk-terms-under = Rule pack { $pack }.
desk-terms-pack-changed = The pack has been corrected since the course began. Choose it again if the new one is to apply.
desk-terms = Target group and rules
desk-terms-group = Target group
desk-terms-group-unknown = Not known yet
desk-terms-a_kasse = Does the unemployment fund take part?
desk-terms-a_kasse-yes = Yes
desk-terms-a_kasse-no = No
desk-terms-a_kasse-unknown = Not known
desk-terms-counts-from = The rules count from
desk-terms-counts-from-hint = Leave it empty if we don't know the day. Then we count from { $day }, and dates may be estimates.
desk-terms-pack = Rule pack
desk-terms-pack-keep = Keep { $pack }
desk-terms-pack-until = { $pack } (until { $day })
desk-terms-pack-why = Why another pack?
desk-terms-pack-why-hint = Only when you choose another pack.
desk-terms-pack-say-why = Say why the citizen gets another pack.
desk-terms-say-why = Say why, in 200 characters at most.
desk-terms-saved = Saved.
desk-terms-nothing-agreed = Not agreed
desk-agreed-rhythm-is = Agreed
desk-agreed-write = Write down what you have agreed
desk-agreed-rhythm = How often
desk-agreed-form = How
desk-agreed-by = Next talk by
desk-agreed-why = Why?
desk-terms-agreed-saved = What you agreed is saved.
desk-rhythm-often = Often
desk-rhythm-ordinary = Like most people
desk-rhythm-alone = Manages alone
desk-exempt = Exempt from the number
desk-exempt-since = Exempt from the number of talks since { $day }
desk-exempt-write = Exempt from the number of talks
desk-exempt-hint = Write what you have assessed. The citizen may still have a talk.
desk-exempt-yes = Exempt
desk-exempt-end = End the exemption
desk-terms-is-exempt = The citizen is exempt from the number.
desk-terms-exempt-no-more = The citizen is no longer exempt.
desk-exempt-figures-hint = The share is of the municipality's whole group. It is counted here, and locks nothing.
desk-exempt-of = { $exempt } of { $citizens } are exempt: { $group }
desk-exempt-allowed = Rule pack { $pack }: at most { $percent } per cent, which is { $allowed }
desk-exempt-above = Above the share
desk-exempt-none = No pack in force today has a share.
desk-course-since = from { $day }
desk-course-was-group = Target group
desk-course-was-a_kasse = Unemployment fund takes part
desk-course-was-pack = Rule pack
desk-terms-hours = The day is worked out from the hours that the unemployment fund has counted
desk-terms-hours-hint = 160.33 hours are a month. Then the dates aren't estimates, for 31 days. After that, look up the hours again.
desk-course-was-period = The rules count
desk-course-was-agreed = Agreed
desk-course-was-exempted = Exempt from the number
desk-course-was-exempt_no_more = No longer exempt
desk-next-talk_due = A talk is due by the rule pack soon, and none is booked
desk-pack_ends = A rule pack ends soon. Find out what applies after it
