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
  if (key === 'chat.service.papers' && said.includes('"chat.paper.yours"')) return 'own papers'
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

/** The two cards that must show more at once: a whole screen, but never more. */
const wholeScreen: Readonly<Record<string, Bound>> = {
  'chat.services.title': { usual: 560, largest: 560, reason: 'eleven services, each a button' },
  'chat.check.title': {
    usual: 425,
    largest: 550,
    reason: 'whoever sends sees the answers, as many as fit; the others behind a button',
  },
}

/** What a person has asked for with a button may be as long as it is; each with the height that it has. Only ever lowered. */
const opened: Readonly<Record<string, Bound>> = {
  'chat.check.answers': { usual: 1060, largest: 1980, reason: 'every answer in full' },
  'whole guidance': { usual: 585, largest: 935, reason: 'the whole answer with its source' },
  'people.large.caution': { usual: 360, largest: 525, reason: 'the whole caution of a service' },
  'privacy.full.title': { usual: 1450, largest: 2905, reason: 'section 23 of the PDPA' },
  'privacy.deletion.list-title': { usual: 780, largest: 1320, reason: 'what goes and what stays' },
  'privacy.mine.list': { usual: 560, largest: 970, reason: 'what is held' },
  'request details': {
    usual: 1140,
    largest: 2320,
    reason: 'everything about a request, with up to eleven missing papers',
  },
  'chat.status.words': {
    usual: 855,
    largest: 1795,
    reason: 'what an officer wrote, whole, as much as one card may hold',
  },
  'chat.service.papers': { usual: 610, largest: 1090, reason: 'every paper of a service' },
  'own papers': {
    usual: 730,
    largest: 1315,
    reason: 'every paper that an open request needs, with what was said of it',
  },
  'chat.service.steps': { usual: 465, largest: 650, reason: 'every step of a service' },
  'photos.papers.of': { usual: 1020, largest: 1850, reason: 'the list to take along' },
}

const own: Readonly<Record<string, Bound>> = { ...wholeScreen, ...opened }

/** The bound of a kind of card. */
export function boundOf(kind: string): Bound {
  return own[kind] ?? usualBound
}

/** The kinds that have a bound of their own. */
export const kindsWithBound: readonly string[] = Object.keys(own)
