import { shortPaper } from '../../domain/papers/shortPaper.ts'
import type { Words } from '../../domain/words.ts'
import { readable } from '../../lib/cleanText.ts'

/** What people write for a part of a paper's name. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/ปชช\.?|ประชาขน/gu, 'ประชาชน'],
  [/ท\.\s*บ\.?/gu, 'ทะเบียน'],
]

/** A typed text with the usual abbreviations of papers written out. */
export const withPapersWritten = (text: string): string =>
  shortened.reduce((words, [from, to]) => words.replace(from, to), readable(text))

/** “สำเนาใบแจ้งความ” is also a “ใบแจ้งความ”, a “แจ้งความ”; what stands in brackets is left out. */
export function namesOf({ th, en }: Words): readonly string[] {
  const short = shortPaper({ th, en })
  const bare = th.replace(/\s*\([^)]*\)/g, '').replace(/^สำเนา/, '')
  const english = en.replace(/\s*\([^)]*\)/g, '').replace(/^copy of (?:the )?/i, '')
  return [short.th, short.en, bare, bare.replace(/^ใบ/, ''), english]
}
