// One article in every format that storydiff reads, dropped on the page.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { test } from "node:test";
import { accessible, drop, root, serve, start, state, storydiff, visit } from "./browser.mjs";

const dir = join(root, "internal/reader/testdata/formats");
const names = readdirSync(dir).filter((name) => name.startsWith("article."));
const file = (name) => ({ name, bytes: [...readFileSync(join(dir, name))] });

async function downloaded(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=json]")]);
  return readFileSync(await download.path(), "utf8");
}

const card = (page, name) => page.locator("#cards > li").filter({ has: page.getByRole("button", { name: `Remove ${name}`, exact: true }) });

test("the picker, the manifest's file handlers and its share target take the same files, every format's among them", () => {
  const sorted = (endings) => [...new Set(endings.filter((e) => e.startsWith(".")))].sort();
  const picked = sorted(readFileSync(join(root, "web/static/index.html"), "utf8").match(/id="files"[^>]* accept="([^"]*)"/)[1].split(","));
  const manifest = JSON.parse(readFileSync(join(root, "web/static/manifest.webmanifest"), "utf8"));
  assert.deepEqual(sorted(Object.values(manifest.file_handlers[0].accept).flat()), picked);
  assert.deepEqual(sorted(manifest.share_target.params.files[0].accept), picked);
  for (const name of names) assert.ok(picked.includes(extname(name)), name);
});

test("formats", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  await t.test("the page reads every file as the command line does, and asks for nothing", async (t) => {
    const { page, requests, errors } = await visit(t, browser, address);
    const before = requests.length;
    await drop(page, names.map(file));
    await state(page, "done");
    const report = await downloaded(page);
    assert.equal(report, execFileSync(storydiff, ["compare", ...names.map((name) => join(dir, name))], { maxBuffer: 1 << 26 }).toString());
    const { articles } = JSON.parse(report);
    // The archive holds three, and two PDFs hold no text that can be read.
    assert.equal(articles.length, names.length + 2 - 2);
    const sentences = (a) => a.paragraphs.filter((p) => /headline|body|caption/.test(p.role)).map((p) => [...a.text].slice(p.start, p.end).join(""));
    const plain = sentences(articles.find((a) => a.name === "article.txt"));
    for (const a of articles.filter((a) => a.name !== "article.pandoc.rtf")) assert.deepEqual(sentences(a), plain, a.name);
    assert.match(await card(page, "article.scan.pdf").locator(".card-notes").textContent(), /no text layer/);
    assert.match(await card(page, "article.encrypted.pdf").locator(".card-notes").textContent(), /password/);
    await card(page, "article.zip/skerry-bay/article.latex.pdf").getByRole("button", { name: /Read the text/ }).click();
    assert.match(await page.locator("dialog.panel, .panel").first().textContent(), /Łukasz Dvořák/);
    await page.keyboard.press("Escape");
    await accessible(page, "every format");
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
  });

  await t.test("one bad file of twenty leaves nineteen", async (t) => {
    const { page } = await visit(t, browser, address);
    const good = names.filter((name) => !/zip|scan|encrypted/.test(name)).slice(0, 19);
    const cut = file("article.docx").bytes.slice(0, 4000);
    await drop(page, [...good.map(file), { name: "cut.docx", bytes: cut }]);
    await state(page, "done");
    assert.equal(await page.locator("#cards > li").count(), 20);
    assert.match(await card(page, "cut.docx").locator(".card-notes").textContent(), /damaged or cut short/);
    const { articles } = JSON.parse(await downloaded(page));
    assert.equal(articles.filter((a) => a.compared).length, 19);
  });

  await t.test("what a file says of its making is shown, and what is written there instead counts", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, [file("article.jsonld.html"), file("article.latex.pdf")]);
    await state(page, "done");
    const pdf = card(page, "article.latex.pdf");
    await pdf.locator("summary").click();
    assert.match(await pdf.getByLabel("Headline").getAttribute("placeholder"), /^Eleven hurt as freight ferry strikes/);
    assert.equal(await pdf.getByLabel("Language").getAttribute("placeholder"), "en");
    assert.match(await card(page, "article.jsonld.html").locator(".published input").getAttribute("placeholder"), /2027/);
    await pdf.getByLabel("Headline").fill("Ferry strikes platform");
    await pdf.getByLabel("Updated").fill("2027-03-15T08:00+01:00");
    await page.locator("h1").click();
    await page.waitForTimeout(50);
    await state(page, "done");
    const article = JSON.parse(await downloaded(page)).articles.find((a) => a.name === "article.latex.pdf");
    assert.equal(article.headline, "Ferry strikes platform");
    assert.equal(article.dateModified, "2027-03-15T08:00+01:00");
    await accessible(page, "details");
  });
});
