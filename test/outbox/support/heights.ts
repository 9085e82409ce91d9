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
  if (said.includes('"chat.status.state"')) return 'status'
  if (said.includes('"remove-photo"') || said.includes('"photos.')) return 'photo'
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
  'chat.services.title': { usual: 560, largest: 840, reason: 'eleven services, each a button' },
  'chat.check.title': { usual: 600, largest: 940, reason: 'whoever sends sees every answer' },
  'papers question': {
    usual: 350,
    largest: 490,
    reason: 'a question and its hint, the papers, two long choices',
  },
  question: {
    usual: 480,
    largest: 710,
    reason: 'up to eight choices that are too long to stand beside each other',
  },
  'chat.check.change-title': { usual: 780, largest: 1160, reason: 'every answer has its button' },
  service: { usual: 355, largest: 480, reason: 'a name of two lines, two facts, five ways on' },
  status: { usual: 745, largest: 1325, reason: 'every missing paper by its name, up to eleven of them' },
  'chat.filed.titled': {
    usual: 300,
    largest: 430,
    reason: 'title and reference are two lines in the largest letters',
  },
  'notices.ready.certificate': {
    usual: 305,
    largest: 450,
    reason: 'the longest English name with its reference is two lines',
  },
  'notices.ready.cash': { usual: 360, largest: 590, reason: 'how it is paid, what to bring, where and when' },
  'notices.ready.cheque': {
    usual: 380,
    largest: 625,
    reason: 'how it is paid, what to bring, where and when',
  },
  'notices.expired.title': { usual: 380, largest: 585, reason: 'what has gone and how to begin anew' },
  'notices.expiring.title': {
    usual: 330,
    largest: 640,
    reason: 'what goes on which day and up to four ways to keep it',
  },
  guidance: { usual: 590, largest: 980, reason: 'an answer is told whole, with its source' },
  photo: {
    usual: 560,
    largest: 980,
    reason: 'the name of a paper, who sees the photo, up to eleven papers to choose from',
  },
  'survey.progress': { usual: 390, largest: 625, reason: 'five levels and two ways out' },
  'people.contact.title': { usual: 410, largest: 655, reason: 'name, address, hours and three ways' },
  'people.left.title': {
    usual: 390,
    largest: 700,
    reason: 'when it is read, and the requests that it may be about',
  },
  'people.leave.title': { usual: 330, largest: 620, reason: 'how to leave a message, and what not to write' },
  'privacy.notice.title': { usual: 490, largest: 900, reason: 'section 23 of the PDPA' },
  'privacy.full.title': {
    usual: 1350,
    largest: 2760,
    reason: 'section 23 of the PDPA, for whoever opens it',
  },
  'privacy.deletion.title': {
    usual: 1300,
    largest: 2500,
    reason: 'everything that is deleted is named first',
  },
  'privacy.deletion.done-title': { usual: 870, largest: 1890, reason: 'everything that stays is named' },
  'visits.choose.title': { usual: 510, largest: 760, reason: 'eight times to choose from' },
  'visits.choose.move': { usual: 530, largest: 750, reason: 'eight times to choose from' },
  'visits.closed.title': { usual: 380, largest: 680, reason: 'which appointment, why, and what to do' },
  'visits.booked.made': {
    usual: 1210,
    largest: 2140,
    reason: 'day, place, code and papers for the way to the counter',
  },
  'visits.booked.moved': { usual: 1230, largest: 2140, reason: 'as for a new one' },
  'visits.booked.standing': { usual: 1210, largest: 2110, reason: 'as for a new one' },
  'visits.booked.reminder': { usual: 1210, largest: 2110, reason: 'as for a new one' },
  'visits.qr.title': { usual: 410, largest: 510, reason: 'a scanner reads 200 px from an arm’s length' },
  'answers.nearly.some': { usual: 310, largest: 420, reason: 'four things that may be meant' },
  'chat.menu.title': { usual: 340, largest: 495, reason: 'up to seven ways' },
  'request details': { usual: 740, largest: 1300, reason: 'opened by a button: a screen' },
  'chat.service.papers': { usual: 740, largest: 1140, reason: 'opened by a button: a screen' },
  'chat.service.steps': { usual: 740, largest: 740, reason: 'opened by a button: a screen' },
  'people.large.caution': { usual: 740, largest: 740, reason: 'opened by a button: a screen' },
  'photos.papers.of': { usual: 1050, largest: 1935, reason: 'the list to take along, opened by a button' },
  'longest words': { usual: 5200, largest: 12220, reason: 'words of people at their longest are sent whole' },
}

/** Kinds that are higher only in the largest letters, where two sentences and two rows of buttons need more. */
const higherInLargest: Readonly<Record<string, number>> = {
  'answers.cancel.what': 380,
  'answers.hours.title': 440,
  'answers.remark.complaint.title': 410,
  'answers.remark.suggestion.title': 410,
  'chat.row.title': 470,
  'chat.unfinished.title': 390,
  'chat.welcome.title': 470,
  'notices.completed.title-transfer': 420,
  'notices.delayed.title': 430,
  'notices.papers-missing.title': 460,
  'notices.ready.card': 450,
  'notices.ready.letter': 450,
  'notices.ready.payment': 480,
  'notices.reopened.title': 470,
  'people.back.title': 460,
  'people.talk.title': 490,
  'people.unanswered.title': 450,
  'people.voice.title': 480,
  'privacy.mine.file-title': 420,
  'visits.cancel.title': 390,
  'visits.which.title': 470,
}

/** The bound of a kind of card. */
export function boundOf(kind: string): Bound {
  const own = bounds[kind]
  if (own) return own
  return { ...usualBound, largest: higherInLargest[kind] ?? usualBound.largest }
}

/** The kinds that have a bound of their own. */
export const kindsWithBound: readonly string[] = [...Object.keys(bounds), ...Object.keys(higherInLargest)]
