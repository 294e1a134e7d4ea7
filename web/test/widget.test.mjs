// <story-diff> in Chromium: in the example page, on hosts with policies of their own, and without scripts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, serve, start } from "./browser.mjs";
import { report } from "./fixture.mjs";

test("<story-diff>", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  const open = async (t, path, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
    t.after(() => context.close());
    const page = await context.newPage();
    const requests = [];
    const errors = [];
    page.on("request", (r) => requests.push(new URL(r.url()).pathname));
    page.on("pageerror", (e) => errors.push(String(e)));
    page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
    if (options.host) await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", headers: options.headers ?? {}, body: options.host }));
    if (options.report) await page.route("**/report.json", (route) => route.fulfill({ json: options.report }));
    await page.goto(address + path);
    return { page, requests, errors };
  };
  const json = (r) => JSON.stringify(r).replaceAll("<", "\\u003c");

  await t.test("shows the report of the example page, inline and by address, without worker or WebAssembly", async (t) => {
    const { page, requests, errors } = await open(t, "embed/");
    const [first, second] = await page.locator("story-diff").all();
    await first.locator(".summary").waitFor();
    await second.locator(".grid").waitFor();
    assert.equal(await first.locator(".summary").textContent(), "3 articles, one story, 3 independent origins. They differ on 1 point; 1 moved on.");
    assert.equal(await first.locator("dl").isVisible(), false, "the content gives way to the report");
    await first.getByRole("button", { name: "How many people were on board?" }).click();
    assert.equal(await first.locator("blockquote").count(), 3);
    await first.getByRole("button", { name: "In the article" }).first().click();
    assert.equal(await first.locator("dialog mark strong").textContent(), "210 people on board");
    await page.keyboard.press("Escape");
    assert.deepEqual(requests.filter((r) => !/^\/(embed\/(host\.css|example\.json)?|story-diff\.js)$/.test(r)), []);
    assert.deepEqual(errors, []);
  });

  for (const colorScheme of ["light", "dark"]) {
    await t.test(`has no barrier that axe-core knows of, ${colorScheme}`, async (t) => {
      const { page } = await open(t, "embed/", { colorScheme });
      await page.locator("story-diff .grid").waitFor();
      await page.locator("story-diff").first().getByRole("button", { name: "How many people were on board?" }).click();
      await accessible(page, "embed");
    });
  }

  await t.test("is readable without scripts", async (t) => {
    const { page } = await open(t, "embed/", { javaScriptEnabled: false });
    assert.ok(await page.locator("story-diff dl").isVisible());
    assert.match(await page.locator("story-diff").first().innerText(), /210 \(Harbour Courier and Northern Wire\) or 198/);
  });

  await t.test("works on a host that allows neither WebAssembly nor inline style, under Trusted Types", async (t) => {
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, errors } = await open(t, "host.html", {
      headers: { "Content-Security-Policy": policy },
      host: `<!doctype html><link rel=icon href="data:,"><script type=module src="story-diff.js"></script><script type=module src="story-diff.js?again"></script><story-diff src="report.json">waiting</story-diff>`,
      report: report(),
    });
    await page.locator("story-diff .finding").first().waitFor();
    assert.deepEqual(errors.filter((e) => !e.includes("data:,")), []);
  });

  await t.test("keeps its content and tells why where the report cannot be read", async (t) => {
    for (const [name, bad] of Object.entries({ "not a report": { schema: "something-else/1" }, "no file": undefined })) {
      const { page } = await open(t, "host.html", {
        host: `<!doctype html><story-diff id=x>the content</story-diff>`,
        report: bad,
      });
      const told = await page.evaluate(async () => {
        const failed = new Promise((done) => document.addEventListener("story-diff-error", (e) => done(String(e.detail)), { once: true }));
        await import("/story-diff.js");
        document.getElementById("x").setAttribute("src", "report.json");
        return failed;
      });
      assert.match(told, /Error/, name);
      assert.equal(await page.locator("#x").innerText(), "the content", name);
    }
  });

  await t.test("takes a report by property and tells of what is opened", async (t) => {
    const { page } = await open(t, "host.html", { host: `<!doctype html><script type=module src="story-diff.js"></script><story-diff></story-diff>` });
    const opened = await page.evaluate(async (report) => {
      await customElements.whenDefined("story-diff");
      const element = document.querySelector("story-diff");
      element.report = report;
      const opened = new Promise((done) => document.addEventListener("story-diff-open", (e) => done(e.detail.id)));
      element.shadowRoot.querySelector("button.question").click();
      return opened;
    }, report());
    assert.equal(opened, "f1");
  });

  await t.test("never runs what a report brings along", async (t) => {
    const evil = json(report()).replaceAll("Harbour Courier", "<img src=x onerror=window.ran=1>").replaceAll("How many", "<script>window.ran=1<\\/script>");
    const { page, requests } = await open(t, "host.html", { host: `<!doctype html><script type=module src="story-diff.js"></script><story-diff src="report.json"></story-diff>`, report: JSON.parse(evil) });
    await page.locator("story-diff .finding").first().waitFor();
    for (const b of await page.locator("story-diff button.question").all()) await b.click();
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.ok(!requests.includes("/x"));
  });

  await t.test("speaks the language of the page around it, two at once, and asks for nothing", async (t) => {
    const element = (id, lang, view) => `<story-diff id="${id}"${lang} view="${view}"><script type="application/json">${json(report())}</script></story-diff>`;
    const host = `<!doctype html><html lang="de-AT"><title>Gastgeber</title><script type="module" src="story-diff.js"></script><main>${element("around", "", "list")}<div lang="sv">${element("nearest", "", "grid")}</div>${element("own", ' lang="en"', "list")}<div lang="fa" dir="rtl">${element("none", "", "list")}</div></main>`;
    const { page, requests, errors } = await open(t, "host.html", { host });
    await page.locator("#none .summary").waitFor();
    const summary = (id) => page.locator(`#${id} .summary`).textContent();
    const said = { around: /^3 Artikel, .*Ursprünge/, nearest: /^3 artiklar, /, own: /^3 articles, one story/, none: /^3 articles, one story/ };
    for (const [id, words] of Object.entries(said)) assert.match(await summary(id), words);
    assert.deepEqual(await page.locator("story-diff").evaluateAll((all) => all.map((e) => e.shadowRoot.querySelector(".storydiff").lang)), ["de", "sv", "en", "en"]);
    // Each goes on in its own when it is used.
    await page.locator("#none button.question").first().click();
    await page.locator("#around button.question").first().click();
    assert.match(await page.locator("#around figcaption").first().textContent(), /Im Artikel/);
    await page.locator("#nearest").getByRole("button", { name: "Lista" }).click();
    await page.locator("#nearest button.question").first().click();
    assert.match(await page.locator("#nearest .reason").first().textContent(), /^tydligt/);
    assert.match(await page.locator("#own .group h2").first().textContent(), /Where they differ/);
    // No key stands where a word should, in any view.
    for (const id of Object.keys(said)) {
      for (let i = 0; i < 4; i++) {
        await page.locator(`#${id} .views button`).nth(i).click();
        const texts = await page.locator(`#${id}`).evaluate((e) => [e.shadowRoot.textContent, ...[...e.shadowRoot.querySelectorAll("[aria-label], [placeholder]")].map((x) => x.getAttribute("aria-label") ?? x.placeholder)].join("\n"));
        assert.doesNotMatch(texts, /\b(kind|group|aspect|view|sure|choice|any|show|summary|not|in)-[a-z]+(-[a-z]+)*$/m);
      }
    }
    // Another language later: what is open and the view stay.
    await page.locator("#own .views button").first().click();
    await page.locator("#own button.question").first().click();
    await page.locator("#own").evaluate((e) => (e.lang = "sv"));
    assert.match(await summary("own"), said.nearest);
    assert.equal(await page.locator("#own .evidence:visible").count(), 1);
    assert.deepEqual(requests, ["/host.html", "/story-diff.js"]);
    assert.deepEqual(errors, []);
  });

  await t.test("fits a column of 300 pixels", async (t) => {
    const { page } = await open(t, "embed/", { viewport: { width: 320, height: 700 } });
    await page.locator("story-diff .grid").waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });
});
