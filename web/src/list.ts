// The list: one card a finding, its question on top, the values under it with their sources; the sentences fold out beneath.

import { apart, t } from "./catalogue";
import type { Key } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Evidence, Finding } from "./report";
import { timeline } from "./timeline";
import { reasons } from "./work";
import type { Mark } from "./work";
import { attributed, heading, kindWord, markOf, repeats, sentence, sure, valueText } from "./words";

export interface Opener {
  isOpen(f: Finding): boolean;
  toggled(f: Finding, open: boolean): void;
  /** Shows a place of the finding in its article. */
  place(f: Finding, e: Evidence): void;
  /** Changes what the reader makes of the finding; absent where a report is only shown. */
  change?: ((f: Finding, change: Mark) => void) | undefined;
  /** Takes a sentence of the finding apart from its others; absent likewise. */
  apart?: ((f: Finding, e: Evidence) => void) | undefined;
}

export function findingCard(model: Model, f: Finding, id: string, opener: Opener): HTMLElement {
  const evidence = h("div", { id, class: "evidence", part: "evidence", hidden: true });
  const button = h(
    "button",
    { type: "button", class: "question", part: "question", "aria-expanded": "false", "aria-controls": id, click: () => set(evidence.hidden === true) },
    ...heading(f),
  );
  const card = h(
    "li",
    { class: `finding ${f.kind}`, part: `finding ${f.kind}` },
    h("p", { class: "kind", part: "kind" }, h("span", { class: "mark", "aria-hidden": "true" }, markOf(f)), h("span", { class: "unseen" }, kindWord(f.kind))),
    h("h3", {}, button),
    answer(model, f),
    f.setAside || f.note || f.pinned ? h("p", { class: "own" }, [f.pinned && t("pinned"), f.setAside && t("set-aside-why", { why: reasonText(f.setAside) }), f.note && t("note-is", { note: f.note })].filter(Boolean).join(" ")) : undefined,
    evidence,
  );
  card.dataset.key = model.key(f);
  const set = (open: boolean): void => {
    if (open && !evidence.firstChild) evidence.append(...details(model, f, opener));
    evidence.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    opener.toggled(f, open);
  };
  if (opener.isOpen(f)) set(true);
  return card;
}

/** "11 (AP in Harbour Post) or 9 (AP in Fjord Courier, 2 Mar 2024)." */
function answer(model: Model, f: Finding): HTMLElement {
  const p = h("p", { class: "answer", part: "answer" });
  const between = f.kind === "conflict" ? t("or") : f.kind === "update" ? t("then") : "; ";
  f.positions.forEach((position, i) => {
    const when = f.kind === "conflict" || f.kind === "update" ? model.when(position, f) : "";
    const who = f.kind === "single-source" ? model.names(position.articles) : model.who(position) + (when && `, ${when}`);
    if (repeats(f)) return p.append(h("span", { class: "who" }, f.kind === "single-source" ? t("only-in-start", { who }) : who));
    const said = f.kind === "single-source" ? ` ${t("only-in", { who })}` : ` (${who})`;
    p.append(i > 0 ? between : "", h("b", { class: "value", dir: "auto", lang: model.language(position) }, valueText(position)), h("span", { class: "who" }, said));
  });
  p.append(".");
  if (sure(f) !== "clear") p.append(h("span", { class: "confidence" }, ` ${t(`sure-${sure(f)}`)}`));
  return p;
}

function details(model: Model, f: Finding, opener: Opener): HTMLElement[] {
  const positions = f.positions.map((p) =>
    h(
      "section",
      { class: "position", part: "position" },
      h("h4", {}, h("span", { class: "value", dir: "auto", lang: model.language(p) }, valueText(p)), p.articles.length > 1 && ` ${t("summary-articles", { n: p.articles.length })}, ${t("origins", { n: p.origins })}`),
      ...p.evidence.map((e) => quote(model, f, e, opener)),
    ),
  );
  const picture = timeline(model, f);
  const silent = f.silent.length > 0 && f.kind !== "single-source" && t("not-in", { names: model.names(f.silent) });
  return [
    ...(picture ? [picture] : []),
    h("div", { class: "positions" }, ...positions),
    h("p", { class: "reason", part: "reason" }, t(`sure-${sure(f)}`), f.reason ? ": " : ".", ...(f.reason ? sentence(f.reason) : []), " ", silent),
    ...(opener.change ? [controls(f, opener.change)] : []),
  ];
}

/** Why it was set aside: one of our reasons in the reader's language, or what another page wrote. */
function reasonText(reason: string): string {
  return Object.hasOwn(reasons, reason) ? t(reasons[reason] as Key) : reason;
}

/** Pin, set aside with a reason, note. */
function controls(f: Finding, change: (f: Finding, change: Mark) => void): HTMLElement {
  const why = h(
    "select",
    { "aria-label": t("set-aside"), change: (e: Event) => change(f, { setAside: (e.target as HTMLSelectElement).value }) },
    h("option", { value: "" }, f.setAside ? t("back-into-report") : t("set-aside-choice")),
    ...Object.keys(reasons).map((r) => h("option", { value: r, selected: f.setAside === r }, reasonText(r))),
  );
  const note = h("input", { type: "text", value: f.note ?? "", dir: "auto", placeholder: t("note"), "aria-label": t("note"), change: (e: Event) => change(f, { note: (e.target as HTMLInputElement).value.trim() }) });
  return h("div", { class: "controls" }, h("button", { type: "button", "aria-pressed": String(f.pinned ?? false), click: () => change(f, { pinned: !f.pinned }) }, t("pin")), why, note);
}

function quote(model: Model, f: Finding, e: Evidence, opener: Opener): HTMLElement {
  const a = model.article(e.article);
  const [before, exact, after] = model.quotation(e);
  return h(
    "figure",
    {},
    h("blockquote", { dir: "auto", lang: a?.inLanguage }, before, h("mark", {}, exact), after),
    h(
      "figcaption",
      {},
      [apart(model.name(e.article)), model.date(a), attributed(e)].filter(Boolean).join(" · "),
      " ",
      a?.text ? h("button", { type: "button", class: "place", click: () => opener.place(f, e) }, t("in-article")) : undefined,
      opener.apart && a?.text && f.positions.some((p) => p.articles.some((id) => id !== e.article)) ? h("button", { type: "button", class: "place", click: () => opener.apart?.(f, e) }, t("not-here")) : undefined,
    ),
  );
}
