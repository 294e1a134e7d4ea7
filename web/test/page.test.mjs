// The page in Chromium, with the engine as it is.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { accessible, answering, drop, root, serve, start, state, storydiff, visit } from "./browser.mjs";
import { files as fixtureFiles, report as fixtureReport } from "./fixture.mjs";

const exampleDir = join(root, "web/example");
const example = readdirSync(exampleDir)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(join(exampleDir, name), "utf8") }));

const cardCount = (page) => page.locator("#cards > li").count();
/** An article that takes the engine long enough to be stopped. */
const long = (name) => ({ name, text: "Police said 14 people were hurt on Tuesday. The mayor, Anna Berg, spoke of “a bad day” in Lundvik. ".repeat(20_000) });

test("the page", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  await t.test("files are dropped and the report is there, without a request", async (t) => {
    const { page, requests, errors } = await visit(t, browser, address);
    const before = requests.length;
    await drop(page, example);
    await state(page, "done");
    assert.equal(await cardCount(page), example.length);
    assert.match(await page.locator(".summary").textContent(), new RegExp(`${example.length} articles`));
    for (const input of await page.locator("#cards .facts").allTextContents()) assert.match(input, /\.txt/);
    await page.click("text=Grid >> nth=0").catch(() => {});
    await page.click("#help-open");
    await page.keyboard.press("Escape");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=json]")]);
    assert.equal(download.suggestedFilename(), "storydiff.json");
    await page.click("#clear");
    await state(page, "empty");
    await page.click("#example");
    await state(page, "done");
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
    assert.ok(requests.every((r) => r.startsWith(address)), "no request to anywhere else, at any time");
  });

  await t.test("asking for anything is forbidden once the engine is there", async (t) => {
    const { page } = await visit(t, browser, address);
    assert.equal(await page.evaluate(() => fetch("index.html").then(() => "answered", () => "refused")), "refused");
  });

  await t.test("the report is, byte for byte, that of the command line", async (t) => {
    const dir = mkdtempSync(join(tmpdir(), "storydiff-"));
    t.after(() => rmSync(dir, { recursive: true }));
    for (const f of example) writeFileSync(join(dir, f.name), f.text);
    const meta = join(dir, "meta.json");
    writeFileSync(meta, JSON.stringify(example.map((f, i) => ({ file: f.name, source: `Source ${i}`, published: `2025-03-0${i + 1}` }))));
    const expected = execFileSync(storydiff, ["compare", "--meta", meta, ...example.map((f) => join(dir, f.name))]);

    const { page } = await visit(t, browser, address);
    await drop(page, example.toReversed());
    await state(page, "done");
    for (const [i, f] of example.entries()) {
      await page.getByLabel(`Source of ${f.name}`).fill(`Source ${i}`);
      await page.getByLabel(`Published (${f.name})`).fill(`2025-03-0${i + 1}`);
    }
    await page.locator("h1").click(); // leaves the last field
    await page.waitForTimeout(50);
    await state(page, "done");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=json]")]);
    assert.equal(readFileSync(await download.path(), "utf8"), expected.toString());
  });

  await t.test("the report is saved in every format, in the words of the page", async (t) => {
    const { page } = await visit(t, browser, address);
    await page.click("#example");
    await state(page, "done");
    const save = async (format) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format=${format}]`)]);
      return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
    };
    const [name, html] = await save("html");
    assert.equal(name, "storydiff.html");
    const summary = await page.locator(".summary").textContent();
    const headings = (await page.locator(".group > h2").allTextContents()).map((s) => s.replace(/ \d+$/, ""));
    const said = await page.evaluate((html) => {
      const text = html.replace(/<style>.*?<\/style>/gs, "").replace(/<[^>]*>/g, "\n").replace(/\s+/g, " ");
      return text.replaceAll("&#39;", "’");
    }, html);
    assert.ok(said.includes(summary), `${summary} is not in ${said.slice(0, 300)}`);
    for (const h of headings) assert.ok(said.includes(`${h} (`), h);
    assert.match((await save("markdown"))[1], /^#/);
    assert.ok((await save("csv"))[1].startsWith("\ufeff"));
  });

  await t.test("text and pages are pasted", async (t) => {
    const { page } = await visit(t, browser, address);
    const paste = (kinds) =>
      page.evaluate((kinds) => {
        const t = new DataTransfer();
        for (const [type, text] of Object.entries(kinds)) t.setData(type, text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: t, bubbles: true, cancelable: true }));
      }, kinds);
    await paste({ "text/plain": example[0].text });
    await state(page, "few");
    assert.match(await page.locator("#status").textContent(), /One article so far/);
    await page.click("#cards >> text=Read the text");
    assert.ok((await page.locator("dialog.panel .text").textContent()).includes(example[0].text.split("\n")[0]));
    await page.keyboard.press("Escape");
    await paste({ "text/plain": "not this", "text/html": `<p>${example[1].text.replaceAll("\n\n", "</p><p>")}</p>` });
    await state(page, "done");
    assert.deepEqual((await page.locator("#cards .facts").allTextContents()).map((f) => f.split(/ · | Read/)[0]), ["Pasted text.txt", "Pasted page.html"]);
    await page.click("#paste");
    await page.fill("#pasted", "A third article. It says nothing of note.");
    await page.click("#paste-add");
    await page.waitForFunction(() => document.querySelectorAll("#cards > li").length === 3);
    await state(page, "done");
  });

  await t.test("a comparison is cancelled, the articles stay, and it runs again", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, [long("a.txt"), long("b.txt")]);
    await state(page, "busy");
    await page.click("#cancel");
    await state(page, "stopped");
    assert.equal(await cardCount(page), 2);
    assert.match(await page.locator("#status").textContent(), /Stopped\. The articles are all still here/);
    await accessible(page, "stopped");
    await page.click("#clear");
    await drop(page, example);
    await state(page, "done");
    assert.ok((await page.evaluate(() => window.workers.length)) >= 2, "a new worker was started");
  });

  await t.test("progress is told by stage", async (t) => {
    const { page } = await visit(t, browser, address);
    await page.evaluate(() => {
      window.told = [];
      new MutationObserver(() => window.told.push(document.getElementById("stage").textContent)).observe(document.getElementById("stage"), { childList: true });
    });
    await drop(page, example);
    await state(page, "done");
    assert.ok((await page.evaluate(() => window.told)).includes(`Reading the articles, 2 of ${example.length}`));
  });

  await t.test("the worker breaks and the next comparison works", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, [long("a.txt"), long("b.txt")]);
    await state(page, "busy");
    await page.waitForFunction(() => window.workers.length > 0);
    await page.evaluate(() => window.workers[0].dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
    await state(page, "failed");
    assert.match(await page.locator("#status").textContent(), /broke off.*still here/);
    assert.equal(await cardCount(page), 2);
    await accessible(page, "failed");
    await page.click("#clear");
    await drop(page, example);
    await state(page, "done");
    // A fault inside the worker itself is told as well.
    await page.evaluate(() => window.workers.at(-1).postMessage({ frame: null }));
    await page.getByLabel(`Source of ${example[0].name}`).fill("Another name");
    await page.locator("h1").click();
    await page.waitForFunction(() => /failed|done/.test(document.body.dataset.state));
    if ((await page.getAttribute("body", "data-state")) === "failed") await page.click("#again");
    await state(page, "done");
  });

  await t.test("files that cannot be compared say so, and the rest is compared", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, [...example, { name: "empty.txt", text: "" }, { name: "program.bin", bytes: Array.from({ length: 600 }, (_, i) => (i * 37) % 256) }]);
    await state(page, "done");
    const notes = await page.locator("#cards > li", { hasText: "empty.txt" }).locator(".card-notes").textContent();
    assert.ok(notes.length > 10, "the empty file has a sentence");
    await page.getByRole("button", { name: "Remove empty.txt" }).click();
    await page.getByRole("button", { name: "Remove program.bin" }).click();
    await state(page, "done");
    assert.equal(await cardCount(page), example.length);
  });

  await t.test("every article in an archive has its card, pages in other character sets are read", async (t) => {
    const { page, errors } = await visit(t, browser, address);
    const formats = join(root, "internal/reader/testdata/formats");
    const bytes = [...readFileSync(join(formats, "article.zip"))];
    // the same word, “ferry”, in katakana: Shift JIS
    const japanese = [...Buffer.from("<meta charset=shift_jis><h1>"), 0x83, 0x74, 0x83, 0x46, 0x83, 0x8a, 0x81, 0x5b, ...Buffer.from("</h1><p>" + "The ferry left on Sunday. ".repeat(9))];
    await drop(page, [{ name: "set.zip", bytes }, { name: "page.html", bytes: japanese }]);
    await state(page, "done");
    assert.equal(await cardCount(page), 4);
    const facts = await page.locator("#cards .facts").allTextContents();
    for (const name of ["set.zip/skerry-bay/article.docx", "set.zip/skerry-bay/article.latex.pdf", "set.zip/skerry-bay/article.txt", "page.html"]) {
      assert.ok(facts.some((f) => f.startsWith(name) && f.includes("Read the text")), `${name} in ${facts}`);
    }
    await page.locator("#cards > li", { hasText: "page.html" }).getByText("Read the text").click();
    assert.match(await page.locator(".panel").textContent(), /フェリー/);
    assert.deepEqual(errors, []);
  });

  await t.test("articles on different events are not compared, and the page says so", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, [example[0], { name: "bridge.txt", text: "Bridge closed\n\nEngineers closed the old bridge over the Tamsel on Thursday after a crack was found in a pier. The repair will take three months, said the mayor, Ulla Reiter, and cost 2.5 million euros. Buses go by the northern bridge." }]);
    await state(page, "done");
    assert.match(await page.locator(".summary").textContent(), /2 articles\./);
    assert.match(await page.locator(".warnings").textContent(), /different events/);
    assert.equal(await page.locator("li.finding").count(), 0);
    await accessible(page, "different events");
  });

  await t.test("an engine that does not load is told, and the articles stay", async (t) => {
    const { page } = await visit(t, browser, address, {}, { engine: false, prepare: (context) => context.route("**/storydiff.wasm", (route) => route.abort()) });
    await drop(page, example);
    await state(page, "failed");
    assert.match(await page.locator("#status").textContent(), /could not be loaded/);
    assert.equal(await cardCount(page), example.length);
    await page.context().unroute("**/storydiff.wasm");
    await page.click("#again");
    await state(page, "done");
  });

  await t.test("articles are renamed, marked as ours and removed, and compared each time", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, example);
    await state(page, "done");
    await page.getByLabel(`Source of ${example[0].name}`).fill("The Daily Bugle");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(50);
    await state(page, "done");
    await page.locator("#cards > li").first().getByRole("button", { name: "Ours" }).click();
    await page.waitForSelector("#cards .is-ours");
    await state(page, "done");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=json]")]);
    const report = JSON.parse(readFileSync(await download.path(), "utf8"));
    assert.equal(report.articles.find((a) => a.name === example[0].name).publisher, "The Daily Bugle");
    assert.equal(report.articles.find((a) => a.ours)?.name, example[0].name);
    for (const f of example.slice(1)) await page.getByRole("button", { name: `Remove ${f.name}` }).click();
    await state(page, "few");
  });

  await t.test("an article's markup never runs and asks for nothing", async (t) => {
    const { page, requests, errors } = await visit(t, browser, address);
    const before = requests.length;
    const evil = `<img src=x onerror="window.ran=1"><script>window.ran=1</script> "><svg onload=window.ran=1>`;
    await drop(page, [
      { name: `${evil}.txt`, text: `${evil}\n\nPolice said 14 people were hurt on Tuesday. ${evil}` },
      { name: "b.html", text: `<html><body><h1>Hurt</h1><p>Police said 17 people were hurt on Tuesday. ${evil}</p><iframe src="https://example.com"></iframe></body></html>` },
    ]);
    await state(page, "done");
    for (const b of await page.locator("button.question").all()) await b.click();
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
  });

  await t.test("nor does a report's", async (t) => {
    const evil = "<img src=x onerror=window.ran=1>";
    const bad = JSON.parse(JSON.stringify(fixtureReport()).replaceAll("Harbour Courier", `Courier ${evil}`).replaceAll("14 people", evil));
    const { page, requests, errors } = await visit(t, browser, address, {}, answering(bad));
    const before = requests.length;
    await drop(page, fixtureFiles);
    await state(page, "done");
    for (const b of await page.locator("button.question").all()) await b.click();
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal(await page.locator("#report img, #report script, #report iframe, #cards img").count(), 0);
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
  });
});
