"""What tests of pages, commands and the language model share: an endpoint to talk to."""

import pytest

from tests.studyapp.stub import Stub


@pytest.fixture
def endpoint():
    stub = Stub()
    yield stub
    stub.close()
