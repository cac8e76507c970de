"""Find words that are hard to read."""

FAINT = """([least, parts]) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const rgb = (colours) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const each of colours) {
            canvas.fillStyle = each;
            canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const linear = (part) => part / 255 <= 0.04045
        ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const light = (colours) => {
        const [red, green, blue] = rgb(colours).map(linear);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
        const papers = [];
        for (let each = element; each; each = each.parentElement)
            papers.unshift(getComputedStyle(each).backgroundColor);
        return ["white", ...papers];
    };
    const hasWords = (element) => [...element.childNodes].some(
        (each) => each.nodeType === Node.TEXT_NODE && each.textContent.trim());
    const found = [];
    for (const each of document.querySelectorAll(parts)) {
        if (!hasWords(each) || !each.checkVisibility({ visibilityProperty: true })) continue;
        if (each.closest("title, style, .ck-spoken")) continue;
        const style = getComputedStyle(each);
        const papers = behind(each);
        const ink = each.matches("svg *") ? style.fill : style.color;
        const two = [light(papers), light([...papers, ink])].sort((one, other) => one - other);
        const contrast = (two[1] + 0.05) / (two[0] + 0.05);
        if (contrast < least) found.push([each.textContent.slice(0, 40), contrast.toFixed(2)]);
    }
    return found;
}"""
"""The words that stand out too little from what is behind them, by WCAG's formula."""


def faint(page, parts=":is(.ck-form, .ck-box, .ck-chart) *"):
    """Return the words of these parts whose contrast is below 4.5, with their contrast."""
    return page.evaluate(FAINT, [4.5, parts])
