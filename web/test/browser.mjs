// What the browser tests share: dist/ served as files, Chromium, a page that is watched for requests and errors.

import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const storydiff = join(root, "build/storydiff");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serves dist/ with the command line's own server, under its policy, and gives the address. */
export async function serve(t) {
  execFileSync("go", ["build", "-o", storydiff, "./tools/storydiff"], { cwd: root });
  const server = spawn(storydiff, ["serve", "--addr", "127.0.0.1:0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => server.kill());
  for await (const line of createInterface(server.stdout)) {
    const [address] = /http:\/\/[\d.:]+\//.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("storydiff serve ended");
}

/** Starts Chromium, which ends with the test. */
export async function start(t) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  t.after(() => browser.close());
  return browser;
}

/** To be run in the page: keeps every worker that is started in window.workers. */
export function keepWorkers() {
  window.workers = [];
  const Original = Worker;
  window.Worker = class extends Original {
    constructor(...args) {
      super(...args);
      window.workers.push(this);
    }
  };
}

/**
 * Opens the page and waits until the engine is there and the page is kept for offline. Workers are kept in window.workers for the tests that break one. Gives the page and
 * what it asked for and complained of. prepare is given the context before the page is opened; with engine false the engine is not waited for.
 */
export async function visit(t, browser, address, options = {}, { prepare = async () => {}, engine = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  context.on("request", (r) => !r.url().startsWith("blob:") && requests.push(r.url()));
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
  await page.addInitScript(keepWorkers);
  await prepare(context);
  await page.goto(address);
  if (engine) await page.waitForFunction(() => document.querySelectorAll("meta[http-equiv]").length === 2); // the second policy comes when the engine is there
  if (engine && options.serviceWorkers !== "block") await page.evaluate(() => navigator.serviceWorker.ready.then(() => {})); // it has asked for what it keeps
  return { page, context, requests, errors };
}

/** Drops files on the window as a user does, from outside the page. */
export async function drop(page, files) {
  const transfer = await page.evaluateHandle((files) => {
    const t = new DataTransfer();
    for (const f of files) t.items.add(new File([typeof f.text === "string" ? f.text : Uint8Array.from(f.bytes)], f.name));
    return t;
  }, files);
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
}

export async function state(page, wanted) {
  await page.waitForSelector(`body[data-state="${wanted}"]`);
}

/** No violation that axe-core knows of. */
export async function accessible(page, what) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} (${n.failureSummary})`).join("; ")}`);
  });
  assert.deepEqual(violations, [], what);
}

/**
 * For visit: the page's workers answer with this report instead of running the engine. For what a page shows of a finding, whatever the
 * engine finds today.
 */
export function answering(report) {
  const script = (report) => {
    window.Worker = class extends EventTarget {
      terminate() {}
      postMessage(data) {
        if (!data.frame) return;
        const size = new DataView(data.frame.buffer).getUint32(0);
        const { id } = JSON.parse(new TextDecoder().decode(data.frame.subarray(4, 4 + size)));
        const parts = [{ v: 1, id, ok: true }, report].map((x) => new TextEncoder().encode(JSON.stringify(x)));
        const answer = new Uint8Array(8 + parts[0].length + parts[1].length);
        new DataView(answer.buffer).setUint32(0, parts[0].length);
        answer.set(parts[0], 4);
        new DataView(answer.buffer).setUint32(4 + parts[0].length, parts[1].length);
        answer.set(parts[1], 8 + parts[0].length);
        setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { answer } })));
      }
    };
  };
  return { prepare: (context) => context.addInitScript(script, report) };
}
