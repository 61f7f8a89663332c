import pytest

SIBLING = {"Origin": "http://127.0.0.1:9999"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        SIBLING,
    ],
)
def test_another_site_cannot_change_anything(client, headers):
    answer = client.post("/api/v1/undo", json={}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "same-origin"}])
def test_scripts_and_own_pages_may(client, headers):
    assert client.post("/api/v1/undo", json={}, headers=headers).status_code == 404


def test_another_site_may_link_here(client):
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example"])
def test_a_name_that_points_here_is_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize(
    "path", ["/", "/study", "/nowhere", "/api/v1/stats", "/static/css/app.css"]
)
def test_every_answer_carries_the_headers(client, path):
    with client.get(path) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_form_without_its_token_is_refused(client):
    assert client.post("/undo", data={}).status_code in (400, 404)
