// How fast the engine is in WebAssembly, warm: five articles compared, beside wink-nlp reading the same texts (sentences, parts of speech,
// entities) in the same run, taking turns, so that the ratio holds on any machine. Over 100 ms is a failure.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

await import(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim() + "/lib/wasm/wasm_exec.js");
const require = createRequire(import.meta.url);
const root = new URL("../../", import.meta.url).pathname;
const rounds = 40;
const limit = 100;

const talks = root + "../shared/eval/stories/oman-talks/";
const folder = existsSync(talks) ? talks : root + "web/example/";
const articles = JSON.parse(readFileSync(folder + "articles.json", "utf8")).map((a) => ({ ...a, text: readFileSync(folder + a.file, "utf8") }));

// request is the frame that the page would send: internal/api describes it.
function request() {
  const params = { articles: articles.map((a, i) => ({ name: a.file, blob: i, publisher: a.source, datePublished: a.published })) };
  const header = Buffer.from(JSON.stringify({ v: 1, id: 1, method: "compare", params }));
  return Buffer.concat([header, ...articles.map((a) => Buffer.from(a.text))].flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  }));
}

async function engine() {
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(readFileSync(root + "dist/storydiff.wasm"), go.importObject);
  go.run(instance);
  const frame = request();
  return () => {
    const answer = Buffer.from(globalThis.storydiff(frame, () => {}));
    const header = JSON.parse(answer.subarray(4, 4 + answer.readUInt32BE(0)));
    if (!header.ok) throw new Error(header.error.message);
  };
}

function wink() {
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
  const its = nlp.its;
  return () => {
    for (const { text } of articles) {
      const doc = nlp.readDoc(text);
      doc.sentences().out();
      doc.tokens().out(its.pos);
      doc.entities().out(its.detail);
    }
  };
}

const contestants = [
  { name: "storydiff compares them", run: await engine(), times: [] },
  { name: "wink-nlp reads them", run: wink(), times: [] },
];
for (let round = 0; round < rounds; round++) {
  for (const c of contestants) {
    const before = performance.now();
    c.run();
    if (round >= 10) c.times.push(performance.now() - before); // the first rounds warm up
  }
}
const words = articles.reduce((n, a) => n + a.text.split(/\s+/).length, 0);
console.log(`${articles.length} articles of ${folder === talks ? "oman-talks" : "the example"}, ${words} words, ${rounds - 10} warm rounds`);
for (const c of contestants) {
  c.times.sort((a, b) => a - b);
  c.median = c.times[c.times.length >> 1];
  console.log(`${c.name.padEnd(24)} median ${c.median.toFixed(1)} ms, best ${c.times[0].toFixed(1)} ms`);
}
const [ours, theirs] = contestants;
console.log(`ratio of medians: ${(ours.median / theirs.median).toFixed(2)}`);
if (ours.times[0] > limit) {
  console.log(`too slow: more than ${limit} ms`);
  process.exit(1);
}
process.exit(0); // the engine waits for ever
