"""Lines that a careless reader, page or exporter would run, unwrap or swallow."""

HOSTILE_LINES = (
    "Tags <b>bold</b> and <script>alert(1)</script> and <img src=x onerror=alert(1)> stay",
    "Entities &amp; and &lt;b&gt; and &#x41; and &nbsp; stay as written",
    "A comment <!-- hidden --> and </textarea></style></title> stay",
    "Braces {{ 7*7 }} and {% raw %} and ${HOME} and {0} and %s stay",
    r"TeX \(\frac{1}{2}\) and \[ x_i^2 \] and $a_1 + b_2$ and C:\new stay",
    "Cloze {{c1::bees::hint}} and [sound:loud.mp3] and [latex]x[/latex] stay",
    "Bees::Dance and Question:::Answer and a :: b stay",
    "Direction \u202eevil\u202c and \u2066isolated\u2069 and \u200fmark\u200e stay",
    "Cells =HYPERLINK(A1) and +1 and @SUM and 'quoted' and \"doubled\" stay",
    "Terminals [31m and [red]x[/red] and `ls` and $(ls) stay",
)
