"""A clock and a loop whose time is turned by hand, so that no test sleeps."""

import heapq
from collections import deque
from datetime import UTC, datetime, timedelta
from itertools import count

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class TurnedLoop:
    """Calls what comes later when it is told to; it is the clock, too."""

    is_running = True

    def __init__(self, time=NOON):
        self.time = time
        self.saves = deque()
        self.draws = deque()
        self._later = []
        self._order = count()

    def __call__(self):
        return self.time

    def later(self, seconds, do):
        due = self.time + timedelta(seconds=seconds)
        heapq.heappush(self._later, (due, next(self._order), do))

    def save(self, do):
        self.saves.append(do)

    def draw(self, do):
        self.draws.append(do)

    def turn(self, seconds):
        """Let so many seconds go by, with what is due in them."""
        end = self.time + timedelta(seconds=seconds)
        while self._later and self._later[0][0] <= end:
            self.time, _, do = heapq.heappop(self._later)
            do()
        self.time = end

    def finish(self):
        """Let the threads that save and draw do what they have to."""
        while self.saves or self.draws:
            (self.saves or self.draws).popleft()()
