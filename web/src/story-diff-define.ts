// Registers <story-diff>. A page may include this more than once; the first stays.

import { StoryDiffElement } from "./story-diff";

if (!customElements.get("story-diff")) customElements.define("story-diff", StoryDiffElement);

declare global {
  interface HTMLElementTagNameMap {
    "story-diff": StoryDiffElement;
  }
}
