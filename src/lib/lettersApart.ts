/**
 * How many letters must be added, left out or changed to make one word of the other; `most + 1` where it is more than
 * `most`.
 */
export function lettersApart(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = b.map((_, at) => at + 1)
  for (const [row, letter] of a.entries()) {
    let left = row + 1
    let corner = row
    above = b.map((each, at) => {
      const up = above[at] ?? 0
      const best = Math.min(up + 1, left + 1, corner + (each === letter ? 0 : 1))
      corner = up
      left = best
      return best
    })
  }
  return Math.min(above.at(-1) ?? a.length, most + 1)
}
