import pytest

from cards.exchange import EXPORTERS


def test_an_empty_library_has_nothing_to_export(browser):
    assert "There is nothing to export yet." in browser.open("/export").text


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_every_format_is_offered_and_downloads(browser, client, source_id, exporter):
    assert exporter.label in browser.open("/export").text
    answer = client.get("/export/download", query_string={"format": exporter.name})
    assert answer.status_code == 200
    assert answer.mimetype == exporter.media_type
    assert f".{exporter.extension.lstrip('.')}" in answer.headers["Content-Disposition"]
    assert answer.data


def test_one_source_is_chosen_from_its_page(browser, source_id):
    page = browser.follow(browser.open(f"/sources/{source_id}"), "Export")
    assert page.form("Download")[0].fields["source"] == source_id


@pytest.mark.parametrize("query", [{"format": "pdf"}, {"format": "csv", "source": "x"}])
def test_a_wrong_choice_is_refused(client, source_id, query):
    answer = client.get("/export/download", query_string=query)
    assert answer.status_code == 400
