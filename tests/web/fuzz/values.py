"""What is written into fields and addresses: what people, programs and attackers send."""

MARK = "<fuzz'\"&>"
"""Comes back in no page as it was sent."""

HOSTILE: tuple[bytes, ...] = (
    *(
        text.encode("utf-8", "surrogatepass")
        for text in (
            "", " ", "\0", "Anna\0", "\0Anna", MARK, f"x{MARK}", "'; DROP TABLE meeting; --", "%00",
            "../../../etc/passwd", "{{7*7}}", "${jndi:ldap://127.0.0.1}", "\r\nSet-Cookie: x=1",
            "\ufeff", "\u202eAnna", "\u200b", "\ud800", "\udfff\ud800", "👩‍👩‍👧", "İ", "ß", "ﷺ",
            "A" * 300, "A" * 5_000, "å" * 30_000, "A" * 70_000, "\n" * 3_000, "(" * 2_000,
            "true", "on", "null", "None", "NaN", "inf", "-0", "[]", '{"a": 1}',
        )
    ),
    b"\xff", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"Anna\xff",
)  # fmt: skip
NUMBERS = (
    "0", "1", "2", "3", "5", "8", "13", "21", "34", "-1", "00", "007", "1e3", "1.0", "0x10", "1_0",
    "٣", "\uff11", "²", "½", "2147483647", "2147483648", "4294967296", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "9" * 30, "9" * 5_000, "-9223372036854775809",
    "+1", " 1", "1 ", "1\n",
)  # fmt: skip
TIMES = (
    "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-02-29", "26-11-24",
    "2026-11-24", "2026-11-25", "2026-12-24", "2026-W48-1", "20261124", "2026-11-24T10:00",
    "2026-11-24T10:00:00", "2026-11-24T09:00:00+00:00", "2026-11-24T10:00:00+01:00",
    "2026-11-24T10:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
    "9999-12-31T23:59:59.999999-23:59", "2026-11-24T10:00:00+24:00", "2026-11-24T10:00:00+99:99",
    "2026-10-25T02:30:00", "2027-03-28T02:30:00", "24:00", "23:59:60", "25:61", "-1:00", "09:00",
    "9:00", "09:00:00.5", "09:00+01:00", "\uff12\uff10\uff12\uff16-11-24", "00000000", "31129999",
    "29022026", "04051986", "040586-1234",
)  # fmt: skip
PEOPLE = (
    "Anna", "Łukasz Wałęsa", "+4520304050", "(+45) 20 30 40 50", "\u202a+4520304050\u202c", "112",
    "+266696687", "+" + "9" * 40, "x@y.z", "da", "en", "ar", "xx", "../da", "lene", "karen",
)  # fmt: skip
WRITTEN = tuple(text.encode("utf-8", "surrogatepass") for text in (*NUMBERS, *TIMES, *PEOPLE))
NAMES = (
    "action", "beside", "call", "caller", "citizen_id", "code", "csrf_token", "day", "decision",
    "ended", "from", "in", "key", "kind", "language", "message", "move", "choice", "change", "page",
    "again", "tries", "heard", "reading", "q", "seen", "show", "slip", "start", "step", "turn",
    "typed", "way", "what", "words", "at", "why", "next", "name", "born", "files", "__proto__",
    "a[b][c]", "", "x" * 300,
)  # fmt: skip
"""Names of fields besides those of the forms that are found in pages."""

CALLS = (
    "CallSid", "From", "To", "Digits", "CallStatus", "DialCallStatus", "RecordingSid",
    "RecordingUrl", "RecordingDuration", "RecordingStatus", "MessageSid", "MessageStatus",
    "ErrorCode", "ErrorUrl",
)  # fmt: skip
"""Names of fields of Twilio's requests."""

METHODS = ("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW", "get")
KINDS = (
    "application/json", "text/plain", "application/xml", "multipart/form-data",
    "multipart/form-data; boundary=", "application/x-www-form-urlencoded; charset=utf-16", "x", "",
)  # fmt: skip
HEADERS = {
    "HX-Request": ("true", "false", "\xff"),
    "HX-Boosted": ("true",),
    "HX-History-Restore-Request": ("true",),
    "HX-Current-URL": ("http://evil.example/", "::::"),
    "Range": ("bytes=0-", "bytes=5-2", "bytes=-0", "bytes=999999999999-", "x", "bytes=0-1,2-3"),
    "If-None-Match": ("*", '"x"', "\xff"),
    "If-Modified-Since": ("Thu, 01 Jan 0000 00:00:00 GMT", "x"),
    "Accept-Encoding": ("gzip", "br;q=x", "\0"),
    "Accept-Language": ("xx;q=9", "\xff"),
    "Host": ("evil.example", "evil.example:99999", "[::1", "", "a b"),
    "X-Forwarded-Host": ("evil.example",),
    "X-Forwarded-For": ("1.2.3.4, \0", "x"),
    "X-Forwarded-Proto": ("gopher",),
    "X-Forwarded-Prefix": ("/evil",),
    "Cookie": (
        "session=x; kiosk=\0; visit=\xff", "visit=e30.x", "session=.eJw; counter=٣",
        "display=%00; kiosk=" + "9" * 4_000, "=;=;;;",
    ),
    "Sec-Fetch-Site": ("cross-site", "same-origin", "\xff"),
    "Content-Length": ("-1", "x", "99999999999", "0"),
    "Referer": ("javascript:alert(1)",),
    "Origin": ("null",),
}  # fmt: skip
