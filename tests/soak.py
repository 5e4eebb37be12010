"""The sample nginx at saturation, with the site swapped in the middle: `make soak`.

Sends requests to this machine only, for SECONDS, then stops by itself. Exits with 1 when a single
request failed.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.publishing import Stage
from etalage.site.writing import finish_site, write_site
from projects import ROOT

SECONDS = int(os.environ.get("SOAK_SECONDS", "60"))
CONNECTIONS = 64
PAGES = ("/", "/en/showcases/", "/en/print/", "/sources/")


def main() -> int:
    site = plan_site(read_settings(ROOT / "mkdocs.yml"))
    html = site.draw()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        (root / "tmp").mkdir()

        def publish() -> None:
            with Stage(root / "site") as stage:
                write_site(site, html, stage.folder)
                finish_site(site, stage)

        publish()
        server, port = start_nginx(root)
        try:
            failed = load(port, publish)
        finally:
            server.terminate()
            server.wait(10)
    return 1 if failed else 0


def start_nginx(root: Path) -> tuple[subprocess.Popen[bytes], int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = (ROOT / "hosting/nginx.conf").read_text("utf-8").replace(":8080", f":{port}")
    (root / "nginx.conf").write_text(text, "utf-8")
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
    user = " user root;" if os.geteuid() == 0 else ""
    command = [program, "-p", str(root), "-c", "nginx.conf", "-g", f"daemon off;{user}"]
    server = subprocess.Popen(command)
    time.sleep(1)
    return server, port


def load(port: int, publish: Callable[[], None]) -> bool:
    """Run wrk on each page in turn; in the middle of each the site is published anew."""
    share = max(1, SECONDS // len(PAGES))
    failed = False
    for page in PAGES:
        command = [
            "wrk",
            "-t1",
            f"-c{CONNECTIONS}",
            f"-d{share}s",
            f"http://127.0.0.1:{port}{page}",
        ]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        time.sleep(share / 2)
        publish()
        told, _ = running.communicate()
        requests = re.findall(r"(\d+) requests in", told)
        wrong = re.findall(r"(?:Non-2xx or 3xx responses|Socket errors).*", told)
        failed = failed or bool(wrong) or not requests
        print(
            f"{page}: {requests[0] if requests else 0} requests, {wrong or 'none failed'}",
            flush=True,
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
