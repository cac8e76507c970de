"""Year's files with a mistake: for each one its bytes and the end of the error message."""

GOAL = b"format: 1\nyear: 2026\ngoals:\n  give-a-talk:\n"
TOP = b"format: 1\nyear: 2026\n"

MISTAKES = {
    "not a number": (
        GOAL + b"    importance: .nan\n",
        "line 5: goal \"give-a-talk\": importance is '.nan'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "infinity": (
        GOAL + b"    lived: true\n    satisfaction: .inf\n",
        "line 6: goal \"give-a-talk\": satisfaction is '.inf'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "off the scale": (
        GOAL + b"    importance: 11\n",
        'line 5: goal "give-a-talk": importance is 11; '
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "between two stops": (
        GOAL + b"    expectation: 7.5\n",
        "line 5: goal \"give-a-talk\": expectation is '7.5'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "octal": (
        GOAL + b"    importance: 07\n",
        "line 5: goal \"give-a-talk\": importance is '07'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "an hour instead of a number": (
        GOAL + b"    importance: 0:07\n",
        "line 5: goal \"give-a-talk\": importance is '0:07'; "
        "it must be a whole number from 1 to 10, or be left out",
    ),
    "maybe a priority": (
        GOAL + b"    priority: maybe\n",
        "line 5: goal \"give-a-talk\": priority is 'maybe'; it must be true or false",
    ),
    "a satisfaction but not lived": (
        GOAL + b"    satisfaction: 7\n",
        'line 5: goal "give-a-talk": satisfaction is given for a goal that is not lived; '
        "set lived to true or leave satisfaction out",
    ),
    "maybe had now": (
        GOAL + b"    lived: true\n    now: maybe\n",
        "line 6: goal \"give-a-talk\": now is 'maybe'; it must be true or false, or be left out",
    ),
    "a number for having it now": (
        GOAL + b"    lived: true\n    now: 1\n",
        "line 6: goal \"give-a-talk\": now is '1'; it must be true or false, or be left out",
    ),
    "had now but not lived": (
        GOAL + b"    now: false\n",
        'line 5: goal "give-a-talk": now is given for a goal that is not lived; '
        "set lived to true or leave now out",
    ),
    "a list of what is had now": (
        GOAL + b"    lived: true\n    now: [yes, no]\n",
        "line 6: now must be text; put it in quotes",
    ),
    "had now twice": (
        GOAL + b"    now: true\n    now: false\n",
        'line 6: "now" is already on line 5; keep one of the two',
    ),
    "a stage that is none": (
        GOAL + b"    stage: almost there\n",
        'line 5: goal "give-a-talk": stage is \'almost there\'; it must be one of "not begun", '
        '"begun", "well along", "done", "given up", or be left out',
    ),
    "a sentence without its day": (
        TOP + b"not_this_year:\n  sentence: So it was.\n",
        'line 4: not_this_year has no "date"; add a line such as "date: 2026-12-14"',
    ),
    "a day without its sentence": (
        TOP + b"not_this_year:\n  date: 2026-12-14\n  sentence:\n",
        'line 5: not_this_year has no "sentence"; add a line such as "sentence: words"',
    ),
    "an empty sentence": (
        TOP + b"not_this_year:\n  date: 2026-12-14\n  sentence: ' '\n",
        "line 5: not_this_year: sentence is empty; write one, or leave not_this_year out",
    ),
    "a day that is none": (
        TOP + b"not_this_year:\n  date: 2026-02-30\n  sentence: So it was.\n",
        "line 4: date is not a day; write it like 2026-12-14",
    ),
    "a sentence where its name belongs": (
        TOP + b"not_this_year: So it was.\n",
        "line 3: not_this_year must be a list of names and values, as in “name: value”",
    ),
    "a list of sentences": (
        TOP + b"not_this_year:\n  date: 2026-12-14\n  sentence: [one, two]\n",
        "line 5: sentence must be text; put it in quotes",
    ),
    "a list of steps": (
        GOAL + b"    step: [ask, write]\n",
        "line 5: step must be text; put it in quotes",
    ),
    "an entry instead of a list of them": (
        GOAL + b"    entries: {date: '2026-03-14', text: so}\n",
        "line 5: entries must be a list of entries, as in “- date: '2026-03-14'” with a line "
        "“text: words” below it",
    ),
    "an entry of no day": (
        GOAL + b"    entries:\n    - text: so\n      date: 2026-02-30\n",
        "line 7: an entry: date is '2026-02-30'; it must be a day, a month or a year, such as "
        '"2026-03-14", "2026-03" or "2026"',
    ),
    "an entry without its text": (
        GOAL + b"    entries:\n    - date: 2026-03-14\n",
        "line 6: an entry: text is empty; write what the entry says",
    ),
    "an entry that is words": (
        GOAL + b"    entries:\n    - shipped it\n",
        "line 6: an entry must be a list of names and values, as in “name: value”",
    ),
    "the same obstacle twice": (
        GOAL + b"    obstacle: time\n    obstacle: money\n",
        'line 6: "obstacle" is already on line 5; keep one of the two',
    ),
    "a check-in twice at one time": (
        TOP + b"check_ins:\n  2026-06-12:\n    a: {stage: done}\n    a: {stage: begun}\n",
        'line 6: "a" is already on line 5; keep one of the two',
    ),
    "a list instead of words": (
        GOAL + b"    note: [so, so]\n",
        "line 5: note must be text; put it in quotes",
    ),
    "a goal that is a number": (
        TOP + b"goals:\n  give-a-talk: 7\n",
        'line 4: goal "give-a-talk" must be a list of names and values, as in “name: value”',
    ),
    "goals that are a word": (
        TOP + b"goals: many\n",
        "line 3: goals must be a list of names and values, as in “name: value”",
    ),
    "a list instead of names": (
        b"- format: 1\n- year: 2026\n",
        "line 1: the file must be a list of names and values, as in “name: value”",
    ),
    "a word alone": (
        b"hello\n",
        "line 1: the file must be a list of names and values, as in “name: value”",
    ),
    "a name that is a list": (
        TOP + b"? [a, b]\n: c\n",
        "line 3: a name in the file must be plain text",
    ),
    "the same name twice": (
        TOP + b"letter: one\nletter: two\n",
        'line 4: "letter" is already on line 3; keep one of the two',
    ),
    "the same goal twice": (
        GOAL + b"    note: one\n  go-freelance:\n    note: x\n  give-a-talk:\n    note: two\n",
        'line 8: "give-a-talk" is already on line 4; keep one of the two',
    ),
    "the same rating twice": (
        GOAL + b"    importance: 3\n    importance: 4\n",
        'line 6: "importance" is already on line 5; keep one of the two',
    ),
    "the same unknown name twice, deep down": (
        TOP + b"later: {a: [{b: 1, b: 2}]}\n",
        'line 3: "b" is already on line 3; keep one of the two',
    ),
    "two documents": (
        TOP + b"---\n" + TOP,
        'line 3: a second document ("---") is not allowed; keep one per file',
    ),
    "a hundred thousand documents": (
        TOP + b"---\n" * 400_000,
        'line 3: a second document ("---") is not allowed; keep one per file',
    ),
    "empty": (
        b"",
        "the file is empty; restore a backup, or delete it to start over",
    ),
    "nothing but comments": (
        b"# mine\n" * 100,
        "the file is empty; restore a backup, or delete it to start over",
    ),
    "null": (
        b"null\n",
        "line 1: the file must be a list of names and values, as in “name: value”",
    ),
    "no format": (
        b"year: 2026\n",
        'line 1: no "format: 1"; add it as the first line',
    ),
    "format 0": (
        b"format: 0\nyear: 2026\n",
        'line 1: format is 0; it must be "format: 1"',
    ),
    "no year": (
        b"format: 1\n",
        'line 1: no "year"; add a line such as "year: 2026"',
    ),
    "a year left empty": (
        b"format: 1\nyear:\n",
        'line 2: no "year"; add a line such as "year: 2026"',
    ),
    "a year of five digits": (
        b"format: 1\nyear: 20260\n",
        "line 2: year is 20260; it must be a four-digit number",
    ),
    "not a time": (
        TOP + b"saved: yesterday\n",
        'line 3: saved is not a time; write it like "2026-01-31 18:30:00+01:00"',
    ),
    "no time of comparing": (
        TOP + b"compared: yes\n",
        'line 3: compared is not a time; write it like "2026-01-31 18:30:00+01:00"',
    ),
    "no name of a list": (
        TOP + b"letter: so\ncatalog: 7\n",
        "line 4: catalog is 7; it must be the name of a list or a .csv file on this machine, "
        "or be left out",
    ),
    "a newer format that can't be understood": (
        b"format: 2\nyear: 2026\ngoals: [give-a-talk]\n",
        "line 1: written by a newer careerkit (format 2; this one reads up to 1); "
        "update careerkit to open it",
    ),
    "cut in the middle": (
        b"# What one person said about their career goals in 2026, kept by careerkit.\n" + GOAL,
        'line 5: cut short: its last line is not "# end"; restore a backup, '
        "or add that line if nothing is missing",
    ),
    "a tab instead of spaces": (
        GOAL + b"\timportance: 3\n",
        "line 5: not valid YAML (found character that cannot start any token); "
        "fix the line, or quote its words",
    ),
    "a line indented too little": (
        GOAL + b"    importance: 3\n   note: x\n",
        "line 6: not valid YAML (did not find expected key); fix the line, or quote its words",
    ),
    "no colon": (
        GOAL + b"    importance 3\n    priority: true\n",
        "line 6: not valid YAML (mapping values are not allowed in this context); "
        "fix the line, or quote its words",
    ),
    "a colon within words": (
        GOAL + b"    note: so: it is\n",
        "line 5: not valid YAML (mapping values are not allowed in this context); "
        "fix the line, or quote its words",
    ),
    "a bracket left open": (
        TOP + b"mine: [1, 2\nletter: x\n",
        "line 4: not valid YAML (did not find expected ',' or ']'); "
        "fix the line, or quote its words",
    ),
    "half a character, escaped": (
        TOP + b'letter: "\\uD83D"\n',
        "line 3: not valid YAML (found invalid Unicode character escape code); "
        "fix the line, or quote its words",
    ),
    "NUL": (
        TOP + b"letter: a\0b\n",
        "line 3: U+0000 is not text; remove it",
    ),
    "a terminal's bell and colours": (
        TOP + b"letter: \x1b[31mred\x07\n",
        "line 3: U+001B is not text; remove it",
    ),
    "Latin-1": (
        TOP + "letter: Zürich\n".encode("latin-1"),
        "line 3: not UTF-8 text; save the file as UTF-8",
    ),
    "UTF-16": (
        TOP.decode().encode("utf-16"),
        "line 1: not UTF-8 text; save the file as UTF-8",
    ),
    "UTF-16 without a mark": (
        TOP.decode().encode("utf-16-le"),
        "line 1: U+0000 is not text; remove it",
    ),
    "half a smile in UTF-8": (
        TOP + b"letter: \xed\xa0\xbd\n",
        "line 3: not UTF-8 text; save the file as UTF-8",
    ),
    "a photograph": (
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4000,
        "line 1: not UTF-8 text; save the file as UTF-8",
    ),
    "a web page": (
        b"<!DOCTYPE html>\n<html><body>Sign in: to go on</body></html>\n",
        "line 2: not valid YAML (mapping values are not allowed in this context); "
        "fix the line, or quote its words",
    ),
}
