// The whole of a visit in Chromium, Firefox and WebKit, with real clicks and keys. What a driver cannot do is done by the page's own means, and said.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { keepWorkers, root, serve } from "./browser.mjs";
import { downloaded, engines, witness } from "./engines.mjs";
import { elsewhere, hostile } from "./hostile.mjs";

const exampleDir = join(root, "web/example");
const example = readdirSync(exampleDir).filter((name) => name.endsWith(".txt"));
const read = (name) => readFileSync(join(exampleDir, name), "utf8");
/** An article that takes the engine long enough to be stopped. */
const long = "Police said 14 people were hurt on Tuesday. The mayor, Anna Berg, spoke of “a bad day” in Lundvik. ".repeat(20_000);

for (const { name, binary, start } of engines) {
  test(`a visit with ${name}`, async (t) => {
    assert.ok(existsSync(binary), `${name} is not at ${binary}; as root, make test installs it`);
    const address = await serve(t);
    const proxy = await witness(t, address);
    const browser = await start(t, binary, proxy.port);
    const dir = mkdtempSync(join(tmpdir(), "storydiff-"));
    t.after(() => rmSync(dir, { recursive: true }));
    const file = (name, text) => {
      const path = join(dir, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, text);
      return path;
    };

    /** A first visit; the engine is there. Nothing that the policy refuses may happen from then on. */
    const visit = async (t) => {
      proxy.seen.length = proxy.reports.length = 0;
      const { tab, open } = await browser.fresh(t);
      await ready(tab);
      return { tab, open };
    };
    const ready = async (tab) => {
      await tab.goto(address);
      await tab.evaluate(() => {
        window.refused = [];
        addEventListener("securitypolicyviolation", (e) => window.refused.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
        addEventListener("error", (e) => window.refused.push(e.message));
        addEventListener("unhandledrejection", (e) => window.refused.push(String(e.reason)));
      });
      await tab.until(() => document.querySelectorAll("meta[http-equiv]").length === 2); // the second policy comes with the engine
    };
    const calm = async (tab) => {
      assert.deepEqual(await tab.evaluate(() => window.refused), []);
      assert.deepEqual(proxy.reports, []);
    };
    const withExample = async (t) => {
      const visited = await visit(t);
      await visited.tab.click("#example");
      await visited.tab.state("done");
      return visited;
    };
    /** Drops files and folders: as the system does where the driver can, else with a drop that the page makes of the same files. */
    const drop = async (tab, paths) => {
      if (browser.drop) return browser.drop(tab, paths);
      const tree = (path) => {
        const name = path.split("/").at(-1);
        return statSync(path).isDirectory() ? { name, children: readdirSync(path).map((n) => tree(join(path, n))) } : { name, base64: readFileSync(path).toString("base64") };
      };
      await tab.evaluate((trees) => {
        const fileOf = (node) => new File([Uint8Array.from(atob(node.base64), (c) => c.charCodeAt(0))], node.name);
        const entryOf = (node) => {
          let left = node.children;
          const some = () => (left.length > 0 ? left.splice(0, 1) : []).map(entryOf); // one at a time, as a browser gives a hundred
          return node.children
            ? { name: node.name, isFile: false, isDirectory: true, createReader: () => ({ readEntries: (give) => give(some()) }) }
            : { name: node.name, isFile: true, isDirectory: false, file: (give) => give(fileOf(node)) };
        };
        const transfer = new DataTransfer();
        for (const node of trees) transfer.items.add(node.children ? new File([], node.name) : fileOf(node));
        const own = DataTransferItem.prototype.webkitGetAsEntry;
        const folders = trees.filter((n) => n.children).map(entryOf);
        if (folders.length > 0) DataTransferItem.prototype.webkitGetAsEntry = () => folders.shift();
        for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        DataTransferItem.prototype.webkitGetAsEntry = own;
      }, paths.map(tree));
    };
    const cards = (tab) => tab.evaluate(() => document.querySelectorAll("#cards > li").length);
    /** Presses Tab until what has the focus fits; every stop on the way must be in sight and show that it has it. */
    const tabTo = async (tab, selector, text = "", ...keys) => {
      for (let stops = 0; stops < 150; stops++) {
        await tab.press(...keys, "Tab");
        const at = await tab.evaluate(
          async (selector, text) => {
            for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame); // rows that are drawn on the way push others
            const e = document.activeElement;
            const box = e.getBoundingClientRect();
            return {
              what: e.outerHTML.slice(0, 120),
              fits: e.matches(selector) && (e.textContent + (e.getAttribute("aria-label") ?? "")).includes(text),
              seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && e.checkVisibility(),
              marked: getComputedStyle(e).outlineStyle !== "none",
            };
          },
          selector,
          text,
        );
        assert.ok(at.seen && at.marked, `has the focus and ${at.seen ? "does not show it" : "is out of sight"}: ${at.what}`);
        if (at.fits) return;
      }
      assert.fail(`Tab does not come to ${selector} ${text}`);
    };

    await t.test("files are dropped and compared; after the engine nothing is asked for", async (t) => {
      if (browser.cannot.drop) t.diagnostic(`${name}: ${browser.cannot.drop}, so the page makes the event`);
      const { tab } = await visit(t);
      await tab.evaluate(() => navigator.serviceWorker.ready);
      const asked = proxy.seen.splice(0).map((r) => ({ ...r, url: r.url.slice(address.length) }));
      const list = asked.map((r) => `${r.url} ${r.status} ${r.bytes}`).join(", ");
      for (const name of ["", "page.js", "page.css", "storydiff.wasm"]) {
        assert.ok(asked.filter((r) => r.url === name).length <= 2, `${name} is asked for once by the page and once by what keeps it for offline: ${list}`);
      }
      t.diagnostic(`${browser.version}: ${asked.length} requests on the first visit, none after it: ${list}`);
      await drop(tab, example.map((n) => join(exampleDir, n)));
      await tab.state("done");
      assert.equal(await cards(tab), example.length);
      assert.match(await tab.text(".summary"), new RegExp(`^${example.length} articles, one story`));
      assert.equal(await tab.evaluate(() => fetch("index.html").then(() => "answered", () => "refused")), "refused");
      await tab.evaluate(() => window.refused.splice(0));
      assert.deepEqual(proxy.seen, []);
    });

    await t.test("a folder is dropped, with folders in it", async (t) => {
      file("story/one.txt", read(example[0]));
      file("story/more/two.txt", read(example[1]));
      file("story/more/deeper/three.txt", read(example[2]));
      file("story/.hidden", "not to be read");
      const { tab } = await visit(t);
      await drop(tab, [join(dir, "story")]);
      await tab.state("done");
      assert.deepEqual((await tab.texts("#cards .facts")).map((f) => f.split(" ")[0]).sort(), ["one.txt", "three.txt", "two.txt"]);
      await calm(tab);
    });

    await t.test("files are picked", async (t) => {
      const { tab } = await visit(t);
      await tab.pick("#files", [file("first.txt", read(example[0])), file("second.txt", read(example[1]))]);
      await tab.state("done");
      assert.equal(await cards(tab), 2);
      await calm(tab);
    });

    await t.test("text is copied in one place and pasted on the page, by the keys", async (t) => {
      const { tab } = await visit(t);
      await tab.click("#paste");
      await tab.evaluate((text) => (document.getElementById("pasted").value = text), read(example[0]));
      await tab.click("#pasted");
      await tab.press("Control", "a");
      await tab.press("Control", "c");
      await tab.click("#paste-add");
      await tab.state("few");
      await tab.press("Control", "v");
      await tab.until(() => document.querySelectorAll("#cards > li").length === 2);
      await tab.until(() => document.body.dataset.state !== "busy");
      await tab.click("#cards > li:nth-child(2) .place", "Read the text");
      assert.ok((await tab.text("dialog.panel .text")).includes(read(example[0]).split("\n")[0]));
      await calm(tab);
    });

    await t.test("a card is edited, one article is marked as ours, one is removed", async (t) => {
      const { tab } = await withExample(t);
      const first = await tab.text("#cards .facts");
      await tab.click("#cards .source input");
      await tab.press("Control", "a");
      await tab.type("The Skerry Gazette");
      await tab.press("Tab");
      await tab.until(() => document.body.dataset.state === "done" && document.querySelector(".storydiff").textContent.includes("The Skerry Gazette"));
      await tab.click("#cards .ours-mark");
      await tab.until(() => document.querySelector("#cards .is-ours") && document.querySelector(".checklist"));
      assert.ok((await tab.text("#cards .is-ours .facts")).startsWith(first.split(" ")[0]));
      await tab.state("done");
      await tab.click("#cards > li:last-child button", "Remove");
      await tab.until((n) => document.body.dataset.state === "done" && document.querySelectorAll("#cards > li").length === n, example.length - 1);
      assert.match(await tab.text(".summary"), new RegExp(`^${example.length - 1} articles`));
      await calm(tab);
    });

    await t.test("is filtered and searched, and shown in every view", async (t) => {
      const { tab } = await withExample(t);
      const kind = (await tab.texts(".kinds button"))[0].match(/\d+/)[0];
      await tab.click(".kinds button");
      assert.equal((await tab.texts("li.finding")).length, Number(kind));
      await tab.click(".kinds button");
      await tab.click("[type=search]");
      await tab.type("no such word");
      await tab.until(() => document.querySelector(".nothing")?.textContent.includes("No finding"));
      await tab.press("Control", "a");
      await tab.press("Backspace");
      await tab.click(".views button", "Grid");
      assert.equal((await tab.texts(".grid thead th")).length, 1 + example.length);
      await tab.click(".views button", "Side by side");
      await tab.click("a.passage");
      assert.ok((await tab.texts("a.passage.current")).length > 0);
      await tab.click(".views button", "Sources");
      assert.equal((await tab.texts(".matrix tbody tr")).length, example.length);
      await calm(tab);
    });

    await t.test("the whole task by keyboard alone", async (t) => {
      const { tab } = await visit(t);
      const focused = () => tab.evaluate(() => document.activeElement.textContent);
      await tabTo(tab, "#example");
      await tab.press("Enter");
      await tab.state("done");
      await tab.press("j");
      const first = await focused();
      await tab.press("j");
      assert.notEqual(await focused(), first);
      await tab.press("k");
      assert.equal(await focused(), first);
      await tab.press("Enter");
      assert.ok((await tab.texts("li.finding blockquote")).length >= 2);
      await tabTo(tab, "button.place", "In the article");
      await tab.press("Enter");
      await tab.until(() => document.querySelector("dialog.panel[open] mark"));
      await tab.press("Escape");
      await tab.until(() => !document.querySelector("dialog.panel[open]"));
      assert.equal(await focused(), "In the article");
      await tabTo(tab, "input[aria-label=Note], label input");
      await tab.type("ask again");
      await tab.press("Tab");
      await tab.until(() => document.querySelector("li.finding .own")?.textContent.includes("Note: ask again"));
      await tab.press("u");
      await tab.until(() => !document.querySelector("li.finding .own"));
      await tab.press("g");
      await tab.until(() => document.querySelector(".grid"));
      await tab.press("/");
      await tab.type("the");
      assert.equal(await tab.evaluate(() => document.activeElement.value), "the");
      await tab.press("Control", "a");
      await tab.press("Backspace");
      await tab.press("Tab");
      await tab.press("?");
      await tab.until(() => document.getElementById("help").open);
      await tab.press("Escape");
      await tabTo(tab, "#cards .ours-mark", "", "Shift");
      await tab.press(" ");
      await tab.until(() => document.querySelector(".checklist") && document.body.dataset.state === "done");
      await tabTo(tab, "[data-format=markdown]");
      await tab.press("Enter");
      assert.match((await downloaded(browser, "storydiff.md")).toString(), /^#/);
      await calm(tab);
    });

    await t.test("is saved in every format", async (t) => {
      const { tab } = await withExample(t);
      for (const [format, extension, begins] of [["html", "html", "<!doctype html>"], ["markdown", "md", "#"], ["csv", "csv", "\ufeff"], ["xlsx", "xlsx", "PK"], ["json", "json", "{"]]) {
        await tab.click(`[data-format=${format}]`);
        const data = (await downloaded(browser, `storydiff.${extension}`)).toString();
        assert.equal(data.slice(0, begins.length).toLowerCase(), begins.toLowerCase());
      }
      await calm(tab);
    });

    await t.test("articles and work are still there after a reload, until they are erased", async (t) => {
      const { tab } = await withExample(t);
      const question = await tab.text("button.question");
      await tab.click("button.question");
      await tab.click(".controls button", "Pin");
      await tab.until(() => document.querySelector("li.finding .own"));
      await pause(600); // it is kept a moment later
      await tab.reload();
      await tab.state("done");
      assert.equal(await cards(tab), example.length);
      assert.equal(await tab.text("button.question"), question);
      assert.match(await tab.text("li.finding .own"), /Pinned/);
      await tab.click("#clear");
      await pause(600);
      await tab.reload();
      await pause(300);
      await tab.state("empty");
    });

    await t.test("a comparison is cancelled and the articles stay", async (t) => {
      const { tab } = await visit(t);
      await drop(tab, [file("a.txt", long), file("b.txt", long)]);
      await tab.state("busy");
      await tab.click("#cancel");
      await tab.state("stopped");
      assert.equal(await cards(tab), 2);
      await tab.click("#clear");
      await tab.click("#example");
      await tab.state("done");
      await calm(tab);
    });

    await t.test("the worker crashes, the articles stay, and the next comparison works", async (t) => {
      const { tab } = await visit(t);
      await tab.evaluate(keepWorkers);
      await drop(tab, [file("a.txt", long), file("b.txt", long)]);
      await tab.state("busy");
      await tab.click("#cancel"); // the next worker is one that the test can reach
      await tab.state("stopped");
      await tab.click("#clear");
      await tab.click("#example");
      await tab.state("done");
      await tab.evaluate(() => window.workers.at(-1).postMessage({ frame: null })); // no frame: the Go program ends with a panic
      await pause(300);
      await tab.click("#cards .ours-mark");
      await tab.until(() => /done|failed/.test(document.body.dataset.state));
      if (await tab.evaluate(() => document.body.dataset.state === "failed")) await tab.click("#again");
      await tab.state("done");
      await drop(tab, [file("a.txt", long)]);
      await tab.state("busy");
      await tab.evaluate(() => window.workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
      await tab.state("failed");
      assert.match(await tab.text("#status"), /broke off.*still here/);
      assert.equal(await cards(tab), example.length + 1);
      await tab.click("#cards > li:last-child button", "Remove");
      await tab.state("done");
    });

    await t.test("opens and compares without a connection after the first visit", async (t) => {
      const { tab } = await visit(t);
      await tab.until(async () => {
        await navigator.serviceWorker.ready;
        const kept = (await caches.keys()).find((n) => n.startsWith("storydiff "));
        return kept !== undefined && (await (await caches.open(kept)).match("storydiff.wasm")) !== undefined;
      });
      proxy.offline(true);
      t.after(() => proxy.offline(false));
      await tab.reload();
      await tab.click("#example");
      await tab.state("done");
      assert.equal(await cards(tab), example.length);
    });

    await t.test("articles that would run and ask do neither, over a whole visit", async (t) => {
      const { tab } = await visit(t);
      await tab.evaluate(() => navigator.serviceWorker.ready);
      proxy.seen.length = 0;
      await drop(tab, hostile.map(([name, text]) => file(`hostile/${name}`, text)));
      await tab.state("done");
      await calm(tab);
      for (let i = 0; i < hostile.length; i++) {
        await tab.click(`#cards > li:nth-child(${i + 1}) .place`);
        await tab.press("Escape");
      }
      await tab.click("#cards .source input");
      await tab.press("Control", "a");
      await tab.type(`<img src="${elsewhere}" onerror="window.ran=1">`);
      await tab.press("Tab");
      await tab.state("done");
      await tab.click("#cards .ours-mark");
      await tab.until(() => document.querySelector(".checklist") && document.body.dataset.state === "done");
      await tab.evaluate(() => document.querySelectorAll("button.question, button.more").forEach((b) => b.click()));
      for (const view of ["Grid", "Side by side", "Sources", "List"]) await tab.click(".views button", view);
      for (const [format, extension] of [["html", "html"], ["markdown", "md"], ["csv", "csv"], ["xlsx", "xlsx"], ["json", "json"]]) {
        await tab.click(`[data-format=${format}]`);
        writeFileSync(join(dir, `report.${extension}`), await downloaded(browser, `storydiff.${extension}`));
      }
      await tab.click("#link-open");
      const link = await tab.until(() => document.getElementById("link").value);
      await tab.press("Escape");
      assert.equal(await tab.evaluate(() => document.querySelectorAll("main :is(img, script, iframe, object, embed, link, style, base, form, video, audio, math, a[href^='javascript:'])").length), 0);
      assert.ok(!(await tab.evaluate(() => window.ran)));
      await calm(tab);
      await tab.evaluate((link) => (location.hash = new URL(link).hash), link);
      await tab.state("linked");
      await tab.evaluate(() => document.querySelectorAll("button.question, button.more").forEach((b) => b.click()));
      assert.ok(!(await tab.evaluate(() => window.ran)));
      await calm(tab);
      assert.deepEqual(proxy.seen.map((r) => r.url), []);
      // What is saved is opened elsewhere, without the page's policy.
      await tab.goto(`file://${dir}/report.html`);
      await tab.until(() => document.readyState === "complete");
      await pause(200);
      assert.ok(!(await tab.evaluate(() => window.ran)));
      assert.deepEqual(proxy.seen.map((r) => r.url), []);
    });

    await t.test("the policy refuses what would run or ask, whoever wants it", async (t) => {
      const { tab } = await visit(t);
      const tried = await tab.evaluate(async (elsewhere) => {
        const outcome = async (f) => Promise.resolve().then(f).then((x) => x ?? "done", () => "refused");
        const add = (element) => (document.body.append(element), new Promise((r) => setTimeout(r, 50)));
        const made = (tag, properties) => Object.assign(document.createElement(tag), properties);
        const tries = {
          markup: () => (document.createElement("div").innerHTML = "<b>x</b>"),
          // Not at once: what the driver itself evaluates may do so in Chromium.
          evaluated: () => new Promise((done, refused) => setTimeout(() => Promise.resolve().then(() => (0, eval)("1")).then(done, refused))),
          asked: () => fetch("index.html"),
          askedElsewhere: () => fetch(elsewhere),
          worker: () => new Worker("other.js"),
          script: async () => {
            const script = document.createElement("script");
            script.append("window.ran = 1");
            await add(script);
            return window.ran ? "done" : "refused";
          },
          style: async () => {
            await add(made("style", { textContent: "body { outline: 7px solid }" }));
            return getComputedStyle(document.body).outlineWidth === "7px" ? "done" : "refused";
          },
          picture: () => new Promise((r) => document.body.append(made("img", { src: elsewhere, alt: "", onload: () => r("done"), onerror: () => r("refused") }))),
          link: async () => {
            const a = made("a", { href: "javascript:window.ran=1" });
            document.body.append(a);
            a.click();
            await new Promise((r) => setTimeout(r, 50));
            return window.ran ? "done" : "refused";
          },
        };
        const all = {};
        for (const [what, f] of Object.entries(tries)) all[what] = await outcome(f);
        return all;
      }, elsewhere);
      for (const [what, outcome] of Object.entries(tried)) assert.equal(outcome, "refused", what);
      assert.ok((await tab.evaluate(() => window.refused)).length > 0, "and says so");
      assert.deepEqual(proxy.seen.filter((r) => r.url.startsWith(elsewhere)), []);
      // What the other tests miss would be seen: reports of the policy, requests to elsewhere.
      for (let tries = 0; proxy.reports.length === 0 && tries < 100; tries++) await pause(50);
      assert.ok(proxy.reports.length > 0);
      await tab.goto(elsewhere).catch(() => {});
      assert.ok(proxy.seen.some((r) => r.url.startsWith(elsewhere)));
    });

    await t.test("two tabs keep two sets of articles", async (t) => {
      const { tab, open } = await visit(t);
      await drop(tab, example.slice(0, 2).map((n) => join(exampleDir, n)));
      await tab.state("done");
      await pause(600);
      const second = await open();
      await ready(second);
      await second.state("empty");
      await second.click("#example");
      await second.state("done");
      await pause(600);
      await tab.reload();
      await second.reload();
      await tab.state("done");
      await second.state("done");
      assert.equal(await cards(tab), 2);
      assert.equal(await cards(second), example.length);
      await second.close();
    });
  });
}
