// The page in German and Swedish, and in a language that is none, which shows what does not come from the catalogue.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { accessible, answering, drop, root, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

const catalogue = (code) => JSON.parse(readFileSync(join(root, `dist/words.${code}.json`), "utf8"));

/** A report with everything in it that a view can say. */
function full() {
  const r = report();
  r.articles[0].ours = true;
  const sentences = [
    "210 and 198 exclude each other, and the sentences speak of the same thing.", "Northern Wire is the later report; the figure may have moved on.", "“about four hours” is vaguer than “3 hours and 50 minutes”.",
    "“soon” is vaguer than “on Friday”.", "The same statement in other words.", "Different spellings of one name.", "Stated flatly in one, attributed or hedged in another.", "No other article says it.", "The same in all of them.",
  ];
  r.findings.forEach((f, i) => (f.reason = sentences[i]));
  r.findings[7].question = r.findings[7].label = "How much money: “4.2 million kronor”?";
  r.origins = [{ id: "o1", articles: ["A", "B"], basis: "91% of Northern Wire stands nearly word for word in Harbour Courier", credit: "AP" }, { id: "o3", articles: ["C"] }];
  r.articles[1].origin = "o1";
  r.alignment = [{ id: "r1", score: 0.95, sentences: [{ article: "A", start: 0, end: 29 }, { article: "B", start: 0, end: 35 }] }];
  r.diagnostics = [
    { code: "reader.boilerplate", level: "info", article: "C", message: "Left out 2 lines of page furniture, such as “0 comments”." },
    { code: "reader.language", level: "warning", article: "B", message: "The article is in Norwegian. storydiff reads English, German and Swedish; of other languages little more than names and figures." },
    { code: "reader.failed", level: "error", name: "x.pdf", message: "x.pdf was not read: the file is locked with a password; save a copy without one." },
  ];
  return r;
}

/** Every state and view that has words of its own, one after the other. */
async function* views(t, browser, address, options, wrap = async () => {}) {
  const seam = answering(full());
  const prepare = async (context) => {
    await wrap(context);
    await seam.prepare(context);
  };
  const { page } = await visit(t, browser, address, options, { prepare });
  yield [page, "empty"];
  for (const [button, dialog] of [["#paste", "#paste-dialog"], ["#help-open", "#help"]]) {
    await page.click(button);
    yield [page, dialog];
    await page.keyboard.press("Escape");
  }
  await drop(page, files);
  await state(page, "done");
  yield [page, "list, folded"];
  for (const more of await page.locator("button.more").all()) await more.click();
  for (const b of await page.locator("li.finding button.question").all()) await b.click();
  await page.locator("#cards summary").first().click();
  yield [page, "list, unfolded"];
  await page.locator(".controls select").nth(1).selectOption({ index: 1 });
  await page.locator("figure .place").first().click();
  yield [page, "article"];
  await page.keyboard.press("Escape");
  for (const [i, view] of ["grid", "pair", "sources"].entries()) {
    await page.locator(".views button").nth(i + 1).click();
    if (view === "pair") await page.locator("a.passage").first().click();
    yield [page, view];
  }
  await page.locator(".views button").first().click();
  await page.fill(".bar [type=search]", "no such word");
  yield [page, "nothing found"];
  await page.click("#link-open");
  yield [page, "#link-dialog"];
  await page.keyboard.press("Escape");
}

test("the page's words", async (t) => {
  const address = await serve(t);
  const browser = await start(t);

  await t.test("all come from the catalogue", async (t) => {
    const made = catalogue("de");
    const mark = (x) => (typeof x === "string" ? `⟦${x}⟧` : Object.fromEntries(Object.entries(x).map(([k, v]) => [k, `⟦${v}⟧`])));
    const body = JSON.stringify({ words: Object.fromEntries(Object.entries(made.words).map(([k, v]) => [k, mark(v)])), said: made.said.map(([en, own]) => [en, mark(own)]) });
    const wrap = (context) => context.route("**/words.de.json", (route) => route.fulfill({ body, contentType: "application/json" }));
    for await (const [page, view] of views(t, browser, address, { locale: "de-DE", serviceWorkers: "block" }, wrap)) {
      const bare = await page.evaluate((questions) => {
        const names = [...questions, "Harbour Courier", "Northern Wire", "Evening Post", "AP", "storydiff", "harbour-courier", "northern-wire", "evening-post", "txt", "html", "und"];
        const rest = (s) => {
          for (let before = ""; before !== s; ) [before, s] = [s, s.replace(/⟦[^⟦⟧]*⟧/g, "")];
          s = s.replace(/\d+\. \p{L}+\.?( \d{4})?/gu, "");
          for (const n of names) s = s.replaceAll(n, "");
          return s;
        };
        const found = [];
        const look = (s, where) => /\p{L}{2}/u.test(rest(s ?? "")) && found.push(`${where}: ${s}`);
        const blocks = new Set();
        for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
          const e = walker.currentNode.parentElement;
          if (e.closest("script, noscript, style, [translate=no], [dir=auto], bdi, .mark, [lang]:not(html)") || !e.checkVisibility()) continue;
          if (/\p{L}/u.test(walker.currentNode.data)) blocks.add(e);
        }
        for (const e of blocks) {
          const own = e.cloneNode(true);
          for (const x of own.querySelectorAll("[translate=no], [dir=auto], bdi, [lang], select, svg, noscript, script, .mark")) x.remove();
          look(own.textContent, e.tagName + "." + e.className);
        }
        for (const e of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
          if (e.closest("[translate=no]") && !e.matches("#language")) continue;
          for (const name of ["aria-label", "title"]) look(e.getAttribute(name), `${e.tagName} ${name}`);
          if (!e.closest(".card")) look(e.getAttribute("placeholder"), `${e.tagName} placeholder`);
        }
        return found;
      }, report().findings.map((f) => f.question)); // in titles, where they cannot be marked as English
      assert.deepEqual(bare, [], view);
    }
  });

  for (const [locale, lead, group] of [["de-AT", /Zwei oder mehr Artikel/, "Wo sie voneinander abweichen 1"], ["sv-SE", /Släpp två/, "Var de skiljer sig åt 1"]]) {
    await t.test(`fit 320 pixels in ${locale}, and have no barrier that axe-core knows of`, async (t) => {
      for await (const [page, view] of views(t, browser, address, { locale, viewport: { width: 320, height: 640 } })) {
        if (view === "empty") assert.match(await page.locator(".lead").textContent(), lead);
        if (view === "list, folded") assert.equal(await page.locator(".group > h2").first().textContent(), group);
        const wide = await page.evaluate(() => {
          const found = [];
          if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
          const ruler = document.createElement("canvas").getContext("2d");
          for (const e of document.querySelectorAll("button, label, summary, select, p, li, h1, h2, h3, dd, dt, a, span")) {
            if (!e.checkVisibility() || e.closest(".wide, .unseen, [aria-hidden]")) continue;
            const box = e.getBoundingClientRect();
            if (box.width === 0) continue;
            const what = `${e.tagName} ${e.id || e.className}: ${e.textContent.slice(0, 60)}`;
            const strip = e.closest("#cards"); // goes sideways, card by card
            if (strip ? box.width > strip.clientWidth : box.right > innerWidth + 1 || box.left < -1) found.push(`${what} reaches from ${box.left} to ${box.right}`);
            if (e.matches("button, label, summary") && e.scrollWidth > e.clientWidth + 1) found.push(`${what} is cut off`);
            if (e.matches("select")) {
              ruler.font = getComputedStyle(e).font;
              const own = ruler.measureText(e.selectedOptions[0]?.textContent ?? "").width;
              if (own > e.clientWidth - 20) found.push(`${what} has ${own} in ${e.clientWidth}`);
            }
          }
          return found;
        });
        assert.deepEqual(wide, [], view);
        await accessible(page, `${locale}, ${view}`);
      }
    });
  }

  await t.test("are in the language that was chosen, also without a connection; the report is not", async (t) => {
    const { page, context, errors } = await visit(t, browser, address, { locale: "fr-FR" });
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.deepEqual(await page.evaluate(() => performance.getEntriesByType("resource").filter((r) => r.name.includes("words."))), [], "English is in the bundle");
    await page.click("#example");
    await state(page, "done");
    const save = async (format) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format=${format}]`)]);
      return readFileSync(await download.path(), "utf8");
    };
    const english = [await save("json"), await save("html"), await save("csv")];
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.selectOption("#language", { label: "Deutsch" });
    await page.waitForFunction(() => document.documentElement.lang === "de");
    await state(page, "done");
    assert.match(await page.locator(".summary").textContent(), /^5 Artikel, ein Ereignis, 5 unabhängige Ursprünge\. Sie weichen/);
    assert.equal(await page.locator("#cards > li").count(), 5);
    assert.deepEqual([await save("json"), await save("html"), await save("csv")], english);
    const question = page.locator("li.finding.conflict button.question").first();
    assert.equal(await question.locator("[lang=en]").count(), 1, "what stays English says so");
    await question.click();
    assert.doesNotMatch(await page.locator(".reason").first().innerText(), /\b(the|other)\b/i);
    await page.reload();
    await state(page, "done");
    assert.equal(await page.locator("#language").inputValue(), "de");
    await page.selectOption("#language", { label: "English" });
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await context.setOffline(false);
    assert.deepEqual(errors.filter((e) => !/ERR_INTERNET_DISCONNECTED/.test(e)), []);
  });
});
