import os
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

PATIENCE = 60


def test_a_busy_port_is_one_sentence(run):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        outcome = run("serve", "--port", str(port))
    assert outcome.code == 5
    assert f"Port {port}" in outcome.err
    assert "--port" in outcome.err


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])
def test_other_machines_are_not_served(run, host):
    outcome = run("serve", "--host", host)
    assert outcome.code == 2
    assert "no login" in outcome.err


def test_the_server_brings_the_samples_once_and_ends_on_sigterm(tmp_path):
    environment = os.environ | {"STUDYAPP_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "studyapp.cli", "serve", "--port", "0", "--samples"]
    for expected in ("Making cards from two sample documents", "StudyApp is at"):
        server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        said = server.stderr.readline()
        assert expected in said
        while "StudyApp is at" not in said:
            said = server.stderr.readline()
        address = said.split()[3]
        with urllib.request.urlopen(f"{address}/readyz", timeout=PATIENCE) as answer:
            assert answer.status == 200
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=PATIENCE) == 0
        server.stderr.close()
