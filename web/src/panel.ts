// The panel: one article's text as it was read, scrolled to a place and marked there; what was left out of the comparison is shown as such. One's own
// draft can be changed here, and the report follows.

import { apart, date, t } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Article, Paragraph, Range } from "./report";
import { headline, nameOf } from "./words";

/** A place in an article: the sentence, and the value in it. */
export interface Place {
  article: string;
  sentence?: Range;
  value?: Range;
}

export interface PanelOptions {
  /** Whether the panel covers the rest; asked each time it opens. */
  modal(): boolean;
  changed(open: boolean): void;
  /** The text of an article that may be changed; undefined for any other. */
  draft?: ((a: Article) => string | undefined) | undefined;
  /** Called with each change to it. */
  edit?: ((name: string, text: string) => void) | undefined;
  /** What was taken in that was left out, and what takes a stretch in or leaves it out again. */
  included?: ((a: Article) => Range[]) | undefined;
  include?: ((name: string, part: Range, on: boolean) => void) | undefined;
}

export class Panel {
  readonly element = h("dialog", { class: "panel", part: "panel", "aria-label": t("article") });
  readonly #options: PanelOptions;
  readonly #about = h("p", {});
  readonly #found = h("p", { class: "found", role: "status" });
  #model: Model | undefined;
  #places: Place[] = [];
  #at = 0;
  #editor: HTMLTextAreaElement | undefined;
  #back: HTMLElement | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    this.element.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      this.close();
    });
    this.element.addEventListener("close", () => {
      this.#editor = undefined;
      options.changed(false);
      this.#back?.focus();
    });
  }

  close(): void {
    if (this.element.open) this.element.close();
  }

  /** Opens at one of several places that belong together. */
  open(model: Model, places: Place[], at: number): void {
    const place = places[at];
    const a = place && model.article(place.article);
    if (!place || !a) return;
    [this.#model, this.#places, this.#at] = [model, places, at];
    const body = this.#draw(a, place);
    if (!this.element.open) {
      this.#back = (this.element.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement;
      if (this.#options.modal()) this.element.showModal();
      else this.element.show();
      this.#options.changed(true);
    }
    body.focus({ preventScroll: true });
    if (this.#editor) return select(this.#editor, model.places(a.id).slice(place.sentence?.start ?? 0, place.sentence?.end ?? 0));
    const mark = body.querySelector("mark") ?? body.querySelector(".furniture");
    if (mark) body.scrollTop += mark.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  }

  /** Goes on showing the same article of a report that was made anew, and leaves a draft alone that is being written. */
  update(model: Model): void {
    const before = this.#model;
    if (!this.element.open || !before) return;
    const now = (id: string) => model.report.articles.find((a) => a.name === before.article(id)?.name);
    const a = now(this.#places[this.#at]!.article);
    if (!a) return this.close();
    const same = this.#places.every((p) => now(p.article)?.text === before.article(p.article)?.text);
    this.#places = same ? this.#places.map((p) => ({ ...p, article: now(p.article)!.id })) : [{ article: a.id }];
    if (!same) this.#at = 0;
    this.#model = model;
    if (this.#editor && this.#options.draft?.(a) !== undefined) return this.#describe(a);
    const top = this.element.querySelector(".text")?.scrollTop ?? 0;
    const focused = this.element.contains((this.element.getRootNode() as Document | ShadowRoot).activeElement);
    const body = this.#draw(a, this.#places[this.#at]!);
    body.scrollTop = top;
    if (focused) body.focus({ preventScroll: true });
  }

  /** Fills the panel, and gives what holds the text. */
  #draw(a: Article, place: Place): HTMLElement {
    const text = this.#options.draft?.(a);
    const label = t("text-of", { name: nameOf(a) });
    this.#editor = undefined;
    let body: HTMLElement = h("div", { class: "text", tabindex: 0, role: "region", "aria-label": label, lang: a.inLanguage });
    if (text === undefined) body.append(...this.#paragraphs(place, a));
    else {
      this.#editor = body = h("textarea", { class: "text", "aria-label": label, dir: "auto", lang: a.inLanguage, input: () => this.#options.edit?.(a.name, (body as HTMLTextAreaElement).value) });
      this.#editor.value = text;
    }
    const [places, at] = [this.#places, this.#at];
    const go = (step: number) => () => this.open(this.#model!, places, (at + step + places.length) % places.length);
    this.#describe(a);
    this.element.replaceChildren(
      h(
        "header",
        {},
        h("h2", { dir: "auto" }, nameOf(a)),
        h("button", { type: "button", class: "close", "aria-label": t("close-article"), click: () => this.close() }, "×"),
        this.#about,
        this.#editor ? this.#found : undefined,
        places.length > 1 &&
          h(
            "p",
            { class: "steps" },
            h("button", { type: "button", click: go(-1) }, t("before")),
            ` ${t("place-of", { i: at + 1, n: places.length })} `,
            h("button", { type: "button", click: go(1) }, t("next")),
          ),
      ),
      body,
    );
    return body;
  }

  #describe(a: Article): void {
    const left = a.paragraphs.filter((p) => p.role === "furniture").length;
    this.#about.textContent = [date(a.datePublished), a.dateline && apart(a.dateline), a.words > 0 && t("words", { n: a.words }), left > 0 && t("lines-left", { n: left })].filter(Boolean).join(" · ");
    if (this.#editor) this.#found.textContent = headline(this.#model!.report);
  }

  #paragraphs(place: Place, a: Article): HTMLElement[] {
    const places = this.#model!.places(a.id);
    const whole: Paragraph[] = a.paragraphs.length > 0 ? a.paragraphs : [{ start: 0, end: places.length, role: "body" }];
    if (!a.text) return [h("p", {}, t("no-text"))];
    const included = this.#options.included?.(a) ?? [];
    return whole.map((p) => {
      const inside = (r: Range | undefined) => r && { start: Math.max(r.start, p.start), end: Math.min(r.end, p.end) };
      const sentence = inside(place.sentence);
      const element = p.role === "headline" ? h("h3", { dir: "auto" }) : h("p", { class: p.role, dir: "auto" });
      const taken = included.some((r) => r.start < p.end && p.start < r.end);
      if (p.role === "furniture" || taken) {
        const { start, end } = p;
        const turn = this.#options.include && h("button", { type: "button", class: "place", click: () => this.#options.include?.(a.name, { start, end }, !taken) }, t(taken ? "leave-out" : "include"));
        element.classList.toggle("furniture", true);
        element.append(h("small", { dir: "auto" }, t(taken ? "included" : "left-out"), " ", turn), " ");
      }
      if (!sentence || sentence.start >= sentence.end) {
        element.append(places.slice(p.start, p.end));
        return element;
      }
      const value = inside(place.value) ?? sentence;
      element.append(
        places.slice(p.start, sentence.start),
        h("mark", { class: "sentence" }, places.slice(sentence.start, value.start), h("strong", {}, places.slice(value.start, value.end)), places.slice(value.end, sentence.end)),
        places.slice(sentence.end, p.end),
      );
      return element;
    });
  }
}

/** Puts the caret into the draft at a sentence, as far as it is there in these words. */
function select(editor: HTMLTextAreaElement, sentence: string): void {
  const at = sentence ? editor.value.indexOf(sentence) : -1;
  editor.setSelectionRange(Math.max(0, at), Math.max(0, at + (at < 0 ? 0 : sentence.length)));
  editor.scrollTop = at < 0 ? 0 : (at / editor.value.length) * editor.scrollHeight - editor.clientHeight / 3;
}
