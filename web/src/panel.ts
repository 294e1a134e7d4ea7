// The panel: one article's text as it was read, scrolled to a place and marked there; what was left out of the comparison is shown as such.

import { apart, date, t } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Paragraph, Range } from "./report";
import { nameOf } from "./words";

/** A place in an article: the sentence, and the value in it. */
export interface Place {
  article: string;
  sentence?: Range;
  value?: Range;
}

export class Panel {
  readonly element = h("dialog", { class: "panel", part: "panel", "aria-label": t("article") });
  readonly #modal: () => boolean;
  readonly #changed: (open: boolean) => void;
  #back: HTMLElement | undefined;

  /** modal says, each time the panel opens, whether it covers the rest. */
  constructor(modal: () => boolean, changed: (open: boolean) => void) {
    this.#modal = modal;
    this.#changed = changed;
    this.element.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      this.close();
    });
    this.element.addEventListener("close", () => {
      this.#changed(false);
      this.#back?.focus();
    });
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  close(): void {
    if (this.element.open) this.element.close();
  }

  /** Opens at one of several places that belong together. */
  open(model: Model, places: Place[], at: number): void {
    const place = places[at];
    const a = place && model.article(place.article);
    if (!place || !a) return;
    const body = h("div", { class: "text", tabindex: 0, role: "region", "aria-label": t("text-of", { name: nameOf(a) }), dir: "auto", lang: a.inLanguage });
    const left = a.paragraphs.filter((p) => p.role === "furniture").length;
    body.append(...paragraphs(model, place, a.text, a.paragraphs));
    const go = (step: number) => () => this.open(model, places, (at + step + places.length) % places.length);
    this.element.replaceChildren(
      h(
        "header",
        {},
        h("h2", { dir: "auto" }, nameOf(a)),
        h("button", { type: "button", class: "close", "aria-label": t("close-article"), click: () => this.close() }, "×"),
        h("p", {}, [date(a.datePublished), a.dateline && apart(a.dateline), a.words > 0 && t("words", { n: a.words }), left > 0 && t("lines-left", { n: left })].filter(Boolean).join(" · ")),
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
    if (!this.element.open) {
      this.#back = (this.element.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement;
      if (this.#modal()) this.element.showModal();
      else this.element.show();
      this.#changed(true);
    }
    body.focus({ preventScroll: true });
    const mark = body.querySelector("mark") ?? body.querySelector(".furniture");
    if (mark) body.scrollTop += mark.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  }
}

function paragraphs(model: Model, place: Place, text: string, given: Paragraph[]): HTMLElement[] {
  const places = model.places(place.article);
  const whole: Paragraph[] = given.length > 0 ? given : [{ start: 0, end: places.length, role: "body" }];
  if (!text) return [h("p", {}, t("no-text"))];
  return whole.map((p) => {
    const inside = (r: Range | undefined) => r && { start: Math.max(r.start, p.start), end: Math.min(r.end, p.end) };
    const sentence = inside(place.sentence);
    const element = p.role === "headline" ? h("h3", {}) : h("p", { class: p.role });
    if (p.role === "furniture") element.append(h("small", {}, `${t("left-out")} `));
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
