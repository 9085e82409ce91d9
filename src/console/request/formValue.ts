import { answering } from '../../chat/answers/index.ts'
import { formatMoney } from '../../lib/typed/money.ts'
import type { Question } from '../../domain/questions/question.ts'
import { BUDDHIST_ERA, formatDay } from '../../lib/time.ts'
import { words } from '../../outbox/wording.ts'

/**
 * An answer as officers type it into the office's Thai forms, in any language of the console: only digits for
 * telephones, sums and counts, days and years of the Buddhist era.
 */
export function formValue(question: Question, value: string): string {
  switch (question.kind) {
    case 'phone':
    case 'count':
      return value
    case 'money':
      return formatMoney(value)
    case 'year':
      return String(Number(value) + BUDDHIST_ERA)
    case 'day':
      return formatDay(value, 'th')
    case 'name':
    case 'text':
    case 'choice':
      return words(answering(question).show(value), 'th')
  }
}
