import type { Answers } from '../../domain/questions/when.ts'
import type { Sentence } from '../understanding/understand.ts'

/** Ideas beside which “retired” is said of somebody else, or not said at all. */
const others = ['parent', 'spouse', 'child', 'serving', 'retire-apply', 'employee', 'death', 'not-this']

/** What a sentence tells of the status of the person who writes it, as the question stores it. */
export function statusTold(sentence: Sentence): Answers {
  const ideas = new Set(sentence.words().flatMap((word) => word.ideas))
  return ideas.has('retired') && !others.some((idea) => ideas.has(idea)) ? { status: 'pensioner' } : {}
}
