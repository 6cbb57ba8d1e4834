"""Debian's nginx, run by a user without rights, with the configuration of the guides."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import ip_address
from pathlib import Path
from socket import create_connection
from ssl import SSLContext, create_default_context
from time import monotonic, sleep

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.house.tree import ROOT
from tests.web_server import HOST, open_door

NGINX = "/usr/sbin/nginx"
"""Where Debian has it, which is not on everybody's path."""

NAME = "fremmoede.test"
CONFIGURATION = (ROOT / "deploy" / "nginx.conf").read_text()
WHOLE = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""
STARTS_WITHIN = 20
"""Seconds."""


@dataclass(frozen=True)
class Proxy:
    """Its two ports on this machine, and what trusts its certificate."""

    http: int
    https: int
    trust: SSLContext

    def plain(self) -> HTTPConnection:
        return HTTPConnection(HOST, self.http, timeout=20)

    def secure(self) -> HTTPSConnection:
        return HTTPSConnection(HOST, self.https, timeout=20, context=self.trust)


@contextmanager
def nginx_before(port: int) -> Iterator[Proxy]:
    """nginx in front of what listens at `port`, until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="fremmoede-nginx-"))
    try:
        make_certificate(folder)
        ports = _free_ports()
        (folder / "site.conf").write_text(_site(folder, port, *ports))
        (folder / "nginx.conf").write_text(WHOLE.format(folder=folder))
        with _running(folder):
            _wait_for(folder, *ports)
            yield Proxy(*ports, create_default_context(cafile=folder / "fremmoede.pem"))
    finally:
        shutil.rmtree(folder)


def _site(folder: Path, port: int, http: int, https: int) -> str:
    """The configuration of the guides, but for what belongs to a machine."""
    changed = CONFIGURATION
    for written, ours in (
        ("listen 80;", f"listen {HOST}:{http};"),
        ("listen 443 ssl;", f"listen {HOST}:{https} ssl;"),
        ("fremmoede.example.dk", NAME),
        ("127.0.0.1:8000", f"{HOST}:{port}"),
        ("/etc/ssl/certs/", f"{folder}/"),
        ("/etc/ssl/private/", f"{folder}/"),
    ):
        assert written in changed
        changed = changed.replace(written, ours)
    return changed


@contextmanager
def _running(folder: Path) -> Iterator[None]:
    user = "nobody" if os.geteuid() == 0 else None
    if user:
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, user)
    process = subprocess.Popen(
        [NGINX, "-c", folder / "nginx.conf", "-e", folder / "error.log"],
        user=user,
        extra_groups=[] if user else None,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(STARTS_WITHIN)


def _wait_for(folder: Path, *ports: int) -> None:
    until = monotonic() + STARTS_WITHIN
    for port in ports:
        while True:
            try:
                create_connection((HOST, port), timeout=1).close()
                break
            except OSError:
                assert monotonic() < until, (folder / "error.log").read_text()
                sleep(0.02)


def _free_ports() -> tuple[int, int]:
    one, other = open_door(), open_door()
    with one.listening, other.listening:
        return one.port, other.port


def make_certificate(folder: Path) -> None:
    """Signed by itself, for this machine and for the name."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)]),
    )
    names = x509.SubjectAlternativeName([x509.DNSName(NAME), x509.IPAddress(ip_address(HOST))])
    today = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today)
        .not_valid_after(today + timedelta(days=36_500))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "fremmoede.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    written = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "fremmoede.key").write_bytes(written)
