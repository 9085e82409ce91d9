import { comparable } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { type Level, levels, levelWords } from '../../domain/survey/surveyItems.ts'

/** What a typed text means while an item is the current prompt. `number`: a number outside 1 to 5. */
type TypedRating =
  { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'skip' | 'stop' | 'number' }

const skips = ['ข้าม', 'ข้ามข้อนี้', 'skip', 'skip this question']
const stops = ['ไม่ตอบ', 'ไม่ตอบแบบสอบถาม', 'no survey']

const byWords: ReadonlyMap<string, Level> = new Map(
  levels.flatMap((level) =>
    [levelWords[level].button, levelWords[level].report].flatMap(({ th, en }) =>
      [th, en].map((words) => [comparable(words), level] as const),
    ),
  ),
)

/** Reads “5”, “๕”, “ข้อ 5”, “5 คะแนน”, “มากที่สุด”, “5 มากที่สุด”; null for anything else. */
export function readRating(typed: string): TypedRating | null {
  const words = toArabicDigits(comparable(typed)).replace(/^(?:ข้อ|ระดับ|ให้)(?:ที่)?\s*/, '')
  const known = byWords.get(words)
  if (known) return { kind: 'level', level: known }
  if (skips.includes(words)) return { kind: 'skip' }
  if (stops.includes(words)) return { kind: 'stop' }
  const [, digits, rest = ''] = /^(\d{1,4})\s*(.*)$/.exec(words) ?? []
  if (digits === undefined) return null
  const level = levels.find((each) => String(each) === digits)
  const sameWords = rest === '' || rest === 'คะแนน' || byWords.get(rest) === level
  if (level && sameWords) return { kind: 'level', level }
  return rest === '' || rest === 'คะแนน' ? { kind: 'number' } : null
}
