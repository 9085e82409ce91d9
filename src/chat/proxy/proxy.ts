import { type Event, isOfficeEvent } from '../event.ts'
import { asksOutright } from '../answers/saysMore.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { say } from '../../domain/text.ts'
import type { Collector } from '../effect.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { tell, type Turn } from '../turn.ts'
import { askProxyName } from './proxyCards.ts'

const LONGEST_NAME = 120

export function askForProxyName(state: State, reference: string): Turn {
  return tell({ ...state, focus: 'proxy', proxyFor: reference }, askProxyName)
}

/** The typed name of whoever collects; asks again for what is no name. Null when no name is asked for. */
export function takeProxyName(before: State, text: string): Turn | null {
  const { proxyFor: reference } = before
  if (before.focus !== 'proxy' || reference === undefined) return null
  const read = parseName(text)
  if (!('name' in read) || cleanText(text).length > LONGEST_NAME)
    return tell(before, {
      kind: 'text',
      text: say(
        'no' in read && read.no === 'surname' ? 'chat.answer.surname-missing' : 'chat.answer.bad-name',
      ),
      shortcuts: menuShortcuts,
    })
  const state: State = { ...before, focus: null }
  delete state.proxyFor
  return { state, effects: [{ kind: 'set-proxy', reference, name: read.name }] }
}

/** The state in which the next words may name a collector. @param reference of the request that was spoken of */
export function tellsOfCollecting(state: State, reference?: string): State {
  return { ...state, collecting: reference === undefined ? {} : { reference } }
}

const WHO =
  'ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|ลูก|บุตรสาว|บุตรชาย|บุตร|หลานสาว|หลานชาย|หลาน|สามี|ภรรยา|ภริยา|แฟน|พี่สาว|พี่ชาย|พี่|' +
  'น้องสาว|น้องชาย|น้อง|เพื่อน|ญาติ|บิดา|มารดา|พ่อ|แม่|คนรับ|ผู้รับแทน|ผู้รับ|คนไป|เขา|เธอ'
const WHO_ENGLISH =
  'daughter|son|child|husband|wife|sister|brother|niece|nephew|cousin|friend|mother|father|grandson|granddaughter|relative'
/** “ลูกสาว ชื่อดาว”, “ให้ลูกชายชื่อ สมชาย ใจดี ไปรับ”, “ลูกสาว นางสาวดาว ใจดี”. */
const NAMED = new RegExp(
  String.raw`^(?:(?:จะ|ขอ)?(?:ให้|ฝาก|เป็น|คือ)\s*)?(?:(?:${WHO})\s*(?:ของ(?:ดิฉัน|ฉัน|ผม|เรา))?)?\s*(?:ชื่อ\s*(?:ว่า|คือ)?|(?=นาย|นาง|น\.ส\.|ด\.[ชญ]\.))\s*(?<name>.+?)(?:\s*(?:จะ)?(?:ไป|มา)รับ(?:แทน|ให้)?)?$`,
  'u',
)
const NAMED_ENGLISH = new RegExp(
  String.raw`^(?:(?:my|the)\s+(?:${WHO_ENGLISH})(?:'s|’s)?\s*(?:,|:|is|named|called|name is)?\s*(?:called|named)?|(?:her|his|their|the) name is|it is|it's)\s+(?<name>\p{Lu}.*)$`,
  'u',
)

/** Whom a text names for collecting; null where it names nobody, or asks something. */
function collectorNamed(text: string): Collector | null {
  const typed = withoutCertainParticles(cleanText(text))
  if (typed.length > LONGEST_NAME || asksOutright(typed)) return null
  const english = typed.replace(/^my\b/iu, 'my')
  const words = (NAMED.exec(typed) ?? NAMED_ENGLISH.exec(english))?.groups?.['name']
  if (words === undefined) return null
  const read = parseName(words)
  if ('name' in read) return { name: read.name, isWhole: true }
  if (read.no !== 'surname') return null
  const name = cleanText(words)
  return withoutTitle(name) === '' ? null : { name, isWhole: false }
}

/** The name of a collector that is typed right after it was told whether one may come; null for any other words. */
export function takeCollectorNamed({ collecting, ...before }: State, text: string): Turn | null {
  if (!collecting || before.focus !== null) return null
  const named = collectorNamed(text)
  if (!named) return null
  const { reference } = collecting
  return {
    state: { ...before, collecting: { ...collecting, ...(named.isWhole && { name: named.name }) } },
    effects: [{ kind: 'show-proxy', ...(reference !== undefined && { reference }), named }],
  }
}

/** The collector who was just named is the right one; null where nobody was. */
export function confirmCollector({ collecting, ...state }: State, reference: string): Turn | null {
  const name = collecting?.name
  return name === undefined ? null : { state, effects: [{ kind: 'set-proxy', reference, name }] }
}

/** The turn without what was told of collecting: the person has said or done something else since. */
export function onlyToldOfCollecting(stored: State, event: Event, turn: Turn): Turn {
  const { collecting, ...state } = turn.state
  const isOld = collecting !== undefined && collecting === stored.collecting
  return isOld && !isOfficeEvent(event) ? { ...turn, state } : turn
}
