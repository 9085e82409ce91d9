import { lettersOf, placedLetters, withoutAnyTitle } from './letters.ts'
import { slipsAt, slipsIn } from './nearly.ts'
import type { Query } from './query.ts'

/** A piece of a shown text; `isFound`: it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

type Place = readonly [from: number, to: number]

function pieces(text: string, places: readonly Place[]): Piece[] {
  const isFound = new Array<boolean>(text.length).fill(false)
  for (const [from, to] of places) isFound.fill(true, from, to)
  const cut: Piece[] = []
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && isFound[to] === isFound[from]) to += 1
    cut.push({ text: text.slice(from, to), isFound: isFound[from] === true })
  }
  return cut
}

/** Where each letter by which a text is compared stands in it. */
function placesOf(text: string, bySound: boolean): Place[] {
  return [...placedLetters(text, bySound)].flatMap(({ letters, from, to }) =>
    Array.from(letters, (): Place => [from, to]),
  )
}

function foundIn(typed: string, text: string, bySound: boolean): { exact: Place[]; nearly: Place[] } {
  const places = placesOf(text, bySound)
  const { letters, starts } = lettersOf(text, bySound)
  const between = (from: number, to: number): Place => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? 0]
  const exact: Place[] = []
  for (let at = letters.indexOf(typed); at !== -1; at = letters.indexOf(typed, at + typed.length)) {
    exact.push(between(at, at + typed.length))
  }
  const most = slipsIn(typed)
  const nearly = starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? letters.length
    return slipsAt(typed, letters, start, end, most) <= most ? [between(start, end)] : []
  })
  return { exact, nearly }
}

/** Where a word stands, as the text is written or as it sounds: exactly, else in the words that are nearly like it. */
function found(typed: string, text: string): Place[] {
  const both = [foundIn(typed, text, false), foundIn(typed, text, true)]
  const ways = [...both.map(({ exact }) => exact), ...both.map(({ nearly }) => nearly)]
  return ways.find((places) => places.length > 0) ?? []
}

function marked(text: string, words: readonly (readonly string[])[]): Piece[] {
  return pieces(
    text,
    words.flatMap(
      (spellings) => spellings.map((each) => found(each, text)).find((at) => at.length > 0) ?? [],
    ),
  )
}

/** A name, with the words that were looked for; never a title. */
export function markedName(name: string, { words }: Query): Piece[] {
  const bare = withoutAnyTitle(name)
  const title = name.endsWith(bare) ? name.slice(0, name.length - bare.length) : ''
  const rest = marked(
    name.slice(title.length),
    words.map((word) => word.name),
  )
  return title === '' ? rest : [{ text: title, isFound: false }, ...rest]
}

/** The name of a school or a unit, with the words that were looked for. */
export function markedPlace(place: string, { words }: Query): Piece[] {
  return marked(
    place,
    words.map((word) => word.place),
  )
}

/** A reference or a telephone number, with the digits that were looked for where they are at its end. */
export function markedNumber(number: string, { words }: Query): Piece[] {
  const plain = number.replace(/\D/g, '')
  const ends = words.flatMap(({ digits }) =>
    digits !== null && plain.endsWith(digits) ? [digits.length] : [],
  )
  let left = Math.max(0, ...ends)
  if (left === 0) return [{ text: number, isFound: false }]
  let at = number.length
  for (; left > 0; at--) if (/\d/.test(number.charAt(at - 1))) left -= 1
  return pieces(number, [[at, number.length]])
}

/** Whether something in these pieces was looked for. */
export const isMarked = (shown: readonly Piece[]) => shown.some(({ isFound }) => isFound)
