// A finished report with every kind of finding, made from short texts of our own; places are looked up, so that a text may be changed.

const texts = {
  "harbour-courier.txt": {
    publisher: "Harbour Courier",
    datePublished: "2025-03-04T10:40",
    lines: [
      ["headline", "Ferry runs aground off Lundvik"],
      ["body", "A passenger ferry ran aground outside the harbour of Lundvik on Tuesday morning. Police said 14 people were hurt, two of them seriously."],
      ["body", "The ferry had 210 people on board. It was pulled free after about four hours, the harbour office said."],
      ["body", "“We saw the rocks too late,” said the captain, Maria Holm. The inquiry will begin soon."],
      ["furniture", "Share this article"],
    ],
  },
  "northern-wire.txt": {
    publisher: "Northern Wire",
    datePublished: "2025-03-05",
    lines: [
      ["headline", "Lundvik ferry: investigation begins"],
      ["body", "The ferry that ran aground near Lundvik on Tuesday carried 186 passengers and 24 crew. Police now say 17 people were hurt."],
      ["body", "The vessel was pulled free after 3 hours and 50 minutes. Investigators will speak with captain Marie Holm on Friday."],
    ],
  },
  "evening-post.html": {
    publisher: "Evening Post",
    datePublished: "2025-03-05T18:00",
    lines: [
      ["headline", "“The rocks came too late,” says ferry captain 🛟"],
      ["body", "A ferry with 198 people on board hit rocks off Lundvik on Tuesday. “We noticed the rocks too late,” the captain told reporters."],
      ["body", "Two of the hurt are in intensive care. Repairs will cost 4.2 million kronor, according to the owner."],
      ["furniture", "0 comments"],
      ["furniture", "Read more: the ten best islands for a weekend"],
    ],
  },
};

/** Each finding: kind, aspect, question, severity, confidence, reason, then [value, [[article, exact, extra]…], normalized] for each position. */
const found = [
  ["conflict", "quantity", "How many people were on board?", 0.9, 0.86, "198 and 210 exclude each other; the same ferry on the same day", [
    ["210", [["harbour-courier.txt", "210 people on board"], ["northern-wire.txt", "186 passengers and 24 crew"]], { kind: "quantity", value: 210, unit: "{person}" }],
    ["198", [["evening-post.html", "198 people on board"]], { kind: "quantity", value: 198, unit: "{person}" }],
  ]],
  ["update", "quantity", "How many people were hurt?", 0.7, 0.8, "the later article gives more, and says “now”", [
    ["14", [["harbour-courier.txt", "14 people were hurt", { attribution: "police" }]], { kind: "quantity", value: 14, unit: "{person}" }],
    ["17", [["northern-wire.txt", "17 people were hurt", { attribution: "police" }]], { kind: "quantity", value: 17, unit: "{person}" }],
  ]],
  ["precision", "duration", "How long was the ferry aground?", 0.4, 0.7, "“about four hours” has room for 3 hours and 50 minutes", [
    ["about four hours", [["harbour-courier.txt", "about four hours", { attribution: "the harbour office" }]], { kind: "duration", min: 12600, max: 16200, unit: "s" }],
    ["3 hours and 50 minutes", [["northern-wire.txt", "3 hours and 50 minutes"]], { kind: "duration", value: 13800, unit: "s" }],
  ]],
  ["precision", "time", "When does the inquiry begin?", 0.35, 0.5, "“soon” is vague", [
    ["soon", [["harbour-courier.txt", "soon"]]],
    ["Friday", [["northern-wire.txt", "on Friday"]]],
  ]],
  ["wording", "quote", "What did the captain say of the rocks?", 0.3, 0.75, "the same statement in other words", [
    ["We saw the rocks too late", [["harbour-courier.txt", "We saw the rocks too late"]]],
    ["We noticed the rocks too late", [["evening-post.html", "We noticed the rocks too late"]]],
  ]],
  ["spelling", "name", "How is the captain’s name written?", 0.3, 0.9, "one captain", [
    ["Maria Holm", [["harbour-courier.txt", "Maria Holm"]]],
    ["Marie Holm", [["northern-wire.txt", "Marie Holm"]]],
  ]],
  ["attribution", "quantity", "Who says how many are badly hurt?", 0.2, 0.6, "one rests it on the police, one states it", [
    ["two seriously hurt, police said", [["harbour-courier.txt", "two of them seriously", { attribution: "police" }]]],
    ["two in intensive care", [["evening-post.html", "Two of the hurt are in intensive care"]]],
  ]],
  ["single-source", "quantity", "What will the repairs cost?", 0.5, 0.9, "no other article speaks of the repairs", [
    ["4.2 million kronor", [["evening-post.html", "4.2 million kronor", { attribution: "the owner", firmness: "claimed" }]]],
  ]],
  ["agreement", "time", "On which day did it happen?", 0.1, 0.95, "", [
    ["Tuesday", [["harbour-courier.txt", "on Tuesday morning"], ["northern-wire.txt", "on Tuesday"], ["evening-post.html", "on Tuesday"]]],
  ]],
];

const points = (s) => [...s].length;

export const files = Object.entries(texts).map(([name, t]) => ({ name, text: t.lines.map(([, line]) => line).join("\n\n") }));

export function report() {
  const articles = Object.entries(texts).map(([name, t], i) => {
    let at = 0;
    const paragraphs = t.lines.map(([role, line]) => {
      const p = { start: at, end: at + points(line), role };
      at = p.end + 2;
      return p;
    });
    const text = t.lines.map(([, line]) => line).join("\n\n");
    return { id: "ABC"[i], name, publisher: t.publisher, datePublished: t.datePublished, inLanguage: "en", text, words: text.split(/\s+/).length, origin: `o${i + 1}`, compared: true, paragraphs };
  });
  const evidence = ([name, exact, extra]) => {
    const a = articles.find((x) => x.name === name);
    const unit = a.text.indexOf(exact);
    if (unit < 0) throw new Error(`${name} does not say ${exact}`);
    const start = points(a.text.slice(0, unit));
    const end = start + points(exact);
    const paragraph = a.paragraphs.find((p) => p.start <= start && end <= p.end);
    const chars = [...a.text];
    let from = start;
    while (from > paragraph.start && !(chars[from - 1] === " " && /[.”]/.test(chars[from - 2]))) from--;
    let to = end;
    while (to < paragraph.end && !(/[.”]/.test(chars[to - 1]) && (chars[to] ?? " ") === " ")) to++;
    return { article: a.id, exact, prefix: chars.slice(Math.max(0, start - 24), start).join(""), suffix: chars.slice(end, end + 24).join(""), start, end, sentence: { start: from, end: to }, ...extra };
  };
  const findings = found.map(([kind, aspect, question, severity, confidence, reason, positions], i) => {
    const told = positions.map(([value, places, normalized]) => {
      const e = places.map(evidence);
      const who = [...new Set(e.map((x) => x.article))];
      return { value, ...(normalized && { normalized }), articles: who, origins: who.length, evidence: e };
    });
    const who = told.flatMap((p) => p.articles);
    return { id: `f${i + 1}`, kind, aspect, label: question, question, severity, confidence, reason, positions: told, silent: articles.map((a) => a.id).filter((id) => !who.includes(id)) };
  });
  return {
    schema: "storydiff-report/1",
    generator: { name: "storydiff", version: "0.1.0" },
    articles,
    origins: articles.map((a) => ({ id: a.origin, articles: [a.id] })),
    findings,
    alignment: [],
    diagnostics: [{ code: "reader.furniture", level: "info", article: "C", message: "2 lines of page furniture left out." }],
  };
}
