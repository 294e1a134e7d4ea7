// What the reader makes of a report, and that it is still there afterwards.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accessible, answering, drop, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

test("the reader's work", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const card = (page, question) => page.locator("li.finding", { hasText: question });
  const board = "How many people were on board?";
  const opened = async (page, question) => {
    const c = card(page, question);
    if ((await c.locator("button.question").getAttribute("aria-expanded")) === "false") await c.locator("button.question").click();
    return c;
  };

  await t.test("a finding is set aside with a reason, and taken back", async (t) => {
    const { page } = await visit(t, browser, address, {}, answering(report()));
    await drop(page, files);
    await state(page, "done");
    await (await opened(page, board)).getByLabel("Set aside").selectOption("not the same thing");
    assert.match(await page.locator(".summary").textContent(), /No point was found on which they differ/);
    assert.equal(await card(page, board).count(), 0); // folded away
    await page.getByRole("button", { name: /Show all 1.*Set aside/ }).click();
    assert.match(await card(page, board).textContent(), /Set aside: not the same thing\./);
    await accessible(page, "with a finding set aside");
    await page.keyboard.press("u");
    assert.match(await page.locator(".summary").textContent(), /They differ on 1 point/);
    assert.equal(await page.locator(".group > h2").first().textContent(), "Where they differ 1");
  });

  await t.test("a pin and a note stand in the report and in what is exported", async (t) => {
    const { page } = await visit(t, browser, address);
    await page.click("#example");
    await state(page, "done");
    const last = page.locator("section.group", { hasText: "Where one is more precise" }).locator("li.finding").last();
    const question = await last.locator("button.question").textContent();
    await last.locator("button.question").click();
    await last.getByLabel("Note").fill("ask the ministry");
    await last.getByLabel("Note").press("Tab");
    await (await opened(page, question)).getByRole("button", { name: "Pin" }).click();
    const first = page.locator("section.group", { hasText: "Where one is more precise" }).locator("li.finding").first();
    assert.match(await first.textContent(), /Pinned\. Note: ask the ministry/);
    for (const [format, wanted] of [["markdown", /Note: ask the ministry\./], ["csv", /,yes,,ask the ministry\r\n/], ["html", /Note: ask the ministry\./], ["json", /"note":\s*"ask the ministry"/]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format=${format}]`)]);
      assert.match(readFileSync(await download.path(), "utf8"), wanted, format);
    }
  });

  await t.test("articles and work survive a reload and a crash of the tab, until they are erased", async (t) => {
    const { page, context } = await visit(t, browser, address);
    await page.click("#example");
    await state(page, "done");
    await page.locator("#cards input").first().fill("Our own name");
    await page.locator("#cards input").first().press("Tab");
    await state(page, "done");
    const question = await page.locator("button.question").first().textContent();
    await (await opened(page, question)).getByLabel("Note").fill("call back at six");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(600); // it is kept a moment later
    await page.reload();
    await state(page, "done");
    assert.equal(await page.locator("#cards > li").count(), 5);
    assert.equal(await page.locator("#cards input").first().inputValue(), "Our own name");
    assert.match(await card(page, question).first().textContent(), /Note: call back at six/);
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(address);
    await state(next, "done");
    assert.equal(await next.locator("#cards > li").count(), 5);
    await next.click("#clear");
    await next.waitForTimeout(600);
    await next.reload();
    await state(next, "empty");
  });

  await t.test("two tabs keep two sets of articles", async (t) => {
    const { page, context } = await visit(t, browser, address);
    await drop(page, files);
    await state(page, "done");
    await page.waitForTimeout(600);
    const second = await context.newPage();
    await second.goto(address);
    await state(second, "empty");
    await second.click("#example");
    await state(second, "done");
    await second.waitForTimeout(600);
    await Promise.all([page.reload(), second.reload()]);
    await state(page, "done");
    await state(second, "done");
    assert.equal(await page.locator("#cards > li").count(), files.length);
    assert.equal(await second.locator("#cards > li").count(), 5);
  });
});
