import { readable } from '../../lib/cleanText.ts'

const FIRST = /^(?:฿|thb)?\s*[1-9]\d{0,2}$/i
const NEXT = /^\d{3}$/
const LAST = /^\d{3}(?:\.\d{1,2})?\s*(?:บาท|฿|baht|thb|\.?-)?$/i
const WITH_SATANG = /\.\d{1,2}/

/** Where an amount may have been cut at the commas between its thousands. */
interface Cut {
  readonly from: number
  /** The cell behind the last one. */
  readonly to: number
}

/** Every place where cells could be the parts of one amount. */
function cutsIn(cells: readonly string[]): Cut[] {
  const plain = cells.map(readable)
  return plain.flatMap((first, from) => {
    if (!FIRST.test(first)) return []
    const cuts: Cut[] = []
    for (let to = from + 2; to <= plain.length; to += 1) {
      if (LAST.test(plain[to - 1] ?? '')) cuts.push({ from, to })
      if (!NEXT.test(plain[to - 1] ?? '')) break
    }
    return cuts
  })
}

/** Every choice of cuts behind one another that takes away so many cells. */
function choices(cuts: readonly Cut[], surplus: number, behind = 0): Cut[][] {
  if (surplus === 0) return [[]]
  return cuts
    .filter(({ from, to }) => from >= behind && to - from - 1 <= surplus)
    .flatMap((cut) => choices(cuts, surplus - (cut.to - cut.from - 1), cut.to).map((rest) => [cut, ...rest]))
}

function joined(cells: readonly string[], cuts: readonly Cut[]): string[] {
  const at = (index: number) => cuts.find(({ from, to }) => index >= from && index < to)
  return cells.flatMap((cell, index) => {
    const cut = at(index)
    if (!cut) return [cell]
    return index === cut.from ? [cells.slice(cut.from, cut.to).join(',')] : []
  })
}

/**
 * The cells of a row between commas, in which amounts such as 1,250.50 without quotes stand in one cell again.
 * @param ordinal of the row among the data, which a list often has as its first cell
 * @param width how many columns the header has; null: there is none
 * @returns null where the row can be read in more than one way, or where only the satang could tell an amount
 */
export function withThousands(
  cells: readonly string[],
  ordinal: number,
  width: number | null,
): readonly string[] | null {
  const all = cutsIn(cells)
  if (width !== null) {
    if (cells.length <= width || all.length === 0) return cells
    const [only, other] = choices(all, cells.length - width)
    return only && !other ? joined(cells, only) : null
  }
  const isNumbered = readable(cells[0] ?? '') === String(ordinal)
  const amounts = all.filter(({ from }) => !(isNumbered && from === 0))
  // Of the cuts that end with the same cell the longest: 1,234,567.00 and not 234,567.00.
  const longest = amounts.filter(
    (cut) => !amounts.some((other) => other !== cut && other.from <= cut.from && other.to >= cut.to),
  )
  const isSure = longest.every(
    ({ from, to }) =>
      WITH_SATANG.test(cells[to - 1] ?? '') &&
      !longest.some((other) => other.from !== from && other.from < to && other.to > from),
  )
  return isSure ? joined(cells, longest) : null
}
