/** Figures of a smaller group could reveal single people (the office's own rule; see docs/survey-privacy.md). */
export const LEAST_PEOPLE = 5

/** Whether a figure rests on so few people, or cases, that one of them changes it much. */
export const isFew = (count: number | undefined) => count !== undefined && count > 0 && count < LEAST_PEOPLE

/** Some cells add up to another cell, or, if `total` is null, to a total that everybody knows. */
export interface Sum {
  readonly total: string | null
  readonly parts: readonly string[]
  /** Another table decides about the total; do not hide it to protect its parts. */
  readonly fixed?: true
}

interface HidingOptions {
  /** Cells that are already hidden for another reason. */
  readonly forced?: Iterable<string>
  /** The cost of hiding a cell; the cheapest is hidden first. By default its count; cells with 0 people come last. */
  readonly costOf?: (cell: string, count: number) => number
}

/** With more hidden cells the proof would take too long, so all parts of all sums are hidden. */
const MOST_TO_PROVE = 400

/**
 * Decides which cells of a table of counts to hide: those of 1 to 4 people (primary suppression), and as many others as
 * needed so that nobody can compute a hidden one from sums and shown cells (complementary suppression; Willenborg and
 * de Waal, Elements of Statistical Disclosure Control, 2001, ch. 6). In every sum the hidden parts have 5 people or
 * more together, and all the sums together determine no hidden cell. It hides a cell with 0 people only to protect
 * others.
 */
export function hiddenCells(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  { forced = [], costOf = (_cell, count) => count }: HidingOptions = {},
): Set<string> {
  const countOf = (cell: string) => counts.get(cell) ?? 0
  const hidden = new Set(forced)
  for (const [cell, count] of counts) if (count > 0 && count < LEAST_PEOPLE) hidden.add(cell)

  /** The cheapest cell that is not hidden yet, the first of equal ones; a cell with 0 people only without others. */
  function cheapest(cells: readonly string[]): string | undefined {
    const cost = (cell: string) => (countOf(cell) === 0 ? Infinity : costOf(cell, countOf(cell)))
    return cells
      .filter((cell) => !hidden.has(cell))
      .reduce<string | undefined>(
        (least, cell) => (least === undefined || cost(cell) < cost(least) ? cell : least),
        undefined,
      )
  }

  /** Hides one more cell if a sum reveals a hidden cell or too small a group; false if it hides none. */
  function mend(sum: Sum): boolean {
    const { total, parts } = sum
    const out = parts.filter((part) => hidden.has(part))
    const people = out.reduce((all, part) => all + countOf(part), 0)
    const totalHidden = total !== null && hidden.has(total)
    const safe = totalHidden ? out.length > 0 : out.length === 0 || (out.length > 1 && people >= LEAST_PEOPLE)
    const more = safe ? undefined : cheapest(totalHidden ? parts : hideable(sum))
    if (more === undefined) return false
    hidden.add(more)
    return true
  }

  const everything = () => new Set([...hidden, ...sums.flatMap(({ parts }) => parts)])

  for (;;) {
    let mended = false
    for (const sum of sums) while (mend(sum)) mended = true
    if (mended) continue
    const unknown = [...hidden]
    if (unknown.length > MOST_TO_PROVE) return everything()
    const given = determined(sums, unknown)
    if (given.length === 0) return hidden
    // Cells that share a sum with this cell.
    const beside = (cell: string) =>
      sums.filter(({ total, parts }) => total === cell || parts.includes(cell)).flatMap(hideable)
    const more = given.map((cell) => cheapest(beside(cell))).find((cell) => cell !== undefined)
    if (more === undefined) return hidden
    hidden.add(more)
  }
}

/** The cells of a sum that may be hidden. */
const hideable = ({ total, parts, fixed }: Sum): readonly string[] =>
  total === null || fixed ? parts : [...parts, total]

/**
 * Hidden cells whose value the sums determine: the reduced row echelon form of the sums has a row with only that cell.
 */
function determined(sums: readonly Sum[], unknown: readonly string[]): string[] {
  const column = new Map(unknown.map((cell, index) => [cell, index]))
  const rows = sums.flatMap(({ total, parts }) => {
    const row = new Array<number>(unknown.length).fill(0)
    for (const part of parts) {
      const at = column.get(part)
      if (at !== undefined) row[at] = (row[at] ?? 0) + 1
    }
    const at = total === null ? undefined : column.get(total)
    if (at !== undefined) row[at] = (row[at] ?? 0) - 1
    return row.some((each) => each !== 0) ? [row] : []
  })
  return echelon(rows).flatMap((row) => {
    const places = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []))
    const [only] = places
    return places.length === 1 && only !== undefined ? [unknown[only] ?? ''] : []
  })
}

/** Gauss-Jordan elimination with pivoting; the input entries are small whole numbers. */
function echelon(rows: number[][]): number[][] {
  const width = rows[0]?.length ?? 0
  let done = 0
  for (let at = 0; at < width && done < rows.length; at += 1) {
    let best = done
    for (let row = done + 1; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row
    }
    const pivot = rows[best]
    const value = pivot?.[at] ?? 0
    if (!pivot || Math.abs(value) < 1e-9) continue
    rows[best] = rows[done] ?? pivot
    rows[done] = pivot.map((each) => each / value)
    rows.forEach((row, index) => {
      const factor = row[at] ?? 0
      if (index === done || Math.abs(factor) < 1e-9) return
      const base = rows[done] ?? []
      rows[index] = row.map((each, place) => each - factor * (base[place] ?? 0))
    })
    done += 1
  }
  return rows.slice(0, done)
}
