import { isServiceId, type ServiceId } from '../../domain/services/ids.ts'
import { asksOutright, saysNothing } from '../answers/saysMore.ts'
import type { DraftAnswer } from '../filing/draftAnswer.ts'
import { guidanceAsked } from '../browse/guidanceAsked.ts'
import type { Guidance } from '../../domain/guidance/guidance.ts'
import { services } from '../../domain/services/index.ts'
import type { Tap } from '../taps.ts'
import { type Sentence, type Understanding, whollyMeans } from '../understanding/understand.ts'
import type { Referral } from '../understanding/notOurs.ts'
import type { Intent } from '../understanding/intents.ts'
import type { Pay } from './payAsked.ts'
import { type ActionableIntent, type Candidates, type Courtesy, isActionable, tapFor } from './intentTaps.ts'

/** What typed words lead to: the same as a button, or a short answer. */
export type FreeText =
  | (ClearIntent & Second)
  | ({
      readonly kind: 'asks'
      readonly intents: Candidates
      readonly topic?: string
      /** No word names one of them. */
      readonly faint?: true
    } & Second)
  | ({ readonly kind: 'pay'; readonly of: Pay } & Second)
  | { readonly kind: 'unknown'; readonly referral?: Referral }

/** The second wish in the same words, which is offered after the first was answered. */
interface Second {
  readonly also?: ActionableIntent
}

/** Only words with a certain meaning are handled while a question is open. */
type ClearIntent = { readonly kind: 'tap'; readonly tap: Tap } | { readonly kind: Courtesy }

function sure(intent: Intent): ClearIntent {
  return isActionable(intent) ? { kind: 'tap', tap: tapFor(intent) } : { kind: intent }
}

/** Facts about why a card is made anew: whoever tells such a reason without asking wants the card. */
const reasons: readonly string[] = ['card-lost', 'card-reasons']

/** The guidance that the words ask for, when their intent is a service or is not known. */
function topicIn(sentence: Sentence): Guidance | null {
  const topic = topicOf(sentence)
  if (!topic || !reasons.includes(topic.id)) return topic
  const ideas = new Set(sentence.words().flatMap((word) => word.ideas))
  // “ใหม่” is spelt like the question word, so that a card that is to be made counts before a question.
  const isWish = (ideas.has('make') || !sentence.asks) && !ideas.has('police-report')
  return isWish ? null : topic
}

function topicOf(sentence: Sentence): Guidance | null {
  const understood = sentence.meaning()
  switch (understood.kind) {
    case 'sure':
      return isServiceId(understood.intent) ? guidanceAsked(sentence, [understood.intent]) : null
    case 'nearly':
      if (understood.candidates.every(isServiceId)) return guidanceAsked(sentence, understood.candidates)
      // A fact that is named goes before what is only guessed.
      return understood.faint ? guidanceAsked(sentence, []) : null
    case 'unknown':
      return understood.referral ? null : guidanceAsked(sentence, [])
  }
}

function nearly(
  { candidates, faint }: Extract<Understanding, { kind: 'nearly' }>,
  topic: Guidance | null,
): FreeText {
  const isGrave = candidates.some((intent) => isServiceId(intent) && services[intent].grave)
  // Guidance that is the same for every candidate, or where none was named, needs no question back.
  if (topic && (faint ?? (topic.services !== 'any' && !isGrave))) {
    return { kind: 'tap', tap: { kind: 'guidance', topic: topic.id } }
  }
  const [first, ...others] = candidates.filter(isActionable)
  return first
    ? {
        kind: 'asks',
        intents: [first, ...others],
        ...(topic && { topic: topic.id }),
        ...(faint && { faint }),
      }
    : { kind: 'unknown' }
}

/** Reads the intents of a text when no question is open. */
export function readFreeText(sentence: Sentence): FreeText {
  const understood = sentence.meaning()
  const meant = firstWish(sentence, understood)
  const also = understood.kind === 'unknown' ? undefined : understood.also
  return meant.kind !== 'unknown' && also && isActionable(also) ? { ...meant, also } : meant
}

function firstWish(sentence: Sentence, understood: Understanding): FreeText {
  const topic = topicIn(sentence)
  switch (understood.kind) {
    case 'sure': {
      const { intent } = understood
      if (!topic || !isServiceId(intent)) return sure(intent)
      return { kind: 'tap', tap: { kind: 'guidance', topic: topic.id, service: intent } }
    }
    case 'nearly':
      return nearly(understood, topic)
    case 'unknown':
      return topic ? { kind: 'tap', tap: { kind: 'guidance', topic: topic.id } } : understood
  }
}

/** A question that waits, and what the words are as an answer to it. */
interface Waiting {
  /** Null on the check page. */
  readonly answer: DraftAnswer | null
  readonly text: string
  readonly filed: ServiceId
  /** Something else was answered since the question was on the screen. */
  readonly isAside: boolean
}

/** A wish that is told in known words to the last letter, so that it is no name and no free words. */
export function plainWish(sentence: Sentence): FreeText | null {
  if (!sentence.isWhollyKnown) return null
  const meant = readFreeText(sentence)
  return meant.kind === 'unknown' || meant.kind === 'asks' ? null : meant
}

/** Wishes that no choice of a question is about: they name it only by the way (“ดูสถานะบัตรที่หาย”). */
const ofOffice: readonly Tap['kind'][] = ['status', 'contact', 'cancel', 'hours', 'visit']

/** Likeness alone is no reason: “หาไม่เจอแล้ว” is like a question after a request. */
const NAMES_OFFICE =
  /สถานะ|ติดตาม|ถึงไหน|เจ้าหน้าที่|ติดต่อ|คุยกับคน|ยกเลิก|เปิด|ปิด|นัด|เบอร์|status|officer|contact|cancel|open|appointment/iu

function wishOfOffice(sentence: Sentence, text: string): FreeText | null {
  if (!NAMES_OFFICE.test(text)) return null
  const meant = readFreeText(sentence)
  return meant.kind === 'tap' && ofOffice.includes(meant.tap.kind) ? meant : null
}

const PRAISES_OFFICE =
  /บริการ|เจ้าหน้าที่|จนท|พนักงาน|พูด|ขอบคุณ|ขอบใจ|ประทับใจ|มาก|จัง|ระบบ|แอ[ปพ]|ไลน์|ทำงาน|ช่วย|รวดเร็ว|ไว|สะดวก|สุภาพ|น่ารัก|ชม|\b(?:service|staff|officers?|thank|very|great|good|nice|kind)\b/iu

const GREETS_FIRST = /^\s*(?:สวัสดี|หวัดดี|hello|hi\b|good\s)/iu

/**
 * What a text means beside the answer that it should be; null when it counts as the answer, or as a wrong one. A valid
 * answer counts as one, unless the whole text asks for a person, greets, says thanks, or is another question. The service
 * that is being filed is no other wish, and a part of it may be a wrong answer.
 */
export function meantBeside(sentence: Sentence, { answer, text, filed, isAside }: Waiting): FreeText | null {
  if (answer?.parsed.ok === false && answer.parsed.isOfKind && !asksOutright(text)) return null
  const plea = whollyMeans(sentence)
  // “ถูก ใจดีงาม” is a name where one is asked for, unless it praises somebody or something of the office.
  const isName = answer?.question.kind === 'name' && answer.parsed.ok && !PRAISES_OFFICE.test(text)
  if (plea && !(plea === 'praise' && isName)) return sure(plea)
  if (answer?.parsed.ok) {
    if (answer.parsed.inOwnWords) return wishOfOffice(sentence, text)
    const isFree = answer.question.kind === 'text' || answer.question.kind === 'name'
    return isFree && isAside ? plainWish(sentence) : null
  }
  // A telephone number with its label is no wish to call the office.
  if (answer?.question.kind === 'text' && saysNothing(text)) return null
  const meant = readFreeText(sentence)
  if (meant.kind === 'unknown') return meant.referral && isAside ? meant : null
  // What is not clear is more often an answer that was not understood: its question comes again and says so.
  if (meant.kind === 'asks') return isAside && asksSomething(sentence) ? meant : null
  // Whoever asks something does not thank or greet: “เลือกข้อไหนดีคะ” has a greeting in it.
  if (meant.kind !== 'tap') return asksOutright(text) && !GREETS_FIRST.test(text) ? null : meant
  // At a choice, words about a service are more often a choice that was not understood.
  const isChoice = answer?.question.kind === 'choice'
  const isWish = asksSomething(sentence) || (!isChoice && (sentence.isWhollyKnown || isAside))
  switch (meant.tap.kind) {
    case 'service':
      return isWish && meant.tap.service !== filed ? meant : null
    case 'guidance':
      return isWish ? meant : null
    default:
      return meant
  }
}

/** Ideas of words that ask, beside those of every question. */
const asking: readonly string[] = ['amount', 'duration', 'deadline']

const asksSomething = (sentence: Sentence) =>
  sentence.asks || sentence.words().some(({ ideas }) => ideas.some((idea) => asking.includes(idea)))

/**
 * What a person also asks for in free words that are kept as the answer; null for words of any other kind. Only words
 * that are known to the last letter count, because the name of a bank or a temple may have any of ours in it.
 */
export function wishInAnswer(
  sentence: Sentence,
  { question, parsed }: DraftAnswer,
  filed: ServiceId,
): ActionableIntent | null {
  if (question.kind !== 'text' || !parsed.ok || !sentence.isWhollyKnown) return null
  const understood = sentence.meaning()
  if (understood.kind !== 'sure' || understood.intent === filed) return null
  return isActionable(understood.intent) ? understood.intent : null
}
