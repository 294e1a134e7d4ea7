// The page on every screen and under every wish of the reader's system: nothing is cut off, nothing lies on something else, nothing moves that need not,
// and what colours tell is told without them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, answering, drop, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

/** Of the text in sight: what lies on other text, what is cut off, what reaches out of the window; each as a sentence. */
const faults = (page) =>
  page.evaluate(() => {
    const found = [];
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const scrolls = (e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX + getComputedStyle(e).overflowY);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const e = node.parentElement;
      if (!node.data.trim() || !e.checkVisibility({ visibilityProperty: true }) || e.closest(".unseen, thead, option, noscript, textarea, [data-state=done] #status")) continue;
      let clip = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
      for (let a = e; a !== document.body; a = a.parentElement) {
        if (!scrolls(a)) continue;
        const b = a.getBoundingClientRect();
        clip = { left: Math.max(clip.left, b.left), top: Math.max(clip.top, b.top), right: Math.min(clip.right, b.right), bottom: Math.min(clip.bottom, b.bottom) };
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        const seen = { left: Math.max(r.left, clip.left), top: Math.max(r.top, clip.top), right: Math.min(r.right, clip.right), bottom: Math.min(r.bottom, clip.bottom), node };
        if (seen.right - seen.left > 1 && seen.bottom - seen.top > 1) lines.push(seen);
        if (clip.right === Infinity && (r.right > innerWidth + 1 || r.left < -1)) found.push(`“${node.data.trim().slice(0, 40)}” reaches from ${r.left} to ${r.right}`);
      }
    }
    const dialog = document.querySelector("dialog[open]");
    for (const [i, a] of lines.entries()) {
      for (const b of lines.slice(i + 1)) {
        if (dialog && dialog.contains(a.node) !== dialog.contains(b.node)) continue; // it is meant to lie on the rest
        const [x, y] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        const high = Math.min(a.bottom - a.top, b.bottom - b.top);
        if (x > 2 && y > high / 2) found.push(`“${a.node.data.trim().slice(0, 40)}” and “${b.node.data.trim().slice(0, 40)}” lie on each other`);
      }
    }
    for (const e of document.querySelectorAll("button, label, summary")) {
      if (e.checkVisibility({ visibilityProperty: true }) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2) && getComputedStyle(e).display !== "inline") found.push(`“${e.textContent.slice(0, 40)}” is cut off`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return [...new Set(found)];
  });

async function* views(page) {
  yield "empty";
  await drop(page, files);
  await state(page, "done");
  yield "list";
  for (const b of await page.locator("li.finding button.question").all()) await b.click();
  yield "list, unfolded";
  await page.locator(".ours-mark").first().click();
  await page.waitForSelector(".card.is-ours");
  await state(page, "done");
  yield "ours";
  for (const [i, view] of ["grid", "side by side", "sources"].entries()) {
    await page.locator(".views button").nth(i + 1).click();
    yield view;
  }
  await page.locator("#cards .place").nth(1).click();
  yield "article";
  await page.keyboard.press("Escape");
}

test("on every screen", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const shown = report();
  shown.articles[0].ours = true;
  const open = (t, options) => visit(t, browser, address, options, answering(shown));

  for (const [name, options] of [
    ["3840 by 2160", { viewport: { width: 3840, height: 2160 } }],
    ["1280 by 900", {}],
    ["390 by 844", { viewport: { width: 390, height: 844 } }],
    ["320 by 640", { viewport: { width: 320, height: 640 } }],
    ["320 by 256, as 1280 at 400%", { viewport: { width: 320, height: 256 } }],
    ["forced colours", { forcedColors: "active" }],
    ["forced colours, dark, 320", { forcedColors: "active", colorScheme: "dark", viewport: { width: 320, height: 640 } }],
    ["more contrast", { contrast: "more" }],
  ]) {
    await t.test(`${name}: nothing is cut off and nothing lies on something else`, async (t) => {
      const { page } = await open(t, options);
      for await (const view of views(page)) {
        assert.deepEqual(await faults(page), [], view);
        if (options.contrast) await accessible(page, `${name}, ${view}`);
      }
    });
  }

  await t.test("what is cut off or lies on something else would be found", async (t) => {
    const { page } = await open(t, {});
    await drop(page, files);
    await state(page, "done");
    for (const [rule, fault] of [[".summary { margin-bottom: -3rem }", /lie on each other/], [".views button { width: 1rem; padding: 0; overflow: hidden }", /cut off/], [".summary { position: relative; left: 90vw }", /reaches from/]]) {
      await page.evaluate((rule) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rule);
        document.adoptedStyleSheets = [document.adoptedStyleSheets[0], sheet];
      }, rule);
      assert.match((await faults(page)).join("\n"), fault);
    }
  });

  await t.test("at 1280 the tools take a line each", async (t) => {
    const { page } = await open(t, {});
    await drop(page, files);
    await state(page, "done");
    for (const row of [".views", ".choices", "#downloads"]) {
      const tops = await page.locator(`${row} > *`).evaluateAll((all) => all.map((e) => e.getBoundingClientRect()).map((b) => (b.top + b.bottom) / 2));
      assert.ok(Math.max(...tops) - Math.min(...tops) < 10, `${row}: ${tops}`);
    }
  });

  await t.test("reduced motion: nothing moves by itself", async (t) => {
    const { page } = await open(t, { reducedMotion: "reduce" });
    for await (const view of views(page)) {
      const moving = await page.evaluate(() => [
        ...document.getAnimations().map((a) => `an animation of ${a.effect?.target?.className}`),
        ...[...document.querySelectorAll("*")].flatMap((e) => {
          return [undefined, "::before", "::after"].flatMap((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e, part);
            return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth" ? [`${e.tagName}.${e.className}${part ?? ""}`] : [];
          });
        }),
      ]);
      assert.deepEqual(moving, [], view);
    }
  });

  for (const colorScheme of ["light", "dark"]) {
    await t.test(`forced colours, ${colorScheme}: what marks tell is told by lines, signs and words`, async (t) => {
      const { page } = await open(t, { forcedColors: "active", colorScheme });
      await drop(page, files);
      await state(page, "done");
      const line = (selector, part) => page.locator(selector).first().evaluate((e, part) => { const s = getComputedStyle(e, part); return `${s.textDecorationLine} ${s.textDecorationStyle} ${s.textDecorationThickness}`; }, part);
      // Every kind in the list has a sign and a word of its own.
      const signs = await page.locator("li.finding").evaluateAll((all) => all.map((e) => `${e.classList[1]} ${e.querySelector(".kind").textContent}`));
      const kinds = [...new Set(signs.map((s) => s.split(" ")[0]))];
      assert.equal(new Set(signs).size, kinds.length);
      // Which button is pressed is seen by its outline.
      const outline = (locator) => locator.evaluate((e) => getComputedStyle(e).outlineStyle);
      assert.equal(await outline(page.locator(".views button[aria-pressed=true]")), "solid");
      assert.equal(await outline(page.locator(".views button[aria-pressed=false]").first()), "none");
      // The value in its sentence, in the list and in the article, stands on another ground or a line.
      await page.locator("li.finding button.question").first().click();
      const ground = (selector) => page.locator(selector).first().evaluate((e) => getComputedStyle(e).backgroundColor);
      assert.notEqual(await ground("blockquote mark"), await ground("body"));
      await page.locator("figcaption .place").first().click();
      assert.notEqual(await ground("dialog.panel mark.sentence"), await ground("body"));
      assert.equal(await page.locator("dialog.panel mark strong").evaluate((e) => getComputedStyle(e).borderBottomStyle), "solid");
      await page.keyboard.press("Escape");
      // Side by side, each of these has a line of its own.
      await page.getByRole("button", { name: "Side by side" }).click();
      const seen = new Map();
      for (const left of ["Harbour Courier", "Northern Wire"]) {
        for (const right of ["Evening Post", "Northern Wire"]) {
          if (left === right) continue;
          await page.locator(".pair-column select").nth(0).selectOption({ label: left }, { timeout: 300 }).catch(() => {});
          await page.locator(".pair-column select").nth(1).selectOption({ label: right }, { timeout: 300 }).catch(() => {});
          for (const kind of ["conflict", "update", "precision", "single-source", "wording", "agreement"]) if ((await page.locator(`a.passage.${kind}`).count()) > 0) seen.set(kind, await line(`a.passage.${kind}`));
        }
      }
      assert.ok(seen.size >= 5, [...seen.keys()].join());
      assert.equal(new Set(seen.values()).size, seen.size, JSON.stringify([...seen]));
      await page.locator("a.passage").first().click();
      assert.equal(await outline(page.locator("a.passage.current").first()), "solid");
      // One's own draft.
      await page.locator(".ours-mark").first().click();
      await page.waitForSelector(".card.is-ours");
      assert.equal(await outline(page.locator(".ours-mark").first()), "solid");
      assert.equal(await page.locator(".card.is-ours").evaluate((e) => getComputedStyle(e, "::before").borderInlineStartStyle), "solid");
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    await t.test(`more contrast, ${colorScheme}: all text at 7 to 1, the edges of fields and buttons at 3 to 1`, async (t) => {
      const { page } = await open(t, { contrast: "more", colorScheme });
      await drop(page, files);
      await state(page, "done");
      await page.locator("li.finding button.question").first().click();
      const low = await page.evaluate(() => {
        const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
        const light = (color, ground) => {
          canvas.fillStyle = ground;
          canvas.fillRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = getComputedStyle(document.body).backgroundColor;
        const contrast = (color, ground) => {
          const [a, b] = [light(color, ground), light(ground, paper)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        };
        const groundOf = (e) => { for (let a = e; a; a = a.parentElement) { const c = getComputedStyle(a).backgroundColor; if (!/, 0\)$|\/ 0\)$/.test(c)) return c; } return paper; };
        const found = [];
        for (const e of document.querySelectorAll("body *")) {
          if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".unseen, option")) continue;
          const s = getComputedStyle(e);
          const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          if (text && contrast(s.color, groundOf(e)) < 7) found.push(`${e.tagName}.${e.className} “${e.textContent.slice(0, 20)}” ${contrast(s.color, groundOf(e)).toFixed(1)}`);
          if (e.matches("button, select") && s.borderTopStyle === "solid" && s.borderTopWidth !== "0px" && !/, 0\)$/.test(s.borderTopColor) && contrast(s.borderTopColor, paper) < 3) found.push(`the edge of “${e.textContent.slice(0, 20)}” ${contrast(s.borderTopColor, paper).toFixed(1)}`);
        }
        return [...new Set(found)];
      });
      assert.deepEqual(low, []);
    });
  }
});
