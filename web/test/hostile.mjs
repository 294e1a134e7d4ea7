// Articles full of what would run or ask for something, had anybody made a page of them.

/** Where nothing may be asked for. */
export const elsewhere = "http://elsewhere.example/";

const evil = [
  `<script>window.ran=1</script><script src="${elsewhere}a.js"></script>`,
  `<img src="${elsewhere}b.png" srcset="${elsewhere}c.png 2x" onerror="window.ran=1" onload="window.ran=1">`,
  `<svg onload="window.ran=1"><script>window.ran=1</script><use href="${elsewhere}d.svg#x"/><image href="${elsewhere}e.png"/><animate onbegin="window.ran=1"/></svg>`,
  `<math><mtext><a xlink:href="javascript:window.ran=1">x</a></mtext></math><a href="javascript:window.ran=1" ping="${elsewhere}f">here</a>`,
  `<iframe src="${elsewhere}g"></iframe><iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="${elsewhere}h"></object><embed src="${elsewhere}i">`,
  `<style>@import url(${elsewhere}j.css); body { background: url(${elsewhere}k.png) } @font-face { font-family: x; src: url(${elsewhere}l.woff) }</style>`,
  `<div style="background-image:url(${elsewhere}m.png)">styled</div><form action="${elsewhere}n"><input autofocus onfocus="window.ran=1"><button>go</button></form>`,
  `<video poster="${elsewhere}o.png" src="${elsewhere}p.mp4" autoplay></video><audio src="${elsewhere}q.mp3" autoplay></audio><details open ontoggle="window.ran=1"></details>`,
  `<template><img src=${elsewhere}r.png onerror=window.ran=1></template><noscript><img src=${elsewhere}s.png></noscript>"'><body onload=window.ran=1>`,
].join("\n");

const head = `<meta http-equiv="refresh" content="0;url=${elsewhere}t"><base href="${elsewhere}"><link rel="stylesheet" href="u.css"><link rel="prefetch" href="v"><link rel="icon" href="w.ico"><link rel="canonical" href="javascript:window.ran=1">`;
const said = (n) => `The ferry to Lundvik hit the harbour wall on Tuesday. Police said ${n} people were hurt. The captain, Maria Holm, was questioned on Wednesday.`;

/** Files with that in them, in several formats: [name, text]. */
export const hostile = [
  ["page.html", `<!doctype html><html><head>${head}<title>Ferry hits wall ${evil}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry <img src=${elsewhere}x.png onerror=window.ran=1>","author":{"name":"<script>window.ran=1</script>"},"publisher":{"name":"Courier <svg onload=window.ran=1>"},"url":"javascript:window.ran=1"}</script></head><body><article><h1>Ferry hits wall</h1><p>${said(14)}</p>${evil}</article></body></html>`],
  [`<img src=x onerror=window.ran=1>&quot;.txt`, `Ferry hits wall <img src=x onerror=window.ran=1>\n\n${said(17)}\n\n${evil}`],
  ["notes.md", `# Ferry hits wall\n\n${said(14)}\n\n![x](${elsewhere}y.png) [here](javascript:window.ran=1)\n\n${evil}`],
  ["mail.eml", `From: Wire <wire@example.org>\nSubject: Ferry hits wall <script>window.ran=1</script>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><h1>Ferry hits wall</h1><p>${said(19)}</p>${evil}</body></html>\n`],
  ["item.json", JSON.stringify({ uri: "javascript:window.ran=1", headlines: [{ value: `Ferry hits wall ${evil}` }], bodies: [{ contenttype: "text/html", value: `<p>${said(14)}</p>${evil}` }], by: "<img src=x onerror=window.ran=1>" })],
  ["page.xhtml", `<?xml version="1.0"?><?xml-stylesheet href="${elsewhere}z.css"?><!DOCTYPE html [<!ENTITY e SYSTEM "${elsewhere}entity">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body><h1>Ferry hits wall</h1><p>${said(17)} &e;</p>${evil}</body></html>`],
];
