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

  await t.test("of two findings that ask the same, each has its own mark", async (t) => {
    const twice = report();
    const first = twice.findings.find((f) => f.question === board);
    twice.findings.push({ ...structuredClone(first), id: "twin" });
    const { page } = await visit(t, browser, address, {}, answering(twice));
    await drop(page, files);
    await state(page, "done");
    const cards = card(page, board);
    assert.equal(await cards.count(), 2);
    await cards.first().locator("button.question").click();
    assert.equal(await cards.locator("button.question[aria-expanded=true]").count(), 1);
    await cards.first().getByLabel("Note").fill("ask the harbour");
    await page.keyboard.press("Tab");
    assert.equal(await cards.filter({ hasText: "Note: ask the harbour" }).count(), 1);
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
    for (const [format, wanted] of [["markdown", /Note: ask the ministry\./], ["csv", /,yes,,ask the ministry\r\n/], ["html", /Note: ask the ministry\./], ["xlsx", /ask the ministry/], ["json", /"note":\s*"ask the ministry"/]]) {
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
    await page.locator("body").press("u");
    assert.doesNotMatch(await card(page, question).first().textContent(), /Note: call back/, "what was done before the reload is not taken back");
    await (await opened(page, question)).getByLabel("Note").fill("call back at six");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(600);
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

  await t.test("one's own draft gets a list to go through", async (t) => {
    const own = report();
    own.articles[0].ours = true;
    const { page } = await visit(t, browser, address, {}, answering(own));
    await drop(page, files);
    await state(page, "done");
    const list = page.locator(".checklist");
    assert.deepEqual(await list.locator("h3").allTextContents(), ["Differs from yours", "More exact elsewhere", "Written differently elsewhere"]);
    assert.match(await list.locator("li").first().textContent(), /on board\? Yours: 210\. Evening Post: 198\./);
    await accessible(page, "with a checklist");
    await list.getByRole("button", { name: board }).click();
    assert.equal(await card(page, board).locator("blockquote").count(), 3);
  });

  await t.test("a link carries the report, with as much of the articles as is wanted", async (t) => {
    const { page, context, requests } = await visit(t, browser, address, {}, answering(report()));
    await drop(page, files);
    await state(page, "done");
    const before = requests.length;
    await page.click("#link-open");
    for (const [quotes, quoted] of [["none", 0], ["short", 3], ["full", 3]]) {
      await page.selectOption("#quotes", quotes);
      await page.waitForFunction((n) => document.querySelector("#link").value.includes("#report1=") && document.querySelector("#quotes").value === n, quotes);
      await page.waitForTimeout(200);
      const link = await page.inputValue("#link");
      const other = await context.newPage();
      await other.goto(link);
      await state(other, "linked");
      assert.match(await other.locator(".summary").textContent(), /They differ on 1 point/);
      await other.locator("button.question", { hasText: board }).click();
      assert.equal(await other.locator("li.finding", { hasText: board }).locator("mark").count(), quoted, quotes);
      assert.equal((await other.locator("li.finding", { hasText: board }).textContent()).includes("The ferry had 210 people"), quotes === "full");
      await other.close();
    }
    assert.deepEqual(requests.slice(before).filter((r) => r.includes("report1")), [], "what is behind the # is not asked for");
    const broken = await context.newPage();
    await broken.goto(`${address}#report1=AAAA`);
    await state(broken, "linked");
    assert.match(await broken.locator("#status").textContent(), /cut off or broken/);
    await accessible(page, "the link dialog");
  });

  await t.test("filters by source, aspect and confidence; what is shown is copied as a table", async (t) => {
    const { page, context } = await visit(t, browser, address, {}, answering(report()));
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address.slice(0, -1) });
    await drop(page, files);
    await state(page, "done");
    await page.locator("select[aria-label=Source]").selectOption({ label: "In Evening Post" });
    await page.locator("select[aria-label=About]").selectOption("quantity");
    await page.locator("select[aria-label=Confidence]").selectOption("0.8");
    assert.deepEqual(await page.locator("li.finding button.question").allTextContents(), [board, "What will the repairs cost?"]);
    await page.click("#copy");
    await page.waitForFunction(() => document.querySelector("#status").textContent.startsWith("Copied"));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(text.split("\n").map((r) => r.split("\t")), [
      ["Question", "", "Harbour Courier", "Northern Wire", "Evening Post"],
      [board, "differs", "210", "210", "198"],
      ["What will the repairs cost?", "only in one", "", "", "4.2 million kronor"],
    ]);
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
    await second.close();
    await page.click("#clear"); // of the tab that is closed, too
    await page.waitForTimeout(600);
    const third = await context.newPage();
    await third.goto(address);
    await third.waitForTimeout(600);
    await state(third, "empty");
  });
});
