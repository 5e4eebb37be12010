"""The form of admin/ as an editor uses it, against a repository that lives in the browser.

Sveltia CMS keeps that repository in the browser's own file system (OPFS); it is filled before and
read after.
"""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

FOLDER = "sveltia-cms-test"
FILL = """async ([folder, files]) => {
  const storage = await navigator.storage.getDirectory();
  const root = await storage.getDirectoryHandle(folder, { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let at = root;
    for (const name of names.slice(0, -1)) at = await at.getDirectoryHandle(name, { create: true });
    const stream = await (await at.getFileHandle(names.at(-1), { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async (folder) => {
  const found = {};
  const walk = async (directory, path) => {
    for await (const [name, handle] of directory.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else if (name.endsWith(".yml")) found[path + name] = await (await handle.getFile()).text();
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), "");
  return found;
}"""
READ_ONE = """async (path) => {
  let at = await navigator.storage.getDirectory();
  for (const name of path.slice(0, -1)) at = await at.getDirectoryHandle(name);
  const file = await (await at.getFileHandle(path.at(-1))).getFile();
  return [...new Uint8Array(await file.arrayBuffer())];
}"""


class Form:
    """page: of a browser that speaks Dutch, as most editors' do.
    project: whose data/ stands in the repository.
    """

    def __init__(self, page: Page, address: str, project: Path) -> None:
        self.page, self.address = page, address
        files = sorted((project / "data").rglob("*.yml"))
        self.before = {path.relative_to(project).as_posix(): path.read_text() for path in files}
        page.goto(address + "admin/")
        page.evaluate(FILL, [FOLDER, self.before])
        page.get_by_role("button", name="Open het formulier").click()
        page.get_by_role("button", name="Werken met een testrepository").click()
        expect(page.get_by_role("button", name="Nieuw item aanmaken")).to_be_visible()

    @classmethod
    def of(cls, page: Page) -> "Form":
        """The form that a page shows already, wherever its records come from."""
        form = cls.__new__(cls)
        form.page = page
        return form

    def open(self, path: str) -> None:
        """`showcases/new`, or `showcases/entries/haven`."""
        self.page.evaluate("path => { location.hash = `#/collections/${path}` }", path)
        expect(self.page.get_by_role("button", name="Opslaan")).to_be_visible()

    def field(self, key: str) -> Locator:
        """A field by its key, such as figures.0.label.nl.

        The form draws fields as they come into sight, so go there.
        """
        found = self.page.locator(f'[data-key-path="{key}"]')
        holder = re.sub(r"\.\d+$", "", key.rpartition(".")[0])  # items have no element of their own
        around = self.field(holder) if holder else self.page
        for _ in range(100):
            if found.count():
                break
            around.locator("[data-key-path]").last.evaluate(
                "field => field.scrollIntoView()"
            )  # to the top
            self.page.wait_for_timeout(50)  # it is drawn a moment after it comes into sight
        found.scroll_into_view_if_needed()
        return found

    def write(self, **texts: Any) -> None:
        """Keys with __ for a point."""
        for name, text in texts.items():
            self.field(name.replace("__", ".")).locator(
                "input:visible, textarea:visible"
            ).first.fill(str(text))

    def add(self, key: str) -> None:
        """An optional part, or one more item of a list."""
        field = self.field(key)
        box = field.get_by_role("checkbox").first
        (box if box.count() else field.get_by_role("button", name="toevoegen").last).click()

    def choose(self, key: str, title: str) -> None:
        """One of a few, which stand ready, or of many, which are searched."""
        field = self.field(key)
        ready = field.get_by_role("radio", name=title).or_(
            field.get_by_role("checkbox", name=title)
        )
        if ready.count():
            ready.first.click()
            return
        field.get_by_role("combobox").first.click()
        self.page.locator("input[role=searchbox]:visible").last.fill(title)
        self.page.locator("[role=option]:visible").filter(has_text=title).first.click()

    def replace_picture(self, key: str, file: Path) -> None:
        field = self.field(key)
        field.get_by_role("button", name="Afbeelding vervangen").click()
        self.page.locator("input[type=file]").last.set_input_files(file)
        self.page.get_by_role("button", name="Invoegen").click()
        expect(field.get_by_role("textbox")).to_contain_text(".webp")  # it takes a moment

    def picture(self, name: str) -> bytes:
        """A picture that the form added."""
        path = [FOLDER, "docs", "assets", "images", name]
        return bytes(self.page.evaluate(READ_ONE, path))

    def save(self) -> dict[str, str]:
        """Files that differ from before, by path; the form leaves the record once it is kept."""
        self.page.get_by_role("button", name="Opslaan").first.click()
        expect(self.page.locator("[data-key-path]")).to_have_count(0)
        return self.kept()

    def kept(self) -> dict[str, str]:
        files: dict[str, str] = self.page.evaluate(READ, FOLDER)
        return {path: text for path, text in files.items() if self.before.get(path) != text}
