// The address holds what is shown, so that a link, a reload, back and forward restore it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answering, drop, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

test("the address", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const board = "How many people were on board?";
  const hash = (page) => page.evaluate(() => location.hash);
  const shown = (page) => page.evaluate(() => [document.querySelector(".views [aria-pressed=true]").textContent, ...[...document.querySelectorAll("li.finding [aria-expanded=true]")].map((b) => b.textContent)]);

  await t.test("takes back and repeats each step", async (t) => {
    const { page } = await visit(t, browser, address, {}, answering(report()));
    await drop(page, files);
    await state(page, "done");
    assert.equal(await hash(page), "", "a report as it is at first needs none");
    await page.click(`button.question >> text=${board}`);
    assert.equal(await hash(page), "#open=f1");
    await page.getByRole("button", { name: "Grid" }).click();
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.getByLabel("Right article").selectOption({ label: "Evening Post" });
    assert.equal(await hash(page), "#view=pair&open=f1&pair=A.C");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".grid") || location.hash.includes("pair=A.B") || location.hash.endsWith("open=f1"));
    while ((await hash(page)).includes("view=")) await page.goBack();
    assert.deepEqual(await shown(page), ["List", board]);
    await page.goBack();
    await page.waitForFunction(() => location.hash === "");
    assert.deepEqual(await shown(page), ["List"]);
    await page.goForward();
    await page.waitForFunction(() => location.hash === "#open=f1");
    assert.deepEqual(await shown(page), ["List", board]);
    await page.goForward();
    await page.waitForSelector(".grid");
  });

  await t.test("restores filters and what is open after a reload", async (t) => {
    const { page } = await visit(t, browser, address, {}, answering(report()));
    await drop(page, files);
    await state(page, "done");
    await page.getByRole("button", { name: "spelling 1" }).click();
    await page.getByRole("button", { name: "differs 1" }).click();
    await page.locator("select[aria-label=Source]").selectOption({ label: "In Evening Post" });
    await page.locator("select[aria-label=Confidence]").selectOption("0.8");
    await page.fill("[type=search]", "board");
    await page.click(`button.question >> text=${board}`);
    await page.waitForTimeout(600);
    await page.reload();
    await state(page, "done");
    assert.equal(await page.inputValue("[type=search]"), "board");
    assert.equal(await page.locator("select[aria-label=Source]").inputValue(), "C");
    assert.equal(await page.locator("select[aria-label=Confidence]").inputValue(), "0.8");
    assert.equal(await page.locator(".kinds [aria-pressed=true]").count(), 2);
    assert.deepEqual(await shown(page), ["List", board]);
    await page.click("#clear");
    await state(page, "empty");
    assert.equal(await hash(page), "");
  });

  await t.test("stands beside the report that a link carries, and what it does not know is left out", async (t) => {
    const { page, context } = await visit(t, browser, address, {}, answering(report()));
    await drop(page, files);
    await state(page, "done");
    await page.click(`button.question >> text=${board}`);
    await page.getByRole("button", { name: "Grid" }).click();
    await page.click("#link-open");
    await page.waitForFunction(() => document.querySelector("#link").value.includes("#report1="));
    const link = await page.inputValue("#link");
    const other = await context.newPage();
    await other.goto(link);
    await state(other, "linked");
    await other.waitForSelector(".grid");
    await other.getByRole("button", { name: "List" }).click();
    assert.deepEqual(await shown(other), ["List", board]);
    assert.match(await hash(other), /^#report1=[\w-]+&open=f1$/);
    await other.reload();
    await state(other, "linked");
    assert.deepEqual(await shown(other), ["List", board]);
    await other.goto(`${link.replace(/&.*/, "")}&view=nothing&open=f99.f2&source=Q&pair=A.A&kind=x`);
    await other.waitForFunction(() => document.querySelectorAll("li.finding [aria-expanded=true]").length === 1);
    assert.deepEqual(await shown(other), ["List", "How many people were hurt?"]);
    await drop(other, files);
    await state(other, "done");
    assert.doesNotMatch(await hash(other), /report1/);
  });
});
