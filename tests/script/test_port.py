"""A port that can't be had is said before anything is set up."""

import socket

import pytest

from tests.script.machine import Machine, free_port


@pytest.mark.parametrize("port", ["abc", "0", "70000", "", "-1"])
def test_a_port_that_is_none_is_said_at_once(machine: Machine, port: str) -> None:
    assert machine.run("script/server", PORT=port) == (
        1,
        f"PORT is '{port}': write a number from 1 to 65535.\n",
    )


def test_a_port_in_use_is_said_at_once(machine: Machine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert machine.run("script/server", PORT=str(port)) == (
            1,
            f"Port {port} can't be had: another program listens there. "
            "Choose another: PORT=8090 script/server\n",
        )


def test_a_free_port_lets_set_up_begin(machine: Machine) -> None:
    assert (
        "Installing Debian packages: sox\n"
        in machine.run("script/server", PORT=str(free_port()))[1]
    )


def test_a_settings_file_may_name_another_port(machine: Machine) -> None:
    (machine.folder / ".env").write_text(f"PORT={free_port()}\n")
    assert "Installing Debian packages: sox\n" in machine.run("script/server")[1]
    assert machine.run("script/server", PORT="abc")[1].startswith("PORT is 'abc'")
