import type { ServiceId } from '../../domain/services/ids.ts'
import { readable } from '../../lib/cleanText.ts'
import { asksOutright } from '../answers/saysMore.ts'
import { type DraftAnswer, readDraftAnswer } from '../filing/draftAnswer.ts'
import { takeAnswer } from '../filing/filing.ts'
import { CHECK, type State } from '../state.ts'
import { courtesy, type Facts, type Turn } from '../turn.ts'
import { notUnderstoodIn } from './doors.ts'
import { meantBeside } from './freeText.ts'
import { draftInHand, readText, type ReadText } from './readText.ts'
import { answerFreeText, dayQuestion } from './routeFreeText.ts'
import { durationQuestion, saidInstead } from './saidInstead.ts'

/** An answer and a question behind it in the same words: “เบอร์ 08… ค่ะ ใช้เวลากี่วันคะ”. Both are heard. */

const NEXT_CLAUSE =
  /(?<=ค่ะ|คะ|ครับ|คับ|จ้ะ|จ้า|เจ้า|ค่า|[,.;\n])\s+|\s+(?=แล้ว|ว่าแต่|ขอถาม|อยากถาม|เรื่องนี้|ต้อง|ใช้เวลา)/u

/** The words before the first clause that asks, and that clause; null where it has nothing before it. */
function cut(text: string): { readonly said: string; readonly asked: string } | null {
  const clauses = readable(text).split(NEXT_CLAUSE)
  const at = clauses.findIndex((clause) => asksOutright(clause))
  const said = clauses.slice(0, Math.max(at, 0)).join(' ').trim()
  return at < 1 || said === '' ? null : { said, asked: clauses[at] ?? '' }
}

/** Whoever wants a person, or to cancel, is answered that alone. */
const PLEADS = /(?:คุย|พูด)กับ|ขอ(?:สาย|คุย|พูด)|ยกเลิก|\b(?:talk|speak) (?:to|with)\b|\bcancel/iu

/** Free words of any sort may be more than the answer; what is counted, chosen or has a form of its own is plain. */
const isPlain = ({ question, parsed, doubted, guessed, kin }: DraftAnswer): boolean =>
  parsed.ok &&
  doubted === undefined &&
  guessed === undefined &&
  kin === undefined &&
  (question.kind !== 'text' || question.place === true)

/** What answers the question. */
function effectsOf(state: State, asked: string, service: ServiceId, facts: Facts): Turn['effects'] {
  const event = { kind: 'text', id: '', at: +facts.now, text: asked } as const
  const { reading } = readText(event, { ...state, focus: null }, facts)
  const meant =
    dayQuestion(asked, facts) ??
    durationQuestion(asked, service) ??
    saidInstead(reading.sentence(), asked, service)
  const turn =
    meant?.kind === 'tap'
      ? answerFreeText(state, meant, event, facts)
      : courtesy(state, notUnderstoodIn(service, asked))
  return turn.effects.filter(({ kind }) => kind !== 'courtesy')
}

/** Takes the answer, and answers the question before the next one; null where the words are not both. */
export function takeAnswerAndQuestion(state: State, { text }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  const parts = draft && draft.asking !== CHECK ? cut(text) : null
  if (!draft || !parts || PLEADS.test(parts.asked)) return null
  const answer = readDraftAnswer(draft, { kind: 'typed', text: parts.said }, facts)
  if (!answer || !isPlain(answer)) return null
  const said = readText({ kind: 'text', id: '', at: +facts.now, text: parts.said }, state, facts)
  const waiting = { answer, text: parts.said, filed: draft.service, isAside: state.aside !== undefined }
  if (meantBeside(said.reading.sentence(), waiting)) return null
  const turn = takeAnswer(state, draft, answer, facts)
  return { ...turn, effects: [...effectsOf(state, parts.asked, draft.service, facts), ...turn.effects] }
}
