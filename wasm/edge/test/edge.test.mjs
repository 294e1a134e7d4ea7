// The worker in the real workerd. `make edge-test` builds what stands in build/edge and dist first.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Miniflare } from "miniflare";

const root = new URL("../../../", import.meta.url).pathname;
const built = join(root, "build/edge");
const dist = join(root, "dist");
const wasm = readFileSync(join(built, "storydiff.wasm"));
const compatibilityDate = JSON.parse(readFileSync(join(built, "wrangler.jsonc"), "utf8").replace(/^\s*\/\/.*$/gm, "")).compatibility_date;

// set reads the articles of a folder as a request has them, and the report that the command line gives for the same files.
function set(dir) {
  const rows = JSON.parse(readFileSync(join(dir, "articles.json"), "utf8"));
  return {
    articles: rows.map((r) => ({ name: r.file, publisher: r.source, datePublished: r.published, text: readFileSync(join(dir, r.file), "utf8") })),
    meta: JSON.stringify(rows),
    report: () => execFileSync("go", ["run", "./tools/storydiff", "compare", "--meta", join(dir, "articles.json"), ...rows.map((r) => join(dir, r.file))], {
      cwd: root, encoding: "utf8",
    }),
  };
}
const example = set(join(root, "web/example"));
const { articles } = example;
const talks = join(root, "../shared/eval/stories/oman-talks");

// worker starts workerd with the entry and wasm given.
function worker(entry, module, more = {}) {
  const file = (name) => ({ type: "ESModule", path: name, contents: readFileSync(join(built, name), "utf8") });
  return new Miniflare({
    compatibilityDate,
    modules: [
      { type: "ESModule", path: "worker.mjs", contents: readFileSync(entry, "utf8") },
      file("keeper.mjs"),
      file("wasm_exec.js"),
      { type: "CompiledWasm", path: "storydiff.wasm", contents: module },
    ],
    ...more,
  });
}

const postTo = (mf, body, headers = {}) =>
  mf.dispatchFetch("http://edge.test/v1/compare", { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });
const post = (mf, list, headers) => postTo(mf, JSON.stringify({ articles: list }), headers);

async function isProblem(response, status, code) {
  const text = await response.text();
  assert.equal(response.headers.get("Content-Type"), "application/problem+json", text);
  const problem = JSON.parse(text);
  assert.deepEqual([response.status, problem.status, problem.code], [status, status, code], text);
  return problem;
}

describe("the worker", () => {
  let mf;
  let expected;
  before(() => {
    mf = worker(join(root, "wasm/edge/test/entry.mjs"), wasm);
    expected = example.report();
  });
  after(() => mf.dispose());

  test("is alive", async () => {
    const response = await mf.dispatchFetch("http://edge.test/healthz");
    assert.equal(response.status, 200);
    assert.equal((await response.json()).status, "ok");
  });

  test("gives the command line's bytes for JSON, in any order", async () => {
    assert.equal(await (await post(mf, articles)).text(), expected);
    assert.equal(await (await post(mf, articles.toReversed())).text(), expected);
  });

  test("gives them for the talks, too", { skip: existsSync(talks) ? false : "../shared is not there" }, async () => {
    const { articles, report } = set(talks);
    assert.equal(await (await post(mf, articles)).text(), report());
  });

  test("gives the same bytes for files", async () => {
    const form = new FormData();
    for (const a of articles) form.append("article", new File([a.text], a.name));
    form.append("meta", example.meta);
    const encoded = new Response(form); // undici's own encoding of the form
    const response = await mf.dispatchFetch("http://edge.test/v1/compare", {
      method: "POST",
      headers: { "Content-Type": encoded.headers.get("Content-Type") },
      body: await encoded.arrayBuffer(),
    });
    assert.equal(await response.text(), expected);
  });

  test("takes sentences put together or apart with files as with JSON", async () => {
    const sentence = ({ name, text }) => {
      const exact = text.slice(0, text.indexOf("\n"));
      return { source: name, exact, prefix: "", suffix: text.slice(exact.length, exact.length + 32), start: 0, end: [...exact].length };
    };
    const pairs = [{ relation: "together", sentences: articles.slice(0, 2).map(sentence) }];
    const form = new FormData();
    for (const a of articles) form.append("article", new File([a.text], a.name));
    form.append("meta", example.meta);
    form.append("pairs", JSON.stringify(pairs));
    const encoded = new Response(form);
    const response = await mf.dispatchFetch("http://edge.test/v1/compare", {
      method: "POST",
      headers: { "Content-Type": encoded.headers.get("Content-Type") },
      body: await encoded.arrayBuffer(),
    });
    const report = await response.text();
    assert.deepEqual(JSON.parse(report).pairs.map((p) => p.sentences.map((s) => s.exact).toSorted()), [pairs[0].sentences.map((s) => s.exact).toSorted()]);
    const json = await mf.dispatchFetch("http://edge.test/v1/compare", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ articles, pairs }) });
    assert.equal(await json.text(), report);
  });

  test("reads every format as the command line does", async () => {
    const dir = join(root, "internal/reader/testdata/formats");
    const names = readdirSync(dir).filter((name) => name.startsWith("article."));
    const form = new FormData();
    for (const name of names) form.append("article", new File([readFileSync(join(dir, name))], name));
    const encoded = new Response(form);
    const response = await mf.dispatchFetch("http://edge.test/v1/compare", {
      method: "POST",
      headers: { "Content-Type": encoded.headers.get("Content-Type") },
      body: await encoded.arrayBuffer(),
    });
    const report = await response.text();
    assert.equal(report, execFileSync("go", ["run", "./tools/storydiff", "compare", ...names.map((name) => join(dir, name))], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
    const { diagnostics } = JSON.parse(report);
    assert.match(diagnostics.find((d) => d.name === "article.scan.pdf").message, /no text layer/);
  });

  test("answers 20 requests at once, large and small, each with its own report", async () => {
    // Of 200 kB, not more: workerd closes a kept connection that it had no time to read from for five seconds.
    const filler = "The harbour was quiet for most of the day, and the ferries ran on time.\n\n".repeat(500);
    const sets = Array.from({ length: 20 }, (_, i) => articles.map((a) => ({ ...a, name: `${i}-${a.name}`, text: a.text + (i % 4 === 0 ? filler : "") })));
    const reports = await Promise.all(sets.map(async (set) => (await post(mf, set)).json()));
    reports.forEach((report, i) => {
      assert.deepEqual(report.articles.map((a) => a.name).toSorted(), sets[i].map((a) => a.name).toSorted());
    });
  });

  test("goes on for hundreds of requests with the one program it started", async () => {
    for (let i = 0; i < 20; i++) {
      const answers = await Promise.all(Array.from({ length: 15 }, async () => (await post(mf, articles)).text()));
      for (const text of answers) assert.equal(text, expected);
    }
    assert.equal(await (await mf.dispatchFetch("http://edge.test/starts")).text(), "1");
  });

  test("chooses the format by Accept, however many ranges a browser sends", async () => {
    const response = await post(mf, articles, { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" });
    assert.equal(response.headers.get("Content-Type"), "text/html; charset=utf-8");
    assert.match(response.headers.get("Content-Security-Policy"), /default-src 'none'/);
  });

  test("answers mistakes with problems", async () => {
    await isProblem(await mf.dispatchFetch("http://edge.test/nothing"), 404, "not-found");
    const wrong = await mf.dispatchFetch("http://edge.test/v1/compare");
    assert.match(wrong.headers.get("Allow"), /POST/);
    await isProblem(wrong, 405, "method-not-allowed");
    await isProblem(await postTo(mf, "{"), 400, "bad-request");
    await isProblem(await post(mf, articles, { Accept: "image/png" }), 406, "not-acceptable");
    await isProblem(await postTo(mf, "x", { "Content-Type": "text/plain" }), 415, "unsupported-media-type");
    const few = await isProblem(await post(mf, [articles[0], { name: "b", url: "https://news.example/b" }]), 422, "too-few-articles");
    assert.match(few.diagnostics[0].message, /does not fetch/);
    assert.equal((await mf.dispatchFetch("http://edge.test/v1/compare", { method: "POST" })).status, 415);
  });

  test("refuses what is too large, whether or not its length is told", async () => {
    const large = new Uint8Array(4_000_001).fill(32);
    assert.equal((await isProblem(await postTo(mf, large), 413, "too-large")).limit, 4_000_000);
    const stream = new Blob([large]).stream();
    const response = await mf.dispatchFetch("http://edge.test/v1/compare", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: stream, duplex: "half",
    });
    await isProblem(response, 413, "too-large");
  });

  test("lets other sites ask", async () => {
    const response = await mf.dispatchFetch("http://edge.test/v1/compare", {
      method: "OPTIONS", headers: { Origin: "https://cms.example", "Access-Control-Request-Method": "POST" },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), "*");
  });
});

describe("a program that dies", () => {
  test("is replaced, and those who waited for it are told", async () => {
    const module = join(root, "build/crashtest.wasm");
    execFileSync("go", ["build", "-trimpath", "-ldflags=-s -w", "-tags=crashtest", "-o", module, "./wasm/edge"], {
      cwd: root, env: { ...process.env, GOOS: "js", GOARCH: "wasm" },
    });
    const mf = worker(join(root, "wasm/edge/test/entry.mjs"), readFileSync(module));
    try {
      assert.equal((await post(mf, articles)).status, 200);
      for (let round = 1; round <= 2; round++) {
        const waiting = mf.dispatchFetch("http://edge.test/wait");
        await mf.dispatchFetch("http://edge.test/healthz"); // by now the program has it
        await isProblem(await mf.dispatchFetch("http://edge.test/crash"), 503, "program-ended");
        await isProblem(await waiting, 503, "program-ended");
        const again = await post(mf, articles);
        assert.equal(again.status, 200);
        assert.equal((await again.json()).articles.length, articles.length);
        assert.equal(await (await mf.dispatchFetch("http://edge.test/starts")).text(), String(round + 1));
      }
    } finally {
      await mf.dispose();
    }
  });

  test("is a problem also where it cannot start at all", async () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0); // a module with nothing in it
    const mf = worker(join(built, "worker.mjs"), empty);
    try {
      await isProblem(await post(mf, articles), 503, "program-ended");
      await isProblem(await mf.dispatchFetch("http://edge.test/healthz"), 503, "program-ended");
    } finally {
      await mf.dispose();
    }
  });
});

describe("static assets", { skip: existsSync(join(dist, "index.html")) ? false : "dist/ is not built" }, () => {
  let mf;
  before(() => {
    mf = worker(join(built, "worker.mjs"), wasm, { assets: { directory: dist, binding: "ASSETS", routerConfig: { has_user_worker: true }, assetConfig: { not_found_handling: "none" } } });
  });
  after(() => mf.dispose());

  test("the page under its policy", async () => {
    const response = await mf.dispatchFetch("http://edge.test/");
    assert.equal(response.status, 200);
    assert.equal(await response.text(), readFileSync(join(dist, "index.html"), "utf8"));
    assert.match(response.headers.get("Content-Security-Policy"), /connect-src 'self'.*frame-ancestors 'none'/);
  });

  test("the browser's WebAssembly with its type", async () => {
    const response = await mf.dispatchFetch("http://edge.test/storydiff.wasm");
    assert.equal(response.headers.get("Content-Type"), "application/wasm");
    assert.equal((await response.arrayBuffer()).byteLength, statSync(join(dist, "storydiff.wasm")).size);
  });

  test("beside the API", async () => {
    assert.equal((await post(mf, articles)).status, 200);
    await isProblem(await mf.dispatchFetch("http://edge.test/nothing"), 404, "not-found");
  });
});
