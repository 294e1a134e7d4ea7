// The page: the articles on one side, what they say of the same things on the other. It compares again whenever the articles change.

import { Card } from "./card";
import type { Item } from "./card";
import { choose, languages, load, saidText, spoken, t } from "./catalogue";
import type { Key } from "./catalogue";
import { h } from "./dom";
import { Engine, EngineError } from "./engine";
import type { Wish } from "./engine";
import { fromFiles, listenForDrops, listenForPastes, pasted } from "./input";
import type { NamedBytes } from "./input";
import { Keeper } from "./keep";
import type { Format, Granularity } from "./protocol";
import { Places } from "./places";
import type { Article, Diagnostic, Report } from "./report";
import reportCSS from "./report.css";
import { fromFragment, longest, toFragment } from "./share";
import type { Quotes } from "./share";
import { trustedScriptURL } from "./trusted";
import { ReportView } from "./view";
import { stage } from "./words";
import { Work } from "./work";
import example from "storydiff:example";

const byID = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

const sheet = new CSSStyleSheet();
sheet.replaceSync(reportCSS);
document.adoptedStyleSheets.push(sheet);

const languageKept = "storydiff language";

/** The language that was chosen here, else the first of the browser's that there is. */
function wantedLanguage(): string {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(languageKept);
  } catch {
    // a browser that keeps nothing
  }
  return choose(chosen ? [chosen] : navigator.languages);
}

const speaking = load(wantedLanguage());
const engine = new Engine(loadEngine);
engine.rehearse(example.map((a) => ({ name: a.file, bytes: new TextEncoder().encode(a.text) })));
await speaking;
translate();

/** Says in the language that is spoken what index.html says in English. */
function translate(): void {
  document.documentElement.lang = spoken();
  document.title = t("page-title");
  document.body.dataset.drop = t("drop-here");
  if (spoken() !== "en") {
    for (const e of document.querySelectorAll<HTMLElement>("[data-t]")) e.textContent = t(e.dataset.t as Key);
    for (const e of document.querySelectorAll<HTMLElement>("[data-t-label]")) e.setAttribute("aria-label", t(e.dataset.tLabel as Key));
    for (const e of document.querySelectorAll<HTMLElement>("[data-t-placeholder]")) e.setAttribute("placeholder", t(e.dataset.tPlaceholder as Key));
  }
}

const narrow = matchMedia("(max-width: 75rem)");
const view = new ReportView({
  modal: () => narrow.matches,
  setting: byID("answers"),
  tools: byID("downloads"),
  change(f, change) {
    work.change(f, change);
    worked();
    say(t(change.setAside ? "set-aside-done" : "kept"));
  },
  pair(relation, a, others) {
    work.pair(relation, a, others);
    void follow().then(() => say(t(relation === "apart" ? "taken-apart" : "put-together")));
  },
  unpair(pair) {
    work.unpair(pair);
    void follow();
  },
  draft,
  edit,
  included: (a) => cards.find((c) => c.item.name === a.name)?.item.include ?? [],
  include(name, part, on) {
    const item = cards.find((c) => c.item.name === name)?.item;
    if (!item) return;
    item.include = (item.include ?? []).filter((r) => r.end <= part.start || part.end <= r.start);
    if (on) item.include.push(part);
    void follow();
  },
  order: () => (ordered ? cards.map((c) => c.item.name) : undefined),
  stateChanged: address,
  panelChanged: (open) => document.body.classList.toggle("has-panel", open && !narrow.matches),
});
byID("report").append(view.element);

const granularity = byID<HTMLSelectElement>("granularity");
granularity.addEventListener("change", () => void compare());

const work = new Work();
const keeper = new Keeper();
let report: Report | undefined;

/** Keeps the articles and the work on them for the next visit. */
function keep(): void {
  keeper.keep(() => ({ items: cards.map((c) => c.item), ...work.entries, ordered, granularity: granularity.value as Granularity }));
}

// Another language is another visit: the page is loaded again and finds its articles where it keeps them.
const language = byID<HTMLSelectElement>("language");
language.append(...Object.entries(languages).map(([code, name]) => h("option", { value: code, lang: code, selected: code === spoken() }, name)));
language.addEventListener("change", async () => {
  try {
    localStorage.setItem(languageKept, language.value);
    if (cards.length > 0 && !(await keeper.now())) throw new Error();
    location.reload();
  } catch {
    language.value = spoken();
    say(t("language-stays"));
  }
});

/** Shows the report anew after a change to the work on it. */
function worked(): void {
  if (report) {
    work.apply(report);
    view.show(report);
  }
  keep();
}

let cards: Card[] = [];
/** Whether the reader has put the articles in an order of her own; else they are shown in order of time. */
let ordered = false;
/** The report in the address, as it stands there; "" where there is none. */
let linked = "";
let run = 0;
/** The report on the screen, as the engine wrote it; undefined while it does not belong to the articles. */
let current: Uint8Array<ArrayBuffer> | undefined;

/** Fetches and compiles the engine. Once it is here nothing is left to ask for, so asking for anything is forbidden from then on. */
async function loadEngine(): Promise<WebAssembly.Module> {
  const module = await WebAssembly.compileStreaming(fetch("storydiff.wasm"));
  await speaking;
  // Only now, so that the engine comes once: what keeps the page for offline finds it in the browser's own store and need only ask whether it still holds.
  if ("serviceWorker" in navigator && isSecureContext) void navigator.serviceWorker.register(trustedScriptURL("sw.js")).catch(() => {}); // without it the page works as long as there is a connection
  document.head.append(h("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; img-src data:" }));
  return module;
}

// ---- articles

async function add(dropped: NamedBytes[], known: { source: string; published: string }[] = []): Promise<void> {
  // What is in an archive or a news message gets a card each. Where they cannot be opened, comparing says why.
  const files = dropped.some((f) => mayHoldSeveral(f.bytes)) ? await unpacked(dropped) : dropped;
  take(files.map((f, i) => ({ name: f.name, bytes: f.bytes, failed: f.failed, source: known[i]?.source ?? "", published: known[i]?.published ?? "", headline: "", dateModified: "", dateline: "", inLanguage: "", ours: false })));
}

/** Opens archives; anew where another change to the articles stopped the engine meanwhile. */
async function unpacked(dropped: NamedBytes[]): Promise<NamedBytes[]> {
  return engine.unpack(dropped).catch((e: unknown) => (e instanceof EngineError && e.code === "stopped" ? unpacked(dropped) : dropped));
}

function take(items: Item[]): void {
  for (const item of items) {
    item.name = unused(item.name);
    const card: Card = new Card(item, {
      changed: () => void compare(),
      ours: (on) => {
        for (const c of cards) c.item.ours = on && c === card;
        void compare();
      },
      remove: () => {
        const at = cards.indexOf(card);
        cards = cards.filter((c) => c !== card);
        card.element.remove();
        ((cards[at] ?? cards[at - 1])?.element.querySelector("input") ?? byID("pick")).focus();
        void compare();
      },
      move: (step) => {
        const at = cards.indexOf(card);
        const other = cards[at + step];
        if (!other) return;
        [cards[at], cards[at + step]] = [other, card];
        ordered = true;
        if (step < 0) other.element.before(card.element);
        else other.element.after(card.element);
        card.element.querySelector<HTMLElement>(step < 0 ? ".up" : ".down")?.focus();
        worked();
      },
      show: (article) => view.showArticle(article.id),
    });
    cards.push(card);
    byID("cards").append(card.element);
  }
  linked = "";
  if (items.length > 0) void compare();
}

/** Whether it begins as an archive, a list in JSON, a file in XML or a mail does. */
function mayHoldSeveral(bytes: Uint8Array): boolean {
  return /^(PK|\s*\[|\s*<\?xml|\s*<newsMessage|From |[A-Z][\w-]+: )/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** The name, with a number where another article has it already: answers find their card by name. */
function unused(name: string): string {
  const [, stem = name, extension = ""] = /^(.+?)(\.[^.]+)?$/s.exec(name) ?? [];
  let free = name;
  for (let n = 2; cards.some((c) => c.item.name === free); n++) free = `${stem} ${n}${extension}`;
  return free;
}

// ---- comparing

function sources() {
  return cards.map(({ item }) => ({
    name: item.name,
    bytes: item.bytes,
    ...(item.failed && { failed: item.failed }),
    ...(item.source && { publisher: item.source }),
    ...(item.published && { datePublished: item.published }),
    ...(item.headline && { headline: item.headline }),
    ...(item.dateModified && { dateModified: item.dateModified }),
    ...(item.dateline && { dateline: item.dateline }),
    ...(item.inLanguage && { inLanguage: item.inLanguage }),
    ...(item.ours && { ours: true }),
    ...(item.include?.length && { include: item.include }),
  }));
}

function wish(format: Format): Wish {
  return { format, ...(work.pairs.length > 0 && { pairs: work.pairs }), ...(granularity.value && { granularity: granularity.value as Granularity }) };
}

async function compare(): Promise<void> {
  clearTimeout(pause);
  keep();
  engine.stop();
  document.body.dataset.state = cards.length === 0 ? "empty" : "busy";
  say(view.shown || cards.length === 0 ? "" : t("comparing", { n: cards.length }));
  progress("read", 0, 0);
  await once();
}

async function once(): Promise<void> {
  const mine = ++run;
  current = undefined;
  if (cards.length === 0) {
    view.clear();
    return address(false);
  }
  try {
    const bytes = (await engine.compare(sources(), wish("json"), (e) => mine === run && progress(e.stage, e.done, e.total))) as Uint8Array<ArrayBuffer>;
    if (mine !== run) return;
    report = parse(bytes);
    work.apply(report);
    current = bytes;
    updateCards(report, report.diagnostics);
    view.show(report);
    document.body.dataset.state = "done";
    say(view.status);
  } catch (e) {
    if (mine !== run) return;
    failed(e);
  }
}

// A draft is compared again when she pauses. A comparison under way is not broken off for that, for the engine would have to start anew; what she typed
// meanwhile is compared after it. The report stays on the screen until the next is there.
const pauseMilliseconds = 200;
let pause: ReturnType<typeof setTimeout> | undefined;
let typedMeanwhile = false;
let following = false;

async function follow(): Promise<void> {
  if (following) {
    typedMeanwhile = true;
    return;
  }
  following = true;
  try {
    do {
      typedMeanwhile = false;
      keep();
      const start = performance.now();
      await once();
      performance.measure("storydiff follows the draft", { start });
    } while (typedMeanwhile);
  } finally {
    following = false;
  }
}

/** The text of the user's own draft as she may change it: her file's where it is plain text, else what was read of it. */
function draft(a: Article): string | undefined {
  const item = cards.find((c) => c.item.name === a.name)?.item;
  if (!item?.ours) return undefined;
  const plain = new TextDecoder().decode(item.bytes).replaceAll("\r\n", "\n");
  const read = new Places(a.text);
  const words = (s: string) => s.replace(/\s+/g, "");
  if (words(plain) === words(a.text)) return plain;
  return a.paragraphs.filter((p) => p.role !== "furniture").map((p) => read.slice(p.start, p.end)).join("\n\n");
}

/** Takes a changed draft. What its file said of its making is known no longer and stays as it was read. */
function edit(name: string, text: string): void {
  const card = cards.find((c) => c.item.name === name);
  const read = report?.articles.find((a) => a.name === name);
  if (!card) return;
  const { item } = card;
  item.source ||= read?.publisher ?? "";
  item.published ||= read?.datePublished ?? "";
  item.bytes = new TextEncoder().encode(text);
  item.failed = undefined;
  item.include = [];
  clearTimeout(pause);
  pause = setTimeout(() => void follow(), pauseMilliseconds);
}

function failed(e: unknown): void {
  const error = e instanceof EngineError ? e : new EngineError("internal", String(e));
  if (error.code === "too-few-articles") {
    const read = error.read ? parse(error.read) : undefined;
    updateCards(read, error.answer?.diagnostics ?? [], false);
    if (read) view.show(read, false);
    document.body.dataset.state = "few";
    const unread = error.answer?.diagnostics?.some((d) => d.level === "error");
    say(t(cards.length > 1 && unread ? "too-few" : "one-so-far"));
    return;
  }
  document.body.dataset.state = error.code === "stopped" ? "stopped" : "failed";
  say(saidText(error.message));
}

function parse(bytes: Uint8Array): Report {
  return JSON.parse(new TextDecoder().decode(bytes)) as Report;
}

function updateCards(report: Report | undefined, diagnostics: Diagnostic[], compared = true): void {
  for (const card of cards) {
    const article = report?.articles.find((a) => a.name === card.item.name);
    card.update(article, diagnostics.filter((d) => (d.article ? d.article === article?.id : d.name === card.item.name)), compared && article?.compared === false);
  }
}

/** The line under the heading of the report; a screen reader reads it out. */
function say(text: string): void {
  byID("status").textContent = text;
}

function progress(name: string, done: number, total: number): void {
  byID("stage").textContent = stage(name, done, total);
  const bar = byID<HTMLProgressElement>("progress");
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  } else bar.removeAttribute("value");
}

// ---- downloads

const extension: Record<Format, string> = { json: "json", html: "html", markdown: "md", csv: "csv", xlsx: "xlsx", text: "txt" };

async function download(format: Format): Promise<void> {
  try {
    const marks = report ? work.marks(report) : [];
    const bytes = format === "json" && current && marks.length === 0 ? current : await engine.compare(sources(), { ...wish(format), ...(marks.length > 0 && { marks }) });
    const link = h("a", { href: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])), download: `storydiff.${extension[format]}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (e) {
    if (e instanceof EngineError && e.code !== "stopped") say(saidText(e.message));
  }
}

// ---- the controls

listenForDrops((found) => void add(found), (held) => document.body.classList.toggle("drop-here", held));
listenForPastes((found) => void add(found));

const files = byID<HTMLInputElement>("files");
byID("pick").addEventListener("click", () => files.click());
files.addEventListener("change", async () => {
  const picked = await fromFiles(files.files ?? []);
  files.value = ""; // the same file may be picked again
  await add(picked);
});

byID("example").addEventListener("click", () => {
  void add(
    example.map((a) => pasted(a.text, a.file)),
    example,
  );
});

const dialog = byID<HTMLDialogElement>("paste-dialog");
const pastedText = byID<HTMLTextAreaElement>("pasted");
byID("paste").addEventListener("click", () => dialog.showModal());
byID("paste-close").addEventListener("click", () => dialog.close());
byID("paste-add").addEventListener("click", () => {
  dialog.close();
  if (pastedText.value.trim()) void add([pasted(pastedText.value, `${t("pasted-text")}.txt`)]);
  pastedText.value = "";
});

byID("cancel").addEventListener("click", () => engine.stop());
byID("again").addEventListener("click", () => void compare());
byID("clear").addEventListener("click", () => {
  cards = [];
  byID("cards").replaceChildren();
  work.entries = { marks: [] };
  ordered = false;
  report = undefined;
  void compare();
  void keeper.erase();
  byID("pick").focus();
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-format]")) {
  button.addEventListener("click", () => void download(button.dataset.format as Format));
}
/** Puts the questions and values that are shown on the clipboard, as a table for mail and content management systems and as text. */
async function copyTable(): Promise<void> {
  const rows = view.rows();
  const table = h("table", {}, ...rows.map((r, i) => h("tr", {}, ...r.map((c) => h(i === 0 ? "th" : "td", {}, c)))));
  const text = rows.map((r) => r.join("\t")).join("\n");
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([table.outerHTML], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]);
    say(t("copied", { n: rows.length - 1 }));
  } catch {
    say(t("not-copied"));
  }
}
byID("copy").addEventListener("click", () => void copyTable());

const linkDialog = byID<HTMLDialogElement>("link-dialog");
const link = byID<HTMLInputElement>("link");
const quotes = byID<HTMLSelectElement>("quotes");
async function makeLink(): Promise<void> {
  if (!report) return;
  link.value = location.href.replace(/[?#].*$/, "") + [await toFragment(report, quotes.value as Quotes), view.state].filter(Boolean).join("&");
  byID("link-note").textContent =
    link.value.length > longest ? t("link-long", { n: link.value.length }) : t("link-short");
}
byID("link-open").addEventListener("click", () => {
  linkDialog.showModal();
  void makeLink();
});
quotes.addEventListener("change", () => void makeLink());
byID("link-copy").addEventListener("click", () => {
  link.select();
  void navigator.clipboard.writeText(link.value).then(
    () => (byID("link-note").textContent = t("link-copied")),
    () => (byID("link-note").textContent = t("link-not-copied")),
  );
});
byID("link-close").addEventListener("click", () => linkDialog.close());

byID("print").addEventListener("click", () => print());

let refold: (() => void) | undefined;
addEventListener("beforeprint", () => (refold = view.unfold()));
addEventListener("afterprint", () => refold?.());

// Single keys can be switched off in the help, for those whose speech or switches type them by chance.
const help = byID<HTMLDialogElement>("help");
const keysOn = byID<HTMLInputElement>("keys-on");
byID("help-open").addEventListener("click", () => help.showModal());
byID("help-close").addEventListener("click", () => help.close());
addEventListener("keydown", (e) => {
  const field = (e.target as Element).closest?.("input, select, textarea, dialog[open]");
  if (field && !field.matches("dialog.panel") && !(field.matches("select") && e.key === "?")) return; // a choice goes to the option that begins with the letter
  if (!keysOn.checked || e.ctrlKey || e.metaKey || e.altKey || document.body.dataset.state === "empty") return;
  if (e.key === "?") help.showModal();
  else if (e.key === "u") {
    const undone = work.undo();
    if (undone?.pairs) void follow();
    else if (undone) worked();
  }
  else if (!view.key(e.key)) return;
  e.preventDefault();
});

// ---- what has the focus

/** Rows of the grid that are drawn only now push what stands beside them away; what the Tab key came to comes back into sight. */
function inSight(e: Element, frames = 5): void {
  requestAnimationFrame(() => {
    if (frames === 0 || e !== document.activeElement) return;
    const box = e.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight) e.scrollIntoView({ block: "nearest", behavior: "instant" });
    inSight(e, frames - 1);
  });
}
addEventListener("keyup", (e) => e.key === "Tab" && document.activeElement && inSight(document.activeElement));

// ---- what other programs hand over

interface LaunchQueue {
  setConsumer(take: (params: { files?: FileSystemFileHandle[] }) => void): void;
}
(globalThis as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(async ({ files: handles = [] }) => add(await fromFiles(await Promise.all(handles.map((f) => f.getFile())))));

/** Takes what was shared with the page (sw.ts), and takes it once. */
async function takeShared(): Promise<void> {
  const cache = await caches.open("storydiff shared");
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    if (answer) files.push(new File([await answer.blob()], decodeURIComponent(new URL(request.url).pathname.split("/").at(-1) ?? "")));
    await cache.delete(request);
  }
  add(await fromFiles(files));
  history.replaceState(null, "", "./");
}
if (location.search === "?shared") void takeShared();

// ---- the address

/** Keeps what is shown in the address, behind the "#" and behind the report where that came with it. */
function address(step: boolean): void {
  const hash = [linked, view.shown ? view.state : ""].filter(Boolean).join("&");
  if (hash === location.hash.slice(1)) return;
  history[step ? "pushState" : "replaceState"](null, "", hash ? `#${hash}` : location.pathname);
}

/** Shows what the address says: a report that came in it, without its articles, and how it is shown. False where no report is in it. */
async function arrive(): Promise<boolean> {
  const [, carried = "", state = ""] = /^#?(report[^&]*)?&?(.*)$/s.exec(location.hash) ?? [];
  const before = linked;
  linked = carried;
  if (carried !== before) view.clear();
  view.state = state;
  if (carried === before) return carried !== "";
  if (!carried) {
    await compare();
    return false;
  }
  try {
    view.show(await fromFragment(`#${carried}`));
    say(t("link-shown"));
  } catch (e) {
    say(e instanceof Error ? e.message : String(e));
  }
  document.body.dataset.state = "linked";
  return true;
}

addEventListener("popstate", () => void arrive());
void keeper.start().then(async (kept) => {
  if ((await arrive()) || !kept || cards.length > 0) return;
  granularity.value = kept.granularity;
  work.entries = kept;
  ordered = kept.ordered ?? false;
  take(kept.items);
});
