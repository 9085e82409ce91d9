import type { Option, Question, QuestionOf } from '../../domain/questions/question.ts'
import { say, type Text } from '../../domain/text.ts'
import { choiceNumber } from '../../lib/typed/choice.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'
import type { Given } from '../answers/answer.ts'
import { namesMoreThanOne } from '../answers/choice.ts'
import { choicesSaid } from '../answers/saidChoice.ts'
import { button, type Message, paragraph } from '../message.ts'
import { lentDraftFooter, menuShortcuts } from '../shortcuts.ts'
import type { Draft } from '../state.ts'
import { toneOf } from '../tone.ts'
import type { Facts } from '../turn.ts'
import { draftFingerprint, questionAsked } from './filingCards.ts'
import { rightIn } from './rightAnswer.ts'

/**
 * A helper's “my father” may be the owner's husband, so words for kin are asked back: whom a word means depends on who says
 * it. The buttons of the question, and words that name the owner (“สามีของเจ้าของเรื่อง”), are plain.
 */

/** A helper's words for kin, and the ids of the choices that they may mean. */
export interface KinSaid {
  readonly question: Question
  readonly typed: string
  readonly meant: readonly string[]
}

const OF_KIN: readonly string[] = ['patient', 'relation', 'asker-relation']

/** By what the word names as the helper says it: what it may be as the owner would say it. */
const readings: Readonly<Record<string, readonly string[]>> = {
  self: ['self', 'child', 'spouse'],
  parent: ['self', 'spouse', 'parent', 'child'],
  spouse: ['self', 'spouse', 'child'],
  child: ['self', 'child'],
  sibling: ['self', 'child', 'sibling', 'relative', 'other'],
  relative: ['relative', 'child', 'other'],
  other: ['sibling', 'relative', 'other'],
}

const OWNER = String.raw`(?:เจ้าของ(?:เรื่อง|คำขอ|สิทธิ์?)|ผู้(?:มีสิทธิ์?|ยื่นคำขอ))`
const OF_OWNER = new RegExp(String.raw`(?:^|\s)*ของ\s*(?:ท่าน)?${OWNER}`, 'u')
const OF_OWNER_ENGLISH = /\b(?:of|to) the (?:owner|applicant)\b|\bthe (?:owner|applicant)(?:'s|’s)(?=\s)/iu
const OWNER_THEMSELVES = new RegExp(`^(?:คือ|เป็น)?\\s*(?:ตัว)?${OWNER}\\s*(?:เอง)?$`, 'u')

const plain = (text: string) => withoutCertainParticles(cleanText(text)).trim()

/** The words with what says whose kin it is taken away; null where they do not say it. */
export function saidOfOwner(question: Question, text: string): string | null {
  if (!OF_KIN.includes(question.id)) return null
  const words = plain(text)
  if (OWNER_THEMSELVES.test(words)) return 'ตนเอง'
  for (const owner of [OF_OWNER, OF_OWNER_ENGLISH])
    if (owner.test(words)) return words.replace(owner, ' ').trim()
  return null
}

const isButton = ({ label, short }: Option, words: string) =>
  [label.th, label.en, short?.th, short?.en].some((each) => each?.toLowerCase() === words.toLowerCase())

/** The choices that a helper's words for kin may mean; empty where they name none, or leave no doubt. */
export function kinReadings(question: Question, given: Given): readonly string[] {
  if (given.kind !== 'typed' || question.kind !== 'choice' || !OF_KIN.includes(question.id)) return []
  const words = plain(given.text)
  if (choiceNumber(words) !== null || saidOfOwner(question, words) !== null) return []
  if (question.options.some((option) => isButton(option, words))) return []
  if (namesMoreThanOne(question, given.text)) return []
  const meant = choicesSaid(question, given.text).flatMap((id) => readings[id] ?? [id])
  return question.options.filter(({ id }) => meant.includes(id)).map(({ id }) => id)
}

/** What a helper says anew of whose kin somebody is, in a correction; null where the words name none, or leave no doubt. */
export function kinCorrected(question: Question, text: string): KinSaid | null {
  for (const said of rightIn(text)) {
    const isClear =
      saidOfOwner(question, said) !== null ||
      (question.kind === 'choice' && question.options.some((option) => isButton(option, plain(said))))
    if (isClear) return null
    const meant = kinReadings(question, { kind: 'typed', text: said })
    if (meant.length > 0) return { question, typed: text, meant }
  }
  return null
}

/** A choice as seen from the owner. */
const ofOwner = ({ id, label }: Option) =>
  id === 'self' ? say('lending.kin.self') : say('lending.kin.of', { kin: { words: label } })

function kinButtons(question: QuestionOf<'choice'>, meant: readonly string[], draft: Draft, facts: Facts) {
  const shown = draftFingerprint(draft, facts)
  // The numbers are those of the question, which a typed number answers.
  return question.options.flatMap((option, index) => {
    if (!meant.includes(option.id)) return []
    const tap = { kind: 'answer', draft: draft.id, question: question.id, value: option.id, shown } as const
    const numbered = (label: Text) => say('chat.answer.numbered', { no: index + 1, label: { text: label } })
    const short = option.id === 'self' ? ofOwner(option) : { words: option.short ?? option.label }
    return [{ ...button(numbered(ofOwner(option)), tap), short: numbered(short) }]
  })
}

/** Asks a helper whom their words mean. @param meant the ids of the choices that they may be */
export function kinCard(draft: Draft, typed: string, meant: readonly string[], facts: Facts): Message | null {
  const service = facts.office.service(draft.service)
  const question = questionAsked(service, draft)
  if (question?.kind !== 'choice') return null
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('lending.kin.title'),
    blocks: [
      paragraph({ typed }, 'strong'),
      {
        kind: 'buttons',
        look: 'columns',
        buttons: [
          ...kinButtons(question, meant, draft, facts),
          button(say('chat.doubt.again'), { kind: 'resume' }, 'quiet'),
        ],
      },
    ],
    footer: lentDraftFooter(draft.id, draft.asking),
    shortcuts: menuShortcuts,
  }
}

/** Whether a message asks a helper whom their words mean. */
export const isKinCard = (message: Message) =>
  message.kind === 'card' && 'key' in message.title && message.title.key === 'lending.kin.title'
