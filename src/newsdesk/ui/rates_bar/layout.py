"""How much of the bar there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.core.frozen import frozen


@frozen
class Fit:
    """What is shown in a width.

    Attributes:
        quotes: How many quotes, from the first on; the rest is in the menu of the overflow.
        remark: Which of the remark's texts, from the longest on; None where none has room.
    """

    quotes: int
    remark: int | None


def fit(
    room: int, clock: int, quotes: Sequence[int], remarks: Sequence[int], more: int, gap: int
) -> Fit:
    """Choose what to show: the remark is shortened first, then left out, then the last quotes go.

    Where so much goes that a text of the remark has room again, it comes back.

    Args:
        room: The width of all, as the others in pixels.
        clock, quotes, remarks, more: The widths of the clock, of each quote, of each text of the
            remark, the longest first, and of the button for the rest.
    """
    whole = clock + sum(gap + width for width in quotes)
    for number, width in enumerate(remarks):
        if whole + gap + width <= room:
            return Fit(len(quotes), number)
    if whole <= room:
        return Fit(len(quotes), None)
    left, count = room - clock - gap - more, 0
    for width in quotes:
        if left < gap + width:
            break
        left -= gap + width
        count += 1
    remark = next((n for n, width in enumerate(remarks) if gap + width <= left), None)
    return Fit(count, remark)
