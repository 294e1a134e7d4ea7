// Writes the pictures under docs/: node test/screenshots.mjs, after the build.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { answerWith, drop, root, serve, start, state, visit } from "./browser.mjs";
import { files, report } from "./fixture.mjs";

const ends = [];
const t = { after: (f) => ends.push(f) };
const out = process.argv[2] ?? join(root, "docs");
await mkdir(out, { recursive: true });
const address = await serve(t);
const browser = await start(t);

async function picture(name, options, steps, clip) {
  const { page } = await visit(t, browser, address, options);
  await steps(page);
  await page.screenshot({ path: join(out, `${name}.png`), ...clip });
}
const fixture = async (page) => {
  await answerWith(page, report());
  await drop(page, files);
  await state(page, "done");
};
const wide = { viewport: { width: 1280, height: 860 } };

await picture("empty", wide, async () => {});
await picture("list", wide, fixture);
await picture("evidence", wide, async (page) => {
  await fixture(page);
  await page.click("button.question");
});
await picture("grid", wide, async (page) => {
  await fixture(page);
  await page.click("text=Grid");
});
await picture("article", { viewport: { width: 1440, height: 860 } }, async (page) => {
  await fixture(page);
  await page.click("button.question");
  await page.click("text=In the article >> nth=2");
});
await picture("dark", { ...wide, colorScheme: "dark" }, async (page) => {
  await fixture(page);
  await page.click("button.question");
});
await picture("narrow", { viewport: { width: 360, height: 760 } }, async (page) => {
  await fixture(page);
  await page.locator("#report").scrollIntoViewIfNeeded();
}, { fullPage: true });
await picture("one-article", wide, async (page) => {
  await drop(page, files.slice(0, 1));
  await state(page, "few");
});
for (const end of ends.reverse()) await end();
