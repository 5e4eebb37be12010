/**
 * Records as files: what the form reads of one, and how it writes one back. In: the library `yaml`,
 * and the lay-out that `etalage tidy` keeps (admin/formats.json). Out: formats for Sveltia CMS.
 *
 * Left to itself, the form would write every file anew: without its comments, with other quotation
 * marks and with numbers as JavaScript has them. Here a file keeps all that was not changed, letter
 * by letter, and the date of each language whose texts were changed is set.
 */
const READ = { schema: "failsafe", customTags: ["bool"], logLevel: "error" };
const WRITE = { lineWidth: 0, indent: 2 };

/** The file as it was, in a hidden field of the form. */
const ORIGINAL = "_original";

/**
 * kind: {layout: {pattern: [style, default]}, languages, pictures, plain, typed}, as
 * admin/formats.json has it. today: gives the day as year-month-day. askAboutPicture: throws when
 * what is said of an earlier picture is not right for the one in its place.
 */
export function makeFormat(yaml, kind, today, askAboutPicture) {
  return {
    fromFile: (text) => ({
      ...withFolder(read(yaml, text).toJS(), kind.pictures),
      [ORIGINAL]: text,
    }),
    toFile({ [ORIGINAL]: original = "", ...values }) {
      const document = read(yaml, original || "{}");
      const before = document.toJS();
      if (isSaidOfAnother(values.image, before.image, kind)) askAboutPicture();
      const dated = withDates(values, before, kind, today());
      document.contents = new Writer(yaml, document, kind).written(document.contents, dated, "");
      return document.toString(WRITE);
    },
  };
}

/** A record names the file of its picture alone; the form shows a picture by its whole path. */
function withFolder(record, pictures) {
  const { file } = record.image ?? {};
  if (!file || file.startsWith("/")) return record;
  return { ...record, image: { ...record.image, file: pictures + file } };
}

/** Whether some of what is said of a picture was said of the one that was there before. */
function isSaidOfAnother(image, earlier, { pictures, languages }) {
  const name = (picture) => picture.file?.replace(pictures, "");
  if (!image?.file || !earlier?.file || name(image) === name(earlier)) return false;
  const said = ({ alt, credit, licence }) => [...languages.map((it) => alt?.[it]), credit, licence];
  return said(image).some((text, index) => text && text === said(earlier)[index]);
}

function read(yaml, text) {
  const document = yaml.parseDocument(text, READ);
  if (document.errors.length) throw document.errors[0];
  return document;
}

/** The record with today's date for each language whose words are others than before. */
function withDates(values, before, { layout, languages }, today) {
  if (!("updated" in layout)) return values;
  const given = values.updated ?? {};
  const dates = languages.map((language) => {
    const earlier = before.updated?.[language];
    const isChosen = given[language] && given[language] !== earlier;
    const isSame = earlier && words(values, language) === words(before, language);
    return [language, isChosen ? given[language] : isSame ? earlier : today];
  });
  return { ...values, updated: Object.fromEntries(dates) };
}

/** All that a reader of this language reads: without sources, and without what links lead to. */
function words(record, language) {
  return [...new Set(texts(record, language))].sort().join("\n");
}

function texts(value, language) {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([key]) => key !== "updated")
    .flatMap(([key, item]) =>
      key === language && typeof item === "string" ? seen(item) : texts(item, language),
    )
    .filter(Boolean);
}

function seen(text) {
  return text
    .replace(/\s*\[@[^\]]*\]/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\s+/g, " ")
    .trim();
}

class Writer {
  constructor(yaml, document, { layout, pictures, plain, typed }) {
    Object.assign(this, { yaml, document, layout, pictures });
    this.plain = new RegExp(`^(?:${plain})$`);
    this.typed = new RegExp(`^(?:${typed})$`);
  }

  /** A node with this value: the one that was there, with its comments, where there was one. */
  written(node, value, pattern) {
    if (Array.isArray(value)) return this.list(node, value, pattern);
    if (value !== null && typeof value === "object") return this.group(node, value, pattern);
    return this.scalar(node, value ?? "", this.layout[pattern]?.[0] ?? "word");
  }

  group(node, value, pattern) {
    const map = this.yaml.isMap(node) ? node : this.document.createNode({});
    const pairs = new Map(map.items.map((pair) => [String(pair.key), pair]));
    const place = Object.keys(this.layout);
    const below = (key) => (pattern ? `${pattern}.${key}` : key);
    map.items = Object.keys(value)
      .filter((key) => !this.isLeftOut(pairs.get(key), value[key], below(key)))
      .sort((a, b) => at(place, below(a)) - at(place, below(b)))
      .map((key) => {
        const pair = pairs.get(key) ?? this.document.createPair(key, null);
        pair.value = this.written(pair.value, value[key], below(key));
        pair.key.spaceBefore = false;
        return pair;
      });
    map.flow = map.items.length === 0;
    return map;
  }

  list(node, value, pattern) {
    const list = this.yaml.isSeq(node) ? node : this.document.createNode([]);
    const kept = keptItems(list.items, value);
    list.items = value.map((item, index) => {
      const written = this.written(kept[index], item, `${pattern}.*`);
      written.spaceBefore = false;
      return written;
    });
    list.flow = list.items.length === 0;
    return list;
  }

  scalar(node, value, style) {
    const scalar = this.yaml.isScalar(node) ? node : this.document.createNode("");
    const [text, type] = typeof value === "string" ? this.styled(value, style) : [value];
    return Object.assign(scalar, { value: text, type, source: undefined });
  }

  /** A text and how YAML writes it. */
  styled(typed, style) {
    const text = style === "picture" ? typed.replace(this.pictures, "") : typed;
    if (style === "prose") return [text.trim(), text.trim() ? "BLOCK_LITERAL" : "QUOTE_DOUBLE"];
    const isPlain = this.plain.test(text) && !(style !== "value" && this.typed.test(text));
    if (style !== "text" && isPlain) return [text, "PLAIN"];
    const line = text.replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "");
    return [line, /["\\]/.test(line) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE"];
  }

  /** What the model takes for granted, unless a comment says why it is there. */
  isLeftOut(pair, value, pattern) {
    const said = Array.isArray(value) && value.length === 0 ? "[]" : String(value);
    const isGranted = said === this.layout[pattern]?.[1];
    return isGranted && !pair?.key?.commentBefore && !pair?.value?.comment;
  }
}

/** The old item for each new one: the one that says the same, or else the one in its place. */
function keptItems(items, value) {
  const said = (item) => JSON.stringify(item?.toJSON?.() ?? item);
  const left = new Map(items.map((item, index) => [index, said(item)]));
  const kept = value.map((item) => {
    const [index] = [...left].find(([, text]) => text === said(item)) ?? [];
    left.delete(index);
    return items[index];
  });
  return kept.map((item, index) => item ?? (left.delete(index) ? items[index] : undefined));
}

function at(place, pattern) {
  const index = place.indexOf(pattern);
  return index < 0 ? place.length : index;
}
