import type { Message } from '../../../src/chat/message.ts'

type Card = Extract<Message, { kind: 'card' }>

/** The most pixels of a card at 360 px width, with letters of the usual size and of LINE's largest. */
interface Bound {
  readonly usual: number
  readonly largest: number
  readonly reason: string
}

/** What an officer may write, and what somebody typed, at its longest. */
const LONGEST = 'ก'.repeat(100)

/**
 * The kind of a card, by which its bound is found: the key of its title; where the title is the name of a service, of a
 * paper or of a piece of guidance, what the card is about.
 */
export function kindOf(card: Card): string {
  const said = JSON.stringify(card.blocks)
  if (said.includes('กำกำกำ') || said.includes(LONGEST)) return 'longest words'
  if (said.includes('"answers.guidance.caution"')) return 'guidance'
  if (said.includes('"timeline"')) return 'request details'
  if (!('key' in card.title) && said.includes('"part":"whole"'))
    return said.includes('"chat.status.bring"') ? 'status with papers' : 'status'
  if (said.includes('"remove-photo"') || said.includes('"photos.')) return 'photo'
  if (said.includes('"chat.answer.read"')) return 'wrong answer'
  if (said.includes('"kind":"profile"') && !('key' in card.title)) return 'survey profile'
  const key = 'key' in card.title ? card.title.key : null
  if (key === 'chat.filing.progress')
    return said.includes('"chat.check.papers"') ? 'papers question' : 'question'
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
    usual: 560,
    largest: 900,
    reason: 'whoever sends sees every answer, up to twelve of them',
  },
  'papers question': { usual: 300, largest: 365, reason: 'the longest English question' },
  question: {
    usual: 480,
    largest: 735,
    reason: 'up to eight choices that are too long to stand beside each other',
  },
  'chat.check.change-title': { usual: 780, largest: 1160, reason: 'every answer has its button' },
  service: {
    usual: 300,
    largest: 375,
    reason: 'of a form that the counter hands out, that no papers are needed',
  },
  'chat.filed.titled': {
    usual: 300,
    largest: 375,
    reason: 'a long reference makes the title two lines in the largest letters',
  },
  'notices.ready.cash': {
    usual: 300,
    largest: 420,
    reason: 'what to bring besides the code, where and when',
  },
  'notices.ready.cheque': {
    usual: 300,
    largest: 420,
    reason: 'what to bring besides the code, where and when',
  },
  guidance: { usual: 590, largest: 980, reason: 'an answer is told whole, with its source' },
  photo: {
    usual: 560,
    largest: 980,
    reason: 'the name of a paper, who sees the photo, up to eleven papers to choose from',
  },
  'people.left.title': {
    usual: 390,
    largest: 700,
    reason: 'when it is read, and the requests that it may be about',
  },
  'people.leave.title': { usual: 330, largest: 620, reason: 'how to leave a message, and what not to write' },
  'privacy.notice.title': { usual: 490, largest: 900, reason: 'section 23 of the PDPA' },
  'privacy.full.title': {
    usual: 1465,
    largest: 3000,
    reason: 'section 23 of the PDPA, for whoever opens it',
  },
  'privacy.deletion.title': {
    usual: 1300,
    largest: 2500,
    reason: 'everything that is deleted is named first',
  },
  'privacy.deletion.done-title': { usual: 870, largest: 1890, reason: 'everything that stays is named' },
  'answers.nearly.some': { usual: 305, largest: 360, reason: 'four things that may be meant' },
  'request details': { usual: 740, largest: 1300, reason: 'opened by a button: a screen' },
  'chat.service.papers': { usual: 740, largest: 1155, reason: 'opened by a button: a screen' },
  'chat.service.steps': { usual: 740, largest: 740, reason: 'opened by a button: a screen' },
  'people.large.caution': { usual: 740, largest: 740, reason: 'opened by a button: a screen' },
  'photos.papers.of': { usual: 1050, largest: 1935, reason: 'the list to take along, opened by a button' },
  'status with papers': {
    usual: 665,
    largest: 1155,
    reason: 'every missing paper by its name, up to eleven of them',
  },
  'survey.progress': { usual: 300, largest: 370, reason: 'the longest English item' },
  'people.contact.title': { usual: 300, largest: 365, reason: 'name, day, hours and three ways' },
  'chat.menu.title': { usual: 300, largest: 370, reason: 'up to seven ways' },
  'survey profile': { usual: 350, largest: 390, reason: 'up to eight choices and a way out' },
  'wrong answer': { usual: 550, largest: 760, reason: 'what was wrong, and the whole question' },
  'lending.ask.title': { usual: 330, largest: 495, reason: 'what the helper will see, before the consent' },
  'lending.confirm.title': { usual: 300, largest: 435, reason: 'whose matter it is, before the help begins' },
  'lending.code.title': { usual: 300, largest: 380, reason: 'the code, and what to do with it' },
  'proxy.title': { usual: 500, largest: 670, reason: 'what whoever collects has to bring' },
  'longest words': { usual: 5300, largest: 12400, reason: 'words of people at their longest are sent whole' },
}

/** Kinds that are higher only in the largest letters, where two sentences and two rows of buttons need more. */
const higherInLargest: Readonly<Record<string, number>> = {
  'notices.completed.title': 435,
  'answers.remark.complaint.title': 385,
  'answers.remark.suggestion.title': 385,
  'chat.row.title': 405,
  'notices.completed.title-transfer': 470,
  'notices.papers-missing.title': 380,
  'notices.ready.payment': 380,
  'notices.reopened.title': 455,
  'people.back.title': 425,
  'people.talk.title': 460,
  'people.unanswered.title': 420,
  'people.voice.title': 455,
  'privacy.mine.file-title': 395,
  'visits.which.title': 405,
}

/** The bound of a kind of card. */
export function boundOf(kind: string): Bound {
  const own = bounds[kind]
  if (own) return own
  return { ...usualBound, largest: higherInLargest[kind] ?? usualBound.largest }
}

/** The kinds that have a bound of their own. */
export const kindsWithBound: readonly string[] = [...Object.keys(bounds), ...Object.keys(higherInLargest)]
