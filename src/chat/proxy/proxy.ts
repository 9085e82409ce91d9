import { type Event, isOfficeEvent } from '../event.ts'
import { asksOutright, saysMore } from '../answers/saysMore.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { withoutCertainParticles, withoutParticles } from '../../lib/typed/particles.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Collector, Effect } from '../effect.ts'
import type { Message } from '../message.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { tell, type Turn } from '../turn.ts'
import { askProxyName } from './proxyCards.ts'

const LONGEST_NAME = 120

/** Asks for the name of whoever collects. The effect asks, or says why nobody can be named (any more). */
export function askForProxyName({ proxyFirst: _, ...state }: State, reference: string): Turn {
  const otherwise: readonly Effect[] = [{ kind: 'say', message: askProxyName }]
  return {
    state: { ...state, focus: 'proxy', proxyFor: reference },
    effects: [{ kind: 'look-first', matter: { kind: 'collector', reference }, otherwise }],
  }
}

/** Waits no more for the name of whoever collects the result of this request. */
export function proxyOver(state: State, reference: string): State {
  if (state.proxyFor !== reference) return state
  const rest: State = { ...state, focus: state.focus === 'proxy' ? null : state.focus }
  delete rest.proxyFor
  delete rest.proxyFirst
  return rest
}

/**
 * The typed name of whoever collects: stored when it is whole; of a first name the surname is asked. Asks again for what is
 * no name. Null when no name is asked for.
 */
export function takeProxyName(before: State, text: string): Turn | null {
  const { proxyFor: reference, proxyFirst, ...kept } = before
  if (before.focus !== 'proxy' || reference === undefined) return null
  if (namesTwo(text)) return tell(before, sentence(say('proxy.one')))
  const named = nameTyped(text, proxyFirst)
  if (!named) return tell(before, sentence(say('chat.answer.bad-name')))
  if (!named.isWhole)
    return tell({ ...before, proxyFirst: named.name }, sentence(say('proxy.surname', { name: named.name })))
  const state: State = { ...kept, focus: null }
  if (isDoubtful(text))
    return {
      state: { ...state, collecting: { reference, name: named.name } },
      effects: [{ kind: 'show-proxy', reference, named }],
    }
  // The right name may follow.
  return {
    state: { ...state, collecting: { reference } },
    effects: [{ kind: 'set-proxy', reference, name: named.name }],
  }
}

const sentence = (text: Text): Message => ({ kind: 'text', text, shortcuts: menuShortcuts })

/** The state in which the next words may name a collector. @param reference of the request that was spoken of */
export function tellsOfCollecting(state: State, reference?: string): State {
  return { ...state, collecting: reference === undefined ? {} : { reference } }
}

const WHO =
  'ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|สะใภ้|ลูก|บุตรสาว|บุตรชาย|บุตร|หลานสาว|หลานชาย|หลานเขย|หลานสะใภ้|หลาน|สามี|ภรรยา|ภริยา|แฟน|พี่สาว|พี่ชาย|พี่|' +
  'น้องสาว|น้องชาย|น้อง|เพื่อน|ญาติ|บิดา|มารดา|พ่อ|แม่|คนรับ|ผู้รับแทน|ผู้รับ|คนไป|เขา|เธอ'
const WHO_ENGLISH =
  'daughter|son|child|husband|wife|sister|brother|niece|nephew|cousin|friend|mother|father|grandson|granddaughter|relative'
/** Which of them, and whose. */
const OF = String.raw`(?:\s*(?:คนโต|คนเล็ก|คนกลาง|คนเดียว|คนนี้|(?:คน)?ที่(?!นาย|นาง)\S+|(?:ของ)?(?:ดิฉัน|ฉัน|ผม|เรา|ป้า|ยาย|ลุง)|เอง|แหละ|น่ะ|ค่ะ|ครับ))*`
const GOES = String.raw`(?:จะ|เป็นคน)*(?:ไป|มา)(?:รับ|เอา)(?:ของ)?(?:แทน|ให้)?`
/** “ลูกสาว ชื่อดาว”, “ให้ลูกชายชื่อ สมชาย ใจดี ไปรับ”, “ลูกสาว นางสาวดาว ใจดี”. */
const NAMED = new RegExp(
  String.raw`^(?:(?:จะ|ขอ)?(?:ให้|ฝาก|เป็น|คือ)\s*)?(?:(?:${WHO})${OF}(?:\s*${GOES})?)?\s*(?:ชื่อ\s*(?:ว่า|คือ)?|(?=นาย|นาง|น\.ส\.|ด\.[ชญ]\.))\s*(?<name>.+?)(?:\s*${GOES})?$`,
  'u',
)
const NAMED_ENGLISH = new RegExp(
  String.raw`^(?:(?:my|the)\s+(?:${WHO_ENGLISH})(?:'s|’s)?\s*(?:,|:|is|named|called|name is)?\s*(?:called|named)?|(?:her|his|their|the) name is|it is|it's)\s+(?<name>\p{Lu}.*?)(?:\s+(?:will|is going to|can|to|comes? to)\s+(?:collect|pick).*)?$`,
  'u',
)

/** Kin before a name (“ลูกสาว ดาว ใจดี”), and kin alone, which names nobody. “น้อง” and “พี่” may be names. */
const KIN_BEFORE = new RegExp(`^(?:(?:${WHO})(?<!พี่|น้อง))${OF}\\s+`, 'u')
/** Behind a whole name: who that is, and a number to call. */
const KIN_BEHIND = new RegExp(`(?<=\\S\\s+\\S+)\\s+\\(?(?:เป็น|คือ)?\\s*(?:${WHO})${OF}\\)?$`, 'u')
const NUMBER_BEHIND = /[\s,]*(?:โทร(?:ศัพท์)?|เบอร์|มือถือ|tel|phone)?[\s.:]*0\d[\d\s-]{7,}$/iu
const KIN_ALONE = new RegExp(
  String.raw`^(?:(?:จะ|ขอ)?(?:ให้|ฝาก|เป็น|คือ)\s*)?(?:${WHO})(?:${OF}\s*(?:(?:จะ)?(?:ไป|มา)รับ(?:แทน|ให้)?)?)*$`,
  'u',
)
const SURNAME = /^(?:นามสกุล|สกุล|surname)\s*(?:ว่า|คือ|is)?\s*[:=-]?\s*/iu

/** A name as any other question for one takes it. */
const NO_WORDS = { th: '', en: '' }
const NAME_QUESTION = { id: 'collector', kind: 'name', ask: NO_WORDS, label: NO_WORDS } as const

/** Words that may be something else than a name. */
const isDoubtful = (text: string) =>
  saysMore(NAME_QUESTION, nameAlone(text).replace(KIN_BEFORE, '').replace(SURNAME, ''))

function collectorOf(words: string, first: string | undefined): Collector | null {
  const read = parseName(words)
  if ('name' in read) return { name: read.name, isWhole: true }
  if (read.no !== 'surname') return null
  const name = cleanText(words.replace(SURNAME, ''))
  const bare = withoutTitle(name)
  if (bare === '') return null
  return first !== undefined && bare === name
    ? { name: `${first} ${name}`, isWhole: true }
    : { name, isWhole: false }
}

/** What leads to another name: “เปลี่ยนคนรับเป็น …”, “ไม่ใช่ดาว เป็น …”; and what stands around one: “ให้ … ไปรับ”. */
const CHANGES =
  /^(?:ไม่(?:เอา|ใช่|ให้)(?:คนนี้|คนเดิม|แล้ว)*(?:ค่ะ|นะคะ|ครับ)?\s+)?(?:(?:ขอ|จะ|อยาก|ช่วย)*(?:เปลี่ยน|แก้(?:ไข)?)\s*(?:ตัว)?(?:ชื่อ)?\s*(?:(?:คน|ผู้)(?:(?:ที่)?(?:จะ)?(?:มา|ไป))?รับ(?:แทน|ของ)?|คนไป|คน)?\s*(?:แทน)?\s*(?:เป็น|ให้เป็น|ให้|คือ|เอา)|(?:คน|ผู้)(?:(?:ที่)?(?:จะ)?(?:มา|ไป))?รับ(?:แทน)?\s*(?:เปลี่ยน|แก้)?(?:ต้อง)?(?:เป็น|คือ|ชื่อ)|ไม่ใช่.+?\s(?:แต่)?(?:ต้อง)?(?:เป็น|คือ|เอา)|(?:please )?(?:change|make)(?: (?:it|the collector|the name))? to)\s*/iu
const GIVEN_TO = /^(?:(?:จะ|ขอ)*(?:ให้|ฝาก|เอา|เป็น|คือ)(?=\s|นาย|นาง|น\.ส))\s*/u
const COLLECTS = /\s*(?:จะ|เป็นคน|เป็นผู้)?(?:ไป|มา)?(?:รับ(?:แทน|ให้|ของ)?|แทน)$/u
const inShort = (typed: string) => {
  const rest = typed.replace(CHANGES, '')
  const led = rest.replace(GIVEN_TO, '')
  return rest === typed && led === typed ? typed : led.replace(COLLECTS, '')
}

/** Between two names. A name may begin with the letters of “and”, so a blank or a title stands around it. */
const AND =
  /\s+(?:กับ|และ|หรือ|แล้วก็|พร้อม(?:กับ)?|and|or)\s+|(?:กับ|และ|หรือ)\s*(?=นาย|นาง|น\.ส|ด\.[ชญ]|คุณ|ลูก|หลาน|สามี|ภรรยา)|\s*[,&+/]\s*/iu

/** Whether a text names two collectors: one may come. */
function namesTwo(text: string): boolean {
  const parts = withoutCertainParticles(cleanText(text))
    .split(AND)
    .filter((part) => part !== '')
  return parts.length > 1 && parts.some((part) => !isKinAlone(part) && nameTyped(part, undefined)?.isWhole)
}

const isKinAlone = (text: string) => KIN_ALONE.test(withoutParticles(text))

/** What was typed, without who the named person is and what number they have. */
const nameAlone = (text: string) =>
  withoutCertainParticles(
    withoutCertainParticles(cleanText(text).replace(NUMBER_BEHIND, '')).replace(KIN_BEHIND, ''),
  )

/** That somebody collects, so that the name beside it needs no question before it. */
const TELLS_WHO = new RegExp(
  `^(?:(?:จะ|ขอ)?(?:ให้|ฝาก)\\s*)?(?:${WHO})${OF}.*${GOES}|เปลี่ยน(?:ตัว)?(?:ชื่อ)?(?:คน|ผู้)(?:ที่)?(?:จะ)?(?:ไป|มา)?รับ|^my (?:${WHO_ENGLISH})\\b.*\\b(?:collect|pick)`,
  'iu',
)

/** The words that name a collector, without who that is to the applicant; null where they say only that, or nothing. */
function nameWords(typed: string): string | null {
  const english = typed.replace(/^my\b/iu, 'my')
  return (NAMED.exec(typed) ?? NAMED_ENGLISH.exec(english))?.groups?.['name'] ?? null
}

/**
 * A collector's name where it is asked for, or may be.
 * @param first the first name that was typed before, to which a surname alone belongs
 */
function nameTyped(text: string, first: string | undefined): Collector | null {
  const typed = nameAlone(text)
  if (typed.length > LONGEST_NAME || isKinAlone(typed)) return null
  const short = inShort(typed)
  return collectorOf(nameWords(short) ?? short.replace(KIN_BEFORE, ''), first)
}

/** Whom a text names for collecting; null where it names nobody, or asks something. */
function collectorNamed(text: string, first: string | undefined): Collector | null {
  const typed = nameAlone(text)
  const short = inShort(typed)
  if (typed.length > LONGEST_NAME || asksOutright(short)) return null
  const words = nameWords(short) ?? (CHANGES.test(typed) ? short.replace(KIN_BEFORE, '') : null)
  return words === null ? null : collectorOf(words, first)
}

/** A name alone, where nothing says that the words are one: a whole name, or the surname of a first name before it. */
function bareName(text: string, first: string | undefined): Collector | null {
  if (asksOutright(text) || isDoubtful(text)) return null
  const named = nameTyped(text, first)
  return named?.isWhole === true ? named : null
}

/**
 * The name of a collector that is typed right after it was told whether one may come; null for any other words.
 * @param isElse whether the words are understood as something else, so that only words that say so are a name
 */
export function takeCollectorNamed(
  { collecting, ...before }: State,
  text: string,
  isElse: () => boolean,
): Turn | null {
  if (before.focus !== null) return null
  if (!collecting) return collectorOutright(before, text)
  const { reference, first } = collecting
  if (isKinAlone(cleanText(text))) return askWhoThatIs(before, collecting)
  if (namesTwo(text) && !asksOutright(text))
    return tell({ ...before, collecting: { ...collecting } }, sentence(say('proxy.one')))
  const said = collectorNamed(text, first) ?? bareName(text, first)
  const named = said && (collectorNamed(text, first) || !isElse()) ? said : null
  if (!named) return null
  return askWhetherCollector(before, named, reference)
}

/** Kin alone is nobody's name: it is asked for. */
function askWhoThatIs(before: State, collecting: NonNullable<State['collecting']>): Turn {
  const { reference } = collecting
  return reference === undefined
    ? { state: { ...before, collecting: { ...collecting } }, effects: [{ kind: 'show-proxy' }] }
    : askForProxyName(before, reference)
}

function askWhetherCollector(before: State, named: Collector, reference?: string): Turn {
  const of = reference === undefined ? {} : { reference }
  const said = named.isWhole ? { name: named.name } : { first: named.name }
  return {
    state: { ...before, collecting: { ...of, ...said } },
    effects: [{ kind: 'show-proxy', ...of, named }],
  }
}

/** A collector who is told with the name where nobody has spoken of collecting; null for any other words. */
function collectorOutright(before: State, text: string): Turn | null {
  const named = TELLS_WHO.test(text) && !namesTwo(text) ? collectorNamed(text, undefined) : null
  return named && askWhetherCollector(before, named)
}

/** The collector who was just named is the right one; null where nobody was. */
export function confirmCollector({ collecting, ...state }: State, reference: string): Turn | null {
  const name = collecting?.name
  if (name === undefined) return null
  // The right name may follow.
  return { state: { ...state, collecting: { reference } }, effects: [{ kind: 'set-proxy', reference, name }] }
}

/** The turn without what was told of collecting: the person has said or done something else since. */
export function onlyToldOfCollecting(stored: State, event: Event, turn: Turn): Turn {
  const { collecting, ...state } = turn.state
  const isOld = collecting !== undefined && collecting === stored.collecting
  return isOld && !isOfficeEvent(event) ? { ...turn, state } : turn
}
