import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import frames from "./src/frames.json";

const links = frames.nl.navigation.map(({ label, path }) => ({ label, link: `/${path}` }));

export default defineConfig({
  site: "https://example.org",
  integrations: [
    starlight({
      title: frames.nl.plain_name,
      locales: { root: { label: "Nederlands", lang: "nl" }, en: { label: "English" } },
      sidebar: links,
      pagefind: false,
      credits: false,
      components: { MarkdownContent: "./src/Content.astro" },
    }),
  ],
});
