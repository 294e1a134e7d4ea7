// One's own draft is changed in the page, and the report follows while she writes.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { accessible, drop, root, serve, start, state, visit } from "./browser.mjs";

const followed = (page) => page.evaluate(() => performance.getEntriesByName("storydiff follows the draft").map((e) => e.duration));

test("the draft", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  await t.test("is compared again when she pauses, in under 100 ms, and nothing moves under her hands", async (t) => {
    const { page, requests, errors } = await visit(t, browser, address, { viewport: { width: 1500, height: 900 } });
    await page.click("#example");
    await state(page, "done");
    const before = requests.length;
    await page.locator(".ours-mark").nth(2).click();
    await page.waitForSelector(".checklist");
    const question = page.locator("li.finding button.question").nth(4);
    const open = await question.textContent();
    await question.click();
    await page.locator(".checklist").getByRole("button", { name: "Edit the text" }).click();
    const editor = page.locator("dialog.panel textarea");
    const first = await editor.inputValue();
    assert.ok(first.length > 500);
    await accessible(page, "with the draft open");
    await page.evaluate(() => scrollTo(0, 400));
    const seen = () => page.evaluate((open) => {
      const all = [...document.querySelectorAll("li.finding button.question")];
      const top = all.find((b) => b.getBoundingClientRect().bottom > 0);
      return [all.find((b) => b.textContent === open)?.getAttribute("aria-expanded"), top?.textContent, top && Math.round(top.getBoundingClientRect().top)];
    }, open);
    const place = await seen();
    const workers = await page.evaluate(() => window.workers.length);

    await editor.evaluate((e) => e.setSelectionRange(e.value.length, e.value.length));
    const rounds = 9;
    for (let round = 1; round <= rounds; round++) {
      await page.keyboard.type(round === 1 ? "\n\nOfficials said that 37 delegates stayed in the hotel" : " and more");
      await page.waitForFunction((n) => performance.getEntriesByName("storydiff follows the draft").length === n, round);
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "TEXTAREA");
      assert.equal(await editor.evaluate((e) => e.selectionStart === e.value.length && e.selectionEnd === e.value.length), true, "the caret stays");
    }
    const after = await seen();
    assert.deepEqual(after.slice(0, 2), place.slice(0, 2), "what was open and in sight stays so");
    assert.ok(Math.abs(after[2] - place[2]) <= 1, `it moved from ${place[2]} to ${after[2]}`);
    assert.match(await page.locator(".checklist").textContent(), /37/);
    assert.equal(await page.evaluate(() => window.workers.length), workers, "the engine went on running");
    const times = (await followed(page)).toSorted((a, b) => a - b);
    t.diagnostic(`from the pause to the new report: best ${times[0].toFixed(0)} ms, median ${times[rounds >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`);
    // What else runs on the machine is not the page's time: the best round counts, and where more wants to run than there are processors, it may take as much longer.
    const limit = 100 * Math.max(1, loadavg()[0] / availableParallelism());
    assert.ok(times[0] < limit, `${times.map(Math.round)} ms, at most ${limit.toFixed(0)}`);

    await editor.fill(first);
    await page.waitForFunction((n) => performance.getEntriesByName("storydiff follows the draft").length === n, rounds + 1);
    assert.doesNotMatch(await page.locator(".checklist").textContent(), /37/);
    await page.waitForTimeout(500);
    await page.reload();
    await state(page, "done");
    assert.equal(await page.locator("#cards .is-ours").count(), 1);
    assert.deepEqual(requests.slice(before).filter((r) => !r.startsWith(address)), []);
    assert.deepEqual(errors, []);
  });

  await t.test("takes what is typed while a comparison runs", async (t) => {
    const { page } = await visit(t, browser, address);
    const list = readdirSync(join(root, "web/example")).filter((f) => f.endsWith(".txt"));
    // Long articles take the engine long enough to type into the middle of a comparison.
    const many = Array.from({ length: 8 }, (_, i) => ({ name: `${i}.txt`, text: [...list, ...list, ...list].map((f) => readFileSync(join(root, "web/example", f), "utf8")).join("\n\n") + `\n\nReporter ${i} counted ${i + 3} cars.` }));
    await drop(page, many);
    await state(page, "done");
    await page.locator(".ours-mark").first().click();
    await page.waitForSelector(".checklist");
    await state(page, "done");
    await page.locator("#cards .is-ours").getByRole("button", { name: "Edit the text" }).click();
    const editor = page.locator("dialog.panel textarea");
    const sight = await page.evaluate(() => window.workers.length);
    await editor.evaluate((e) => e.setSelectionRange(e.value.length, e.value.length));
    await page.keyboard.type("\n\nThe minister spoke of 4711 pages.");
    await page.waitForTimeout(250);
    await page.keyboard.type(" The chairman spoke of 815 pages.");
    await page.waitForFunction(() => performance.getEntriesByName("storydiff follows the draft").length === 1 && document.querySelector("#cards .is-ours .facts").textContent.includes("words"));
    await page.keyboard.press("Escape");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=json]")]);
    const own = JSON.parse(readFileSync(await download.path(), "utf8")).articles.find((a) => a.ours);
    assert.match(own.text, /4711 pages\. The chairman spoke of 815 pages\.$/);
    assert.equal(await page.evaluate(() => window.workers.length), sight);
  });

  await t.test("of another format becomes text when it is changed, without what was left out of it", async (t) => {
    const { page } = await visit(t, browser, address);
    const html = "<html><head><title>Boat sinks on the lake</title><meta property='og:site_name' content='The Lakeside'></head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article><h1>Boat sinks on the lake</h1><p>A boat with 12 people on board sank on Lake Orva on Friday afternoon, the coast guard said. All were saved.</p><p>The captain, Ida Berg, will be heard next week.</p></article></body></html>";
    await drop(page, [{ name: "draft.html", text: html }, { name: "other.txt", text: "Boat goes down\n\nA boat with 14 people on board sank on Lake Orva on Friday afternoon, the coast guard said. All of them were saved. The captain, Ida Berg, is to be heard." }]);
    await state(page, "done");
    await page.locator(".ours-mark").first().click();
    await page.waitForSelector(".checklist");
    await page.locator("#cards .is-ours").getByRole("button", { name: "Edit the text" }).click();
    const editor = page.locator("dialog.panel textarea");
    const text = await editor.inputValue();
    assert.match(text, /^Boat sinks on the lake\n\nA boat with 12/);
    assert.match(await page.locator("li.finding.conflict").textContent(), /12.*14/);
    await editor.fill(text.replace("12 people", "14 people"));
    await page.waitForFunction(() => document.querySelectorAll("li.finding.conflict").length === 0);
    assert.equal(await page.locator("#cards .is-ours .source input").inputValue(), "The Lakeside");
  });
});
