from __future__ import annotations

from isnad.joining import ids
from isnad.model import identify
from isnad.testing import Draft


def test_an_id_is_made_of_page_and_span() -> None:
    reading = Draft("a").report("ما جرى", ("state/ru", "state/us")).reading
    assert ids.report_ids(reading) == (identify("r", reading.page, reading.reports[0].span),)


def test_two_things_told_by_the_same_words_have_two_ids() -> None:
    reading = Draft("a").promise("عقد لقاء", ("state/ru", "state/us"), plan="meeting").reading
    twice = type(reading)(page=reading.page, name="a", version="", reports=reading.reports * 2)
    first, second = ids.report_ids(twice)
    assert second == f"{first}-2"


def test_an_occasion_leads_to_the_report_that_it_was_made_of() -> None:
    assert ids.first_report(ids.occasion_id("r:0123456789ab-2")) == "r:0123456789ab-2"
