import type { Message } from '../../../src/chat/message.ts'

type Card = Extract<Message, { kind: 'card' }>

/** The most pixels of a card at 360 px width, with letters of the usual size and of LINE's largest. */
interface Bound {
  readonly usual: number
  readonly largest: number
  readonly reason: string
}

/**
 * The kind of a card, by which its bound is found: the key of its title; where the title is the name of a service, of a
 * paper or of a piece of guidance, what the card is about.
 */
export function kindOf(card: Card): string {
  const said = JSON.stringify(card.blocks)
  const key = 'key' in card.title ? card.title.key : null
  if (key === 'chat.check.title') return key
  if (said.includes('"answers.guidance.caution"')) return 'whole guidance'
  if (said.includes('"answers.guidance.confirm"')) return 'guidance'
  if (said.includes('"timeline"')) return 'request details'
  if (!('key' in card.title) && said.includes('"part":"whole"')) return 'status'
  if (key && /^photos\.(bring|which\.one)/.test(key)) return key
  if (said.includes('"remove-photo"')) return 'photo'
  if (/"chat\.answer\.(read|choose-please)"/.test(said)) return 'wrong answer'
  if (said.includes('"kind":"profile"') && !('key' in card.title)) return 'survey profile'
  if (key === 'chat.filing.progress') {
    if (said.includes('"question":"decoration"')) return 'decoration question'
    return said.includes('"chat.check.papers"') ? 'papers question' : 'question'
  }
  return key ?? 'service'
}

/** What every card keeps within, but those below. */
const usualBound: Bound = {
  usual: 300,
  largest: 360,
  reason: 'the answer is in sight above the keyboard and the menu of the chat',
}

/** Where a kind of card does not keep within it, its own bound and why. Bounds are only ever lowered. */
const bounds: Readonly<Record<string, Bound>> = {
  'chat.services.title': { usual: 560, largest: 560, reason: 'eleven services, each a button' },
  'chat.check.title': {
    usual: 425,
    largest: 550,
    reason: 'whoever sends sees the answers, as many as fit; the others behind a button',
  },
  'chat.check.answers': { usual: 1060, largest: 1980, reason: 'opened by a button: every answer in full' },
  'decoration question': { usual: 300, largest: 400, reason: 'the whole names of the orders' },
  question: { usual: 300, largest: 365, reason: 'the question, how to answer it, and last time’s answers' },
  guidance: { usual: 300, largest: 390, reason: 'the two services that the answer is about, one row each' },
  'whole guidance': { usual: 585, largest: 935, reason: 'opened by a button: a screen' },
  'people.large.caution': { usual: 360, largest: 525, reason: 'opened by a button: a screen' },
  'privacy.full.title': {
    usual: 1450,
    largest: 2905,
    reason: 'section 23 of the PDPA, for whoever opens it',
  },
  'privacy.deletion.list-title': {
    usual: 780,
    largest: 1320,
    reason: 'opened by a button: what goes and what stays',
  },
  'privacy.mine.list': { usual: 560, largest: 970, reason: 'opened by a button: what is held' },
  'survey profile': { usual: 300, largest: 370, reason: 'eight values, whose Thai words are long' },
  'request details': {
    usual: 1140,
    largest: 2320,
    reason: 'opened by a button: everything about a request, with up to eleven missing papers',
  },
  'chat.status.words': {
    usual: 855,
    largest: 1795,
    reason: 'opened by a button: what an officer wrote, whole, as much as one card may hold',
  },
  'notices.expiring.title': {
    usual: 330,
    largest: 495,
    reason: 'when it ends, what is wanted of the applicant, and every way to keep it',
  },
  'chat.service.papers': { usual: 610, largest: 1090, reason: 'opened by a button: a screen' },
  'chat.service.steps': { usual: 465, largest: 650, reason: 'opened by a button: a screen' },
  'photos.papers.of': { usual: 1020, largest: 1850, reason: 'the list to take along, opened by a button' },
  'lending.kin.title': {
    usual: 360,
    largest: 475,
    reason: 'each relative that the helper may mean is a button, by the whole words of the question',
  },
  'wrong answer': { usual: 310, largest: 440, reason: 'what was wrong, and the question with its choices' },
}

/** Kinds that are higher only in the largest letters, where two sentences and two rows of buttons need more. */
const higherInLargest: Readonly<Record<string, number>> = {
  // The paper, how many of it, and who sees the photo.
  photo: 380,
  // The beginning of a long name, and how many others.
  'notices.papers-missing.title': 380,
  // Three papers, each with its request, to tell them apart.
  'photos.which.title': 415,
  // A level whose English words need two lines.
  'notices.completed.title': 365,
  'notices.completed.title-transfer': 365,
}

/** The bound of a kind of card. */
export function boundOf(kind: string): Bound {
  const own = bounds[kind]
  if (own) return own
  return { ...usualBound, largest: higherInLargest[kind] ?? usualBound.largest }
}

/** The kinds that have a bound of their own. */
export const kindsWithBound: readonly string[] = [...Object.keys(bounds), ...Object.keys(higherInLargest)]
