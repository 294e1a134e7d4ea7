// The page without a connection, after it was opened once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve, start, state, visit } from "./browser.mjs";

test("offline", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  await t.test("opens and compares without a connection after the first visit", async (t) => {
    const { page, context, errors } = await visit(t, browser, address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => {
      const [name] = (await caches.keys()).filter((n) => n.startsWith("storydiff "));
      return name && (await (await caches.open(name)).match("storydiff.wasm"));
    });
    await context.setOffline(true);
    await page.reload();
    await page.click("#example");
    await state(page, "done");
    assert.equal(await page.locator("#cards > li").count(), 5);
    assert.deepEqual(errors, []);
  });

  await t.test("takes in a file that another program shares", async (t) => {
    const { page } = await visit(t, browser, address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const cache = await caches.open("storydiff shared");
      await cache.put("./shared/0/Ferry%20report.txt", new Response("Ferry runs aground\n\nThe ferry ran aground near Turku on Tuesday evening with 140 passengers on board, the harbour police said."));
    });
    await page.goto(`${address}?shared`);
    await state(page, "few");
    assert.match(await page.locator("#cards .facts").textContent(), /Ferry report\.txt/);
    assert.ok(!page.url().includes("shared"));
    assert.equal(await page.evaluate(async () => (await (await caches.open("storydiff shared")).keys()).length), 0);
  });

  await t.test("trusts no other script", async (t) => {
    const { page } = await visit(t, browser, address);
    const refused = await page.evaluate(async () => {
      const tries = [() => new Worker("other.js"), () => navigator.serviceWorker.register("other.js")];
      return Promise.all(tries.map((f) => Promise.resolve().then(f).then(() => "taken", () => "refused")));
    });
    assert.deepEqual(refused, ["refused", "refused"]);
  });
});
