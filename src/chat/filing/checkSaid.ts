import type { Question } from '../../domain/questions/question.ts'
import { applicable, withAssumed } from '../../domain/questions/questions.ts'
import { say, type Text } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import { answering } from '../answers/index.ts'
import { asksOutright, holdsPhone, saysNothing } from '../answers/saysMore.ts'
import type { Effect } from '../effect.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import { withProblem } from '../problem.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { callsWrong, onlyCallsWrong } from './calledWrong.ts'
import { type Corrections, readCorrections } from './corrections.ts'
import { askToEdit, showAnswers, takeAnswer } from './filing.ts'
import { changeCard, currentWithProblem, draftFingerprint } from './filingCards.ts'
import { leadsToPart } from './nameParts.ts'
import { kinCard, type KinSaid } from './kinAsked.ts'
import { besideLostCard, lostCardNotNeeded } from './lostCard.ts'
import { missingWords, readPapersAgain, unsureWords } from './missingPapers.ts'

type Change = Corrections['given'][number]

/** Letters of a changed answer: alone, and where several were changed. The whole of it is among the answers. */
const MOST_ALONE = 60
const MOST_OF_SEVERAL = 28

/** What was changed, a line for each answer; null where nothing was. */
function told(given: readonly Change[]): Text | null {
  const most = given.length > 1 ? MOST_OF_SEVERAL : MOST_ALONE
  const lines = given.map(({ question, value }) => {
    const shown = answering(question).show(value)
    return say('chat.check.changed', {
      label: { words: question.shortLabel ?? question.label },
      value: { text: 'typed' in shown ? { typed: cutLabel(shown.typed, most) } : shown },
    })
  })
  const [first, ...others] = lines
  if (!first) return null
  return others.reduce<Text>(
    (all, line) => say('chat.check.changed-also', { before: { text: all }, then: { text: line } }),
    first,
  )
}

/** The draft with these answers, and what is noted beside them. */
function withChanges(state: State, draft: Draft, given: readonly Change[], facts: Facts) {
  let now = { state, draft }
  let notes: Effect[] = []
  for (const { question, value } of given) {
    const turn = takeAnswer(now.state, now.draft, { question, parsed: { ok: true, value } }, facts)
    notes = [...notes, ...turn.effects.slice(0, -1)]
    now = { state: turn.state, draft: turn.state.draft ?? now.draft }
  }
  return { ...now, notes }
}

/** Takes what is said of the papers once more, by name or as a whole; null where the words say nothing of them. */
function takePapersAgain(
  state: State,
  draft: Draft,
  asked: readonly Question[],
  typed: string,
  facts: Facts,
): Turn | null {
  const service = facts.office.service(draft.service)
  const question = asked.find(({ id }) => id === 'papers')
  const text = besideLostCard(draft.answers, typed) ?? readable(typed)
  const parsed = question && (text === '' ? lostCardNotNeeded : readPapersAgain(service, draft.answers, text))
  if (!question || !parsed) return null
  const turn = takeAnswer(state, draft, { question, parsed }, facts)
  const now = turn.state.draft
  if (!parsed.ok || now?.asking !== CHECK) return turn
  const missing = missingWords(service, now.answers)
  const unsure = missing ? null : unsureWords(service, now.answers)
  const label = missing
    ? say('chat.paper.not-there')
    : unsure
      ? say('chat.paper.not-sure')
      : { words: question.shortLabel ?? question.label }
  const changed = say('chat.check.changed', {
    label: { text: label },
    value: { text: missing ?? unsure ?? answering(question).show(now.answers[question.id] ?? parsed.value) },
  })
  const card = currentWithProblem(now, facts, changed)
  return { ...turn, effects: [...turn.effects.slice(0, -1), { kind: 'say', message: card }] }
}

/** The draft that asks for these answers again, after the one that is asked for now. */
function withWrong(draft: Draft, ids: readonly string[]): Draft {
  if (ids.length === 0) return draft
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([id]) => !ids.includes(id)))
  return { ...draft, answers, anew: [...new Set([...(draft.anew ?? []), ...ids])] }
}

/** As many letters of words that were not read are kept and shown; more would not fit a title. */
const MOST_LETTERS = 40

/** Words as they are shown before the request is sent in spite of them; null where they say nothing, or only ask. */
function unread(typed: string): string | null {
  const text = readable(typed)
  if (saysNothing(text) || (asksOutright(text) && !callsWrong(text))) return null
  // A number may be one that is not to be kept.
  const letters = [...text.replace(/\d(?:[\s.-]?\d){5,}/gu, '…')]
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('')
}

/** Plainly about what was answered: “เปลี่ยน” alone may be what the request is about. */
const CORRECTS = /ผิด|แก้(?!ว)|\b(?:wrong|incorrect|mistake)\b/iu
const NOT_SENT =
  /^(?:อย่า(?:เพิ่ง|พึ่ง)?|ยังไม่(?:ต้อง|ให้|อยาก)?|ยังไม่ได้)\s*(?:กด)?(?:ส่ง|ยื่น)|\bdo(?:n['’]t| not) (?:send|submit)/iu

/** A wish to read once more what stands on the page to check. */
const LOOKS_FIRST =
  /^(?:(?:เดี๋ยว|แป๊บ(?:นึง)?|รอ(?:ก่อน|แป๊บ)?|งั้น|ค่ะ|ครับ|นะคะ|\s)*)(?:ขอ|จะ)\s*(?:ลอง)?(?:ดู|อ่าน|ตรวจ(?:สอบ|ดู)?|ทวน|เช็[คก])(?:\s*(?:ก่อน|อีกที|อีกรอบ|อีกครั้ง|ให้ดี|ดี\s?ๆ|ใหม่|แป๊บ|สักครู่|คำตอบ|ข้อมูล|ที่กรอก|นะ|ค่ะ|คะ|ครับ|จ้ะ))+$|\blet me (?:check|look|read)(?: it)?(?: first| again)?$/iu

/**
 * Takes what is said at a question about an answer that is there already, or about the question’s own, as a correction; and
 * that nothing is to be sent yet. Null for anything else.
 */
export function takeCorrectionEarlier(state: State, draft: Draft, typed: string, facts: Facts): Turn | null {
  if (draft.asking === CHECK) return null
  const text = readable(typed)
  if (NOT_SENT.test(text)) return askToEdit(state, draft, draft.asking, facts)
  const service = facts.office.service(draft.service)
  const all = applicable(service, draft.answers)
  const current = all.find(({ id }) => id === draft.asking)
  if (current?.kind === 'name' && leadsToPart(text)) {
    const parsed = answering(current).parse({ kind: 'typed', text }, facts.today)
    if (!parsed.ok) return takeAnswer(state, draft, { question: current, parsed }, facts)
  }
  const copies = current?.id === 'addressee' ? all.filter(({ kind }) => kind === 'count') : []
  const counted = copies.length > 0 ? readCorrections(copies, {}, typed, facts.today) : null
  if (counted && counted.given.length > 0 && !asksOutright(text.replace(/ขอ(?=แก้|เปลี่ยน)/gu, ''))) {
    const now = withChanges(state, draft, counted.given, facts)
    const turn = askToEdit(now.state, now.draft, draft.asking, facts)
    const card = currentWithProblem(
      turn.state.draft ?? now.draft,
      facts,
      told(counted.given) ?? say('chat.check.press'),
    )
    return tell(turn.state, card)
  }
  const describes = current?.kind === 'text' && current.place !== true
  // “เปลี่ยนเป็น 08…” at the name: a number says by its form what it is.
  const isPhone = current?.kind !== 'phone' && draft.answers['phone'] !== undefined && holdsPhone(text)
  if (!(CORRECTS.test(text) || isPhone) || asksOutright(text.replace(/ขอแก้/gu, 'แก้')) || describes)
    return null
  const answered = all.filter(({ id }) => id === draft.asking || draft.answers[id] !== undefined)
  const said = readCorrections(answered, draft.answers, typed, facts.today, draft.lending !== undefined)
  if (!said || (said.given.length + said.opened.length + said.either.length === 0 && !said.kin)) return null
  const changes = withChanges(state, draft, said.given, facts)
  if (said.kin) return askKin(changes, said.kin, said.given, facts)
  if (said.either.length > 0) return askWhich(changes, said, facts)
  const { state: after, draft: changed } = changes
  const [open] = said.opened
  const turn = askToEdit(after, changed, open?.id ?? changed.asking, facts)
  const lines = told(said.given)
  return lines
    ? {
        ...turn,
        effects: [{ kind: 'say', message: currentWithProblem(turn.state.draft ?? changed, facts, lines) }],
      }
    : turn
}

/** Asks a helper whom their words for kin mean, at the question that they correct. */
function askKin(
  { state, draft, notes }: ReturnType<typeof withChanges>,
  kin: KinSaid,
  given: readonly Change[],
  facts: Facts,
): Turn {
  const turn = askToEdit(state, draft, kin.question.id, facts)
  const asking = turn.state.draft ?? draft
  const card = kinCard(asking, kin.typed, kin.meant, facts)
  if (!card) return turn
  const lines = told(given)
  return {
    // The card stands for the question.
    state: { ...turn.state, draft: { ...asking, shown: draftFingerprint(asking, facts) } },
    effects: [...notes, { kind: 'say', message: lines ? withProblem(card, lines) : card }],
  }
}

/** Asks which of two answers is meant, and tells what was changed beside it. Words that are not kept must not be lost unseen. */
function askWhich(
  { state, draft, notes }: ReturnType<typeof withChanges>,
  { either, given }: Corrections,
  facts: Facts,
): Turn {
  const ids = either.map(({ id }) => id)
  const card = changeCard(facts.office.service(draft.service), draft, 0, ids)
  const lines = told(given)
  return {
    state: { ...state, draft },
    effects: [...notes, { kind: 'say', message: lines ? withProblem(card, lines) : card }],
  }
}

/** Of a name or a school that stands on the page, so of nothing else that the bot could answer. */
const TELLS_OF_ANSWER = /^(?:ชื่อ|นามสกุล|คำนำหน้า|โรงเรียน|ร\.?ร\.?\s|ที่ทำงาน|สังกัด)/u

/** Says on the check page what to press, and remembers words that may have been meant as a correction. */
export function takeUnread(state: State, draft: Draft, typed: string, facts: Facts): Turn {
  const words = unread(typed)
  const doubting = words === null ? draft : { ...draft, doubted: { question: CHECK, words } }
  return takeAnswer({ ...state, draft: doubting }, doubting, null, facts)
}

/**
 * Takes what is said on the check page as corrections: the answers are changed, and the card says which; or the question of
 * one that is only called wrong is asked again. Null where the words correct nothing.
 */
export function takeCorrection(state: State, draft: Draft, typed: string, facts: Facts): Turn | null {
  if (draft.asking !== CHECK) return null
  const waits = readable(typed)
  if (NOT_SENT.test(waits) || LOOKS_FIRST.test(waits))
    return tell({ ...state, focus: 'draft' }, currentWithProblem(draft, facts, say('chat.check.not-sent')))
  const service = facts.office.service(draft.service)
  const answers = withAssumed(service, draft.answers)
  const asked = applicable(service, answers)
  const papers = takePapersAgain(state, draft, asked, typed, facts)
  if (papers) return papers
  const text = readable(typed)
  const said = readCorrections(asked, answers, typed, facts.today, draft.lending !== undefined)
  if (!said && onlyCallsWrong(typed)) return showAnswers(state, draft, 0, facts)
  if (!said)
    return TELLS_OF_ANSWER.test(text) && !asksOutright(text) ? takeUnread(state, draft, typed, facts) : null
  const changes = withChanges(state, draft, said.given, facts)
  const { state: after, draft: changed, notes } = changes
  const others = said.kin ? [undefined, ...said.opened] : said.opened
  const [open, ...later] = others
  const left = said.isRest || said.either.length > 0 ? unread(typed) : null
  const heard = withWrong(
    changed,
    later.flatMap((each) => (each ? [each.id] : [])),
  )
  const kept = left === null ? heard : { ...heard, doubted: { question: CHECK, words: left } }
  if (said.kin) return askKin({ ...changes, draft: kept }, said.kin, said.given, facts)
  if (said.either.length > 0) return askWhich({ ...changes, draft: kept }, said, facts)
  const turn = askToEdit(after, kept, open?.id ?? kept.asking, facts)
  const now = turn.state.draft
  const lines = told(said.given)
  if (!lines || !now) return turn
  return {
    ...turn,
    effects: [...notes, { kind: 'say', message: currentWithProblem(now, facts, lines) }],
  }
}
