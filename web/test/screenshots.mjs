// Writes the pictures under docs/: node test/screenshots.mjs, after the build. The example as the engine reads it today; the states that it
// does not have, from the fixture.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { answering, drop, root, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

const ends = [];
const t = { after: (f) => ends.push(f) };
const out = process.argv[2] ?? join(root, "docs");
await mkdir(out, { recursive: true });
const address = await serve(t);
const browser = await start(t);

const wide = { viewport: { width: 1280, height: 860 } };

async function picture(name, options, steps, seam) {
  const { page } = await visit(t, browser, address, options, seam);
  await steps(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.context().close();
}

async function example(page) {
  await page.click("#example");
  await state(page, "done");
}

/** Opens the first conflict, or else the first finding that has more than one answer. */
async function openFirst(page) {
  const several = page.locator("li.finding:not(.single-source)");
  const conflict = page.locator("li.finding.conflict");
  await ((await conflict.count()) > 0 ? conflict : several).first().locator("button.question").click();
}

await picture("page-empty", wide, async () => {});
await picture("page", wide, async (page) => {
  await example(page);
  await openFirst(page);
});
await picture("page-grid", wide, async (page) => {
  await example(page);
  await page.getByRole("button", { name: "Grid" }).click();
});
await picture("page-pair", wide, async (page) => {
  await example(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  await page.locator("a.passage.conflict, a.passage.update, a.passage.precision").first().click();
});
await picture("page-sources", wide, async (page) => {
  await example(page);
  await page.getByRole("button", { name: "Sources" }).click();
});
await picture("page-ours", wide, async (page) => {
  await example(page);
  await page.locator(".ours-mark").nth(2).click();
  await page.waitForSelector(".checklist");
});
await picture("page-article", { viewport: { width: 1440, height: 860 } }, async (page) => {
  await example(page);
  await openFirst(page);
  await page.getByRole("button", { name: "In the article" }).last().click();
});
await picture("page-dark", { ...wide, colorScheme: "dark" }, async (page) => {
  await example(page);
  await openFirst(page);
});
await picture("page-narrow", { viewport: { width: 360, height: 760 } }, async (page) => {
  await example(page);
  await openFirst(page);
  await page.locator(".summary").evaluate((e) => e.scrollIntoView());
});
await picture("page-one-article", wide, async (page) => {
  await drop(page, files.slice(0, 1));
  await state(page, "few");
});
const apart = report();
apart.articles[2].compared = false;
apart.findings = apart.findings.filter((f) => f.positions.every((p) => !p.articles.includes("C")));
apart.diagnostics.push({ code: "engine.other-event", level: "warning", article: "C", message: "Evening Post looks like another event and was not compared." });
await picture(
  "page-two-stories",
  wide,
  async (page) => {
    await drop(page, files);
    await state(page, "done");
  },
  answering(apart),
);
await picture("page-busy", wide, async (page) => {
  await drop(page, ["a.txt", "b.txt"].map((name) => ({ name, text: "Police said 14 people were hurt on Tuesday. The mayor spoke of “a bad day” in Lundvik. ".repeat(20_000) })));
  await state(page, "busy");
});
await picture(
  "page-failed",
  wide,
  async (page) => {
    await drop(page, files);
    await state(page, "failed");
  },
  { engine: false, prepare: (context) => context.route("**/storydiff.wasm", (route) => route.abort()) },
);
for (const end of ends.reverse()) await end();
