// Articles from right to left beside articles from left to right: where the words stand on the screen, for marks and attributes are only the means. Each
// name ends in a figure, which would draw the figures and dates beside it to its other side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drop, serve, start, state, visit } from "./browser.mjs";

const [arabic, hebrew, latin] = ["قناة 24", "הארץ 12", "courier"];
const crew = "طاقم من 9 بحارة";
const files = [
  {
    name: `${arabic}.txt`,
    text: `عبارة تجنح قبالة لوندفيك\n\nجنحت عبارة قبالة ميناء لوندفيك صباح الثلاثاء، وأصيب 14 شخصا، بحسب الشرطة. وكان على متنها 210 ركاب.\n\nThe ferry company said 210 people were on board, and “${crew}”.\n`,
  },
  {
    name: `${latin}.txt`,
    text: `Ferry runs aground off Lundvik\n\nA passenger ferry ran aground outside the harbour of Lundvik on Tuesday morning. Police said 17 people were hurt. It had 198 people on board, the company said. Witnesses spoke of “رعب حقيقي 100” on deck.\n`,
  },
  {
    name: `${hebrew}.txt`,
    text: `Ferry hits rocks\n\nA ferry ran aground outside Lundvik on Tuesday morning. Police said 14 people were hurt. Its captain, “רון לוי 7”, said 210 people were on board. Witnesses spoke of “رعب حقيقي 100” on deck.\n`,
  },
];

/** Where each of the words stands in the element, found one after the other in its text. */
const places = (element, words) =>
  element.evaluate((e, words) => {
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push([walker.currentNode, text.length]);
      text += walker.currentNode.data;
    }
    let from = 0;
    const point = (at) => {
      const [node, start] = nodes.findLast(([, start]) => start <= at);
      return [node, at - start];
    };
    return words.map((w) => {
      const at = text.indexOf(w, from);
      if (at < 0) throw new Error(`no “${w}” after ${from} in “${text}”`);
      from = at + w.length;
      const range = document.createRange();
      range.setStart(...point(at));
      const [node, end] = point(from - 1);
      range.setEnd(node, end + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { w, left, right, top, bottom };
    });
  }, words);

/** They stand on one line from left to right. */
async function leftToRight(element, ...words) {
  const all = await places(element, words);
  for (const [a, b] of all.slice(1).map((b, i) => [all[i], b])) {
    assert.ok(b.top < a.bottom && a.top < b.bottom, `${a.w} and ${b.w} stand on one line`);
    assert.ok(a.right <= b.left + 1, `${a.w} (${a.left} to ${a.right}) stands left of ${b.w} (${b.left} to ${b.right})`);
  }
}

const rightToLeft = async (element, ...words) => {
  const all = await places(element, words);
  for (const [a, b] of all.slice(1).map((b, i) => [all[i], b])) assert.ok(a.left >= b.right - 1, `${a.w} (${a.left} to ${a.right}) stands right of ${b.w} (${b.left} to ${b.right})`);
};

/** Its words begin at that edge of what holds it. */
async function beginsAt(edge, element, word) {
  const [place] = await places(element, [word]);
  const box = await element.evaluate((e) => e.getBoundingClientRect().toJSON());
  assert.ok(edge === "left" ? place.left - box.left < 30 : box.right - place.right < 30, `${word} stands at ${place.left} to ${place.right} of ${box.left} to ${box.right}`);
}

test("right to left beside left to right", async (t) => {
  const address = await serve(t);
  const browser = await start(t);
  const { page } = await visit(t, browser, address, { viewport: { width: 1400, height: 1000 } });
  await drop(page, files);
  await state(page, "done");
  for (const [i, day] of [[0, "2025-03-04"], [1, "2025-03-05"], [2, "2025-03-06"]]) {
    const field = page.locator(".published input").nth(i);
    await field.fill(day);
    await field.press("Tab");
    await state(page, "done");
  }

  await t.test("in the list: values, names and dates keep their order", async () => {
    const card = page.locator("li.finding.update, li.finding.conflict", { hasText: "aboard" }).first();
    await card.locator("button.question").click();
    await leftToRight(card.locator(".answer"), "198", "(", latin, ")", "210", "(", arabic, ")");
    await rightToLeft(card.locator(".answer"), "قناة", "24");
    const caption = card.locator("figcaption", { hasText: arabic });
    await leftToRight(caption, arabic, "4 Mar", "according to");
    await page.locator(".group", { hasText: "What they agree on" }).locator("button.more").click();
    const quoted = page.locator("li.finding.agreement", { hasText: "رعب" });
    await rightToLeft(quoted.locator("button.question"), "رعب", "حقيقي", "100");
    await leftToRight(quoted.locator(".answer"), latin, "and", hebrew, ".");
  });

  await t.test("an Arabic sentence is set from the right, its figure in its place", async () => {
    await page.fill("input[type=search]", "ركاب");
    const card = page.locator("li.finding.single-source").first();
    await card.locator("button.question").click();
    const quote = card.locator("blockquote").first();
    await rightToLeft(quote, "وكان", "متنها", "210", "ركاب");
    await beginsAt("right", quote, "وكان");
    await page.fill("input[type=search]", "");
  });

  await t.test("in an article and side by side each paragraph runs its own way", async () => {
    await page.getByRole("button", { name: "Side by side" }).click();
    const column = page.locator(".pair-column").nth(0);
    await column.locator("select").selectOption({ label: `\u2068${arabic}\u2069` });
    await page.locator("#cards > li", { has: page.locator(`input[placeholder="${arabic}"]`) }).getByRole("button", { name: "Read the text" }).click();
    for (const text of [page.locator(".pair-column .text", { hasText: "جنحت" }), page.locator("dialog.panel .text")]) {
      await beginsAt("right", text.locator("p", { hasText: "جنحت" }), "جنحت");
      await rightToLeft(text.locator("p", { hasText: "جنحت" }), "جنحت", "عبارة", "قبالة", "ميناء");
      await beginsAt("left", text.locator("p", { hasText: "The ferry company" }), "The ferry");
      await leftToRight(text.locator("p", { hasText: "The ferry company" }), "The", "ferry", "company", "said", "210");
    }
    await page.keyboard.press("Escape");
  });

  await t.test("in the grid the names stand over their columns, and a value runs its own way", async () => {
    await page.getByRole("button", { name: "Grid", exact: true }).click();
    const names = page.locator(".names");
    await leftToRight(names.locator(".row > div", { hasText: arabic }), "4 Mar");
    await rightToLeft(names, "قناة", "24");
    const value = page.locator(".grid .value", { hasText: "ركاب" }).first();
    await rightToLeft(value, "وكان", "على");
  });

  await t.test("in the HTML that goes out", async (t) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-format=html]")]);
    const html = readFileSync(await download.path(), "utf8");
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
    t.after(() => context.close());
    const out = await context.newPage();
    await out.setContent(html);
    await out.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    const finding = out.locator("article", { hasText: "aboard" }).first();
    await leftToRight(finding.locator("summary"), "aboard?", "198", "(", latin, ")", "210", "(", arabic, ")");
    await leftToRight(finding.locator("footer", { hasText: arabic }), arabic, ", according to", "The ferry company");
    await leftToRight(out.locator("article", { hasText: "رعب" }).first().locator("summary strong"), "quoted", "رعب حقيقي 100", "?");
    const quote = out.locator("article[data-kind=single-source] blockquote", { hasText: "ركاب" }).first();
    await rightToLeft(quote.locator("p"), "وكان", "متنها", "210", "ركاب");
    await beginsAt("right", quote.locator("p"), "وكان");
    await leftToRight(out.locator(".storydiff-articles tr", { hasText: arabic }), arabic, "4 Mar");
  });
});
