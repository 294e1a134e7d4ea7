// The service worker: keeps the page's own files, so that it opens without a connection, and takes in what another program shares with it. It asks the
// network for nothing but these files, and only while it is installed; which version they are is in its own text, so that a new build is a new worker.

import { files, version } from "storydiff:files";

/** What is used of a service worker's global scope; the page is checked against the DOM's types, which do not have it. */
interface Scope {
  addEventListener(type: "install" | "activate", listener: (e: { waitUntil(p: Promise<unknown>): void }) => void): void;
  addEventListener(type: "fetch", listener: (e: { request: Request; respondWith(p: Promise<Response>): void }) => void): void;
}
const scope = globalThis as unknown as Scope;
const kept = `storydiff ${version}`;
const shared = "storydiff shared";

scope.addEventListener("install", (e) => e.waitUntil(caches.open(kept).then((c) => c.addAll(files))));

scope.addEventListener("activate", (e) =>
  e.waitUntil(caches.keys().then((names) => Promise.all(names.filter((n) => n.startsWith("storydiff ") && n !== kept && n !== shared).map((n) => caches.delete(n))))),
);

scope.addEventListener("fetch", (e) => {
  const { request } = e;
  if (request.method === "POST" && new URL(request.url).pathname.endsWith("/share")) return e.respondWith(take(request));
  if (request.method !== "GET") return;
  e.respondWith(caches.open(kept).then(async (c) => (await c.match(request, { ignoreSearch: true })) ?? fetch(request)));
});

/** Lays the files that were shared aside for the page and opens it; page.ts takes them from there. */
async function take(request: Request): Promise<Response> {
  const form = await request.formData();
  const cache = await caches.open(shared);
  const texts = [form.get("title"), form.get("text")].filter((x) => typeof x === "string" && x !== "").join("\n\n");
  const given = form.getAll("files").filter((f) => f instanceof File);
  if (texts && given.length === 0) given.push(new File([texts], "Shared text.txt"));
  await Promise.all(given.map((f, i) => cache.put(`./shared/${i}/${encodeURIComponent(f.name)}`, new Response(f))));
  return Response.redirect("./?shared", 303);
}
