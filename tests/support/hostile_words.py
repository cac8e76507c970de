"""Words that a page, a picture or a formula could take for something else."""

HOSTILE = [
    "<img src=x onerror=document.title='ran'>",
    "</title></svg><script>document.title='ran'</script>",
    "$90k$ to $120k$",
    '&lt;b&gt; "quoted" \'twice\' id="x" url(#x)',
    "a\x00b\x0bc",
    "اختبار 🎈 試験",
]
