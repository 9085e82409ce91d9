import { readable } from '../../lib/cleanText.ts'
import { withoutCertainParticles } from '../../lib/typed/particles.ts'
import { type Day, formatTime, momentOf } from '../../lib/time.ts'
import { dayOfSlot, type DayPart, partOf, type WishedTime } from '../../domain/appointments/slot.ts'
import { daysNamed } from '../browse/askedDay.ts'
import { timeAsked } from '../browse/askedTime.ts'
import type { Effect } from '../effect.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'
import type { State } from '../state.ts'
import { readTap, type Tap } from '../taps.ts'
import type { Facts } from '../turn.ts'

/** What people say of an appointment in words: when they would like to come, that it moves, or that it is off. */

const BOOKS = /นัด|จอง(?:คิว|เวลา)|เลื่อน|\b(?:appointment|book|reschedule)\b/iu
/** What is asked about an appointment, and one with a doctor. */
const ASKED =
  /ไว้|ใช่(?:ไหม|มั้ย)|วันไหน|เมื่อไ|กี่โมง|หมอนัด|นัด(?:กับ)?(?:คุณ)?หมอ|โรงพยาบาล|เปิด|ปิด|หยุด|\b(?:open|closed?|when|doctor)\b/iu
const MORNING = /เช้า|สายๆ|ก่อน(?:เที่ยง|เพล)|\bmorning\b/iu
const AFTERNOON = /บ่าย|หลังเที่ยง|\bafternoon\b/iu
/** Behind these the reason follows, which may name another time. */
const REASON = /\s+(?=เพราะ|พอดี|ช่วง|ตอน|วันนั้น|หมอ|ติด|ไม่ว่าง|because|as )/iu
const CANCELS = /ยกเลิก(?:การ|วัน|เวลา)?\s*นัด|ไม่(?:เอา|ต้อง)นัดแล้ว|\bcancel (?:the |my )?appointment\b/iu
const MOVES =
  /(?:เลื่อน|เปลี่ยน|ย้าย)(?:วัน|เวลา|เรื่อง)?\s*นัด|^(?:ขอ|อยาก|จะ)?เลื่อน(?:หน่อย|วัน|เวลา|ได้(?:ไหม|มั้ย))*$|\b(?:reschedule|move) (?:the |my |it|appointment)/iu
const CANNOT = /ไม่ว่าง|(?:ไป|มา)ไม่ได้|ไม่สะดวก|ติดธุระ|ติดงาน|\b(?:can(?:no|['’])t (?:come|make it)|not free)\b/iu
const ORDINAL = /^(?:เอา|ขอ)?\s*(?:อัน|ข้อ|ตัว|เวลา|ปุ่ม)?\s*(?:ที่)?\s*(แรก|หนึ่ง|สอง|สาม|สี่|ห้า|[1-8])(?:เลย|ก็ได้)?$/u
const ORDINALS = ['แรก', 'สอง', 'สาม', 'สี่', 'ห้า']
/** As many letters tell a time; more tell a story. */
const MOST_LETTERS = 60

/** The time of day or part of it, and the day, that a text names; null where it names none of them, or several days. */
function wishedIn(text: string, today: Day): WishedTime | null {
  const named = daysNamed(text, today).filter(({ name }) => name !== 'holiday')
  const [first, other] = named
  if (other) return null
  const minutes = timeAsked(text)
  const at = minutes === null ? null : formatTime(momentOf(today, minutes), 'en')
  const part = at === null ? partIn(text) : partOf(`${today}T${at}`)
  return first || part ? { day: first?.day ?? null, part, at } : null
}

function partIn(text: string): DayPart | null {
  if (AFTERNOON.test(text)) return 'afternoon'
  return MORNING.test(text) ? 'morning' : null
}

type AppointmentTap = Extract<Tap, { kind: `visit${string}` }>

const isAppointment = (tap: Tap | null): tap is AppointmentTap => tap?.kind.startsWith('visit') === true

/** The buttons about an appointment that the last answer has. */
function tapsShown({ buttons }: State, { now }: Facts): AppointmentTap[] {
  if (!buttons || +now - Date.parse(buttons.at) >= LEFT_AFTER) return []
  return buttons.all
    .map(({ data }) => readTap(data))
    .filter(isAppointment)
    .filter(({ kind }) => kind !== 'visit')
}

/** The one day of the times that are shown. */
function dayShown(taps: readonly AppointmentTap[]): Day | null {
  const days = new Set(
    taps.flatMap((tap) => {
      if (tap.kind === 'visit-times') return [tap.day]
      return tap.kind === 'visit-book' || tap.kind === 'visit-cancel' ? [dayOfSlot(tap.slot)] : []
    }),
  )
  const [day, other] = days
  return day !== undefined && other === undefined ? day : null
}

/** The button of an appointment's card that words stand for: a time that is shown, the first of them, another time. */
function pressed(taps: readonly AppointmentTap[], words: string, wished: WishedTime | null): Tap | null {
  const times = taps.filter((tap) => tap.kind === 'visit-book')
  if (wished?.at) {
    const day = wished.day ?? dayShown(taps)
    return times.find(({ slot }) => slot === `${day}T${wished.at}`) ?? null
  }
  const ordinal = ORDINAL.exec(words)?.[1]
  if (ordinal !== undefined && times.length > 0) {
    const at = ORDINALS.indexOf(ordinal)
    return times[at === -1 ? (ordinal === 'หนึ่ง' ? 0 : Number(ordinal) - 1) : at] ?? null
  }
  if (CANCELS.test(words)) return taps.find(({ kind }) => kind === 'visit-cancel') ?? null
  const moves = MOVES.test(words) || CANNOT.test(words)
  return moves && !wished ? (taps.find(({ kind }) => kind === 'visit-move') ?? null) : null
}

/**
 * What words about an appointment do: press a button that is shown, or show what they wish for. Null for any other words,
 * and for what only asks something.
 */
export function appointmentSaid(
  state: State,
  typed: string,
  facts: Facts,
): { readonly tap: Tap } | { readonly effect: Effect } | null {
  const text = withoutCertainParticles(readable(typed))
  const taps = tapsShown(state, facts)
  if (state.focus !== null || [...text].length > MOST_LETTERS) return null
  const [words = text] = text.split(REASON)
  if (ASKED.test(words) || (taps.length === 0 && !BOOKS.test(words))) return null
  const wished = wishedIn(words, facts.today)
  const tap = pressed(taps, words, wished)
  if (tap) return { tap }
  const reference = taps.flatMap((each) => ('reference' in each ? [each.reference] : []))[0]
  const of = reference === undefined ? {} : { reference }
  if (CANCELS.test(words) || (MOVES.test(words) && !wished)) return { effect: { kind: 'show-visits', ...of } }
  if (!wished) return null
  return { effect: { kind: 'show-visits', ...of, wished: { ...wished, day: wished.day ?? dayShown(taps) } } }
}
