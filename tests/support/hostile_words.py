"""Words that a page, a picture or a formula could take for something else."""

HOSTILE = [
    "<img src=x onerror=document.title='ran'>",
    "</title></svg><script>document.title='ran'</script>",
    "$90k$ to $120k$",
    '&lt;b&gt; "quoted" \'twice\' id="x" url(#x)',
    "a\x00b\x0bc",
    "اختبار 🎈 試験",
]


def hostile(field):
    """Return words that a page would run, a formula would set and a spreadsheet would reckon."""
    return (
        f"=cmd() {field} <img src=x onerror='window.canary=1;alert(1)'> $$x^2$$ "
        "</script><script>window.canary=2;alert(2)</script>"
    )
