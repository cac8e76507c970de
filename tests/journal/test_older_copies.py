"""Another program replaces the file of an open year: nothing goes that nobody removed."""

import errno
from dataclasses import replace
from datetime import date, timedelta

import pytest
from support.turned import TurnedLoop

from careerkit.catalog.own_goals import add, remove, set_aside
from careerkit.catalog.own_goals_file import FILE as OWN
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.journal.backups import FOLDER
from careerkit.journal.codec import dumps
from careerkit.journal.journal import Journal
from careerkit.journal.lineage import FILE, LINES_KEPT
from careerkit.reflection import NotThisYear
from careerkit.session.saving import RETRY_SECONDS
from careerkit.session.session import Session

FEW = [f"goal-{number}" for number in range(6)]
MANY = [f"goal-{number}" for number in range(40)]


class Year:
    """A year that is open on a page, and its file, which other programs change."""

    def __init__(self, folder, seconds):
        self.folder, self.loop, self.seconds = folder, TurnedLoop(), seconds
        self.session = self.open()
        self.path = folder / "2026.yaml"

    def open(self):
        return Session(Journal(self.folder), 2026, clock=self.loop, loop=self.loop)

    def rate(self, goal_ids, importance=5, session=None):
        for goal_id in goal_ids:
            (session or self.session).rate(goal_id, importance=importance)
        self.loop.finish()
        self.loop.turn(self.seconds)

    def write_letter(self, words, session=None):
        (session or self.session).change(lambda reflection: replace(reflection, letter=words))
        self.loop.finish()

    @property
    def kept(self):
        """The file as it is by now, and the page, which must show the same."""
        reflection = Journal(self.folder).load(2026)
        assert self.session.reflection == reflection
        return reflection


@pytest.fixture(params=[60, 0], ids=["later", "in the same second"])
def year(tmp_path, request):
    return Year(tmp_path / "answers", request.param)


@pytest.fixture
def put_back(year):
    """A year of 40 answers and a letter, whose file is again the copy with six of them."""
    year.rate(FEW)
    older = year.path.read_text()
    year.rate(MANY)
    year.write_letter("Dear me")
    year.path.write_text(older)
    return year


def gesture(year):
    year.rate(["goal-0"], importance=9)


def look(year):
    year.session.look_again()
    year.loop.finish()


@pytest.mark.parametrize("do", [gesture, look])
def test_an_older_copy_put_back_takes_no_answer_with_it_and_is_told(put_back, do):
    older = put_back.path.read_text()
    newest = dumps(put_back.session.reflection)
    do(put_back)

    assert {*put_back.kept.goals} == {*MANY}
    assert put_back.kept.letter == "Dear me"
    told = "34 answers and the letter that another program had removed or put back were kept."
    assert told in put_back.session.status
    kept = [backup.path.read_text() for backup in Journal(put_back.folder).backups()]
    assert older in kept
    assert newest in kept


def test_an_older_copy_put_back_takes_no_sentence_with_it(year):
    year.rate(FEW)
    older = year.path.read_text()
    said = NotThisYear(date=date(2026, 12, 14), sentence="So it was.")
    year.session.change(lambda reflection: replace(reflection, not_this_year=said))
    year.loop.finish()
    year.path.write_text(older)
    look(year)

    assert year.kept.not_this_year == said
    assert (
        "the sentence about the year that another program had removed or put back was kept."
        in year.session.status
    )


def test_an_answer_that_an_older_copy_had_otherwise_stays_as_it_is(year):
    year.rate(FEW, importance=3)
    older = year.path.read_text()
    year.rate(FEW, importance=8)
    year.path.write_text(older)
    year.write_letter("Dear me")

    assert {rating.importance for rating in year.kept.goals.values()} == {8}
    assert "6 answers that another program had removed or put back were kept." in (
        year.session.status
    )


def test_a_copy_from_before_the_page_was_opened_takes_no_answer_with_it(year):
    year.rate(FEW)
    older = year.path.read_text()
    year.rate(MANY)
    year.session = year.open()
    year.path.write_text(older)
    gesture(year)

    assert {*year.kept.goals} == {*MANY}


@pytest.mark.parametrize("saved", [timedelta(days=-3), timedelta(days=3)])
def test_a_copy_of_another_machine_adds_what_is_new_and_takes_nothing(year, saved):
    year.rate(MANY)
    other = Journal(year.folder).load(2026)
    goals = {"goal-0": other.goals["goal-0"], "give-a-talk": other.goals["goal-1"]}
    elsewhere = replace(other, goals=goals, letter="From there", saved=other.saved + saved)
    year.path.write_text(dumps(elsewhere))
    gesture(year)

    assert {*year.kept.goals} == {*MANY, "give-a-talk"}
    assert year.kept.letter == "From there"


def test_the_notes_of_what_was_written_may_be_lost(put_back):
    (put_back.folder / FOLDER / FILE).unlink()
    put_back.session = put_back.open()
    gesture(put_back)
    assert {*FEW} <= {*put_back.kept.goals}


def test_a_goal_removed_by_hand_stays_removed_and_is_told(year):
    year.rate(FEW)
    lines = year.path.read_text().splitlines(keepends=True)
    first = lines.index("  goal-3:\n")
    year.path.write_text("".join(lines[:first] + lines[first + 2 :]))
    gesture(year)

    assert {*year.kept.goals} == {*FEW} - {"goal-3"}
    assert "Removed elsewhere and here: “goal-3”." in year.session.status


def test_a_file_kept_open_in_an_editor_gives_its_edits_and_takes_nothing_else(tmp_path):
    year = Year(tmp_path / "answers", seconds=60)
    year.rate(FEW)
    in_the_editor = year.path.read_text()
    year.rate(MANY)
    year.path.write_text(in_the_editor.replace("importance: 5", "importance: 2", 1))
    year.write_letter("Dear me")

    assert {*year.kept.goals} == {*MANY}
    assert year.kept.goals["goal-0"].importance == 2


def test_what_is_removed_on_one_page_is_removed_on_the_other(year):
    year.rate(FEW)
    year.write_letter("Dear me")
    other = year.open()
    year.write_letter("", session=other)
    other.change(lambda reflection: replace(reflection, goals={}))
    year.loop.finish()
    gesture(year)

    assert year.kept.letter == ""
    assert [*year.kept.goals] == ["goal-0"]


def test_a_backup_that_the_person_restores_is_what_they_get(year):
    year.rate(FEW)
    year.session = year.open()
    year.rate(MANY)
    journal = Journal(year.folder)
    journal.restore(journal.backups()[-1].name)
    look(year)
    assert {*year.kept.goals} == {*FEW}

    gesture(year)
    assert {*year.kept.goals} == {*FEW}


def test_the_notes_stay_short_and_hold_no_word(year):
    year.rate(FEW)
    notes = year.folder / FOLDER / FILE
    notes.write_text("0123456789abcdef fedcba9876543210\n" * (LINES_KEPT + 500))
    year.rate(MANY)
    year.rate(FEW, importance=1)
    lines = notes.read_text().splitlines()
    assert LINES_KEPT / 2 < len(lines) < LINES_KEPT
    assert all(len(digest) == 16 for line in lines for digest in line.split())


def test_a_folder_that_refuses_the_notes_refuses_no_answer(year):
    year.rate(FEW)
    (year.folder / FOLDER).mkdir(exist_ok=True)
    notes = year.folder / FOLDER / FILE
    notes.unlink(missing_ok=True)
    notes.mkdir()
    year.rate(MANY)
    assert {*year.kept.goals} == {*MANY}


@pytest.fixture
def own(tmp_path):
    """A session of this run, and an older copy of its goals.csv, which the last run wrote."""
    folder = tmp_path / "journal"
    loop = TurnedLoop()
    before = Session(Journal(folder), 2026, clock=loop, loop=loop)
    before.change_list(lambda own, _: add(own, "job", "Open a bakery"))
    older = (folder / OWN).read_bytes()
    before.change_list(lambda own, _: add(own, "job", "Open a second one"))
    session = Session(Journal(folder), 2026, clock=loop, loop=loop)
    session.change_list(lambda own, shipped: set_aside(own, shipped, "give-a-talk"))
    return session, older


def words_of(session):
    return [goal.goal for goal in load_own_goals(session.journal.folder).values()]


ALL = ["Open a bakery", "Open a second one", "Give a talk"]


@pytest.mark.parametrize("is_removed", [False, True])
def test_an_older_list_of_own_goals_put_back_takes_none_of_them(own, is_removed):
    session, older = own
    path = session.journal.folder / OWN
    path.unlink() if is_removed else path.write_bytes(older)
    assert session.change_list(lambda own, _: add(own, "job", "Sleep well"))
    assert words_of(session) == [*ALL, "Sleep well"]
    assert [goal.goal for goal in session.asked.own.values()] == [*ALL, "Sleep well"]


def test_an_older_list_of_own_goals_is_replaced_when_the_person_comes_back(own):
    session, older = own
    (session.journal.folder / OWN).write_bytes(older)
    session.look_again()
    assert words_of(session) == ALL


def test_a_goal_removed_by_hand_or_in_another_workbook_stays_removed(own):
    session, _ = own
    path = session.journal.folder / OWN
    path.write_text(path.read_text("utf-8").replace("Open a bakery", "Open a shop"), "utf-8")
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "second" not in line), "utf-8")
    other = Session(Journal(session.journal.folder), 2026)
    assert other.change_list(lambda own, _: remove(own, "give-a-talk"))
    assert session.change_list(lambda own, _: add(own, "job", "Sleep well"))
    assert words_of(session) == ["Open a shop", "Sleep well"]


def test_coming_back_to_a_page_writes_no_list_of_own_goals(own):
    session, _ = own
    path = session.journal.folder / OWN
    before = path.stat()
    session.look_again()
    after = path.stat()
    # Reading it may change the time of its last reading.
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    nothing = Session(Journal(session.journal.folder.parent / "nothing"), 2026)
    nothing.look_again()
    assert not nothing.journal.folder.exists()


def test_an_older_list_of_own_goals_is_known_after_an_edit_by_hand(own):
    session, older = own
    path = session.journal.folder / OWN
    path.write_text(path.read_text("utf-8").replace("a second one", "another"), "utf-8")
    session.look_again()
    path.write_bytes(older)
    assert session.change_list(lambda own, _: add(own, "job", "Sleep well"))
    assert words_of(session) == [ALL[0], "Open another", ALL[2], "Sleep well"]


def test_what_can_not_be_put_back_at_once_is_put_back_later(put_back, monkeypatch):
    def fail(*_arguments, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Journal, "write", fail)
        look(put_back)
    assert put_back.session.status.startswith("Not saved: ")

    put_back.loop.turn(RETRY_SECONDS)
    put_back.loop.finish()
    assert {*put_back.kept.goals} == {*MANY}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("goals:\n", "goals: # as they were\n"),
        ("saved:", "saved_then:"),
        ("importance: 5", "importance: 2"),
    ],
    ids=["by another system", "with a comment", "without its time", "edited"],
)
def test_an_older_copy_in_another_form_takes_no_answer_with_it(tmp_path, old, new):
    year = Year(tmp_path / "answers", seconds=60)
    year.rate(FEW)
    older = year.path.read_text()
    year.rate(MANY)
    year.write_letter("Dear me")
    year.path.write_bytes(older.replace(old, new).encode())
    gesture(year)

    assert {*year.kept.goals} == {*MANY}
    assert year.kept.letter == "Dear me"
