import type { Block, Button } from '../chat/message.ts'
import type { Language } from '../lib/language.ts'
import { words } from './wording.ts'

/**
 * What a label may have to stand in a row with others: letters in all (one line at the usual size, two at LINE's
 * largest) and letters of its longest word (never broken, also at the largest). By the number of buttons in the row.
 */
const rows: readonly { readonly buttons: number; readonly letters: number; readonly word: number }[] = [
  { buttons: 5, letters: 5, word: 3 },
  { buttons: 4, letters: 7, word: 5 },
  { buttons: 3, letters: 10, word: 7 },
  { buttons: 2, letters: 16, word: 11 },
]

/** Thai vowels and tone marks above and below a consonant, which take no width. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
const segmenters = {
  th: new Intl.Segmenter('th', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

/** How many letters wide a label is. */
export const widthOf = (label: string) => label.replace(MARKS, '').length

/** How many buttons with this label may stand in a row; 1: it needs a row of its own. */
function roomFor(button: Button, language: Language): number {
  if (button.look === 'primary') return 1
  const label = words(button.short ?? button.label, language)
  const longest = Math.max(...[...segmenters[language].segment(label)].map(({ segment }) => widthOf(segment)))
  const fits = rows.find(({ letters, word }) => widthOf(label) <= letters && longest <= word)
  return fits?.buttons ?? 1
}

/** Buttons of equal rows: four of which three would fit in a row are two and two. */
function evenRows(buttons: readonly Button[], most: number): (readonly Button[])[] {
  const count = Math.ceil(buttons.length / most)
  const each = Math.ceil(buttons.length / count)
  return Array.from({ length: count }, (_, row) => buttons.slice(row * each, (row + 1) * each))
}

/**
 * The buttons in rows, in their order: short ones beside each other. A primary button always has a row of its own.
 * @param large the letters are so large that each button needs a row
 */
export function buttonRows(
  buttons: readonly Button[],
  language: Language,
  large: boolean,
): (readonly Button[])[] {
  if (large) return buttons.map((each) => [each])
  const rooms = buttons.map((each) => roomFor(each, language))
  const found: (readonly Button[])[] = []
  for (let from = 0; from < buttons.length;) {
    const alone = rooms[from] === 1
    const end = rooms.findIndex((room, index) => index > from && (alone || room === 1))
    const to = end === -1 ? buttons.length : end
    found.push(...evenRows(buttons.slice(from, to), Math.min(...rooms.slice(from, to))))
    from = to
  }
  return found
}

/** The buttons in rows of at least two, more where the labels are short enough. */
export function buttonColumns(buttons: readonly Button[], language: Language): (readonly Button[])[] {
  return evenRows(buttons, Math.max(2, Math.min(...buttons.map((each) => roomFor(each, language)))))
}

/** The blocks with buttons that follow each other as one group. */
export function groupedButtons(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((before, block) => {
    const last = before.at(-1)
    return last?.kind === 'buttons' && block.kind === 'buttons' && !last.look && !block.look
      ? [...before.slice(0, -1), { kind: 'buttons', buttons: [...last.buttons, ...block.buttons] }]
      : [...before, block]
  }, [])
}
