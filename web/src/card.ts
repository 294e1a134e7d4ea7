// One article's card: where it comes from, when, how long; what was wrong with it. Made once and then kept up to date, so that a field
// keeps the cursor while the articles are compared again.

import { apart, date, saidText, t } from "./catalogue";
import { h } from "./dom";
import type { Article, Diagnostic, Range } from "./report";

/** An article as the user gave it. */
export interface Item {
  name: string;
  bytes: Uint8Array;
  failed: string | undefined;
  source: string;
  published: string;
  headline: string;
  dateModified: string;
  dateline: string;
  inLanguage: string;
  ours: boolean;
  /** What was left out of the text and is to be compared. */
  include?: Range[];
}

/** What else is known of an article, in a part of the card that opens. */
const details = ["headline", "dateModified", "dateline", "inLanguage"] as const;
type Detail = (typeof details)[number];

export interface CardEvents {
  changed(): void;
  ours(on: boolean): void;
  remove(): void;
  /** Moves the article in front of the one before it, or behind the next. */
  move(step: -1 | 1): void;
  show(article: Article): void;
}

export class Card {
  readonly element: HTMLLIElement;
  readonly item: Item;
  readonly #events: CardEvents;
  readonly #source: HTMLInputElement;
  readonly #published: HTMLInputElement;
  readonly #ours: HTMLButtonElement;
  readonly #facts = h("p", { class: "facts" });
  readonly #known = h("details", {}, h("summary", {}, t("details")));
  readonly #details = {} as Record<Detail, HTMLInputElement>;
  readonly #notes = h("ul", { class: "card-notes" });

  constructor(item: Item, events: CardEvents) {
    this.item = item;
    this.#events = events;
    const field = (key: "source" | "published" | Detail) =>
      h("input", {
        type: "text",
        value: item[key],
        dir: "auto",
        autocomplete: "off",
        spellcheck: "false",
        change: (e: Event) => {
          item[key] = (e.target as HTMLInputElement).value.trim();
          events.changed();
        },
      });
    this.#source = field("source");
    this.#published = field("published");
    for (const key of details) {
      this.#details[key] = field(key);
      this.#known.append(h("label", {}, h("span", {}, t(`detail-${key}`)), this.#details[key]));
    }
    this.#ours = h("button", { type: "button", class: "ours-mark", click: () => events.ours(!item.ours) }, t("ours"));
    this.element = h(
      "li",
      { class: "card" },
      h("label", { class: "source" }, h("span", { class: "unseen" }, t("source-of", { name: item.name })), this.#source),
      h("label", { class: "published" }, h("span", { class: "unseen" }, t("published-of", { name: item.name })), this.#published),
      this.#facts,
      this.#known,
      this.#notes,
      h("div", { class: "card-buttons" }, this.#ours, this.#mover(-1), this.#mover(1), h("button", { type: "button", "aria-label": t("remove-named", { name: item.name }), click: () => events.remove() }, t("remove"))),
    );
    this.update(undefined, [], false);
  }

  #mover(step: -1 | 1): HTMLButtonElement {
    const { name } = this.item;
    return h("button", { type: "button", class: step < 0 ? "up" : "down", "aria-label": t(step < 0 ? "up-named" : "down-named", { name }), click: () => this.#events.move(step) }, step < 0 ? "↑" : "↓");
  }

  /** Shows what the engine read of the article; alone where it was left out of the comparison. */
  update(article: Article | undefined, diagnostics: Diagnostic[], alone: boolean): void {
    const { item } = this;
    for (const [field, value] of [[this.#source, item.source], [this.#published, item.published]] as const) if (document.activeElement !== field) field.value = value;
    this.#source.placeholder = article?.publisher || item.name.replace(/\.[a-z0-9]{1,5}$/i, "");
    this.#published.placeholder = date(article?.datePublished) || t("date-of-publication");
    this.#known.hidden = !article;
    for (const key of details) this.#details[key].placeholder = article?.[key] || t("not-known");
    this.#ours.setAttribute("aria-pressed", String(item.ours));
    this.element.classList.toggle("is-ours", item.ours);
    const left = article?.paragraphs.filter((p) => p.role === "furniture").length ?? 0;
    const said = article?.datePublished && item.published && !article.datePublished.startsWith(item.published) && t("text-says", { date: date(article.datePublished) });
    const facts = [apart(item.name), article && article.words > 0 && t("words", { n: article.words }), said, alone && t("not-compared")];
    this.#facts.replaceChildren(facts.filter(Boolean).join(" · "));
    if (article) {
      const text = item.ours ? t("edit-text") : left > 0 ? t("read-text-left", { n: left }) : t("read-text");
      this.#facts.append(" ", h("button", { type: "button", class: "place", click: () => this.#events.show(article) }, text));
    }
    this.#notes.replaceChildren(...diagnostics.filter((d) => d.level !== "info").map((d) => h("li", { class: d.level }, saidText(d.message))));
  }
}
