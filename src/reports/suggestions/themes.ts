import { OTHER_THEME, type Theme } from '../../domain/survey/suggestionThemes.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'

const comparable = (text: string) => toArabicDigits(cleanText(text)).toLowerCase()

const SHORT = 3

/**
 * A Latin word begins where it stands, and a short one ends there: “wait” is in “waiting”, “app” neither in “happy” nor in
 * “appreciate”. Thai has no spaces to go by.
 */
function isIn(text: string, word: string): boolean {
  const isLetter = (at: number) => /[a-z]/.test(text[at] ?? '')
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isCut = isLetter(at - 1) || (word.length <= SHORT && isLetter(at + word.length))
    if (!isCut || !/^[a-z]/.test(word)) return true
  }
  return false
}

/**
 * Finds the ids of the themes whose words stand in a suggestion, in the order of the themes; `other` alone when there is
 * none. Case and the script of digits make no difference.
 */
export function themeFinder(themes: readonly Theme[]): (text: string) => string[] {
  const known = themes.map(({ id, words }) => ({
    id,
    words: words.map(comparable).filter((word) => word !== ''),
  }))
  return (text) => {
    const plain = comparable(text)
    const found = known.filter(({ words }) => words.some((word) => isIn(plain, word)))
    return found.length === 0 ? [OTHER_THEME] : found.map(({ id }) => id)
  }
}
