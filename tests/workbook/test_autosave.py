"""Facts about saving: when it writes, what it says when it cannot, what it never loses."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from support.parts import part, rate

import careerkit as ck


def test_the_first_gesture_makes_the_years_file(book, folder):
    rate(book, "get-a-raise", 3)

    assert ck.Journal(folder).load(2026) == book.form.reflection
    assert book.form.reflection.goals["get-a-raise"].importance == 3
    assert book.form.reflection.begun == book.form.reflection.saved
    assert f"in {folder / '2026.yaml'}" in book.form.status


def test_opening_again_writes_nothing(book, folder):
    rate(book, "get-a-raise", 3)
    before = (folder / "2026.yaml").stat().st_mtime_ns
    ck.open_workbook(ck.Journal(folder), year=2026)

    assert (folder / "2026.yaml").stat().st_mtime_ns == before


def test_two_workbooks_on_one_year_lose_nothing_of_each_other(book, folder):
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)
    rate(other, "go-freelance", 7)

    said = {name: each.importance for name, each in ck.Journal(folder).load(2026).goals.items()}
    assert said == {"get-a-raise": 3, "go-freelance": 7}
    assert other.form.reflection.goals["get-a-raise"].importance == 3
    assert "Be paid more" in other.form.status


def test_a_save_that_fails_is_told_and_the_answer_stays(book, folder):
    folder.mkdir()
    (folder / "2026.yaml").mkdir()
    rate(book, "get-a-raise", 3)

    assert book.form.status.startswith("Not saved: ")
    assert book.form.reflection.goals["get-a-raise"].importance == 3

    (folder / "2026.yaml").rmdir()
    rate(book, "go-freelance", 7)
    assert set(ck.Journal(folder).load(2026).goals) == {"get-a-raise", "go-freelance"}


def test_a_save_that_failed_is_tried_again(folder, monkeypatch):
    monkeypatch.setattr("careerkit.workbook.autosave.RETRY_SECONDS", 0.01)

    async def live():
        book = ck.open_workbook(ck.Journal(folder), year=2026)
        folder.mkdir()
        (folder / "2026.yaml").mkdir()
        rate(book, "get-a-raise", 3)
        (folder / "2026.yaml").rmdir()
        for _ in range(500):
            await asyncio.sleep(0.01)
            if book.form.status.startswith("Saved"):
                return book
        return book

    book = asyncio.run(live())
    assert ck.Journal(folder).load(2026) == book.form.reflection


def test_gestures_on_two_threads_lose_nothing_of_each_other(book, folder):
    rows = [book.form.row("get-a-raise"), book.form.row("become-a-manager")]
    names = ["ck-importance", "ck-note"]
    controls = [
        next(each for each in row.children if name in each._dom_classes)
        for row in rows
        for name in names
    ]

    def move(control):
        for stop in range(1, 11):
            control.value = stop if isinstance(control.value, int) else f"note {stop}"

    threads = [threading.Thread(target=move, args=[control]) for control in controls]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    said = ck.Journal(folder).load(2026).goals
    found = [
        (said[name].importance, said[name].note) for name in ("get-a-raise", "become-a-manager")
    ]
    assert found == [(10, "note 10")] * 2


def in_a_burst(folder, then):
    """Rate ten times without a moment between, as if keys had waited, and do ``then``.

    Return how often it was saved, and the rating in the file, before ``then`` and after it.
    """

    async def live():
        journal = ck.Journal(folder)
        saves, write = [], journal.write
        journal.write = lambda said, base: saves.append(said) or write(said, base)
        book = ck.open_workbook(journal, year=2026)
        for stop in range(1, 11):
            rate(book, "get-a-raise", stop)
        before = len(saves), kept(folder)
        await then(book)
        return before, (len(saves), kept(folder))

    return asyncio.run(live())


def kept(folder):
    return ck.Journal(folder).load(2026).goals["get-a-raise"].importance


async def a_moment(_book):
    await asyncio.sleep(0.3)


async def report(book):
    part(book.exports(), "ck-report").click()


def test_keys_that_waited_are_saved_at_once_and_then_together(folder):
    assert in_a_burst(folder, a_moment) == ((1, 1), (2, 10))


def test_a_report_asked_for_in_a_burst_holds_its_last_answer(folder):
    assert in_a_burst(folder, report)[1] == (2, 10)


def test_a_burst_that_does_not_end_is_saved_now_and_then(folder, monkeypatch):
    monkeypatch.setattr("careerkit.workbook.autosave.PAUSE", 0.05)
    monkeypatch.setattr("careerkit.workbook.autosave.BURST", 60)
    monkeypatch.setattr("careerkit.workbook.autosave.AT_MOST", 0.2)

    async def keys(book):
        for stop in range(80):
            rate(book, "get-a-raise", 1 + stop % 9)
            await asyncio.sleep(0.01)

    _, (saves, _) = in_a_burst(folder, keys)
    assert saves > 2


def test_where_saves_take_long_a_burst_has_few_of_them(folder, monkeypatch):
    monkeypatch.setattr("careerkit.workbook.autosave.AT_MOST", 60)
    write = ck.Journal.write

    def slow(journal, said, base):
        time.sleep(0.1)
        return write(journal, said, base)

    async def keys(book):
        for stop in range(31):
            rate(book, "get-a-raise", 1 + stop % 10)
            await asyncio.sleep(0.03)
        rate(book, "get-a-raise", 10)
        await asyncio.sleep(0.5)

    monkeypatch.setattr(ck.Journal, "write", slow)
    _, (saves, last) = in_a_burst(folder, keys)
    # The first and the last, and one more where the machine was busy elsewhere.
    assert saves <= 3
    assert last == 10


def test_however_long_a_save_takes_no_answer_waits_longer_than_it_may(folder, monkeypatch):
    monkeypatch.setattr("careerkit.workbook.autosave.AT_MOST", 0.05)
    write = ck.Journal.write

    def slow(journal, said, base):
        time.sleep(0.5)
        return write(journal, said, base)

    monkeypatch.setattr(ck.Journal, "write", slow)
    assert in_a_burst(folder, a_moment)[1] == (2, 10)


def test_another_thread_of_the_kernel_saves_each_answer_at_once(folder):
    book = ck.open_workbook(ck.Journal(folder), year=2026)

    async def keys():
        for stop in range(1, 11):
            rate(book, "get-a-raise", stop)
            assert kept(folder) == stop
        return "done"

    with ThreadPoolExecutor(1) as other:
        assert other.submit(asyncio.run, keys()).result() == "done"
