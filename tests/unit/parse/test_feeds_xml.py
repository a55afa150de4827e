"""Well-formed RSS and Atom as found in the wild, through ``parse_feed``."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.core.article import Enclosure, ParsedEntry, ParsedFeed
from newsdesk.core.source import FeedKind
from newsdesk.parse import feeds
from newsdesk.parse.feeds import parse_feed
from support.feed_samples import DATA, URL, atom, expected_entries, rss

FEEDBURNER = 'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"'
MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


@pytest.fixture(autouse=True)
def no_feedparser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here needs it: our own normaliser reads all that is well formed."""
    monkeypatch.setattr(feeds, "read_leniently", None)


def read(body: bytes) -> ParsedFeed:
    return parse_feed(body, url=URL, content_type=None)


def only(body: bytes) -> ParsedEntry:
    (entry,) = read(body).entries
    return entry


@pytest.mark.parametrize("expected", expected_entries(), ids=lambda e: f"{e['file']}-{e['entry']}")
def test_entries_written_for_the_purpose_are_read_exactly(expected: dict[str, str]) -> None:
    entry = read((DATA / expected["file"]).read_bytes()).entries[int(expected["entry"]) - 1]
    published = entry.published.strftime("%Y-%m-%dT%H:%M:%SZ") if entry.published else "none"

    assert (entry.title or "none") == expected["title"]
    assert (entry.url or "none") == expected["link"] or "%D" in entry.url
    if expected["date_utc"]:  # left open where two answers are right
        assert published in expected["date_utc"].split(" or ")


def test_an_rss_item_is_read_whole() -> None:
    body = rss(
        """<item><title>Заголовок</title><link>https://site.example/1?utm_source=rss</link>
        <guid isPermaLink="false">g1</guid><pubDate>Mon, 23 Nov 2026 09:15:00 +0600</pubDate>
        <dc:creator>Айжан</dc:creator><dc:creator>Бакыт</dc:creator><dc:language>ky</dc:language>
        <category>Экономика</category><category>Экономика</category><category> </category>
        <description>Коротко</description><content:encoded><![CDATA[<p>Длинный текст</p>]]>
        </content:encoded><slash:comments>12</slash:comments>
        <comments>https://site.example/1#comments</comments>
        <enclosure url="/a.mp3" type="audio/mpeg" length="123"/>
        <enclosure url="/b.jpg" type="image/jpeg" length="0"/></item>""",
        attributes='xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
    )

    assert only(body) == ParsedEntry(
        guid="g1",
        url="https://site.example/1?utm_source=rss",
        title="Заголовок",
        author="Айжан, Бакыт",
        content="<p>Длинный текст</p>",
        summary="Коротко",
        published=datetime(2026, 11, 23, 3, 15, tzinfo=UTC),
        image="https://site.example/b.jpg",
        enclosures=(
            Enclosure("https://site.example/a.mp3", "audio/mpeg", 123),
            Enclosure("https://site.example/b.jpg", "image/jpeg"),
        ),
        categories=("Экономика",),
        comments=12,
        comments_url="https://site.example/1#comments",
        language="ky",
        base_url="https://site.example/",
    )


def test_the_feed_itself_is_read() -> None:
    feed = read(
        rss(
            "",
            channel="<description>О ленте</description><language>ru_KG</language><ttl>90</ttl>"
            "<image><url>/logo.png</url><title>x</title></image>"
            '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://x.example/"/>',
        )
    )

    assert feed == ParsedFeed(
        kind=FeedKind.RSS,
        title="Лента",
        site_url="https://site.example/",
        description="О ленте",
        language="ru-KG",
        icon_url="https://site.example/logo.png",
        ttl=timedelta(minutes=90),
    )


@pytest.mark.parametrize(
    ("period", "frequency", "ttl"),
    [
        ("hourly", "2", timedelta(minutes=30)),
        ("daily", "", timedelta(days=1)),
        ("often", "1", None),
    ],
)
def test_the_syndication_period_stands_for_a_ttl(
    period: str, frequency: str, ttl: timedelta | None
) -> None:
    channel = (
        f"<s:updatePeriod> {period} </s:updatePeriod>"
        f"<s:updateFrequency>{frequency}</s:updateFrequency>"
    )
    namespace = 'xmlns:s="http://purl.org/rss/1.0/modules/syndication/"'

    assert read(rss("", channel=channel, attributes=namespace)).ttl == ttl


def test_prefixes_do_not_matter_and_misspelt_namespaces_are_known_by_theirs() -> None:
    body = rss(
        "<item><q:encoded>Полный текст</q:encoded><dc:creator>Имя</dc:creator></item>",
        attributes='xmlns:q="https://purl.org/rss/1.0/modules/content" xmlns:dc="urn:misspelt"',
    )

    assert (only(body).content, only(body).author) == ("Полный текст", "Имя")


def test_a_foreign_default_namespace_on_rss_changes_nothing() -> None:
    body = rss("<item><title>Да</title></item>", attributes='xmlns="http://backend.example/x"')

    assert (read(body).title, only(body).title) == ("Лента", "Да")


def test_elements_of_other_namespaces_are_not_taken_for_ours() -> None:
    body = rss(
        f"<item {MEDIA}><media:title>Фото</media:title><title>Статья</title>"
        "<media:content url='/a.jpg' medium='image'><media:description>Подпись"
        "</media:description></media:content><description>Текст</description></item>"
    )

    assert (only(body).title, only(body).content) == ("Статья", "Текст")


@pytest.mark.parametrize(
    ("parts", "url"),
    [
        ("<link>https://site.example/1</link><guid>https://site.example/2</guid>", "/1"),
        ("<guid>https://site.example/2</guid>", "/2"),
        ('<guid isPermaLink="false">https://site.example/2</guid>', None),
        ("<link/><guid>https://site.example/2</guid>", "/2"),
        ('<link href="/3"/>', "/3"),
        ("<link>javascript:alert(1)</link>", None),
        ("<link><![CDATA[ https://site.example/4 ]]></link>", "/4"),
        ('<a:link xmlns:a="http://www.w3.org/2005/Atom" href="/5"/>', "/5"),
        (
            f"<link>/clicks/1</link><f:origLink {FEEDBURNER}>https://site.example/6</f:origLink>",
            "/6",
        ),
    ],
)
def test_the_page_of_an_rss_item(parts: str, url: str | None) -> None:
    entry = only(rss(f"<item><title>x</title>{parts}</item>"))

    assert entry.url == (f"https://site.example{url}" if url else "")


def test_relative_addresses_go_by_xml_base_then_the_site_then_the_document() -> None:
    item = "<item {}><link>a</link><description>x</description></item>"
    with_base = only(rss(item.format('xml:base="https://base.example/dir/"')))
    without_site = only(rss(item.format("")).replace(b"<link>https://site.example/</link>", b""))

    assert with_base.url == "https://base.example/dir/a"
    assert with_base.base_url == "https://base.example/dir/"
    assert only(rss(item.format(""))).url == "https://site.example/a"
    assert without_site.url == "https://feeds.example/news/a"


@pytest.mark.parametrize(
    ("media", "image"),
    [
        (
            "<media:thumbnail url='/s.jpg' width='50'/><media:thumbnail url='/l.jpg' width='500'/>",
            "l",
        ),
        ("<media:content url='/s.jpg' width='9'/><media:content url='/l.jpg' width='99'/>", "l"),
        ("<media:group><media:content url='/g.jpg' type='image/jpeg'/></media:group>", "g"),
        (
            "<media:content url='/v' medium='video'><media:thumbnail url='t.jpg'/></media:content>",
            "t",
        ),
        ("<enclosure url='/e.jpg'/><media:thumbnail url='/t.jpg'/>", "e"),
        ("<enclosure url='javascript:alert(1)' type='image/png'/>", None),
        ('<i:image xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" href="/i.jpg"/>', "i"),
        ("<image><url>/u.jpg</url></image>", "u"),
    ],
)
def test_the_picture_of_an_entry(media: str, image: str | None) -> None:
    entry = only(rss(f"<item><title>x</title>{media}</item>", attributes=MEDIA))

    assert entry.image == (f"https://site.example/{image}.jpg" if image else "")


def test_films_and_sounds_of_media_rss_are_enclosures_each_once() -> None:
    body = rss(
        "<item><title>x</title><enclosure url='/a.mp3' type='audio/mpeg' length='9'/><media:group>"
        "<media:content url='/a.mp3' type='audio/mpeg'/>"
        "<media:content url='/v.mp4' type='video/mp4' fileSize='77'/></media:group></item>",
        attributes=MEDIA,
    )

    assert only(body).enclosures == (
        Enclosure("https://site.example/a.mp3", "audio/mpeg", 9),
        Enclosure("https://site.example/v.mp4", "video/mp4", 77),
    )


def test_the_longest_body_is_the_content() -> None:
    """LIBRARIES, feeds: the first content may be a photo caption."""
    body = rss(
        "<item><c:encoded>Подпись</c:encoded><description>Текст намного длиннее</description>"
        '<y:full-text xmlns:y="http://news.yandex.ru">Весь текст &lt; статьи.\n\nВторой абзац, '
        "который делает его ещё длиннее.</y:full-text></item>",
        attributes='xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    )

    assert only(body).content == (
        "<p>Весь текст &lt; статьи.</p><p>Второй абзац, который делает его ещё длиннее.</p>"
    )
    assert only(body).summary == "Текст намного длиннее"


def test_a_description_longer_than_the_content_is_the_content() -> None:
    body = rss(
        "<item><c:encoded>Подпись</c:encoded><description>Текст длиннее</description></item>",
        attributes='xmlns:c="http://purl.org/rss/1.0/modules/content/"',
    )

    assert (only(body).content, only(body).summary) == ("Текст длиннее", "Подпись")


def test_markup_that_was_not_escaped_is_still_the_description() -> None:
    body = rss("<item><description>a &amp; <em>b</em><br/> c<a/></description></item>")

    assert only(body).content == "a &amp; <em>b</em><br> c<a></a>"


def test_atom_text_is_escaped_html_is_not_and_xhtml_loses_its_div() -> None:
    """RFC 4287, 3.1."""
    xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>a<br/><i>b</i></p></div>'
    entries = read(
        atom(
            '<entry><content type="text">1 &lt; 2</content></entry>'
            '<entry><content type="html">&lt;p&gt;да&lt;/p&gt;</content></entry>'
            f'<entry><title type="xhtml">{xhtml}</title>'
            f'<content type="xhtml">{xhtml}</content></entry>'
            '<entry><content type="xhtml"><p xmlns="http://www.w3.org/1999/xhtml">c</p></content></entry>'
            "<entry><content>&lt;p&gt;type forgotten&lt;/p&gt;</content></entry>"
            '<entry><content type="text/plain" mode="base64">0LTQsA==</content></entry>'
            '<entry><content type="image/png">iVBORw0KGgo=</content>'
            "<summary>Картинка</summary></entry>"
        )
    ).entries

    assert [entry.content for entry in entries] == [
        "1 &lt; 2",
        "<p>да</p>",
        "<p>a<br><i>b</i></p>",
        "<p>c</p>",
        "<p>type forgotten</p>",
        "да",
        "Картинка",
    ]
    assert entries[2].title == "<p>a<br><i>b</i></p>"


def test_an_atom_entry_is_read_whole() -> None:
    body = atom(
        """<entry xml:lang="ky"><id>tag:1</id><title>Заголовок</title>
        <link rel="self" href="/self"/><link rel="alternate" type="application/json" href="/json"/>
        <link href="page"/><link rel="enclosure" type="audio/mpeg" length="5" href="/a.mp3"/>
        <link rel="replies" href="/replies" thr:count="3"
         xmlns:thr="http://purl.org/syndication/thread/1.0"/>
        <updated>2026-11-23T05:00:00Z</updated><published>2026-11-23T09:15:00+06:00</published>
        <author><name>Айжан</name></author><category term="news" label="Новости"/>
        <summary>Коротко</summary>
        <content type="html" xml:base="https://site.example/x/">текст подлиннее</content>
        </entry>""",
        attributes='xml:lang="ru" xml:base="https://site.example/dir/"',
        head="<subtitle>О ленте</subtitle><icon>/favicon.ico</icon>",
    )
    feed = read(body)

    assert (feed.kind, feed.language, feed.description) == (FeedKind.ATOM, "ru", "О ленте")
    assert feed.icon_url == "https://site.example/favicon.ico"
    assert feed.entries == (
        ParsedEntry(
            guid="tag:1",
            url="https://site.example/dir/page",
            title="Заголовок",
            author="Айжан",
            content="текст подлиннее",
            summary="Коротко",
            published=datetime(2026, 11, 23, 3, 15, tzinfo=UTC),
            updated=datetime(2026, 11, 23, 5, 0, tzinfo=UTC),
            enclosures=(Enclosure("https://site.example/a.mp3", "audio/mpeg", 5),),
            categories=("Новости",),
            comments=3,
            comments_url="https://site.example/replies",
            language="ky",
            base_url="https://site.example/x/",
        ),
    )


def test_an_atom_id_that_is_an_address_stands_for_an_empty_link() -> None:
    body = atom("<entry><id>https://site.example/?p=1</id><link rel='alternate' href=''/></entry>")

    assert only(body).url == "https://site.example/?p=1"


def test_atom_without_a_published_date_has_its_updated_one() -> None:
    entry = only(atom("<entry><title>x</title><updated>2026-11-23T03:15:00Z</updated></entry>"))

    assert entry.published == entry.updated == datetime(2026, 11, 23, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize("namespace", ["", 'xmlns="http://purl.org/atom/ns#"', 'xmlns="urn:none"'])
def test_atom_of_old_or_without_its_namespace_is_atom(namespace: str) -> None:
    body = f"<feed {namespace}><title>Лента</title><entry><title>x</title></entry></feed>".encode()

    assert (read(body).kind, read(body).title, only(body).title) == (FeedKind.ATOM, "Лента", "x")


def test_rss_1_has_its_items_beside_the_channel_and_their_names_in_about() -> None:
    body = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>L</title><link>https://site.example/</link>
        <items><rdf:Seq><rdf:li rdf:resource="https://site.example/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://site.example/1"><title>A</title>
        <dc:date>2026-11-23T09:15+06:00</dc:date></item></rdf:RDF>"""
    entry = only(body)

    assert (entry.guid, entry.url) == ("https://site.example/1", "https://site.example/1")
    assert entry.published == datetime(2026, 11, 23, 3, 15, tzinfo=UTC)


def test_items_inside_items_are_items() -> None:
    body = rss(
        "<item><title>A</title><item><title>B</title></item></item><item><title>C</title></item>"
    )

    assert [entry.title for entry in read(body).entries] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("mail@site.example (Айжан)", "Айжан"),
        ("Айжан &lt;mail@site.example&gt;", "Айжан"),
        ("mail@site.example", "mail@site.example"),
        ("Айжан", "Айжан"),
    ],
)
def test_an_authors_name_is_taken_out_of_the_mail_form(author: str, name: str) -> None:
    assert only(rss(f"<item><author>{author}</author></item>")).author == name


def test_dates_without_a_zone_are_in_the_zone_of_the_feeds_own() -> None:
    body = rss(
        "<item><pubDate>23.11.2026 09:15</pubDate></item>",
        channel="<lastBuildDate>Mon, 23 Nov 2026 10:00:00 +0600</lastBuildDate>",
    )

    assert only(body).published == datetime(2026, 11, 23, 3, 15, tzinfo=UTC)


def test_text_encoded_twice_is_read_as_it_was_meant() -> None:
    twice = "Früh – “später”".encode().decode("cp1252", "replace")
    body = rss("<item><title>Früh</title></item>").replace(
        "Früh".encode(), "Früh".encode().decode("cp1252").encode()
    )

    assert only(body).title == "Früh"
    assert only(rss("<item><title>\xc3\x81rbol</title></item>")).title == "Árbol"
    assert only(rss(f"<item><title>{twice} и ещё</title></item>")).title == f"{twice} и ещё"
    assert only(rss("<item><title>Ã é Â</title></item>")).title == "Ã é Â"
