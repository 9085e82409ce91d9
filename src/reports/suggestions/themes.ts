import { OTHER_THEME, type Theme } from '../../domain/survey/suggestionThemes.ts'
import { readable } from '../../lib/cleanText.ts'

const comparable = (text: string) => readable(text).toLowerCase()

const SHORT = 3

/**
 * A Latin word must match at the beginning of a word, and a short one a whole word: “wait” matches “waiting”, “app”
 * matches neither “happy” nor “appreciate”. Thai has no spaces, so a Thai word matches anywhere.
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
 * Finds the ids of the themes whose keywords a suggestion contains, in the order of the themes; only `other` if there
 * is none. It ignores case and the script of digits.
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
