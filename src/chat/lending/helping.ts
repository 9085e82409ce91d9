import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import { draftUpToDate } from '../filing/filing.ts'
import { currentCard } from '../filing/filingCards.ts'
import { say } from '../../domain/text.ts'
import { comparable, readable } from '../../lib/cleanText.ts'
import { readConfirmation } from '../../lib/typed/confirmation.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import type { HelpCode } from './helpCode.ts'
import { askHelpCode, helpDeclined, helpGivenBack, helpingAlready, helpingCard } from './lendingCards.ts'

type Helping = NonNullable<State['helping']>

/** The help in hand, with the draft that it is about. */
function helpOf({ helping, draft }: State): { readonly helping: Helping; readonly draft: Draft } | null {
  return helping && draft?.lending === helping.lending ? { helping, draft } : null
}

/** The state without the lent draft: the helper's own comes back. */
function withoutHelp(state: State, { own }: Helping): State {
  const after = { ...state, draft: own, focus: state.focus === 'draft' ? null : state.focus }
  delete after.helping
  return after
}

/** A typed code. Only an effect can say whose draft it is. */
export function takeHelpCode(state: State, { code }: HelpCode, facts: Facts): Turn {
  const help = helpOf(state)
  // Whoever types it again has the draft: its question goes on waiting.
  if (help)
    return tell(
      { ...state, focus: 'draft' },
      helpingAlready(facts.office.service(help.draft.service), help.draft),
    )
  if (code === null) return courtesy(state, askHelpCode)
  return { state: { ...state, focus: null }, effects: [{ kind: 'use-help-code', code }] }
}

/** The helper confirms. The draft comes with an event of the office's own. */
export function confirmHelp(state: State, lending: string, facts: Facts): Turn {
  const help = helpOf(state)
  if (help && help.helping.lending !== lending)
    return tell({ ...state, focus: null }, helpingCard(facts.office.service(help.draft.service), help.draft))
  return { state: { ...state, focus: null }, effects: [{ kind: 'begin-help', lending }] }
}

export function declineHelp(state: State, lending: string): Turn {
  // The button of a help that has begun since gives nothing back: the draft's own buttons do.
  if (state.helping?.lending === lending) return courtesy(state, helpDeclined)
  return {
    state: { ...state, focus: null },
    effects: [
      { kind: 'end-lending', lending, why: 'given-back', answers: false },
      { kind: 'say', message: helpDeclined },
    ],
  }
}

/** The draft is in the helper's hands from now on; their own waits beside it. */
export function helpBegins(
  state: State,
  { lending, draft: lent, until, version }: Extract<Event, { kind: 'help-begun' }>,
  facts: Facts,
): Turn {
  if (helpOf(state))
    return { state, effects: [{ kind: 'end-lending', lending, why: 'given-back', answers: false }] }
  const draft = draftUpToDate({ ...lent, lending }, facts)
  const helping = { lending, until, version, own: state.draft }
  return courtesy(
    { ...state, draft, helping, focus: 'draft' },
    { kind: 'text', text: say('lending.begun') },
    currentCard(draft, facts),
  )
}

/** The office ends a help: the lender has taken the draft back, or the time is over. */
export function helpIsOver(state: State, lending: string): Turn {
  const { helping } = state
  if (helping?.lending !== lending) return { state, effects: [] }
  return { state: { ...withoutHelp(state, helping), lendingNews: 'help-over' }, effects: [] }
}

function stored({ helping, draft }: { helping: Helping; draft: Draft }, stops: boolean): Effect {
  const { lending, version } = helping
  return { kind: 'keep-lending', lending, draft, version: version + 1, stops }
}

/** Ends the help without words to the helper, with the draft as it stands. */
export function helpStopped(state: State, why: 'given-back' | 'time'): Turn {
  const help = helpOf(state)
  if (!help) return { state, effects: [] }
  const { lending } = help.helping
  return {
    state: withoutHelp(state, help.helping),
    effects: [stored(help, false), { kind: 'end-lending', lending, why, answers: false }],
  }
}

/** The helper gives the draft back; its lender checks and sends it. */
export function giveBack(state: State): Turn {
  const help = helpOf(state)
  if (!help) return { state, effects: [] }
  const finished = help.draft.asking === CHECK
  const { lending } = help.helping
  return {
    state: { ...withoutHelp(state, help.helping), focus: null },
    effects: [
      stored(help, false),
      { kind: 'end-lending', lending, why: finished ? 'finished' : 'given-back', answers: false },
      { kind: 'say', message: helpGivenBack(finished) },
    ],
  }
}

const OWNER = String.raw`(?:เจ้าของ(?:เรื่อง|คำขอ)?|(?:คุณ)?(?:พ่อ|แม่|ปู่|ย่า|ตา|ยาย|ลุง|ป้า|น้า|อา|พี่|น้อง|ครู|สามี|ภรรยา|แฟน|เพื่อน)|เขา|ท่าน)`
/** Words for the button that gives the draft back, also while a question waits. */
const GIVES_BACK = new RegExp(
  String.raw`^(?:ขอ|จะ)?(?:ส่ง)?คืน(?:คำขอ|เรื่อง|แบบฟอร์ม)?(?:\s*(?:ให้|แก่)?\s*${OWNER})?\s*(?:ได้)?(?:เลย|แล้ว|ก่อน)?$|^(?:งั้น|จะ|ขอ)?ส่ง(?:กลับ|ต่อ|คืน)?(?:ไป)?(?:ให้|หื้อ)\s*${OWNER}\s*(?:ตรวจ|ดู|ส่ง)?(?:เอง|ต่อ|ก่อน|เลย|แล้ว|ละ)*$|^(?:i )?(?:give|hand|send) (?:it )?back(?: to .{1,20})?(?: now)?$`,
  'u',
)
/** On the page to check: that there is nothing more to do, or that the owner is to go on. */
const IS_DONE = new RegExp(
  String.raw`^(?:(?:แค่|เท่า)นี้(?:แหละ|ก่อน|พอ)?|(?:กรอก|ทำ)?(?:เสร็จ|ครบ)(?:หมด)?(?:เรียบร้อย)?(?:แล้ว)?|หมดแล้ว|พอแล้ว|(?:ส่ง(?:กลับ|ต่อ)?)?(?:ไป)?ให้\s*${OWNER}\s*(?:ตรวจ|ดู|ส่ง)?(?:เลย|แล้ว|ต่อ)?|ส่งกลับ(?:เลย)?|(?:that is|that's) (?:all|it)|(?:i am |i'm |all )?(?:done|finished))$`,
  'u',
)

/** Gives the draft back for words that say so; null for any other words. */
export function takeGivingBack(state: State, text: string): Turn | null {
  const help = helpOf(state)
  if (!help || state.focus !== 'draft') return null
  // “เรียบร้อยค่ะ คืนให้คุณแม่นะคะ” says it in two clauses.
  const clauses = text.split(CLAUSE_ENDS).filter((clause) => clause.trim() !== '')
  const said = clauses.map((clause) => withoutCertainParticles(comparable(readable(clause))).trim())
  const isDone = clauses.every((clause, at) => saysDone(clause) || IS_DONE.test(said[at] ?? ''))
  const gives = said.some((each) => GIVES_BACK.test(each))
  const isOnlyThat = clauses.every(
    (clause, at) => [IS_DONE, GIVES_BACK].some((each) => each.test(said[at] ?? '')) || saysDone(clause),
  )
  const isBack = gives && isOnlyThat
  const isFinished = help.draft.asking === CHECK && clauses.length > 0 && isDone
  return isBack || isFinished ? giveBack(state) : null
}

const CLAUSE_ENDS = /(?<=ค่ะ|คะ|ครับ|จ้ะ|จ้า|แล้ว)\s+|[,\n]/u

function saysDone(clause: string): boolean {
  const agreed = readConfirmation(clause) ?? []
  return agreed.some((each) => each === 'send' || each === 'yes' || each === 'ok')
}

/** A help whose time is over is no help any more, whether or not the office has said so yet. */
export function helpInTime(state: State, { now }: Facts): Turn {
  const help = helpOf(state)
  if (!help || +now < Date.parse(help.helping.until)) return { state, effects: [] }
  const turn = helpStopped(state, 'time')
  return { ...turn, state: { ...turn.state, lendingNews: 'help-over' } }
}

const isTold = ({ kind }: Effect) => kind === 'say' || kind === 'courtesy'

/** Stores the lent draft with each turn of the helper, before its messages. */
export function storeLent(before: State, event: Event, turn: Turn): Turn {
  const help = helpOf(turn.state)
  if (!help || helpOf(before)?.helping.lending !== help.helping.lending) return turn
  const isPersons = ['text', 'tap', 'media', 'follow'].includes(event.kind)
  if (!isPersons && before.draft === turn.state.draft) return turn
  // A turn that does more than say something is never cut short.
  const stops = isPersons && turn.effects.every(isTold)
  const { helping } = help
  return {
    state: { ...turn.state, helping: { ...helping, version: helping.version + 1 } },
    effects: [stored(help, stops), ...turn.effects],
  }
}
