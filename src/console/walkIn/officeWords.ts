import { askOf, type Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'

/**
 * The chat asks the applicant (“ท่าน”, “โปรดพิมพ์”); on the counter's form the officer is asked about the applicant. Here
 * stand the questions, hints and choices that need other words for that; every other one is the chat's.
 */
interface OfficeWords {
  readonly ask?: TextKey
  readonly hint?: TextKey
  /** By the choice's id. */
  readonly options?: Readonly<Record<string, TextKey>>
}

const byQuestion: Readonly<Record<string, OfficeWords>> = {
  'for-whom': { ask: 'walkin.ask.for-whom', options: { self: 'walkin.choice.own-matter' } },
  agreed: { ask: 'walkin.ask.agreed' },
  'asker-name': { ask: 'walkin.ask.asker-name' },
  'asker-relation': { ask: 'walkin.ask.asker-relation' },
  name: { ask: 'walkin.ask.name' },
  status: { ask: 'walkin.ask.status' },
  workplace: { ask: 'walkin.ask.workplace', hint: 'walkin.hint.workplace' },
  phone: { ask: 'walkin.ask.phone' },
  paid: { ask: 'walkin.ask.paid' },
  patient: {
    ask: 'walkin.ask.patient',
    hint: 'walkin.hint.patient',
    options: { self: 'walkin.choice.right-holder' },
  },
  claimant: { ask: 'walkin.ask.claimant' },
  receipts: { ask: 'walkin.ask.receipts' },
  purpose: { ask: 'walkin.ask.purpose' },
  'purpose-other': { ask: 'walkin.ask.purpose-other' },
  addressee: { hint: 'walkin.hint.addressee' },
  originals: { ask: 'walkin.ask.originals' },
  'card-reason': { ask: 'walkin.ask.card-reason' },
  'card-change': { hint: 'walkin.hint.card-change' },
  deceased: { ask: 'walkin.ask.deceased' },
  'last-workplace': { ask: 'walkin.ask.last-workplace' },
  relation: { ask: 'walkin.ask.relation' },
  decoration: { hint: 'walkin.hint.decoration' },
  bank: { hint: 'walkin.hint.bank' },
}

/** Where somebody claims by a right, the first question is about that right. */
const byRight: OfficeWords = {
  ask: 'walkin.ask.own-right',
  hint: 'walkin.hint.own-right',
  options: { self: 'walkin.choice.own-right', other: 'walkin.choice.for-right-holder' },
}

function wordsFor({ id }: Question, { ownRight }: Service): OfficeWords {
  return id === 'for-whom' && ownRight ? byRight : (byQuestion[id] ?? {})
}

/** What the counter's form asks, and how to answer, in the reader's language. */
export function officeWords(
  question: Question,
  service: Service,
  answers: Answers,
  { t, of }: Speak,
): {
  readonly ask: string
  readonly hint: string | null
  /** The words of the question depend on other answers. */
  readonly rephrased: boolean
} {
  const { ask, hint } = wordsFor(question, service)
  return {
    ask: ask === undefined ? of(askOf(question, answers)) : t(ask),
    hint: hint === undefined ? (question.hint ? of(question.hint) : null) : t(hint),
    rephrased: ask === undefined && question.rephrased !== undefined,
  }
}

/** The choices of a question with their words on the counter's form. */
export function officeOptions(
  question: Extract<Question, { kind: 'choice' }>,
  service: Service,
  { t, of }: Speak,
): readonly { readonly value: string; readonly label: string }[] {
  const { options = {} } = wordsFor(question, service)
  return question.options.map(({ id, label }) => {
    const key = options[id]
    return { value: id, label: key === undefined ? of(label) : t(key) }
  })
}
