import type { Block, Button } from '../chat/message.ts'
import type { Language } from '../lib/language.ts'
import { longestIn, type Measured, measured, widthOf } from '../lib/lines.ts'
import { words } from './wording.ts'

/**
 * What a label may have to stand in a row with others: letters in all (one line at the usual size, two at LINE's
 * largest) and letters of its longest word (never broken, also at the largest). By the number of buttons in the row.
 */
const rows: readonly { readonly buttons: number; readonly letters: number; readonly word: number }[] = [
  { buttons: 5, letters: 5, word: 4 },
  { buttons: 4, letters: 7, word: 5 },
  { buttons: 3, letters: 10, word: 7 },
  { buttons: 2, letters: 16, word: 11 },
]

const MOST_IN_ROW = 5
/** The space between two rows, in lines. */
const GAP = 0.2
/** The height of a line in the usual letters by that in the largest. */
const USUAL = 2 / 3

/** How many buttons with this label may stand in a row; 1: it needs a row of its own. */
function roomFor(button: Button, language: Language): number {
  if (button.look === 'primary') return 1
  const label = words(button.short ?? button.label, language)
  const longest = longestIn(label)
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

/** What one button in a row of its own has room for. */
const alone = { letters: 34, word: 23 }
/** The least height of a button in lines: in the largest letters, and in the usual ones. */
const LEAST = { largest: 4 / 3, usual: 2 }

/**
 * How high a row of buttons with these labels is, in lines of the largest letters and of the usual ones together; more than
 * one button only where no word would be broken.
 */
function heightOf(row: readonly Measured[]): number {
  const room = row.length === 1 ? alone : rows.find(({ buttons }) => buttons === row.length)
  const lines = ({ longest, linesAt }: Measured, letters: number) =>
    longest <= letters ? linesAt(letters) : row.length === 1 ? 2 : Infinity
  const most = (letters: number, least: number) => Math.max(least, ...row.map((each) => lines(each, letters)))
  if (!room) return Infinity
  return most(room.word, LEAST.largest) + most(room.letters, LEAST.usual) * USUAL
}

/** The buttons in the rows that are lowest together; of those as low, in the most even ones. */
export function buttonColumns(buttons: readonly Button[], language: Language): (readonly Button[])[] {
  interface Packed {
    readonly height: number
    readonly uneven: number
    readonly rows: (readonly Button[])[]
  }
  const labels = buttons.map((each) => measured(words(each.short ?? each.label, language)))
  const best: Packed[] = [{ height: 0, uneven: 0, rows: [] }]
  for (let to = 1; to <= buttons.length; to += 1) {
    const packed = best.slice(Math.max(0, to - MOST_IN_ROW)).map((before, at): Packed => {
      const from = Math.max(0, to - MOST_IN_ROW) + at
      const row = buttons.slice(from, to)
      return {
        height: before.height + heightOf(labels.slice(from, to)) + GAP,
        uneven: before.uneven + row.length ** 2,
        rows: [...before.rows, row],
      }
    })
    best.push(
      packed.reduce((a, b) =>
        b.height < a.height || (b.height === a.height && b.uneven < a.uneven) ? b : a,
      ),
    )
  }
  return best.at(-1)?.rows ?? []
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
