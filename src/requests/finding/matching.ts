import type { ServiceId } from '../../domain/services/ids.ts'
import type { Letters } from './letters.ts'
import { slipsAt, slipsIn } from './nearly.ts'
import type { Query, Word } from './query.ts'

/** What a request is found by. */
export interface Traits {
  /** Digits only. */
  readonly reference: string
  readonly service: ServiceId
  /** The applicant's name, then others that the answers name. */
  readonly names: readonly Letters[]
  readonly places: readonly Letters[]
  /** Digits only. */
  readonly phones: readonly string[]
}

/** How well something fits: the beginning of a name or the end of a number, another word, a part inside, a misspelling. */
export const fits = { begins: 3, word: 2, inside: 1, nearly: 0, not: -1 } as const
type Fit = (typeof fits)[keyof typeof fits]

const LEAST_INSIDE = 3
/** Four digits of a telephone number, as people say them. */
const LEAST_OF_PHONE = 4

/** How well a word fits a text: at the beginning of one of its words, inside, or misspelt. */
function fitOf(typed: string, { letters, starts }: Letters): Fit {
  if (starts.some((start) => letters.startsWith(typed, start))) return fits.begins
  if (typed.length >= LEAST_INSIDE && letters.includes(typed)) return fits.inside
  const most = slipsIn(typed)
  const isNear = starts.some(
    (start, at) => slipsAt(typed, letters, start, starts[at + 1] ?? letters.length, most) <= most,
  )
  return isNear ? fits.nearly : fits.not
}

const best = (all: readonly Fit[]): Fit =>
  all.reduce<Fit>((one, other) => (other > one ? other : one), fits.not)
const atMost = (fit: Fit, most: Fit): Fit => (fit > most ? most : fit)

/** Compares each name and school once in a search, however many requests have it. */
function remembered(words: (word: Word) => readonly string[]) {
  const known = new Map<Word, Map<Letters, Fit>>()
  return (word: Word, text: Letters): Fit => {
    const fitsOf = known.get(word) ?? new Map<Letters, Fit>()
    known.set(word, fitsOf)
    const before = fitsOf.get(text)
    if (before !== undefined) return before
    const fit = best(words(word).map((typed) => fitOf(typed, text)))
    fitsOf.set(text, fit)
    return fit
  }
}

function digitsFit(digits: string, { reference, phones }: Traits): Fit {
  if (reference.endsWith(digits)) return fits.begins
  if (digits.length >= LEAST_OF_PHONE && phones.some((phone) => phone.endsWith(digits))) return fits.begins
  // The running number, by who takes the check digit for something else.
  return reference.slice(2, -1).endsWith(digits) ? fits.word : fits.not
}

/** How well requests fit what is looked for. `isAside`: it is found by its reference only. */
export function fitter({ words, services }: Query): (traits: Traits, isAside: boolean) => Fit {
  const nameFit = remembered(({ name }) => name)
  const placeFit = remembered(({ place }) => place)

  function wordFit(word: Word, traits: Traits, isAside: boolean): Fit {
    const { digits } = word
    if (isAside) return digits === null ? fits.not : digitsFit(digits, { ...traits, phones: [] })
    const byDigits = digits === null ? fits.not : digitsFit(digits, traits)
    if (byDigits !== fits.not) return byDigits
    return best([
      ...traits.names.map((name) => nameFit(word, name)),
      ...traits.places.map((place) => atMost(placeFit(word, place), fits.word)),
      word.services.has(traits.service) ? fits.word : fits.not,
    ])
  }

  return (traits, isAside) => {
    let worst: Fit = fits.begins
    for (const word of words) {
      worst = atMost(wordFit(word, traits, isAside), worst)
      if (worst === fits.not) break
    }
    const byService = !isAside && services.has(traits.service) ? fits.word : fits.not
    return best([worst, byService])
  }
}
