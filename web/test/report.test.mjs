// What the page shows of a report, from a finished one: the list, the grid, the sentences, the article, the keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, answering, drop, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

test("the report", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const open = async (t, options) => {
    const visited = await visit(t, browser, address, options, answering(report()));
    await drop(visited.page, files);
    await state(visited.page, "done");
    return visited;
  };
  const card = (page, question) => page.locator("li.finding", { hasText: question });

  await t.test("is summed up in a sentence, conflicts first, what all agree on folded", async (t) => {
    const { page } = await open(t);
    assert.equal(await page.locator(".summary").textContent(), "3 articles, one story, 3 independent origins. They differ on 1 point; 1 moved on.");
    assert.deepEqual(
      (await page.locator(".group > h2").allTextContents()).map((s) => s.replace(/ \d+$/, "")),
      ["Where they differ", "What moved", "Only in one article", "Where one is more precise", "On whose word", "The same in other words", "Written differently", "What they agree on"],
    );
    assert.equal(
      (await card(page, "on board").locator(".answer").textContent()).trim(),
      "210 (Harbour Courier and Northern Wire, 4 Mar, 10:40) or 198 (Evening Post, 5 Mar, 18:00).",
    );
    assert.equal(await card(page, "On which day").count(), 0);
    await page.click("text=Show all 1");
    assert.equal(await card(page, "On which day").count(), 1);
  });

  await t.test("opens a finding to its sentences, and a place in its article", async (t) => {
    const { page } = await open(t);
    await page.click("button.question >> text=on board");
    const board = card(page, "on board");
    assert.deepEqual(await board.locator("mark").allTextContents(), ["210 people on board", "186 passengers and 24 crew", "198 people on board"]);
    assert.equal(await board.locator("blockquote").first().textContent(), "The ferry had 210 people on board.");
    await board.getByRole("button", { name: "In the article" }).nth(2).click();
    const panel = page.locator("dialog.panel");
    assert.equal(await panel.locator("mark.sentence").textContent(), "A ferry with 198 people on board hit rocks off Lundvik on Tuesday.");
    assert.equal(await panel.locator("mark strong").textContent(), "198 people on board"); // right beyond the headline's emoji, too
    assert.ok(await panel.locator("mark strong").isVisible());
    assert.deepEqual(await panel.locator(".furniture").allTextContents(), ["left out Include this 0 comments", "left out Include this Read more: the ten best islands for a weekend"]);
    await panel.getByRole("button", { name: "Next" }).click();
    assert.equal(await panel.locator("mark strong").textContent(), "210 people on board");
    await page.keyboard.press("Escape");
    assert.equal(await panel.isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "In the article");
  });

  await t.test("is a grid: questions by articles in order of time", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "Grid" }).click();
    assert.deepEqual(await page.locator(".grid thead th").allTextContents(), ["Question", "Harbour Courier4 Mar, 10:40", "Northern Wire5 Mar", "Evening Post5 Mar, 18:00"]);
    const row = page.locator(".grid tr", { hasText: "How many people were hurt?" });
    assert.deepEqual(await row.locator("td .value").allTextContents(), ["14 people were hurt", "17 people were hurt"]);
    assert.equal(await row.getByRole("img", { name: "not in it" }).count(), 1);
    assert.match(await page.locator(".grid tr", { hasText: "aground?" }).locator("td").first().textContent(), /vaguer/);
    await row.locator("td .value").first().click();
    assert.equal(await page.locator("dialog.panel mark strong").textContent(), "14 people were hurt");
    await page.keyboard.press("Escape");
    await row.locator("button.question").click();
    assert.equal(await card(page, "How many people were hurt?").locator("blockquote").count(), 2);
  });

  await t.test("is two articles side by side, linked passage to passage", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.getByLabel("Left article").selectOption({ label: "Harbour Courier" });
    await page.getByLabel("Right article").selectOption({ label: "Evening Post" });
    const [left, right] = [page.locator(".pair-column").nth(0), page.locator(".pair-column").nth(1)];
    await left.locator("a.passage", { hasText: "210 people on board" }).click();
    assert.deepEqual(await page.locator("a.passage.current").allTextContents(), ["210 people on board", "198 people on board"]);
    assert.match(await page.locator(".pair-note").textContent(), /differs: How many people were on board\?/);
    assert.equal(await right.locator("a.passage", { hasText: "4.2 million kronor" }).count(), 1); // what one alone has is marked as well
    assert.equal(await left.locator("a.passage", { hasText: "14 people" }).count(), 0); // the other does not speak of it
    assert.ok(!(await right.textContent()).includes("0 comments"));
    await page.locator(".pair-note button").click();
    assert.equal(await card(page, "on board").locator("blockquote").count(), 3);
    await page.getByRole("button", { name: "Side by side" }).click();
    await accessible(page, "side by side");
  });

  await t.test("shows who agrees with whom, and goes from there to the two", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "Sources" }).click();
    assert.deepEqual(await page.locator(".matrix tbody tr").first().locator("td").allTextContents(), ["", "2 the same · → 1 moved on", "1 the same · ≠ 1 differs"]);
    await accessible(page, "sources");
    await page.getByRole("button", { name: /Harbour Courier and Evening Post/ }).click();
    assert.equal(await page.getByLabel("Left article").inputValue(), "A");
    assert.equal(await page.getByLabel("Right article").inputValue(), "C");
  });

  await t.test("draws a value that moved", async (t) => {
    const { page } = await open(t);
    await page.click("button.question >> text=How many people were hurt?");
    const picture = card(page, "How many people were hurt?").getByRole("img");
    assert.match(await picture.getAttribute("aria-label"), /4 Mar, 10:40: 14 \(Harbour Courier\); 5 Mar: 17 \(Northern Wire\)/);
    assert.equal(await picture.locator("circle").count(), 2);
  });

  await t.test("is filtered by kind and by word", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "spelling 1" }).click();
    assert.equal(await page.locator("li.finding").count(), 1);
    await page.getByRole("button", { name: "differs 1" }).click();
    assert.equal(await page.locator("li.finding").count(), 2);
    await page.fill("[type=search]", "holm");
    assert.equal(await page.locator("li.finding").count(), 1);
    await page.fill("[type=search]", "no such word");
    assert.match(await page.locator(".nothing").textContent(), /No finding/);
  });

  await t.test("keeps what is open when the articles are compared again", async (t) => {
    const { page } = await open(t);
    await page.click("button.question >> text=on board");
    await page.getByLabel("Source of harbour-courier.txt").fill("Courier");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(100);
    await state(page, "done");
    assert.equal(await card(page, "on board").locator("blockquote").count(), 3);
  });

  await t.test("goes by keyboard alone", async (t) => {
    const { page } = await open(t);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("j");
    assert.equal(await focused(), "How many people were on board?");
    await page.keyboard.press("j");
    assert.equal(await focused(), "How many people were hurt?");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("blockquote").count(), 3);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("dialog.panel").isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "In the article");
    await page.keyboard.press("g");
    assert.equal(await page.locator(".grid").count(), 1);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    await page.keyboard.type("j");
    assert.equal(await page.inputValue("[type=search]"), "j");
    await page.fill("[type=search]", "");
    await page.keyboard.press("Tab");
    await page.keyboard.press("?");
    assert.ok(await page.locator("#help").isVisible());
    await page.uncheck("#keys-on");
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    assert.equal(await page.locator(".grid").count(), 1, "single keys are off");
  });

  await t.test("says what was not compared", async (t) => {
    const two = report();
    two.articles[2].compared = false;
    two.findings = two.findings.filter((f) => f.positions.every((p) => !p.articles.includes("C")));
    for (const f of two.findings) f.silent = f.silent.filter((id) => id !== "C");
    two.diagnostics.push({ code: "align.apart", level: "warning", article: "C", message: "This looks like another event, so it was not compared." });
    const { page } = await visit(t, browser, address, {}, answering(two));
    await drop(page, files);
    await state(page, "done");
    assert.equal(await page.locator(".summary").textContent(), "3 articles, 2 of them on one story, 2 independent origins. 1 article was not compared. No point was found on which they differ; 1 moved on.");
    assert.match(await page.locator("#cards > li").nth(2).textContent(), /looks like another event/);
    assert.match(await page.locator(".warnings").textContent(), /Evening Post: This looks like another event/);
    await accessible(page, "two stories");
  });

  await t.test("is whole in print", async (t) => {
    const { page } = await open(t);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("li.finding").count(), 9);
    assert.equal(await page.locator(".evidence:visible").count(), 9);
    assert.equal(await page.locator("#cards:visible, .bar:visible").count(), 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    assert.equal(await page.locator(".evidence:visible").count(), 0);
  });

  await t.test("never judges", async (t) => {
    const { page } = await open(t);
    for (const b of await page.locator("button.question").all()) await b.click();
    const words = (await page.locator("body").innerText()) + (await page.locator("#help").innerText());
    assert.doesNotMatch(words, /\b(errors?|false|wrong|incorrect|misinformation|contradict\w*|unreliable)\b/i);
  });

  for (const colorScheme of ["light", "dark"]) {
    await t.test(`has no barrier that axe-core knows of, ${colorScheme}`, async (t) => {
      const empty = await visit(t, browser, address, { colorScheme });
      await accessible(empty.page, "empty");
      await drop(empty.page, files.slice(0, 1));
      await state(empty.page, "few");
      await accessible(empty.page, "one article");
      await empty.page.click("#paste");
      await accessible(empty.page, "paste");
      const { page } = await open(t, { colorScheme });
      await accessible(page, "list");
      for (const b of await page.locator("button.question").all()) await b.click();
      await accessible(page, "evidence");
      await page.getByRole("button", { name: "In the article" }).first().click();
      await accessible(page, "article");
      await page.keyboard.press("Escape");
      for (const view of ["Grid", "Side by side", "Sources"]) {
        await page.getByRole("button", { name: view }).click();
        if (view === "Side by side") await page.locator("a.passage").first().click();
        await accessible(page, view);
      }
      await page.click("#link-open");
      await accessible(page, "link");
      await page.keyboard.press("Escape");
      await page.click("#help-open");
      await accessible(page, "help");
      const own = report();
      own.articles[0].ours = true;
      const mine = await visit(t, browser, address, { colorScheme }, answering(own));
      await drop(mine.page, files);
      await state(mine.page, "done");
      assert.equal(await mine.page.locator(".checklist").count(), 1);
      await accessible(mine.page, "ours");
    });
  }

  await t.test("fits 320 pixels", async (t) => {
    const { page } = await open(t, { viewport: { width: 320, height: 640 } });
    for (const view of ["Grid", "Side by side", "Sources", "List"]) {
      await page.getByRole("button", { name: view }).click();
      if (view === "List") for (const b of await page.locator("button.question").all()) await b.click();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${view} scrolls sideways`);
      await accessible(page, view);
    }
  });
});
