// What the reader tells the engine: sentences that belong together or do not, lines that were left out, the order of the articles.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accessible, drop, serve, start, state, visit } from "./browser.mjs";

const files = [
  { name: "a.txt", text: "Fire at the mill\n\nA fire broke out at the paper mill in Orvik on Tuesday evening. Police said 25 workers were taken to hospital. The mill employs 300 people. It belongs to the Sund family.\n\nShare this article" },
  { name: "b.txt", text: "Blaze hits paper mill\n\nA fire broke out at the paper mill in Orvik on Tuesday evening. Police said 27 workers were taken to hospital. The cause is not known. Owners of the plant are two brothers called Sund." },
];

test("what the reader tells the engine", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const hospital = (page) => page.locator("li.finding", { hasText: "25" }).filter({ hasText: "27" });
  const save = async (page, format) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format=${format}]`)]);
    return readFileSync(await download.path(), "utf8");
  };

  await t.test("takes two sentences apart, over a reload, in every export, and back again", async (t) => {
    const { page, errors } = await visit(t, browser, address);
    await drop(page, files);
    await state(page, "done");
    assert.ok((await hospital(page).count()) > 0);
    await hospital(page).locator("button.question").first().click();
    await hospital(page).first().getByRole("button", { name: "Does not belong here" }).first().click();
    await page.waitForFunction(() => document.querySelector("#status").textContent.startsWith("Taken apart"));
    assert.equal(await hospital(page).count(), 0);
    await page.keyboard.press("u");
    await hospital(page).first().waitFor();
    await hospital(page).first().getByRole("button", { name: "Does not belong here" }).first().click();
    await page.waitForFunction(() => document.querySelector("#status").textContent.startsWith("Taken apart"));
    const note = page.locator(".notes li", { hasText: "Taken apart by the reader" });
    assert.match(await note.textContent(), /“Police said 25 workers were taken to hospital\.” and “Police said 27 workers were taken to hospital\.”/);
    await accessible(page, "taken apart");
    const json = JSON.parse(await save(page, "json"));
    assert.equal(json.pairs[0].relation, "apart");
    assert.deepEqual(json.pairs[0].sentences.map((s) => s.source), ["a.txt", "b.txt"]);
    for (const format of ["html", "markdown"]) assert.match(await save(page, format), /Taken apart by the reader/, format);
    for (const line of (await save(page, "csv")).split("\r\n")) assert.doesNotMatch(line, /conflict.*(25|27) workers/);
    await page.waitForTimeout(500);
    await page.reload();
    await state(page, "done");
    assert.equal(await hospital(page).count(), 0);
    await note.getByRole("button", { name: "Take back" }).click();
    await hospital(page).first().waitFor();
    await page.keyboard.press("u");
    await page.waitForFunction(() => document.querySelector(".notes")?.textContent.includes("Taken apart"));
    assert.equal(await hospital(page).count(), 0);
    assert.deepEqual(errors, []);
  });

  await t.test("puts two sentences together, by keyboard, and follows their words when the text changes", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, files);
    await state(page, "done");
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.getByRole("button", { name: "Put two sentences together" }).focus();
    await page.keyboard.press("Enter");
    const together = page.getByRole("button", { name: "These belong together" });
    assert.ok(await together.isDisabled());
    await page.locator(".pair-column .sentence", { hasText: "belongs to the Sund family" }).focus();
    await page.keyboard.press("Space");
    await page.locator(".pair-column .sentence", { hasText: "two brothers called Sund" }).focus();
    await page.keyboard.press("Space");
    await accessible(page, "choosing sentences");
    await together.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#status").textContent.startsWith("Put together"));
    await page.getByRole("button", { name: "List" }).click();
    const found = page.locator("li.finding.wording", { hasText: "two brothers called Sund" });
    assert.equal(await found.count(), 1);
    await page.locator(".ours-mark").first().click();
    await page.waitForSelector(".checklist");
    await page.locator("#cards .is-ours").getByRole("button", { name: "Edit the text" }).click();
    const editor = page.locator("dialog.panel textarea");
    await editor.fill((await editor.inputValue()).replace("A fire broke out", "Late in the day a fire broke out"));
    await page.waitForFunction(() => performance.getEntriesByName("storydiff follows the draft").length >= 2);
    assert.equal(await found.count(), 1);
    await editor.fill((await editor.inputValue()).replace("belongs to the Sund family", "is theirs"));
    await page.waitForFunction(() => document.querySelector(".notes")?.textContent.includes("Not found any more"));
    assert.equal(await found.count(), 0);
  });

  await t.test("takes in a line that was left out, and leaves it out again", async (t) => {
    const { page } = await visit(t, browser, address);
    await drop(page, files);
    await state(page, "done");
    const facts = page.locator("#cards .facts").first();
    assert.match(await facts.textContent(), /1 line left out/);
    await facts.locator("button").click();
    await page.locator("dialog.panel").getByRole("button", { name: "Include this" }).click();
    await page.waitForFunction(() => !document.querySelector("#cards .facts").textContent.includes("left out"));
    const read = JSON.parse(await save(page, "json"));
    assert.ok(read.articles[0].paragraphs.every((p) => p.role !== "furniture"));
    await page.locator("dialog.panel").getByRole("button", { name: "Leave out again" }).click();
    await page.waitForFunction(() => document.querySelector("#cards .facts").textContent.includes("1 line left out"));
  });

  await t.test("puts the articles in an order of her own, which stays", async (t) => {
    const { page } = await visit(t, browser, address);
    await page.click("#example");
    await state(page, "done");
    await page.getByRole("button", { name: "Grid" }).click();
    const columns = async () => (await page.locator(".grid thead bdi").allTextContents()).join(", ");
    const before = await columns();
    const [first, second] = (await page.locator("#cards .source input").all()).slice(0, 2);
    const names = [await first.inputValue(), await second.inputValue()];
    await page.locator("#cards .down").first().click();
    assert.equal(await page.evaluate(() => document.activeElement.className), "down");
    assert.notEqual(await columns(), before);
    assert.ok((await columns()).startsWith(`${names[1]}, ${names[0]}`));
    await page.waitForTimeout(500);
    await page.reload();
    await state(page, "done");
    assert.ok((await columns()).startsWith(`${names[1]}, ${names[0]}`));
  });
});
