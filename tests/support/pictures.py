"""Every view's picture, on a page, and what is wrong with the words in it."""

from functools import cache

from support.years import EMPTY, FEW, FULL

from careerkit.views import VIEWS
from careerkit.views.room import WIDE
from careerkit.views.svg import stylesheet, to_svg

TABLES = {"empty": EMPTY, "few": FEW, "full": FULL}


@cache
def drawn_with(name, size="full", room=WIDE):
    return (
        to_svg(VIEWS[name](TABLES[size])) if room == WIDE else VIEWS[name].svg(TABLES[size], room)
    )


def show(page, drawn):
    page.set_content(
        f'<style>{stylesheet()}</style><body><div class="ck-chart">{drawn}</div></body>'
    )


def words_outside(page):
    """Return the words that leave the picture."""
    return page.evaluate(
        """() => {
            const whole = document.querySelector("svg").getBoundingClientRect();
            return [...document.querySelectorAll("svg text")].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < whole.left || box.right > whole.right
                    || box.top < whole.top || box.bottom > whole.bottom;
            }).map(text => text.textContent);
        }"""
    )


def words_on_words(page):
    """Return each pair of lines of which one lies on the other, by more than their leading."""
    return page.evaluate(
        """() => {
            const lines = [...document.querySelectorAll("svg text")]
                .flatMap(text => text.children.length ? [...text.children] : [text])
                .filter(line => line.textContent.trim())
                .map(line => [line.textContent, line.getBoundingClientRect()]);
            const overlap = (one, other, start, end) =>
                Math.min(one[end], other[end]) - Math.max(one[start], other[start]);
            return lines.flatMap(([words, box], place) => lines.slice(place + 1)
                .filter(([, other]) => overlap(box, other, "left", "right") > 0
                    && overlap(box, other, "top", "bottom") > 3)
                .map(([others]) => [words, others]));
        }"""
    )
