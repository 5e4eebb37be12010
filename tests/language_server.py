"""A YAML language server, the one that editors use, spoken to over its standard input
and output.
"""

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from projects import ROOT

SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
}


class LanguageServer:
    """Opens texts as files of a project, and asks what an editor would ask."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._last = self._opened = 0
        self._process = subprocess.Popen(
            ["node", str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        folders = [{"uri": self._project.as_uri(), "name": "project"}]
        completion = {
            "completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}
        }
        capabilities = {
            "textDocument": {"completion": completion},
            "workspace": {"configuration": True},
        }
        start = {
            "processId": None,
            "rootUri": folders[0]["uri"],
            "workspaceFolders": folders,
            "capabilities": capabilities,
        }
        self.ask("initialize", start)
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": SETTINGS}})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, folder: str, text: str) -> tuple[str, list[str]]:
        """Open a text as a new file of this folder.

        Gives its address, and the messages under the wavy lines.
        """
        self._opened += 1
        uri = (self._project / folder / f"opened-{self._opened}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._receive()
            if (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            ):
                found = message["params"]["diagnostics"]
                return uri, [f"{it['range']['start']['line'] + 1}: {it['message']}" for it in found]

    def ask_at(self, method: str, uri: str, line: int, column: int) -> Any:
        """Ask at a place in an open text; line and column count from 1."""
        position = {"line": line - 1, "character": column - 1}
        return self.ask(
            f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": position}
        )

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; questions of the server itself are answered on the way."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the language server stopped"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            asked = (
                message["params"].get("items", [])
                if message["method"] == "workspace/configuration"
                else None
            )
            answer = None if asked is None else [SETTINGS.get(item["section"]) for item in asked]
            self._send({"id": message["id"], "result": answer})
        return message
