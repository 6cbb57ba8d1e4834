"""What may happen in a random life: wishes, days, hours and choices."""

from datetime import time, timedelta

from hypothesis import strategies as st

from shared.appointments import FIRST_MEETING
from shared.citizens import Needs
from tests.appointments.houses import FOLLOW_UP

WINDOW_DAYS = 4
BUFFERS = {FIRST_MEETING: timedelta(minutes=15), FOLLOW_UP: timedelta(minutes=30)}
"""How long the adviser is kept free after each kind of meeting."""

wishes = st.builds(
    Needs, wheelchair=st.booleans(), more_time=st.booleans(), quiet_room=st.booleans()
)
kinds = st.sampled_from([FIRST_MEETING, FOLLOW_UP])
numbers = st.integers(0, 1000)
days_ahead = st.integers(0, WINDOW_DAYS)
clocks = st.integers(8 * 4, 16 * 4).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
hours = st.tuples(clocks, clocks).filter(lambda both: both[0] < both[1])
