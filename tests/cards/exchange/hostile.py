"""Words that a careless exporter would run, swallow or trip over."""

HOSTILE = [
    "a < b & c > d \"quoted\" 'single' &amp; &lt;b&gt;",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "first line\nsecond line\n\n    indented code()\n\ttab",
    "literal {{c1::x}} and {{Front}} and {{#Back}}",
    r"TeX \(\frac{1}{2}\) and \[ \sum_{i=1}^{n} x_i \]",
    "[sound:loud.mp3] [latex]x[/latex] [$]x[/$] [anki:tts lang=en_US]x[/anki:tts]",
    "emoji 😀👩‍🔬, עברית, العربية, 漢字, café",
    "a <!-- comment --> and &nbsp; and a trailing \\",
    "=HYPERLINK(A1)",
    "</style></title><b>",
]
