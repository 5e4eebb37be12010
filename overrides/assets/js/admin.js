/**
 * The form for editors. In: buttons that name, in data-attributes, the program and a configuration in their language.
 * Out: the form, in place of the page. Nothing of it is fetched before someone asks for it.
 */
const buttons = document.querySelectorAll("[data-configuration]");

async function open(button) {
  const configuration = document.createElement("link");
  configuration.rel = "cms-config-url";
  configuration.type = "application/json";
  configuration.href = button.dataset.configuration;
  const { default: form } = await import(new URL(button.dataset.program, document.baseURI).href);
  document.head.append(configuration);
  // The form brings its own looks and takes the whole window.
  document.querySelector("link[rel=stylesheet]").remove();
  document.body.replaceChildren();
  await form.init();
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    open(button).catch(() => {
      button.disabled = false;
      button.parentElement.querySelector("[role=status]").textContent = button.dataset.failed;
    });
  });
}

// A part of the form has an address of its own, such as #/collections/showcases/new: who comes back to it goes on there.
const language = navigator.languages.map((it) => it.split("-")[0]);
if (location.hash.startsWith("#/") && buttons.length) {
  const spoken = language.map((it) => document.querySelector(`[lang="${it}"] [data-configuration]`)).find(Boolean);
  (spoken ?? buttons[0]).click();
}
