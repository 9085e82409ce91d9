import type { Say } from './say.ts'

/** “ก”, “ก และ ข”, “ก ข และ ค” · “a”, “a and b”, “a, b and c”. */
export function listInWords(words: readonly string[], say: Say): string {
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (before.length === 0) return last
  return say.t('reports.finding.and', { before: before.join(say.language === 'th' ? ' ' : ', '), last })
}
