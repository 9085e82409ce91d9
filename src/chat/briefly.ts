import { cutLabel, cutMiddle } from '../lib/cutLabel.ts'
import { shortPaper } from '../domain/papers/shortPaper.ts'
import { reasonText } from '../domain/requests/cannedReasons.ts'
import { say, type Text } from '../domain/text.ts'
import type { Words } from '../domain/words.ts'
import { button, type Button } from './message.ts'

/** Letters of somebody's words that a card shows at first sight: two lines in LINE's largest letters. */
const MOST_LETTERS = 40
/** Letters of a reason that stands beside what to do. */
export const MOST_BESIDE = 20
/** Letters of a paper's name inside a sentence at first sight. */
export const MOST_OF_NAME = 28
/** Letters of a paper's name and of what is wrong with it, where both stand in one sentence. */
const MOST_OF_BOTH = 40

/** Words of an officer as a card shows them at first sight: the whole of them is among the details. */
export function briefReason(reason: string, most = MOST_LETTERS): Text {
  return isBrief(reason, most) ? reasonText(reason) : { typed: cutLabel(reason, most) }
}

/** Whether a card shows these words whole. */
export const isBrief = (words: string, most = MOST_LETTERS): boolean => cutLabel(words, most) === words

/** A long name without what stands in brackets at its end, and cut if it is still too long. */
function shorter(name: string, most: number): string {
  return isBrief(name, most) ? name : cutLabel(name.replace(/ *\([^()]*\)$/, ''), most)
}

/** The name of a paper at first sight; the whole of it is in the list of papers. */
export const briefName = ({ th, en }: Words, most: number): Text => ({
  words: { th: shorter(th, most), en: shorter(en, most) },
})

/** Both languages, each shortened. */
const inBoth = ({ th, en }: Words, shorten: (name: string) => string): Words => ({
  th: shorten(th),
  en: shorten(en),
})

/** How the names of papers are made brief; a later way only where the ones before leave two of them the same. */
const briefWays: readonly ((name: Words, most: number) => Words)[] = [
  (name, most) => inBoth(name, (each) => shorter(each, most)),
  (name, most) => inBoth(shortPaper(name), (each) => cutLabel(each, most)),
  (name, most) => inBoth(name, (each) => cutMiddle(each, most)),
]

const differ = (a: Words, b: Words) => a.th !== b.th && a.en !== b.en

/** The names of papers that stand beside each other, brief and yet different from each other, in the order of `names`. */
export function briefNames(names: readonly Words[], most: number): Text[] {
  return names.map((name) => {
    const others = names.filter((other) => differ(name, other))
    const way = briefWays.find((brief) =>
      others.every((other) => differ(brief(name, most), brief(other, most))),
    )
    return { words: (way ?? briefWays[0])?.(name, most) ?? name }
  })
}

/** A paper that an officer asked for; `reason` says what is wrong with the one that was brought. */
interface Asked {
  readonly name: Words
  readonly reason?: string
}

/** One paper with what is wrong with it, if both are short enough in either language. */
function withReason({ name, reason }: Asked): Text | null {
  if (reason === undefined) return null
  const why = reasonText(reason)
  const { th, en } = 'words' in why ? why.words : { th: reason, en: reason }
  const fits = isBrief(name.th + th, MOST_OF_BOTH) && isBrief(name.en + en, MOST_OF_BOTH)
  return fits ? say('chat.status.bring-why', { paper: { words: name }, why: { text: why } }) : null
}

/**
 * What to bring, in one sentence: the first paper by its name. Null: no paper is missing.
 * @param most letters of the name, where the card says other things too
 */
export function bringSentence(papers: readonly Asked[], most = MOST_OF_NAME): Text | null {
  const [first, ...others] = papers
  if (first === undefined) return null
  const paper = { text: briefName(first.name, most) }
  if (others.length > 0) {
    const more = { text: say('chat.status.bring-more', { count: others.length }) }
    return say('chat.status.bring-first', { paper, more })
  }
  return withReason(first) ?? say('chat.status.bring-one', { paper })
}

/** Opens everything about a request. */
export const wholeButton = (reference: string): Button =>
  button(say('chat.details'), { kind: 'request', reference, part: 'whole' }, 'secondary')

/** Leads to the papers of a request that take photos; the short words stand beside another button. */
export const photosButton = (reference: string): Button => ({
  ...button(say('photos.offer.send'), { kind: 'photo-papers', reference }, 'secondary'),
  short: say('photos.offer.short'),
})
