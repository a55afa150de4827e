"""The schema, as one append-only list of steps that new databases run too.

Never edit a step that was released: append one. ``user_version`` counts the steps done.
``docs/store.md`` says why the tables are cut as they are.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from newsdesk.store.folding import TOKENIZER

APPLICATION_ID = 0x4E577364
"""Stands in the file's header ("NWsd"), so that a backup is known for what it is."""

_FIRST = f"""
create table meta (name text primary key, value) without rowid;
insert into meta values ('next_article_id', 1);

create table sources (
    id integer primary key autoincrement,
    url text not null unique,
    title text not null,                 -- the feed's own; empty until it was read
    own_title text,                      -- the person's name for it, where there is one
    folder text not null default '',
    site_url text not null default '',
    kind text,
    language text not null default '',
    interval_seconds integer,
    adaptive integer not null default 0,
    added_at integer not null,
    removed_at integer,
    been_read integer not null default 0, -- whether a reading of its feed was ever stored
    articles integer not null default 0,  -- how many are listed: kept with every change,
    unread integer not null default 0     -- because counting half a million takes 0.6 s
);

create table poll_states (
    source_id integer primary key references sources (id) on delete cascade,
    etag text,
    last_modified text,
    validators_since integer,
    body_hash blob,
    next_check integer,
    last_checked integer,
    last_success integer,
    changed_at integer,
    failures integer not null default 0,
    failure text,
    detail text not null default '',
    retry_at integer,
    stopped integer not null default 0,
    moved_to text not null default '',
    moved_count integer not null default 0,
    moved_at integer,
    entries_per_week real,
    max_age integer,                     -- this and the next two: seconds
    expires integer,
    ttl integer
);
create index poll_states_due on poll_states (next_check) where stopped = 0;

create table hosts (host text primary key, until integer not null) without rowid;

create table icons (
    source_id integer primary key references sources (id) on delete cascade,
    png blob not null,                   -- empty: looked for and not found
    url text not null,
    fetched_at integer not null
);

-- The reader's facts. A row outlives its article: without one it is a tombstone.
create table statuses (
    id integer primary key,
    source_id integer references sources (id),
    sort_at integer not null,
    stored_at integer,                   -- when its article was stored; null: a tombstone
    read integer not null default 0,
    read_at integer,
    pinned integer not null default 0,
    pinned_at integer,
    deleted_at integer,
    listed integer not null              -- stored, not deleted, its source not removed
);
create index statuses_all on statuses (sort_at, id, source_id) where listed = 1;
create index statuses_unread on statuses (sort_at, id, source_id) where listed = 1 and read = 0;
create index statuses_source on statuses (source_id, sort_at);
create index statuses_source_unread on statuses (source_id, sort_at) where listed = 1 and read = 0;
create index statuses_pinned on statuses (sort_at, id, source_id) where pinned = 1;

-- Identity inside a source. Several keys may lead to one article whose guid changed.
create table keys (
    source_id integer not null references sources (id) on delete cascade,
    key text not null,
    id integer not null,
    digest blob not null,
    present integer not null,            -- whether the last reading of the feed had it
    primary key (source_id, key)
) without rowid;
create index keys_present on keys (source_id, digest, id) where present = 1;

-- The publisher's facts.
create table articles (
    id integer primary key references statuses (id) on delete cascade,
    url text not null,
    link integer,                        -- CRC-32 of the url, to find it by; null without one
    title text not null,
    author text not null,
    summary text not null,
    published integer not null,
    updated integer,                     -- when title or body last changed here
    image text not null,
    enclosures text not null,            -- JSON [[url, type, length], ...]; empty for none
    categories text not null,            -- one a line
    comments integer,
    comments_url text not null,
    language text not null,
    full_text integer not null default 0
);
create index articles_link on articles (link) where link is not null;

-- Apart from articles, so that lists do not read past 3 KB of text for every row.
create table bodies (
    id integer primary key references articles (id) on delete cascade,
    html text not null
);

create table revisions (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    replaced_at integer not null,
    title text not null,
    html text not null
);
create index revisions_article on revisions (article_id);

create virtual table words using fts5 (
    title, author, body, content = '', tokenize = "{TOKENIZER}"
);
-- Whole pages; all words of a batch in memory; and no merging while recording (see search.tidy).
insert into words (words, rank) values ('pgsz', 16000);
insert into words (words, rank) values ('hashsize', 33554432);
insert into words (words, rank) values ('automerge', 0);
insert into words (words, rank) values ('crisismerge', 1000);

create table rate_sheets (
    provider text not null,
    effective text not null,             -- ISO 8601 date
    base text not null,
    fetched integer not null,
    primary key (provider, effective)
) without rowid;
create table rates (
    provider text not null,
    currency text not null,
    effective text not null,
    position integer not null,
    nominal integer not null,
    value text not null,                 -- decimal digits: money is never a float
    primary key (provider, currency, effective),
    foreign key (provider, effective) references rate_sheets on delete cascade
) without rowid;
create index rates_sheet on rates (provider, effective);
create table rate_states (
    provider text primary key,
    etag text,
    last_modified text,
    validators_since integer,
    body_hash blob,
    next_check integer,
    last_checked integer,
    last_success integer,
    changed_at integer,
    failures integer not null default 0,
    failure text,
    detail text not null default '',
    retry_at integer,
    stopped integer not null default 0,
    moved_to text not null default '',
    moved_count integer not null default 0,
    moved_at integer,
    entries_per_week real,
    max_age integer,
    expires integer,
    ttl integer
) without rowid;
"""

# History of decades: neither a foreign key nor an index by day, for with them 200,000 rates take
# half as long again to store, and 22 MB instead of 13. ``rate_coverage`` holds the days that a bank
# was asked for already, those without a rate included; merged, so that no two rows touch.
_RATE_HISTORY = """
alter table rates rename to rates_before;
drop index rates_sheet;
create table rates (
    provider text not null,
    currency text not null,
    effective text not null,
    position integer not null,
    nominal integer not null,
    value text not null,                 -- decimal digits: money is never a float
    indirect integer not null default 0, -- 1: units of this currency for ``nominal`` of the base
    primary key (provider, currency, effective)
) without rowid;
insert into rates (provider, currency, effective, position, nominal, value)
select provider, currency, effective, position, nominal, value from rates_before;
drop table rates_before;

alter table rate_states add column url text not null default '';
alter table rate_states add column newest text; -- the day of the newest sheet it gave
update rate_states set provider = lower(provider) || '/daily' where instr(provider, '/') = 0;

create table rate_coverage (
    provider text not null,
    currency text not null,
    first text not null,                 -- this and the next: ISO 8601 dates, both included
    last text not null,
    primary key (provider, currency, first)
) without rowid;

create table rate_wishes (               -- history that was asked for and is not whole yet
    slug text not null,
    currency text not null,
    first text not null,
    last text not null,
    primary key (slug, currency)
) without rowid;
"""

_ALERTS = """
create table rate_alerts (
    id integer primary key autoincrement,
    currency text not null,
    base text not null,                  -- bank and base are named: settings do not move it
    provider text not null,
    kind text not null,
    threshold text not null,             -- decimal digits
    days integer not null,
    paused integer not null,
    armed integer not null,
    since text,
    seen text,
    fired integer
);
create table rate_alert_log (
    id integer primary key autoincrement,
    alert_id integer not null,           -- outlives its alert, and says what it was
    currency text not null,
    base text not null,
    provider text not null,
    kind text not null,
    threshold text not null,
    days integer not null,
    effective text not null,
    value text not null,
    before text,
    latest text not null,
    fired integer not null,
    told integer not null default 0
);
create index rate_alert_log_untold on rate_alert_log (id) where told = 0;
"""

# ``bodies`` holds the text that is shown and searched, the page's where ``articles.full_text``
# is 1; ``full_texts.hidden`` the other one, so that neither is stored twice and the feed's goes
# on being updated behind the page's.
_FULL_TEXTS = """
alter table sources add column full_text_since integer; -- null: pages only on demand
alter table sources add column page_body text not null default '';   -- a CSS selector
alter table sources add column page_remove text not null default ''; -- CSS selectors, one a line

create table full_texts (
    id integer primary key references articles (id) on delete cascade,
    held integer not null,               -- whether there is a text of the page
    hidden text not null,                -- the feed's while the page's is shown, else the page's
    outcome text not null,               -- of the last attempt: a verdict on the page, or a failure
    problem text,                        -- why it failed, or why pages are missing
    tried_at integer not null,
    tries integer not null,              -- failed ones in a row
    next_try integer                     -- null: not by itself
);
"""

# Copies for reading without a network. Files are named by their hash and lie in a folder of their
# own; ``offline_texts`` holds a pinned text that its publisher has changed since.
_OFFLINE = """
alter table sources add column keep_offline integer not null default 0; -- its newest so many

create table offline_stories (
    id integer primary key references statuses (id) on delete cascade,
    state text not null default 'wanted',
    text integer not null default 0,     -- whether the full text was looked for
    text_problem text,                   -- why there is none
    problem text,                        -- why something is missing
    problem_url text not null default '',
    tries integer not null default 0,    -- those in a row that left something missing
    next_try integer default 0,          -- null: not by itself
    released_at integer                  -- since when it is wanted no more
);
create index offline_stories_due on offline_stories (next_try) where released_at is null;
create index offline_stories_released on offline_stories (released_at)
    where released_at is not null;

create table offline_texts (
    id integer primary key references articles (id) on delete cascade,
    kept_at integer not null,
    title text not null,
    author text not null,
    html text not null,
    image text not null
);

create table offline_files (
    sha256 text primary key,
    size integer not null,
    type text not null
) without rowid;

create table offline_pictures (
    article_id integer not null references offline_stories (id) on delete cascade,
    url text not null,
    sha256 text,                         -- null: not there
    primary key (article_id, url)
) without rowid;
create index offline_pictures_url on offline_pictures (url) where sha256 is not null;
create index offline_pictures_file on offline_pictures (sha256) where sha256 is not null;
"""

# The index goes into parts of 32,768 articles (see ``word_parts``); opening makes it anew.
_SEARCH = """
drop table words;
create table word_parts (number integer primary key);
delete from meta where name = 'folding';

create table saved_searches (
    id integer primary key autoincrement,
    name text not null,
    question text not null,
    view text not null,
    source_id integer references sources (id) on delete cascade,
    folder text,
    created integer not null,
    removed integer                      -- kept so that removing can be undone
);
"""

MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _RATE_HISTORY,
    _ALERTS,
    _FULL_TEXTS,
    _OFFLINE,
    _SEARCH,
)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps the database has behind it; 0 for an empty file."""
    found: int = connection.execute("pragma user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, steps: Sequence[str] = MIGRATIONS) -> None:
    """Run the steps that the database has not had, each in a transaction of its own.

    Several processes may do so at once: each step is begun under the write lock, and the version
    is read again there, so that none is run twice.

    Args:
        connection: In autocommit mode (``isolation_level`` None).

    Raises:
        sqlite3.Error: A step failed; the database is as it was before this step.
    """
    connection.execute("pragma synchronous = full")
    try:
        while (done := version_of(connection)) < len(steps):
            _run(connection, steps[done], number=done + 1)
    finally:
        connection.execute("pragma synchronous = normal")


def _run(connection: sqlite3.Connection, step: str, *, number: int) -> None:
    # Not by ``executescript``: that commits first, and so lets go of the lock.
    connection.execute("begin immediate")
    try:
        if version_of(connection) == number - 1:
            for statement in _statements(step):
                connection.execute(statement)
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            connection.execute(f"pragma user_version = {number}")
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise


def _statements(script: str) -> Iterator[str]:
    """Part a script into its statements; what a trigger holds stays together."""
    statement = ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
