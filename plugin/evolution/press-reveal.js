// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a function of (text, before, after): highlights the passage `text` that stands between `before` and
// `after`, and scrolls to it. An empty text takes the highlight away. Returns how it was found: "context", "passage",
// "part" or "none".
//
// Each document (a mail's parts are frames) becomes one string of its letters and digits, decomposed, with the place
// of each. Searching in it is blind to line breaks, quoting signs and punctuation.

const NAME = "pressbrief-passage";
const TINT = "color-mix(in srgb, Highlight 30%, transparent)";
const LONGEST = 2000000; // characters that are looked at
const SHORTEST = 24; // letters of the beginning of a passage that are worth showing

function documents() {
  const found = [document];
  for (let i = 0; i < found.length && i < 100; i++)
    for (const frame of found[i].querySelectorAll("iframe"))
      if (frame.contentDocument && frame.getClientRects().length > 0)
        found.push(frame.contentDocument);
  // The document that holds the frames has the headers: it comes last.
  return found.slice(1).concat(found[0]);
}

function letters(text) {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}

// The letters of a document, and for each its text node and its place in it.
function readDocument(doc) {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  const pieces = [], nodes = [], starts = [], places = [];
  let length = 0;
  for (let node = walker.nextNode(); node && length < LONGEST; node = walker.nextNode()) {
    if (/^(script|style|noscript|template|title)$/i.test(node.parentNode.nodeName))
      continue;
    const own = [];
    let piece = "", at = 0;
    for (const character of node.data) {
      const folded = character < "\x80" ? (/[A-Za-z0-9]/.test(character) ? character : "") : letters(character);
      piece += folded;
      for (let i = 0; i < folded.length; i++)
        own.push(at);
      at += character.length;
    }
    if (piece === "")
      continue;
    nodes.push(node);
    starts.push(length);
    places.push(own);
    pieces.push(piece);
    length += piece.length;
  }
  return {doc, text: pieces.join(""), nodes, starts, places};
}

// The node and the place in it of the letter at `index`.
function locate(page, index) {
  let low = 0, high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.starts[middle] <= index)
      low = middle;
    else
      high = middle - 1;
  }
  return {node: page.nodes[low], place: page.places[low][index - page.starts[low]]};
}

// How many signs stand at the end of a text, or at its beginning: they belong to the passage.
function signsAfter(text) {
  return /[^\p{L}\p{N}\p{M}\s]*$/u.exec(text)[0].length;
}

function signsBefore(text) {
  return /^[^\p{L}\p{N}\p{M}\s]*/u.exec(text)[0].length;
}

function rangeOf(page, begin, end, whole) {
  const first = locate(page, begin), last = locate(page, end - 1);
  const range = page.doc.createRange();
  let from = first.place, to = last.place + 1;
  const data = last.node.data;
  while (to < data.length && /[\p{M}\uDC00-\uDFFF]/u.test(data[to]))
    to++;
  for (let i = signsBefore(text); i > 0 && from > 0 && /[^\p{L}\p{N}\s]/u.test(first.node.data[from - 1]); i--)
    from--;
  for (let i = whole ? signsAfter(text) : 0; i > 0 && to < data.length && /[^\p{L}\p{N}\s]/u.test(data[to]); i--)
    to++;
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}

function search(pages, needle, skip, length, whole) {
  if (needle === "")
    return null;
  for (const page of pages)
    for (let at = page.text.indexOf(needle), i = 0; at >= 0 && i < 50; at = page.text.indexOf(needle, at + 1), i++) {
      const range = rangeOf(page, at + skip, at + skip + length, whole);
      if (range.getClientRects().length > 0)
        return range;
    }
  return null;
}

// Emptied before it goes: taking a highlight out of the registry does not repaint what it tinted.
function clear(docs) {
  for (const doc of docs) {
    const known = doc.defaultView.CSS.highlights;
    known.get(NAME)?.clear();
    known.delete(NAME);
  }
}

function tint(range) {
  const doc = range.startContainer.ownerDocument, view = doc.defaultView;
  const highlight = new view.Highlight(range);
  const known = doc.adoptedStyleSheets.some(sheet => sheet.cssRules.length === 1
    && sheet.cssRules[0].cssText.includes(NAME));
  if (!known) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`::highlight(${NAME}) { background-color: ${TINT}; }`);
    doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  }
  view.CSS.highlights.set(NAME, highlight);
}

// Frames are as high as what is in them, so it is an outer document that scrolls; each one is asked.
function scrollTo(range) {
  let view = range.startContainer.ownerDocument.defaultView;
  let {top, bottom} = range.getBoundingClientRect();
  for (;;) {
    const before = view.scrollY;
    if (top < 0 || bottom > view.innerHeight)
      view.scrollBy(0, top - view.innerHeight / 4);
    const moved = view.scrollY - before;
    const frame = view.frameElement;
    if (!frame)
      return;
    const offset = frame.getBoundingClientRect().top - moved;
    top += offset;
    bottom += offset;
    view = view.parent;
  }
}

const docs = documents();
clear(docs);
const needle = letters(text), left = letters(before), right = letters(after);
if (needle === "")
  return "concealed";

const pages = docs.filter(doc => doc.body).map(readDocument);
let how = "context";
let range = search(pages, left + needle + right, left.length, needle.length, true)
  || search(pages, left + needle, left.length, needle.length, true)
  || search(pages, needle + right, 0, needle.length, true);
if (!range) {
  how = "passage";
  range = search(pages, needle, 0, needle.length, true);
}
for (let length = needle.length >> 1; !range && length >= SHORTEST; length >>= 1) {
  how = "part";
  range = search(pages, needle.slice(0, length), 0, length, false);
}
if (!range)
  return "none";
tint(range);
scrollTo(range);
return how;
