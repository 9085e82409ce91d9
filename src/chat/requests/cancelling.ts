import { readable } from '../../lib/cleanText.ts'
import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'

const DENIES = /อย่า|(?:ไม่|บ่)(?:ได้|ต้อง|อยาก|ให้|เอา)?(?:จะ)?\s*ยกเลิ[กศ]|\b(?:do not|don['’]t) cancel/iu
const CANCELS = /ยกเลิ[กศ]|ขอถอน(?:เรื่อง|คำขอ)?|\bcancel\b|\bwithdraw\b/iu

/** Whether words plainly wish to cancel what was sent, whatever else they are like: “ขอยกเลิกใบที่สอง”. */
export function wishesToCancel(typed: string): boolean {
  const text = readable(typed)
  return CANCELS.test(text) && !DENIES.test(text) && !/นัด|appointment/iu.test(text)
}

/** Asks whether to cancel a request that was sent; the effect knows which there are. Somebody without one sees the status. */
export function cancelFiled(state: State, event: Event): Turn {
  const status = { kind: 'show-status', ...(state.lent && { lent: state.lent.id }) } as const
  // A request that is with a helper is ended on its own card.
  const isDenied = event.kind === 'text' && DENIES.test(readable(event.text))
  if (state.lent || isDenied) return { state, effects: [status] }
  const matter = { kind: 'cancel', ...(event.kind === 'text' && { text: event.text }) } as const
  return { state, effects: [{ kind: 'look-first', matter, otherwise: [status] }] }
}
