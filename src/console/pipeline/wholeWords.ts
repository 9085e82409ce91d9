import { aroundWords } from '../../lib/lineEnds.ts'

/**
 * What is no text of ours (`bdi`: what people typed), is sent or named as it stands (a choice, a field, the title), or can
 * hold no element; a tag, in whose attributes “>” may stand; or a text.
 */
const PART =
  /<(title|script|style|textarea|select|datalist|svg|bdi)\b(?:"[^"]*"|[^">])*>[^]*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]+/g

/** A text in one element, because a text beside an element would be two boxes where its parent sets out boxes in a row. */
function held(text: string): string {
  const pieces = aroundWords(text)
  if (pieces.length === 1) return text
  const inside = pieces.map((each, at) => (at % 2 === 1 ? `<x-word>${each}</x-word>` : each)).join('')
  return pieces.length === 3 && text.trim() === pieces[1] ? inside : `<x-text>${inside}</x-text>`
}

/**
 * A page's HTML with the Thai words that browsers part at a line's end in elements that the style sheet keeps whole. What the
 * page says, copies and sends stays the same: no character is added.
 */
export const withWholeWords = (html: string): string =>
  html.replace(PART, (part) => (part.startsWith('<') ? part : held(part)))
