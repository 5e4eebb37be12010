/**
 * Buttons that copy. In: a button with data-copy, the id of what it copies, and a status beside it.
 * Out: its text on the clipboard, and a word that it is there; where the browser forbids that, the
 * text is marked, to be copied by hand. Without a script there is no button.
 */
for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const status = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      status.textContent = status.dataset.done;
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}
