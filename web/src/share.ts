// A report in a link: its JSON, compressed, behind the "#" of the page's address, where no server ever sees it. Whoever opens the link sees the report
// without the articles being compared again. How much of the articles goes along is the sender's choice.

import { t } from "./catalogue";
import type { Report } from "./report";

/** Names the form of what follows; a page that does not know it says so. */
const mark = "#report1=";

/** The longest link that mail programs and browsers pass on whole. */
export const longest = 30_000;

/** full: with the articles' texts. short: with the sentences' values and nothing else of them. none: the questions and values only. */
export type Quotes = "full" | "short" | "none";

export async function toFragment(report: Report, quotes: Quotes): Promise<string> {
  const stream = new Blob([JSON.stringify(lighter(report, quotes))]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const b of bytes) binary += String.fromCharCode(b);
  return mark + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The report in a fragment; an error where it cannot be read. */
export async function fromFragment(fragment: string): Promise<Report> {
  if (!fragment.startsWith(mark)) throw new Error(t("link-other-version"));
  try {
    const bytes = Uint8Array.from(atob(fragment.slice(mark.length).replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
    const report = JSON.parse(text) as Report;
    if (report.schema !== "storydiff-report/1") throw new Error();
    return report;
  } catch {
    throw new Error(t("link-broken"));
  }
}

function lighter(report: Report, quotes: Quotes): Report {
  if (quotes === "full") return report;
  const articles = report.articles.map((a) => ({ ...a, text: "", paragraphs: [] }));
  const findings = report.findings.map((f) => ({
    ...f,
    positions: f.positions.map((p) => ({ ...p, evidence: quotes === "none" ? [] : p.evidence.map((e) => ({ ...e, prefix: "", suffix: "", sentence: { start: 0, end: 0 } })) })),
  }));
  return { ...report, articles, findings, alignment: [] };
}
