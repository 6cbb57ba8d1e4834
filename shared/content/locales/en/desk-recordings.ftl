# Recordings: who says the sentences
desk-place-recordings = Recordings
desk-recordings = Recordings
desk-recordings-hint = All that citizens hear. Sentences that nobody has recorded are read by the machine.
desk-recordings-language = Language
desk-recordings-show = Show
desk-recordings-show-all = All
desk-recordings-show-recorded = Recorded
desk-recordings-show-changed = Changed since
desk-recordings-show-synthetic = The machine’s voice
desk-recordings-show-missing = Missing
desk-recordings-show-pieces = Pieces of sentences
desk-recordings-words = Words or file name
desk-recordings-search = Search
desk-recordings-lines = Sentences in { $language ->
    [da] Danish
    [en] English
   *[other] { $language }
}
desk-recordings-found = { $recordings ->
    [0] No sentence matches.
    [one] One sentence
   *[other] { $recordings } sentences
}
desk-recordings-pages = More sentences
desk-recording-part = A part of:
desk-recording-is-recorded = Recorded
desk-recording-is-changed = Changed since it was recorded: the machine reads it
desk-recording-is-synthetic = The machine’s voice
desk-recording-is-missing = Missing: nobody can read it aloud
desk-recording-play = Listen: { $words }
desk-recording-remove = Remove the recording
desk-recording-removed = The recording is removed. The machine reads it now. To undo, send the file again.
desk-recordings-read = Record in { $language ->
    [da] Danish
    [en] English
   *[other] { $language }
}
desk-recordings-to-read = { $recordings ->
    [0] There is nothing to read.
    [one] One sentence, a moment to read.
   *[other] { $recordings } sentences, { $minutes ->
        [0] less than a minute
        [one] about one minute
       *[other] about { $minutes } minutes
    } to read.
}
desk-recordings-nothing-to-read = All is recorded.
desk-recordings-print = A script to print
desk-recordings-table = A script for a spreadsheet
desk-recordings-all-of-it = With what is recorded already:
desk-recordings-print-all = print all
desk-recordings-table-all = all for a spreadsheet
desk-recordings-take-in = Send recordings in { $language ->
    [da] Danish
    [en] English
   *[other] { $language }
}
desk-recordings-files = Files
desk-recordings-files-hint = WAV, with the names that stand in the script. One, many, or packed in a ZIP. 256 MB at most at a time. We cut away the silence and make them equally loud.
desk-recordings-send = Send
desk-recordings-taken = { $recordings ->
    [one] One recording is here and can be heard now.
   *[other] { $recordings } recordings are here and can be heard now.
}
desk-recordings-refused = { $recordings ->
    [one] One file could not be used:
   *[other] { $recordings } files could not be used:
}
desk-recordings-no-file = Choose one or more files first.
desk-recordings-too-much = That is too much at once. Send 256 MB and 2000 files at most at a time.
desk-recordings-no-room = There is no room on the server right now. What you had is still there. Call operations, and send the files again afterwards.
desk-recording-wrong-no-room = { $file } could not be kept: there is no room on the server. What you had is still there. Call operations, and send the file again afterwards.
desk-recording-wrong-no-wav = { $file } is no sound that we can read. Save it as WAV and try again.
desk-recording-wrong-no-zip = { $file } can’t be opened. Pack the files in an ordinary ZIP without a password.
desk-recording-wrong-unknown = { $file } is no name of the script. Give the file the name that stands below the sentence.
desk-recording-wrong-language = { $file } lies in a folder for another language. Choose the language above and send it there.
desk-recording-wrong-twice = { $file } came twice, or its words are those of another file. We used the first.
desk-recording-wrong-too-large = { $file } has more than { $wanted } MB. Put one sentence only into each file.
desk-recording-wrong-too-many = We stopped at { $file }. Send { $wanted } files at most at a time.
desk-recording-wrong-rate = { $file } has { $found } samples a second. Record with at least { $wanted }, better 44100.
desk-recording-wrong-silent = { $file } is silent. See whether the microphone was on, and read the sentence again.
desk-recording-wrong-quiet = { $file } is too soft: { $found } dB at its loudest. Go closer to the microphone, or turn it up, and read it again.
desk-recording-wrong-clipped = { $file } is so loud that the sound breaks. Turn the microphone down, and read it again.
desk-recording-wrong-short = { $file } takes { $found } seconds. The sentence takes about { $wanted }. See whether it is the right one, and whole.
desk-recording-wrong-long = { $file } takes { $found } seconds. The sentence takes about { $wanted }. See whether it is the right one, and cut away what does not belong to it.
desk-recording-column-file = File
desk-recording-column-words = Read this
desk-recording-column-whole = The whole sentence
desk-recording-column-where = Where it is said
desk-recording-column-seconds = Seconds, about
desk-script-title = Script in { $language ->
    [da] Danish
    [en] English
   *[other] { $language }
}
desk-script-how = Read calmly, as to somebody who sits opposite you. Pause between sentences. Of a part of a sentence, read that part only. The name below is the name of the file.

# The voice is missing
desk-fault-voice = We can’t read aloud in { $place ->
    [da] Danish
    [en] English
   *[other] { $place }
}
desk-fault-voice-do = Show it on the screen, or read it to the citizen. Call operations.

# How an answer sounds
desk-question-hear = Hear it
desk-question-sounds = How the citizen hears the answer
desk-question-no-voice = The answer can’t be read aloud right now. It has not been sent yet.
