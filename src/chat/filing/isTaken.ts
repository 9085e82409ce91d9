import type { Question } from '../../domain/questions/question.ts'
import type { Day } from '../../lib/time.ts'
import { answering } from '../answers/index.ts'

/** Whether a stored value answers this question as it is asked now: a choice may be gone since. */
export function isTaken(question: Question, value: string, today: Day): boolean {
  const kind = answering(question)
  const typed = kind.parse({ kind: 'typed', text: value }, today)
  return kind.parse({ kind: 'tapped', value }, today).ok || (typed.ok && typed.inOwnWords !== true)
}
