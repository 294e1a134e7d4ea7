// <story-diff>: a finished report, shown anywhere. It needs neither a worker nor WebAssembly, and asks for nothing but its src. Until the
// report is there, and for good where scripts do not run, the element's own content shows: the HTML that the report renderer writes.

import { choose, speak } from "./catalogue";
import type { Finding, Report } from "./report";
import reportCSS from "./report.css";
import { ReportView } from "./view";
import type { ViewName } from "./view";

/** story-diff-load (detail: the report), story-diff-error (detail: an Error), story-diff-open (detail: the finding that was opened). */
export class StoryDiffEvent<T> extends CustomEvent<T> {
  constructor(type: "story-diff-load" | "story-diff-error" | "story-diff-open", detail: T) {
    super(type, { detail, bubbles: true, composed: true });
  }
}

let sheet: CSSStyleSheet | undefined;

/**
 * Attributes: src (address of a report's JSON; without it, a script element of type application/json inside the element holds the report),
 * view (list, grid, pair or sources), theme (light or dark; without it as the reader's system has it). Its own words are in the language of its lang
 * attribute or the nearest one around it, where that is English, German or Swedish, and else in English.
 */
export class StoryDiffElement extends HTMLElement {
  static readonly observedAttributes = ["src", "view", "lang"];
  #view: ReportView | undefined;
  #report: Report | undefined;
  #loading = 0;

  /** The report that is shown. */
  get report(): Report | undefined {
    return this.#report;
  }

  set report(report: Report | undefined) {
    this.#loading++;
    if (report) this.#show(report);
  }

  /** The report as JSON, to keep or hand on. */
  exportReport(): string {
    return JSON.stringify(this.#report ?? null);
  }

  connectedCallback(): void {
    if (!this.#report) void this.#load();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "src") void this.#load();
    else if (name === "lang") this.#speakAnew();
    else if (this.#view) this.#view.view = this.#viewName();
  }

  #viewName(): ViewName {
    const name = this.getAttribute("view");
    return name === "grid" || name === "pair" || name === "sources" ? name : "list";
  }

  async #load(): Promise<void> {
    const mine = ++this.#loading;
    try {
      const report = await this.#read();
      if (mine !== this.#loading || !report) return;
      if (!report.schema?.startsWith("storydiff-report/1")) throw new Error(`<story-diff> does not know the format ${report.schema}`);
      this.#show(report);
    } catch (e) {
      if (mine === this.#loading) this.dispatchEvent(new StoryDiffEvent("story-diff-error", e));
    }
  }

  async #read(): Promise<Report | undefined> {
    const src = this.getAttribute("src");
    if (src) {
      const response = await fetch(src, { referrerPolicy: "no-referrer" });
      if (!response.ok) throw new Error(`${src}: ${response.status}`);
      return (await response.json()) as Report;
    }
    // The parser may not have come to the content yet.
    if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
    const inline = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    return inline ? (JSON.parse(inline) as Report) : undefined;
  }

  /** Speaks the element's language: two elements of one page need not have the same. */
  #speak(): string {
    let lang: string | undefined;
    for (let e: Element | null = this; e && lang === undefined; e = (e.getRootNode() as ShadowRoot).host ?? null) lang = e.closest("[lang]")?.getAttribute("lang") ?? undefined;
    return speak(choose([lang ?? ""]));
  }

  /** The same, as it is filtered and opened, in another language. */
  #speakAnew(): void {
    const [view, report] = [this.#view, this.#report];
    if (!view || !report || this.#speak() === view.element.lang) return;
    const { state } = view;
    this.#view = this.#newView();
    this.#view.state = state;
    view.element.replaceWith(this.#view.element);
    this.#view.show(report);
  }

  #newView(): ReportView {
    const lang = this.#speak();
    const view = new ReportView({ modal: () => true, opened: (f: Finding) => this.dispatchEvent(new StoryDiffEvent("story-diff-open", f)) });
    view.element.lang = lang;
    view.element.dir = "ltr";
    return view;
  }

  #show(report: Report): void {
    this.#report = report;
    if (!this.#view) {
      this.#view = this.#newView();
      this.#view.view = this.#viewName();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      for (const type of ["click", "input", "change", "keydown"]) root.addEventListener(type, () => this.#speak(), { capture: true });
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(reportCSS);
      }
      root.adoptedStyleSheets = [sheet];
      root.append(this.#view.element);
    }
    this.#speak();
    this.#view.show(report);
    this.dispatchEvent(new StoryDiffEvent("story-diff-load", report));
  }
}
