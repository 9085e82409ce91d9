import { readable } from '../cleanText.ts'
import { withoutParticles } from './particles.ts'

const LEAD = /^(?:เวลา|ตั้งแต่|ถึง|at|from|to)\s*/iu
const CLOCK = /^(\d{1,2})(?:\s*[.:]\s*(\d{2})|(\d{2})(?=\s*น))?\s*(น\.?|นาฬิกา|a\.?m\.?|p\.?m\.?)?$/iu

/** A time of day as `08:30`: “8.30 น.”, “๐๘:๓๐”, “9 น.”, “4.30 pm”. Null for anything else. */
export function parseTime(text: string): string | null {
  const plain = withoutParticles(readable(text)).replace(LEAD, '')
  const [, hours = '', apart, joined, unit = ''] = CLOCK.exec(plain) ?? []
  const minutes = apart ?? joined ?? (unit === '' ? '' : '00')
  if (hours === '' || minutes === '') return null
  const [isMorning, isAfternoon] = [/^a/i.test(unit), /^p/i.test(unit)]
  const hour = isMorning || isAfternoon ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours)
  if (hour > 24 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
