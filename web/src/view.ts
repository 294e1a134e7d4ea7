// A report on the screen: its summary, the filters, the list and the grid, the panel with the articles. The page and the widget both show
// it through this one class.

import { apart, number, saidText, t } from "./catalogue";
import type { Key } from "./catalogue";
import { h } from "./dom";
import { grid } from "./grid";
import { findingCard } from "./list";
import { Model } from "./model";
import { checklist } from "./ours";
import { firstPair, pair } from "./pair";
import { Panel } from "./panel";
import type { Place } from "./panel";
import type { Article, Diagnostic, Evidence, Finding, Pair, Range, Report, Selector } from "./report";
import { sources } from "./sources";
import { headingText, headline, kindHeading, kinds, kindWord, setAside, summary } from "./words";
import type { Mark } from "./work";

export type ViewName = "list" | "grid" | "pair" | "sources";

const viewNames: ViewName[] = ["list", "grid", "pair", "sources"];

export interface ViewOptions {
  /** Whether the panel covers the rest; asked each time it opens. */
  modal(): boolean;
  opened?(f: Finding): void;
  /** What the reader makes of a finding; absent where a report is only shown. */
  change?(f: Finding, change: Mark): void;
  /** Two sentences, or one and several others, belong together or do not; what was said of a pair is taken back. Absent likewise. */
  pair?(relation: "together" | "apart", a: Selector, others: Selector[]): void;
  unpair?(p: Pair): void;
  panelChanged?(open: boolean): void;
  /** The text of an article that may be changed, and what to do with each change; absent where a report is only shown. */
  draft?(a: Article): string | undefined;
  edit?(name: string, text: string): void;
  /** Which stretches of an article were taken in that were left out of it, and what to do to take one in or leave it out again. Absent likewise. */
  included?(a: Article): Range[];
  include?(name: string, part: Range, on: boolean): void;
  /** The articles' names as the reader has put them; undefined where they stand in order of time. */
  order?(): string[] | undefined;
  /** What is shown has changed: a step that "back" takes back, or not. */
  stateChanged?(step: boolean): void;
  /** Shown beside the filters: what the comparison is told. */
  setting?: HTMLElement;
  /** Shown under them: what the page can do with the report. */
  tools?: HTMLElement;
}

/** So many more are shown at a time: drawing a grid of hundreds of rows for twenty articles takes longer than scrolling by has. */
const further = 50;

/** So many findings of a kind are shown before "Show all": what one article alone has is the longest list and the least urgent. */
function firstFew(kind: string): number {
  return kind === "single-source" ? 5 : 12;
}

export class ReportView {
  readonly element: HTMLElement;
  readonly #options: ViewOptions;
  readonly #panel: Panel;
  readonly #summary = h("h2", { class: "summary", part: "summary" });
  readonly #warnings = h("ul", { class: "warnings", part: "warnings" });
  readonly #kinds = h("div", { class: "kinds", role: "group", "aria-label": t("show-only") });
  readonly #search = h("input", { type: "search", dir: "auto", placeholder: t("find"), "aria-label": t("find-label") });
  readonly #source = this.#choice("choice-source");
  readonly #aspect = this.#choice("choice-aspect");
  readonly #sure = this.#choice("choice-sure");
  readonly #views: Record<ViewName, HTMLButtonElement>;
  readonly #bar: HTMLElement;
  readonly #ours = h("div", {});
  readonly #body = h("div", { class: "findings-body" });
  readonly #notes = h("section", { class: "notes", "aria-label": t("left-out-heading") });
  #model: Model | undefined;
  #view: ViewName = "list";
  #pair: [string, string] | undefined;
  #only = new Set<string>();
  #open = new Set<string>();
  /** How many of a kind are shown, where more than the first few were asked for. */
  #many = new Map<string, number>();
  #wanted: URLSearchParams | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.#panel = new Panel({ modal: options.modal, changed: (open) => options.panelChanged?.(open), draft: options.draft, edit: options.edit, included: options.included, include: options.include });
    const choose = (name: ViewName) => h("button", { type: "button", "aria-pressed": String(name === this.#view), click: () => this.#turn(name) }, t(`view-${name}`));
    this.#views = { list: choose("list"), grid: choose("grid"), pair: choose("pair"), sources: choose("sources") };
    this.#search.addEventListener("input", () => this.#filter());
    this.#bar = h("div", { class: "bar" }, h("div", { class: "views", role: "group", "aria-label": t("view") }, ...Object.values(this.#views)), this.#search, h("div", { class: "choices" }, this.#source, this.#aspect, this.#sure, options.setting), options.tools, this.#kinds);
    this.element = h("div", { class: "storydiff unshown", part: "report" }, this.#summary, this.#warnings, this.#ours, this.#bar, this.#body, this.#notes, this.#panel.element);
  }

  get view(): ViewName {
    return this.#view;
  }

  set view(view: ViewName) {
    this.#choose(view);
    this.#draw();
    this.#changed(true);
  }

  /** Another view begins with the first of each kind again: all of hundreds of rows at once take a second to draw. */
  #turn(view: ViewName): void {
    if (view !== this.#view) this.#many.clear();
    this.view = view;
  }

  #choose(view: ViewName): void {
    this.#view = view;
    for (const [name, button] of Object.entries(this.#views)) button.setAttribute("aria-pressed", String(name === view));
  }

  /** What is shown of the report, for an address: the view, the filters, what is open. Empty for a report as it is at first. */
  get state(): string {
    const s = new URLSearchParams();
    const put = (name: string, value: string) => value && s.set(name, value);
    put("view", this.#view === "list" ? "" : this.#view);
    put("kind", [...this.#only].join("."));
    put("find", this.#search.value.trim());
    for (const [name, field] of this.#fields()) put(name, field.value);
    put("open", (this.#model?.findings ?? []).filter((f) => this.#isOpen(f)).map((f) => f.id).join("."));
    if (this.#view === "pair") put("pair", (this.#pair ?? []).join("."));
    return s.toString();
  }

  /** Shows the report that is there, or else the next, in that way. What it does not have is left out. */
  set state(state: string) {
    this.#wanted = new URLSearchParams(state);
    if (this.#model && this.shown) this.#restore();
  }

  #fields(): [name: string, field: HTMLSelectElement][] {
    return [["source", this.#source], ["about", this.#aspect], ["sure", this.#sure]];
  }

  #restore(): void {
    const s = this.#wanted;
    const model = this.#model;
    if (!s || !model) return;
    this.#wanted = undefined;
    const list = (name: string) => (s.get(name) ?? "").split(".").filter(Boolean);
    this.#unfilter();
    this.#choose(viewNames.find((n) => n === s.get("view")) ?? "list");
    this.#only = new Set(list("kind").filter((k) => model.findings.some((f) => f.kind === k)));
    this.#search.value = s.get("find") ?? "";
    for (const [name, field] of this.#fields()) if ([...field.options].some((o) => o.value === s.get(name))) field.value = s.get(name)!;
    const open = model.findings.filter((f) => list("open").includes(f.id));
    this.#open = new Set(open.map((f) => model.key(f)));
    for (const f of open) this.#reach(model, f);
    const [left, right] = list("pair");
    this.#pair = left && right && left !== right && model.article(left)?.compared && model.article(right)?.compared ? [left, right] : undefined;
    this.#filters();
    this.#draw();
    if (open[0] && this.#view === "list") this.#find(model.key(open[0]))?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  #isOpen(f: Finding): boolean {
    return this.#open.has(this.#model?.key(f) ?? "");
  }

  #changed(step: boolean): void {
    this.#options.stateChanged?.(step);
  }

  /**
   * Shows a report. What is open, filtered and scrolled to stays so, as far as it is still there. Of a report that is not complete, only
   * the articles can be opened.
   */
  show(report: Report, complete = true): void {
    this.#model = new Model(report, this.#options.order?.());
    if (this.#pair?.some((id) => !this.#model?.article(id)?.compared)) this.#pair = undefined;
    this.element.classList.toggle("unshown", !complete);
    this.#panel.update(this.#model);
    this.#keepPlace(() => this.#fill(report));
    if (complete) this.#restore();
    this.#changed(false);
  }

  #fill(report: Report): void {
    const compared = report.articles.some((a) => a.compared);
    this.#summary.replaceChildren(summary(report), ...(compared ? [" ", h("span", {}, headline(report))] : []));
    this.#filters();
    const list = checklist(this.#model!, { finding: (f) => this.#goto(f), edit: this.#options.edit && ((a) => this.showArticle(a.id)) });
    this.#ours.replaceChildren(...(list ? [list] : []));
    this.#draw();
    this.#warnings.replaceChildren(...report.diagnostics.filter((d) => d.level !== "info").map((d) => this.#note(d)));
    const notes = report.diagnostics.filter((d) => d.level === "info");
    this.#notes.replaceChildren(...(notes.length > 0 ? [h("h2", {}, t("left-out-heading")), h("ul", {}, ...notes.map((d) => this.#note(d)))] : []));
  }

  /** True while there is a complete report to see. */
  get shown(): boolean {
    return !this.element.classList.contains("unshown");
  }

  /** Takes the report away. */
  clear(): void {
    this.#panel.close();
    this.#model = this.#pair = undefined;
    this.#unfilter();
    this.#open.clear();
    this.#many.clear();
    this.#choose("list");
    this.element.classList.add("unshown");
  }

  /** Opens the text of an article. */
  showArticle(id: string): void {
    if (this.#model) this.#panel.open(this.#model, [{ article: id }], 0);
  }

  /** Single keys; gives true for those it knows. */
  key(key: string): boolean {
    switch (key) {
      case "j":
      case "k":
        return this.#step(key === "j" ? 1 : -1);
      case "g":
        this.#turn(viewNames[(viewNames.indexOf(this.#view) + 1) % viewNames.length]!);
        return true;
      case "/":
        this.#search.focus();
        return true;
    }
    return false;
  }

  /** Opens every finding for print; gives what folds them again. */
  unfold(): () => void {
    const [open, many] = [this.#open, this.#many];
    this.#open = new Set(this.#model?.findings.map((f) => this.#model!.key(f)));
    this.#many = new Map([...kinds, setAside].map((k) => [k.kind, Infinity]));
    this.#draw();
    return () => {
      [this.#open, this.#many] = [open, many];
      this.#draw();
    };
  }

  #choice(label: Key): HTMLSelectElement {
    return h("select", { "aria-label": t(label), change: () => this.#filter() });
  }

  #filter(): void {
    this.#draw();
    this.#changed(false);
  }

  #unfilter(): void {
    this.#only.clear();
    for (const field of [this.#search, this.#source, this.#aspect, this.#sure]) field.value = "";
    for (const button of this.#kinds.children) button.setAttribute("aria-pressed", "false");
  }

  /** What the filters and the search let through. */
  #shown(model: Model): Finding[] {
    const query = this.#search.value.trim().toLowerCase();
    return model.findings.filter((f) => this.#passes(f) && (this.#only.size === 0 || this.#only.has(f.kind)) && (!query || model.matches(f, query)));
  }

  #kind(f: Finding): string {
    return f.setAside ? setAside.kind : f.kind;
  }

  /** Shows so many of a finding's kind that it is among them. */
  #reach(model: Model, f: Finding): void {
    const kind = this.#kind(f);
    const at = this.#shown(model).filter((x) => this.#kind(x) === kind).indexOf(f) + 1;
    this.#many.set(kind, Math.max(at, this.#many.get(kind) ?? firstFew(kind)));
  }

  #passes(f: Finding): boolean {
    const [source, aspect, sure] = [this.#source.value, this.#aspect.value, Number(this.#sure.value || 0)];
    return (!source || f.positions.some((p) => p.articles.includes(source))) && (!aspect || f.aspect === aspect) && f.confidence >= sure;
  }

  #filters(): void {
    const found = this.#model!.findings;
    const fill = (select: HTMLSelectElement, any: string, options: [value: string, text: string][]) => {
      const chosen = options.some(([v]) => v === select.value) ? select.value : "";
      select.replaceChildren(h("option", { value: "" }, any), ...options.map(([value, text]) => h("option", { value }, text)));
      select.value = chosen;
    };
    fill(this.#source, t("any-source"), this.#model!.articles.filter((a) => a.compared).map((a) => [a.id, t("in-source", { name: this.#model!.name(a.id) })]));
    fill(this.#aspect, t("any-aspect"), [...new Set(found.map((f) => f.aspect))].sort().map((a) => [a, t(`aspect-${a}` as Key)]));
    fill(this.#sure, t("any-sure"), [["0.55", t("at-least-likely")], ["0.8", t("clear-only")]]);
    const present = kinds.filter((k) => found.some((f) => f.kind === k.kind && !f.setAside));
    this.#only = new Set([...this.#only].filter((k) => present.some((p) => p.kind === k)));
    this.#bar.classList.toggle("bare", found.length === 0); // nothing to choose from
    this.#kinds.replaceChildren(
      ...present.map((k) => {
        const button = h(
          "button",
          { type: "button", "aria-pressed": String(this.#only.has(k.kind)) },
          h("span", { class: "mark", "aria-hidden": "true" }, k.mark),
          ` ${kindWord(k.kind)} `,
          h("span", { class: "count" }, number(found.filter((f) => f.kind === k.kind && !f.setAside).length)),
        );
        button.addEventListener("click", () => {
          const on = !this.#only.delete(k.kind);
          if (on) this.#only.add(k.kind);
          button.setAttribute("aria-pressed", String(on));
          this.#filter();
        });
        return button;
      }),
    );
  }

  #draw(): void {
    const model = this.#model;
    if (!model) return;
    const query = this.#search.value.trim();
    const shown = this.#shown(model);
    const groups = [...kinds, setAside].map((k) => ({ ...k, heading: kindHeading(k.kind), findings: shown.filter((f) => this.#kind(f) === k.kind) })).filter((g) => g.findings.length > 0);
    if (this.#view === "sources") {
      this.#body.replaceChildren(sources(model, (a, b) => this.#together(a, b)));
      return;
    }
    if (this.#view === "pair") {
      this.#pair ??= firstPair(model);
      this.#body.replaceChildren(pair(model, shown.filter((f) => !f.setAside), { chosen: this.#pair, choose: (a, b) => this.#together(a, b), finding: (f) => this.#goto(f), together: this.#options.pair && ((a, b) => this.#options.pair?.("together", a, [b])) }));
      return;
    }
    if (groups.length === 0) {
      this.#body.replaceChildren(h("p", { class: "nothing" }, this.#nothing(model)));
      return;
    }
    // What all agree on is folded unless it is asked for.
    const some = (g: { kind: string; findings: Finding[] }) =>
      g.findings.slice(0, this.#many.get(g.kind) ?? (query ? further : (g.kind === "agreement" || g.kind === setAside.kind) && this.#only.size === 0 && groups.length > 1 ? 0 : firstFew(g.kind)));
    const more = (g: (typeof groups)[number], put: (findings: Finding[]) => void) => {
      const all = g.findings.length;
      let there = some(g).length;
      if (there === all) return undefined;
      const step = () => (all - there > further ? further : all - there);
      const text = () => [all - there > further ? t("show-more", { n: further, all }) : t("show-all", { n: all }), h("span", { class: "unseen" }, `: ${g.heading}`)];
      const button = h("button", { type: "button", class: "more" }, ...text());
      button.addEventListener("click", () => {
        const next = g.findings.slice(there, (there += step()));
        this.#many.set(g.kind, there === all ? Infinity : there);
        put(next);
        if (there === all) button.remove();
        else button.replaceChildren(...text());
        this.#find(model.key(next[0]!))?.focus();
      });
      return button;
    };
    if (this.#view === "grid") {
      const table = grid(
        model,
        groups.map((g) => ({ heading: g.heading, findings: some(g), more: (put) => more(g, put) })),
        { finding: (f) => this.#goto(f), place: (f, e) => this.#place(f, e) },
      );
      this.#body.replaceChildren(table);
      return;
    }
    let n = 0;
    const opener = {
      isOpen: (f: Finding) => this.#isOpen(f),
      toggled: (f: Finding, open: boolean) => {
        if (open === this.#isOpen(f)) return;
        if (open) {
          this.#open.add(model.key(f));
          this.#options.opened?.(f);
        } else this.#open.delete(model.key(f));
        this.#changed(open);
      },
      place: (f: Finding, e: Evidence) => this.#place(f, e),
      apart: this.#options.pair && ((f: Finding, e: Evidence) => this.#apart(f, e)),
      change: this.#options.change && ((f: Finding, change: Mark) => this.#options.change?.(f, change)),
    };
    this.#body.replaceChildren(
      ...groups.map((g) => {
        const cards = (findings: Finding[]) => findings.map((f) => findingCard(model, f, `evidence-${++n}`, opener));
        const list = h("ol", { class: "findings" }, ...cards(some(g)));
        return h("section", { class: "group", part: "group" }, h("h2", {}, g.heading, " ", h("span", { class: "count" }, number(g.findings.length))), list, more(g, (findings) => list.append(...cards(findings))));
      }),
    );
  }

  #nothing(model: Model): string {
    if (model.findings.length > 0) return t("no-match");
    if (model.articles.filter((a) => a.compared).length < 2) return "";
    return t("nothing-shared");
  }

  #note(d: Diagnostic): HTMLElement {
    const about = d.article && this.#model ? this.#model.name(d.article) : d.name;
    const open = d.article ? h("button", { type: "button", class: "place", click: () => this.showArticle(d.article!) }, t("show-text")) : undefined;
    const message = about && !d.message.startsWith(about) && !(d.name && d.message.startsWith(d.name)) ? `${apart(about)}: ${saidText(d.message)}` : saidText(d.message);
    const pair = this.#model?.report.diagnostics.filter((x) => /^engine\.(together|apart|pair-lost)$/.test(x.code)).indexOf(d) ?? -1; // in the order of the report's pairs
    const back = this.#options.unpair && pair >= 0 ? h("button", { type: "button", class: "place", click: () => this.#options.unpair?.(this.#model!.report.pairs![pair]!) }, t("take-back")) : undefined;
    return h("li", {}, message, " ", open, back);
  }

  /** Opens the panel at one place of a finding, with its other places a step away. */
  #place(f: Finding, e: Evidence): void {
    const all = f.positions.flatMap((p) => p.evidence);
    const places: Place[] = all.map((x) => ({ article: x.article, sentence: x.sentence, value: { start: x.start, end: x.end } }));
    this.#panel.open(this.#model!, places, all.indexOf(e));
  }

  #apart(f: Finding, e: Evidence): void {
    const model = this.#model!;
    const others = f.positions.flatMap((p) => p.evidence).filter((o) => o.article !== e.article);
    const selector = (x: Evidence) => model.selector(x.article, x.sentence.start, x.sentence.end);
    this.#options.pair?.("apart", selector(e), others.map(selector));
  }

  /** Two articles side by side. */
  #together(a: string, b: string): void {
    this.#pair = [a, b];
    this.view = "pair";
  }

  /** From another view to the same finding in the list. */
  #goto(f: Finding): void {
    const model = this.#model!;
    if (!this.#shown(model).includes(f)) this.#unfilter();
    this.#reach(model, f);
    this.#open.add(model.key(f));
    this.view = "list";
    const button = this.#find(model.key(f));
    button?.scrollIntoView({ block: "center" });
    button?.focus({ preventScroll: true });
  }

  #questions(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>("button.question")];
  }

  #find(key: string): HTMLElement | undefined {
    return this.#questions().find((b) => b.closest<HTMLElement>("[data-key]")?.dataset.key === key);
  }

  #step(step: number): boolean {
    const all = this.#questions();
    const active = (this.element.getRootNode() as Document | ShadowRoot).activeElement;
    const within = active?.closest("[data-key]");
    const at = all.findIndex((b) => within?.contains(b));
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    return next !== undefined;
  }

  /** Draws so that the first finding in sight stays where it is, and keeps the keyboard's place. */
  #keepPlace(draw: () => void): void {
    const all = this.#questions();
    const top = all.find((b) => b.getBoundingClientRect().bottom > 0);
    const key = top?.closest<HTMLElement>("[data-key]")?.dataset.key;
    const before = top?.getBoundingClientRect().top ?? 0;
    const active = (this.element.getRootNode() as Document | ShadowRoot).activeElement;
    const inside = this.#body.contains(active);
    const focused = inside ? active?.closest<HTMLElement>("[data-key]")?.dataset.key : undefined;
    draw();
    const again = key && before < innerHeight && scrollY > 0 ? this.#find(key) : undefined;
    const back = () => again && scrollBy({ top: again.getBoundingClientRect().top - before, behavior: "instant" });
    back();
    if (again && this.#view === "grid") requestAnimationFrame(() => requestAnimationFrame(back)); // the rows above it have taken their heights
    if (focused) this.#find(focused)?.focus({ preventScroll: true });
    if (inside && !this.#body.contains((this.element.getRootNode() as Document | ShadowRoot).activeElement)) this.#views[this.#view].focus({ preventScroll: true });
  }

  /** What is shown, as rows of a table: question, kind, then what each article says. */
  rows(): string[][] {
    const model = this.#model;
    if (!model) return [];
    const articles = model.articles.filter((a) => a.compared);
    const said = (f: Finding, id: string) => f.positions.filter((p) => p.articles.includes(id)).map((p) => p.value).join("; ");
    return [
      [t("question"), "", ...articles.map((a) => model.name(a.id))],
      ...this.#shown(model).filter((f) => !f.setAside).map((f) => [headingText(f), kindWord(f.kind), ...articles.map((a) => said(f, a.id))]),
    ];
  }

  /** How many findings there are, in words for a status line. */
  get status(): string {
    return this.#model ? t("findings", { n: this.#model.findings.length }) : "";
  }
}
