# Texts about topics, and how names are said
desk-texts = Texts about topics
desk-texts-hint = This is what citizens can read and hear about each topic. You can write texts of your own.
desk-texts-topic = Topic
desk-texts-whose = Text
desk-texts-own = Your own
desk-texts-ours = The one supplied
desk-texts-by-itself = Made from your opening hours and address
desk-texts-source = Source
desk-texts-checked-on = Checked against the source on
desk-texts-lawyer = Lawyer
desk-texts-to-confirm = To be confirmed by your lawyer
desk-texts-confirmed = Confirmed
desk-texts-no-lawyer = Not needed
desk-texts-old = More than a year old
desk-texts-in = Write in { $language ->
    [da] Danish
   *[en] English
}
desk-texts-our-seen = Our text on the screen:
desk-texts-our-heard = Our text on the phone:
desk-texts-seen = Your text on the screen
desk-texts-heard = Your text on the phone
desk-texts-mind = Say the same in both. Write { "{" }telefon{ "}" } for your phone number and { "{" }minutter{ "}" } for the length of the first meeting. If both fields are empty, our text is used.
desk-texts-save = Save the text
desk-texts-saved = The text is saved. Citizens get it from now on.
desk-texts-ours-again = Our text is used again.
desk-texts-both = Write both what is read and what is heard. Or leave both fields empty.
desk-texts-too-long = The screen has room for { $most } words. Please shorten the text.
desk-texts-too-long-heard = { $most } words are enough on the phone. Please shorten the text.
desk-texts-long-sentence = A sentence has more than 12 words. Split it in two.
desk-texts-long-words = Long words: { $words }
desk-texts-check = Has the text been checked against its source?
desk-texts-by = Who checked it
desk-texts-by-missing = Write who checked the text against its source.
desk-texts-on-missing = Write which day it was.
desk-texts-note-check = Make a note of it
desk-texts-checked = Noted.

desk-names = How names are said
desk-names-hint = If the voice gets a name wrong, write it as it sounds. It applies to both the screen and the phone.
desk-names-new = A name that is said wrongly
desk-names-written = As it is written
desk-names-respelt = As it sounds
desk-names-respelt-hint = Change the letters until it sounds right. Try it with Hear it.
desk-names-ipa = Phonetic spelling (IPA)
desk-names-ipa-hint = Only if you know it. It is used by Twilio's voices.
desk-names-save = Save the name
desk-names-saved = The name is saved.
desk-names-remove = Remove
desk-names-removed = The name is said as it is written again.
desk-names-written-missing = Write the name as it is written. 60 characters at most.
desk-names-respelt-missing = Write the name as it sounds. 60 characters at most.
desk-names-full = There is room for { $most } names. Remove one before you add another.
