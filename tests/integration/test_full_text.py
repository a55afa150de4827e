"""Full texts: real pages on loopback, read in the real helper process, kept in a real store."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.errors import Failure, ParseError
from newsdesk.core.full_text import ExtractionRules, FullTextPhase, FullTextState, PageVerdict
from newsdesk.core.source import Source
from newsdesk.engine.events import FullTextChanged
from newsdesk.engine.page_reading import PageReader
from newsdesk.engine.parsing import ParseProcess
from support.builders import clean_entry, new_source, poll_outcome
from support.engine_desk import Desk, HandClock
from support.news_site import HTML, Answer, NewsSite, Request
from support.stores import assert_consistent
from support.story_pages import login_page, sentences, story_page

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TITLE = "Cracks in the dam"
TEXT = sentences(12)
TEASER = f"<p>{TEXT[0]}</p>"


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    with Desk(tmp_path, clock) as desk:
        yield desk


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as site:
        yield site


def follow(desk: Desk, site: NewsSite, **changes: object) -> Source:
    return desk.services.store.sources.add(
        new_source(1, url=site.url("/feed"), **changes), at=desk.clock.now()
    )


def stored(
    desk: Desk, source: Source, url: str, *, html: str = TEASER, key: str = "a", title: str = TITLE
) -> ArticleId:
    entry = clean_entry(key, title=title, html=html, url=url, published=desk.clock.now())
    # Those before it are still in the document: it is another story, not one that moved.
    outcome = poll_outcome(source.id, [entry], at=desk.clock.now(), keys=["a", "b"])
    (changes,) = desk.services.store.record([outcome], read_before=None)
    return (changes.new or changes.updated)[0]


def ended(desk: Desk, article_id: ArticleId) -> FullTextState:
    """Wait for the end of a fetch."""
    return desk.heard.wait_for(
        FullTextChanged,
        lambda event: (
            event.article_id == article_id and event.state.phase is not FullTextPhase.LOADING
        ),
    ).state


def fetched(desk: Desk, article_id: ArticleId) -> FullTextState:
    desk.heard.forget()
    desk.services.full_text.request(article_id, by_person=True)
    return ended(desk, article_id)


def text_of(desk: Desk, article_id: ArticleId) -> str:
    return desk.services.reading.article(article_id).html.text()


# on demand


def test_the_text_of_the_page_takes_the_place_of_the_feeds(desk: Desk, site: NewsSite) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, follow(desk, site), url)

    state = fetched(desk, article_id)

    assert state == FullTextState(FullTextPhase.DONE, None, url, held=True, shown=True)
    text = text_of(desk, article_id)
    assert all(paragraph in text for paragraph in TEXT)
    assert "Weather" not in text
    assert "Another headline" not in text
    assert desk.services.reading.article(article_id).full_text
    assert desk.services.reading.revisions(article_id) == []
    assert [row.id for row in desk.services.reading.search("cracks winter", limit=9)[0]] == [
        article_id
    ]
    assert_consistent(desk.services.store)


def test_the_beginning_is_told_as_well_as_the_end(desk: Desk, site: NewsSite) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, follow(desk, site), url)

    fetched(desk, article_id)

    phases = [event.state.phase for event in desk.heard.of(FullTextChanged)]
    assert phases == [FullTextPhase.LOADING, FullTextPhase.DONE]


def test_the_person_goes_from_one_text_to_the_other_and_back(desk: Desk, site: NewsSite) -> None:
    """UI: F full text. The page is asked for once."""
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, follow(desk, site), url)
    full_text = desk.services.full_text

    assert full_text.toggle(article_id).phase is FullTextPhase.LOADING
    ended(desk, article_id)
    whole = text_of(desk, article_id)
    assert not full_text.toggle(article_id).shown
    assert text_of(desk, article_id) == TEXT[0]
    assert desk.services.reading.search("reservoir mill", limit=9)[0] == []
    assert full_text.toggle(article_id).shown

    assert text_of(desk, article_id) == whole
    assert site.paths() == ["/a"]
    assert_consistent(desk.services.store)


def test_a_feed_that_gives_the_whole_story_keeps_its_text(desk: Desk, site: NewsSite) -> None:
    whole = "".join(f"<p>{one}</p>" for one in TEXT)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, follow(desk, site), url, html=whole)

    state = fetched(desk, article_id)

    assert (state.phase, state.problem) == (FullTextPhase.FEED_IS_BETTER, None)
    assert desk.services.reading.article(article_id).html == whole
    assert not desk.services.reading.article(article_id).full_text
    # Who asked may look at it all the same.
    assert desk.services.full_text.toggle(article_id).shown


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (login_page(), PageVerdict.LOGIN),
        ("<html><body><h1>Nothing</h1></body></html>", PageVerdict.EMPTY),
        ("%PDF-1.7 not a page", PageVerdict.NOT_HTML),
    ],
)
def test_what_is_not_the_story_never_takes_its_place(
    desk: Desk, site: NewsSite, page: str, problem: PageVerdict
) -> None:
    url = site.put("/a", page, content_type=HTML)
    article_id = stored(desk, follow(desk, site), url)

    state = fetched(desk, article_id)

    assert state == FullTextState(FullTextPhase.FAILED, problem, url)
    assert text_of(desk, article_id) == TEXT[0]


def test_a_page_that_is_not_there_can_be_tried_again(desk: Desk, site: NewsSite) -> None:
    url = site.url("/a")
    article_id = stored(desk, follow(desk, site), url)

    assert fetched(desk, article_id).problem is Failure.NOT_FOUND
    assert text_of(desk, article_id) == TEXT[0]
    site.put("/a", story_page(TITLE, TEXT), content_type=HTML)

    assert fetched(desk, article_id).phase is FullTextPhase.DONE
    assert TEXT[-1] in text_of(desk, article_id)


def test_a_story_without_an_address_says_so(desk: Desk, site: NewsSite) -> None:
    article_id = stored(desk, follow(desk, site), "")

    assert fetched(desk, article_id).problem is Failure.BAD_ADDRESS


def test_a_fetch_can_be_given_up(desk: Desk, site: NewsSite) -> None:
    gate = threading.Event()
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML, gate=gate)
    article_id = stored(desk, follow(desk, site), url)
    desk.services.full_text.request(article_id, by_person=True)
    site.wait_for_requests(1)

    desk.services.full_text.cancel(article_id)

    assert ended(desk, article_id).phase is FullTextPhase.NONE
    gate.set()


# several pages


def test_an_article_in_several_pages_is_joined(desk: Desk, site: NewsSite) -> None:
    def links(number: int) -> str:
        others = " ".join(f'<a href="/a?page={n}">{n}</a>' for n in (1, 2, 3) if n != number)
        return f'<p class="pages">{others}</p>'

    for number in (1, 2, 3):
        page = story_page(TITLE, sentences(5, start=number * 10), after=links(number))
        site.put("/a" if number == 1 else f"/a?page={number}", page, content_type=HTML)
    article_id = stored(
        desk, follow(desk, site), site.url("/a"), html=f"<p>{sentences(1, start=10)[0]}</p>"
    )

    assert fetched(desk, article_id).problem is None

    text = text_of(desk, article_id)
    places = [text.index(sentences(1, start=number * 10)[0]) for number in (1, 2, 3)]
    assert places == sorted(places)
    assert site.paths() == ["/a", "/a?page=2", "/a?page=3"]


def test_of_an_article_whose_second_page_is_missing_the_first_is_kept_and_that_is_said(
    desk: Desk, site: NewsSite
) -> None:
    links = '<p class="pages"><a href="/a?page=2">2</a></p>'
    site.put("/a", story_page(TITLE, TEXT, after=links), content_type=HTML)
    article_id = stored(desk, follow(desk, site), site.url("/a"))

    state = fetched(desk, article_id)

    assert (state.phase, state.problem) == (FullTextPhase.DONE, Failure.NOT_FOUND)
    assert TEXT[-1] in text_of(desk, article_id)


def test_no_more_than_ten_pages_are_asked_for(desk: Desk, site: NewsSite) -> None:
    """A site that always knows another page must not be read for ever."""

    def page(request: Request) -> Answer:
        number = int(request.path.partition("=")[2] or 1)
        links = f'<a href="/a">1</a> <a href="/a?page={number + 1}">{number + 1}</a>'
        return Answer(
            story_page(TITLE, sentences(5, start=number * 10), after=links).encode(),
            content_type=HTML,
        )

    for number in range(1, 20):
        site.put_answering("/a" if number == 1 else f"/a?page={number}", page)
    article_id = stored(
        desk, follow(desk, site), site.url("/a"), html=f"<p>{sentences(1, start=10)[0]}</p>"
    )

    assert fetched(desk, article_id).phase is FullTextPhase.DONE
    assert len(site.requests) == 10


# hosts


def test_a_host_that_refuses_is_left_alone_by_everything(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """RULES 1, 429: it holds for the exact host, for all its sources."""
    site.put("/a", b"later", status=429, headers={"Retry-After": "600"})
    source = follow(desk, site)
    first = stored(desk, source, site.url("/a"))
    second = stored(desk, source, site.url("/b"), key="b")

    assert fetched(desk, first).problem is Failure.RATE_LIMITED
    assert fetched(desk, second).problem is Failure.RATE_LIMITED

    assert site.paths() == ["/a"]
    assert desk.services.store.sources.cooldowns() == {site.host: NOW + timedelta(minutes=10)}
    clock.move(timedelta(minutes=11))
    site.put("/b", story_page(TITLE, TEXT), content_type=HTML)
    assert fetched(desk, second).phase is FullTextPhase.DONE


def test_a_stranger_cannot_send_us_to_a_private_address(desk: Desk, site: NewsSite) -> None:
    """RULES 1, private addresses: nor by a link, nor by a redirect."""
    with NewsSite() as elsewhere:
        elsewhere.put("/a", story_page(TITLE, TEXT), content_type=HTML)
        # Another port of the host that the person typed would be that host.
        there = elsewhere.url("/a").replace("127.0.0.1", "localhost")
        site.put("/moved", status=302, headers={"Location": there})
        source = follow(desk, site)
        link = stored(desk, source, elsewhere.url("/a"))
        redirect = stored(desk, source, site.url("/moved"), key="b")

        assert fetched(desk, link).problem is Failure.PRIVATE_ADDRESS
        assert fetched(desk, redirect).problem is Failure.PRIVATE_ADDRESS
        assert elsewhere.requests == []


def test_hostile_pages_run_and_fetch_nothing(desk: Desk, site: NewsSite) -> None:
    """RULES 3: nothing from a page runs, and of what it names nothing is asked for."""
    head = (
        f'<base href="{site.url("/")}"><script src="/evil.js"></script>'
        '<link rel="stylesheet" href="/evil.css"><meta http-equiv="refresh" content="0;/evil">'
    )
    evil = (
        '<script>fetch("/evil")</script><iframe src="/evil-frame"></iframe>'
        '<img src="/pixel.gif" width="1" height="1"><img src="x" onerror="alert(1)">'
        '<a href="javascript:alert(1)">press</a><object data="/evil.swf"></object>'
        '<form action="/evil"><input name="x"></form><svg onload="alert(1)"></svg>'
        f'<p style="background:url(/evil.png)">{TEXT[3]} extra</p>'
    )
    site.put("/a", story_page(TITLE, TEXT, more=evil, head=head), content_type=HTML)
    article_id = stored(desk, follow(desk, site), site.url("/a"))

    assert fetched(desk, article_id).phase is FullTextPhase.DONE

    html = desk.services.reading.article(article_id).html.lower()
    for danger in (
        "<script", "<iframe", "<object", "<form", "<input", "<svg", "javascript:", "onerror",
        "onload", "style=", "pixel.gif",
    ):  # fmt: skip
        assert danger not in html
    assert site.paths() == ["/a"]


def test_a_page_that_takes_too_long_to_read_is_given_up(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    """ARCHITECTURE, threads: the parse process is killed at its deadline."""
    nested = "<div>".join(f"<p>{one}</p>" for one in sentences(9000))
    site.put("/a", story_page(TITLE, [nested]), content_type=HTML)
    parser = ParseProcess(deadline=0.3)
    reader = PageReader(
        store=desk.services.store,
        fetcher=desk.services.network.fetcher,
        parser=parser,
        clock=clock,
    )
    try:
        with pytest.raises(ParseError) as caught:
            reader.read(site.url("/a"), trusted=True, cancel=threading.Event())
    finally:
        parser.close()

    assert caught.value.kind is Failure.TOO_SLOW


# without anybody asking


def test_of_a_source_that_always_wants_it_new_stories_are_fetched(
    desk: Desk, site: NewsSite
) -> None:
    source = follow(desk, site, full_text=True)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)

    desk.services.full_text.run_if_due(desk.clock.now(), threading.Event())

    assert ended(desk, article_id).shown


def test_a_source_that_never_asked_for_it_is_left_alone(desk: Desk, site: NewsSite) -> None:
    stored(desk, follow(desk, site), site.url("/a"))

    desk.services.full_text.run_if_due(desk.clock.now(), threading.Event())

    assert desk.services.store.full_texts.due(desk.clock.now(), per_source=9) == []


def test_what_came_before_the_choice_is_fetched_only_when_opened(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    source = follow(desk, site)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    clock.move(timedelta(minutes=1))
    desk.services.page_rules.set(source.id, always=True, rules=ExtractionRules())

    assert desk.services.store.full_texts.due(clock.now(), per_source=9) == []
    article = desk.services.reading.article(article_id)
    assert desk.services.full_text.opened(article).phase is FullTextPhase.LOADING
    assert ended(desk, article_id).shown


def test_newest_first_and_so_many_of_a_source(desk: Desk, site: NewsSite) -> None:
    source = follow(desk, site, full_text=True)
    entries = [
        clean_entry(f"e{n}", url=site.url(f"/{n}"), published=NOW - timedelta(hours=n))
        for n in range(30)
    ]
    (changes,) = desk.services.store.record(
        [poll_outcome(source.id, entries, at=NOW)], read_before=None
    )
    desk.services.reading.set_read(changes.new[:2])

    due = desk.services.store.full_texts.due(NOW, per_source=5)

    assert due == list(changes.new[2:7])


def test_a_pinned_story_gets_its_full_text(desk: Desk, site: NewsSite) -> None:
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, follow(desk, site), url)
    desk.services.full_text.run_if_due(desk.clock.now(), threading.Event())
    desk.services.reading.set_pinned([article_id])

    desk.services.full_text.run_if_due(desk.clock.now(), threading.Event())

    assert ended(desk, article_id).shown


def test_what_failed_for_a_while_is_tried_again_and_what_failed_for_good_is_not(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    source = follow(desk, site, full_text=True)
    site.put("/passing", b"", status=500)
    passing = stored(desk, source, site.url("/passing"))
    lasting = stored(desk, source, site.url("/lasting"), key="b")
    fetched(desk, passing)
    fetched(desk, lasting)
    table = desk.services.store.full_texts

    assert table.due(clock.now(), per_source=9) == []
    clock.move(timedelta(minutes=16))
    assert table.due(clock.now(), per_source=9) == [passing]
    fetched(desk, passing)
    clock.move(timedelta(minutes=16))
    assert table.due(clock.now(), per_source=9) == []
    clock.move(timedelta(minutes=45))
    assert table.due(clock.now(), per_source=9) == [passing]


# the feed goes on


def test_an_edit_in_the_feed_leaves_the_pages_text_alone(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    source = follow(desk, site)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    fetched(desk, article_id)
    whole = text_of(desk, article_id)
    clock.move(timedelta(hours=1))

    assert stored(desk, source, url, html="<p>Edited.</p>", title="Another title") == article_id

    article = desk.services.reading.article(article_id)
    assert (article.title, article.html.text()) == ("Another title", whole)
    (revision,) = desk.services.reading.revisions(article_id)
    assert (revision.title, revision.html) == (TITLE, TEASER)
    assert_consistent(desk.services.store)
    desk.services.full_text.toggle(article_id)
    assert text_of(desk, article_id) == "Edited."
    assert_consistent(desk.services.store)


def test_an_edited_story_is_fetched_again_where_that_is_always_wanted(
    desk: Desk, site: NewsSite
) -> None:
    source = follow(desk, site, full_text=True)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    fetched(desk, article_id)
    assert desk.services.store.full_texts.due(NOW, per_source=9) == []

    stored(desk, source, url, html=f"{TEASER}<p>Edited.</p>")

    assert desk.services.store.full_texts.due(NOW, per_source=9) == [article_id]


# rules


def test_a_sources_rules_decide_what_the_story_is(desk: Desk, site: NewsSite) -> None:
    source = follow(desk, site)
    page = story_page(
        TITLE,
        TEXT,
        after=f'<section id="real"><p>{TEXT[0]}</p><p>Only this.</p><b>Ad</b></section>',
    )
    url = site.put("/a", page, content_type=HTML)
    article_id = stored(desk, source, url)
    rules = ExtractionRules("#real", ("b",))
    assert desk.services.page_rules.set(source.id, always=False, rules=rules).rules == rules

    fetched(desk, article_id)

    assert text_of(desk, article_id).split("\n") == [TEXT[0], "Only this."]


def test_rules_are_tried_on_the_newest_story_without_storing_anything(
    desk: Desk, site: NewsSite
) -> None:
    source = follow(desk, site)
    url = site.put("/a", story_page(TITLE, TEXT), content_type=HTML)
    article_id = stored(desk, source, url)
    rules, cancel = desk.services.page_rules, threading.Event()

    trial = rules.trial(source.id, cancel=cancel)
    assert trial is not None
    everything = rules.try_on(trial, ExtractionRules(), cancel=cancel)
    first = rules.try_on(trial, ExtractionRules("article p:nth-of-type(1)"), cancel=cancel)
    nothing = rules.try_on(trial, ExtractionRules(".nowhere"), cancel=cancel)

    assert trial.title == TITLE
    assert TEXT[-1] in everything.html.text()
    assert first.html.text() == TEXT[0]
    assert not nothing.rule_matched
    with pytest.raises(ParseError) as caught:
        rules.try_on(trial, ExtractionRules("p["), cancel=cancel)
    assert caught.value.kind is Failure.BAD_SELECTOR
    assert site.paths() == ["/a"]
    assert text_of(desk, article_id) == TEXT[0]


def test_a_source_without_stories_has_nothing_to_try_rules_on(desk: Desk, site: NewsSite) -> None:
    source = follow(desk, site)

    assert desk.services.page_rules.trial(source.id, cancel=threading.Event()) is None


def test_safe_html_alone_comes_out_of_the_store(desk: Desk, site: NewsSite) -> None:
    article_id = stored(desk, follow(desk, site), site.url("/a"))

    assert isinstance(desk.services.store.full_texts.feed_text(article_id), SafeHtml)
