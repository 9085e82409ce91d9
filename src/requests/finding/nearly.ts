/** How many letters may be wrong in what is typed: none in two letters, one in four to seven, two from eight on. */
export function slipsIn(typed: string): number {
  if (typed.length < 3) return 0
  return typed.length < 8 ? 1 : 2
}

/** Whether the first letters allow one slip at most; it spares most of the comparisons. */
const mayBegin = (typed: string, text: string, from: number) =>
  typed[0] === text[from] ||
  typed[1] === text[from + 1] ||
  typed[0] === text[from + 1] ||
  typed[1] === text[from]

/**
 * How many letters must be changed, added, left out or swapped with their neighbour until the typed ones are those
 * at the place where a word begins (optimal string alignment); more than `most` for anything above.
 * @param to the end of the word, so that three letters are compared with the whole of it
 */
export function slipsAt(typed: string, text: string, from: number, to: number, most: number): number {
  const none = most + 1
  if (most === 0) return text.startsWith(typed, from) ? 0 : none
  if (most === 1 && !mayBegin(typed, text, from)) return none
  const isShort = typed.length < 4
  const width = Math.min((isShort ? to : text.length) - from, typed.length + most)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, at) => at)
  for (let line = 1; line <= typed.length; line++) {
    const next = [line]
    let least = line
    for (let at = 1; at <= width; at++) {
      const same = typed[line - 1] === text[from + at - 1]
      let cost = Math.min(
        (row[at - 1] ?? none) + (same ? 0 : 1),
        (row[at] ?? none) + 1,
        (next[at - 1] ?? none) + 1,
      )
      if (
        line > 1 &&
        at > 1 &&
        typed[line - 1] === text[from + at - 2] &&
        typed[line - 2] === text[from + at - 1]
      )
        cost = Math.min(cost, (before[at - 2] ?? none) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return none
    before = row
    row = next
  }
  return isShort ? (row[width] ?? none) : Math.min(...row)
}
