"""What each pattern of the time grammar means: the readings by name."""

from __future__ import annotations

from graphbuild.situate.counted_readings import COUNTED_READINGS
from graphbuild.situate.day_readings import DAY_READINGS
from graphbuild.situate.grammar import Match
from graphbuild.situate.longer_readings import LONGER_READINGS
from graphbuild.situate.month_readings import MONTH_READINGS
from graphbuild.situate.setting import UNTOLD, Meaning, Reading, Setting

READINGS: dict[str, Reading] = DAY_READINGS | MONTH_READINGS | LONGER_READINGS | COUNTED_READINGS


def read(match: Match, setting: Setting) -> Meaning:
    """Return what the match means in its setting; the empty text without a dateline to count from."""
    try:
        return READINGS[match.reading](match, setting)
    except LookupError:
        return UNTOLD
    except (ValueError, OverflowError):
        return None  # no such day, or one beyond the calendar
