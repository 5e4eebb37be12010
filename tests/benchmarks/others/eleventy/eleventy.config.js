export default (config) => {
  config.addFilter("kind", (value) =>
    Array.isArray(value) ? "list" : value && typeof value === "object" ? "map" : "value",
  );
  return { dir: { input: "content", includes: "../_includes", data: "../_data" }, markdownTemplateEngine: false };
};
