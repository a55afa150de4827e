"""Every bank reads its real documents exactly (RULES 4)."""

from __future__ import annotations

import logging
from datetime import date
from decimal import Decimal

import pytest

from newsdesk.core.errors import RateError
from newsdesk.core.rate import Rate
from newsdesk.rates.bank import Bank
from newsdesk.rates.provider import Document
from newsdesk.rates.registry import banks, provider
from support.rate_samples import DATA, Sample, corpus, differences, full_ecb_history, samples

DAILY = Document("daily", "https://bank.example/")


def read(slug: str, text: str | bytes, document: Document = DAILY) -> list[tuple[date, Rate]]:
    body = text.encode() if isinstance(text, str) else text
    sheets = provider(slug).parse(document, body)
    return [(sheet.effective, rate) for sheet in sheets for rate in sheet.rates]


def refusal(slug: str, text: str | bytes, document: Document = DAILY) -> str:
    with pytest.raises(RateError) as caught:
        read(slug, text, document)
    assert caught.value.provider == provider(slug).name
    return caught.value.detail


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.name)
def test_a_real_document_is_read_exactly(sample: Sample) -> None:
    bank = sample.bank()
    sheets = bank.parse(sample.document(), sample.body())
    assert not differences(sample, sheets)
    assert {(sheet.provider, sheet.base) for sheet in sheets} == {(bank.name, bank.base)}


@pytest.mark.corpus
@pytest.mark.parametrize("sample", corpus(), ids=lambda sample: sample.name)
def test_the_corpus_is_read_as_its_verdicts_say(sample: Sample) -> None:
    bank = sample.bank()
    if sample.verdict == "refuse":
        with pytest.raises(RateError):
            bank.parse(sample.document(), sample.body())
        return
    sheets = bank.parse(sample.document(), sample.body())
    assert not differences(sample, sheets)
    if sample.verdict == "empty":
        assert sheets == ()


def test_there_is_a_sample_of_every_bank() -> None:
    covered = {sample.bank.slug for sample in samples()}
    assert covered == {bank.slug for bank in banks()}


@pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)
def test_a_page_instead_of_rates_is_named(bank: type[Bank]) -> None:
    """RULES 4: a page of HTML instead of rates is an error that names it."""
    for page in (
        b"<!DOCTYPE html><html><body>Maintenance</body></html>",
        b'\xef\xbb\xbf <?xml version="1.0"?>\n<!-- x --><html xmlns="x"><body/></html>',
    ):
        assert "HTML page" in refusal(bank.slug, page)


@pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)
@pytest.mark.parametrize("body", [b"", b" \n", b"{}", b"[1", b"<a/>", b"\xff\xfe\x00", b"[[]]"])
def test_another_document_is_refused(bank: type[Bank], body: bytes) -> None:
    if body == b"[[]]" and bank.slug in {"cbu", "nbg", "nbu"}:
        return  # a list without a sheet: no rates, and no error
    refusal(bank.slug, body)


@pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)
def test_a_deep_document_is_refused(bank: type[Bank]) -> None:
    for body in (b"[" * 200_000, b'{"a":' * 100_000, b"<a>" * 100_000):
        refusal(bank.slug, body)


@pytest.mark.parametrize("slug", ["nbkr", "cbr", "ecb", "nbk", "tcmb", "nbt", "nbu"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(slug: str, encoding: str) -> None:
    text = next(DATA.glob(f"{slug}-*0*.xml")).read_bytes().decode("latin-1")
    start = text.index("<", text.index("?>"))
    text = '<!DOCTYPE x [<!ENTITY a "1.5">]>' + text[start:].replace("?xml-style", "?style")
    detail = refusal(slug, text.encode(encoding))
    # Of two forms the bank's own has to be recognised first, and that is never UTF-16.
    assert "entities" in detail or (encoding == "utf-16" and slug in {"ecb", "nbu"})


@pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)
def test_an_endless_answer_is_refused(bank: type[Bank]) -> None:
    assert "too large" in refusal(bank.slug, b"<" + b" " * (17 << 20))


@pytest.mark.parametrize("slug", ["cbu", "nbg", "nbu"])
def test_an_empty_list_is_a_good_answer(slug: str) -> None:
    assert read(slug, "[]") == []


def test_a_history_without_rates_is_a_good_answer() -> None:
    dynamic = '<ValCurs ID="R01235" DateRange1="01.01.2026" DateRange2="02.01.2026" name="x"/>'
    assert read("cbr", dynamic) == []
    page = '<form><select name="valuta_id"><option>USD</option></select></form><table></table>'
    assert read("nbkr", page, Document("history", "", "USD")) == []
    assert "HTML page" in refusal("nbkr", "<html>Sorry</html>", Document("history", "", "USD"))


def test_what_the_bank_of_russia_says_is_passed_on() -> None:
    body = (DATA / "cbr-error-in-parameters.xml").read_bytes()
    assert "Error in parameters" in refusal("cbr", body)


def test_a_history_of_another_currency_is_refused() -> None:
    """The Bank of Russia's history names its currency by a number."""
    body = (DATA / "cbr-dynamic-kgs-2026-03.xml").read_bytes()
    assert read("cbr", body, Document("history", "", "KGS"))
    refusal("cbr", body, Document("history", "", "USD"))


def test_a_page_of_the_archive_carries_the_nominal_of_its_currency() -> None:
    page = "<!--date-->25.06.2005<!--date--></td><td><!--value-->3,7<!--value-->"
    found = read("nbkr", f"<!DOCTYPE html><html>{page}</html>", Document("history", "", "JPY"))
    assert found == [(date(2005, 6, 25), Rate("JPY", 10, Decimal("3.7")))]


def test_retired_currencies_keep_their_own_day() -> None:
    """The National Bank of Kazakhstan still lists what it no longer sets."""
    found = read("nbk", (DATA / "nbk-rates_all-2016-04-18.xml").read_bytes())
    days = {rate.currency: day for day, rate in found}
    assert days["TRL"] == date(2005, 1, 5)
    assert days["USD"] == date(2016, 4, 18)


def test_a_series_of_one_currency_is_read() -> None:
    """NBP: https://api.nbp.pl/en.html, "queries for particular currency"."""
    body = (
        '{"table":"A","currency":"euro","code":"EUR","rates":'
        '[{"no":"1","effectiveDate":"2026-03-02","mid":4.2304}]}'
    )
    assert read("nbp", body) == [(date(2026, 3, 2), Rate("EUR", 1, Decimal("4.2304")))]


def test_the_xml_of_uzbekistan_is_read_as_its_json() -> None:
    """The bank's own description of its XML: CBU_Curr, CcyNtry, and below it the JSON's names."""
    body = (
        '<?xml version="1.0"?><CBU_Curr name="CBU Currency XML by ISO 4217"><CcyNtry ID="360">'
        "<Ccy>IDR</Ccy><CcyMnrUnts>2</CcyMnrUnts><Nominal>10</Nominal><Rate>7.2</Rate>"
        "<date>01.04.2026</date></CcyNtry></CBU_Curr>"
    )
    assert read("cbu", body) == [(date(2026, 4, 1), Rate("IDR", 10, Decimal("7.2")))]


def test_columns_of_the_data_service_are_found_by_name() -> None:
    body = (
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n"
        "x,D,USD,EUR,2026-03-02,1.0825,A\r\n"
        "x,D,USD,EUR,2026-03-03,,H\r\n"
        "x,M,USD,EUR,2026-03,1.09,A\r\n"
        "x,D,USD,GBP,2026-03-02,1.3,A\r\n"
    )
    assert read("ecb", body) == [(date(2026, 3, 2), Rate("USD", 1, Decimal("1.0825"), True))]


def test_a_refusal_of_the_service_says_why_but_never_repeats_a_key() -> None:
    body = (DATA / "oxr-invalid-app-id-constructed.json").read_bytes()
    assert "invalid_app_id" in refusal("oxr", body)
    detail = refusal("oxr", '{"error":true,"message":"key 0123ABCD is not valid"}')
    assert "0123ABCD" not in detail
    assert "instead of USD" in refusal("oxr", '{"base":"EUR","timestamp":1,"rates":{"USD":1}}')


def test_a_number_with_an_exponent_is_written_out() -> None:
    rates = dict(read("oxr", '{"base":"USD","timestamp":1795615200,"rates":{"BTC":1.5E-05}}'))
    (rate,) = rates.values()
    assert str(rate.value) == "0.000015"


@pytest.mark.parametrize(
    "value", ["0", "-1", "NaN", "Infinity", "1e999", "1" * 400, "true", "null", "[]", '"x"', "{}"]
)
def test_an_unusable_number_of_json_is_left_out(
    value: str, caplog: pytest.LogCaptureFixture
) -> None:
    body = '[{"date":"2026-02-28","currencies":[{"code":"USD","quantity":1,"rate":%s},'
    body += '{"code":"EUR","quantity":1,"rate":3.1}]}]'
    with caplog.at_level(logging.WARNING):
        found = read("nbg", body % value)
    assert [rate.currency for _, rate in found] == ["EUR"]
    assert "USD" in caplog.text


def test_many_bad_rows_do_not_flood_the_log(caplog: pytest.LogCaptureFixture) -> None:
    rows = ",".join('{"Ccy":"USD","Nominal":"1","Rate":"0","Date":"01.04.2026"}' for _ in range(99))
    with caplog.at_level(logging.WARNING):
        assert "no usable rate" in refusal("cbu", f"[{rows}]")
    assert len(caplog.records) == 6
    assert "94 more" in caplog.text


@pytest.mark.parametrize("day", ["24.05.1826", "24.05.9999", "24.05.0000", "00.05.2026"])
def test_an_implausible_day_is_refused(day: str) -> None:
    body = f'<CurrencyRates Date="{day}"><Currency ISOCode="USD"><Nominal>1</Nominal>'
    assert "date" in refusal("nbkr", body + "<Value>87,45</Value></Currency></CurrencyRates>")


def test_the_whole_history_of_the_european_central_bank_is_read() -> None:
    body = full_ecb_history(days=200)
    sheets = provider("ecb").parse(Document("history", ""), body)
    assert len(sheets) == 200
    assert sum(len(sheet.rates) for sheet in sheets) == 200 * 30
    assert sheets[0].effective == date(2026, 11, 23)
    refusal("ecb", body[:-40], Document("history", ""))
