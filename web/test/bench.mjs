// How long the example takes in the browser's worker, beside wink-nlp's reading of the same texts in a worker of the same browser, in turn; and how
// long the facts alone take, as WebAssembly under node, beside wink-nlp under the same node: from the texts at hand, as wink-nlp has them, and from the files,
// whose format and page furniture have to be found first.
// Milliseconds depend on the machine; their ratio hardly does. Run by `make bench`, after the build.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { drop, root, serve, start, state, visit } from "./browser.mjs";

const rounds = 30;
const warming = 30; // rounds of the facts before those that count: V8 compiles WebAssembly anew while it runs, each function once it has been busy
const ends = [];
const t = { after: (f) => ends.push(f) };

const list = JSON.parse(readFileSync(join(root, "web/example/articles.json"), "utf8"));
const texts = list.map((a) => readFileSync(join(root, "web/example", a.file), "utf8"));

// wink-nlp with all it does by default: sentences, parts of speech, entities, negation, sentiment.
const dir = mkdtempSync(join(tmpdir(), "storydiff-bench-"));
t.after(() => rmSync(dir, { recursive: true }));
const entry = join(root, "web/node_modules/.wink-worker.mjs");
t.after(() => rmSync(entry));
writeFileSync(
  entry,
  `import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
const nlp = winkNLP(model);
onmessage = ({ data }) => postMessage(data.map((text) => nlp.readDoc(text).tokens().length()));`,
);
execFileSync("go", ["run", "github.com/evanw/esbuild/cmd/esbuild", entry, "--bundle", "--minify", "--format=iife", `--outfile=${join(dir, "wink.js")}`, "--log-level=error"], { cwd: root });
const wink = readFileSync(join(dir, "wink.js"), "utf8");

const address = await serve(t);
const browser = await start(t);
const { page } = await visit(t, browser, address, { bypassCSP: true }, {
  prepare: (context) => context.addInitScript(() => {
    // Keeps the page's request, so that it can be asked again without the page.
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.frame) [window.frame, window.engine] = [message.frame.slice(), this];
      return post.call(this, message, ...rest);
    };
  }),
});
const cold = await page.evaluate(async () => {
  document.getElementById("example").click();
  const started = performance.now();
  await new Promise((done) => {
    const look = () => (document.body.dataset.state === "done" ? done() : setTimeout(look, 1));
    look();
  });
  return performance.now() - started;
});
await state(page, "done");

const median = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];

/** Segmenting and extracting the texts of a folder, by the engine's own benchmarks. */
function facts(folder, texts) {
  const env = { ...process.env, GOOS: "js", GOARCH: "wasm", GOGC: "400", STORY: resolve(folder) }; // GOGC as in wasm/browser
  const module = join(dir, "engine.wasm");
  const fast = ["align", "article", "fact", "finding", "lexicon", "reader", "text"].map((p) => `-gcflags=storydiff/internal/${p}=`); // as in tools/build
  execFileSync("go", ["test", "-c", "-ldflags=-s -w", "-gcflags=storydiff/...=-l", ...fast, "-o", module, "./internal/engine"], { cwd: root, env });
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const run = (benchmark) => {
    const out = execFileSync(
      process.execPath,
      ["--stack-size=4096", join(goroot, "lib/wasm/wasm_exec_node.js"), module, "-test.run=^$", `-test.bench=^Benchmark${benchmark}$`, "-test.benchtime=1x", `-test.count=${rounds + warming}`],
      { cwd: join(root, "internal/engine"), env, encoding: "utf8" },
    );
    return median([...out.matchAll(/([\d.]+) ns\/op/g)].slice(warming).map((m) => m[1] / 1e6));
  };
  const [ours, files] = [run("Facts"), run("Files")];
  const times = [];
  const nlp = winkNLP(model);
  for (let i = -warming; i < rounds; i++) {
    const started = performance.now();
    for (const text of texts) nlp.readDoc(text).tokens().length();
    if (i >= 0) times.push(performance.now() - started);
  }
  const theirs = median(times);
  console.log(`facts of ${texts.length} articles, in WebAssembly under node ${process.version}, warm`);
  console.log(`  storydiff extracts them in   ${ours.toFixed(1)} ms, with the reading of the files in ${files.toFixed(1)}`);
  console.log(`  wink-nlp reads the texts in  ${theirs.toFixed(1)} ms`);
  console.log(`  ratio                        ${(ours / theirs).toFixed(2)}, with the reading of the files ${(files / theirs).toFixed(2)}`);
}

/** Medians over texts that the page has compared last. */
async function measure(texts) {
  const times = await page.evaluate(
    async ({ wink, texts, rounds }) => {
      const engine = window.engine;
      const reader = new Worker(URL.createObjectURL(new Blob([wink])));
      const ask = (worker, message, over) =>
        new Promise((done) => {
          const started = performance.now();
          const heard = (e) => {
            if (!over(e.data)) return;
            worker.removeEventListener("message", heard);
            done(performance.now() - started);
          };
          worker.addEventListener("message", heard);
          worker.postMessage(message);
        });
      const compare = () => ask(engine, { frame: window.frame.slice() }, (d) => d.answer);
      const read = () => ask(reader, texts, () => true);
      const out = { storydiff: [], wink: [] };
      for (let i = -5; i < rounds; i++) {
        const [a, b] = [await compare(), await read()];
        if (i >= 0) out.storydiff.push(a), out.wink.push(b);
      }
      reader.terminate();
      return out;
    },
    { wink, texts, rounds },
  );
  const [ours, theirs] = [median(times.storydiff), median(times.wink)];
  console.log(`${texts.length} articles, ${texts.join(" ").split(/\s+/).length} words, in Chromium ${browser.version()}; medians of ${rounds} rounds, warm`);
  console.log(`  storydiff compares them in   ${ours.toFixed(1)} ms`);
  console.log(`  wink-nlp reads them in       ${theirs.toFixed(1)} ms`);
  console.log(`  ratio                        ${(ours / theirs).toFixed(2)}`);
}

console.log(`the example, the first time, from the click to the report: ${cold.toFixed(0)} ms`);
await measure(texts);

// Real articles are longer: those of a folder, where one is named and there.
const folder = process.argv[2];
if (folder && existsSync(folder)) {
  const files = readdirSync(folder).filter((f) => f.endsWith(".txt")).map((f) => ({ name: f, text: readFileSync(join(folder, f), "utf8") }));
  await page.getByRole("button", { name: "Erase everything here" }).click();
  await drop(page, files);
  await state(page, "done");
  await measure(files.map((f) => f.text));
  facts(folder, files.map((f) => f.text));
} else if (folder) {
  console.log(`${folder} is not there, so only the example was measured`);
}
for (const end of ends.reverse()) await end();
