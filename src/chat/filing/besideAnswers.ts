import { questionsOf } from '../../domain/questions/questions.ts'
import type { Question } from '../../domain/questions/question.ts'
import { forOther } from '../../domain/services/forOther.ts'
import type { Service } from '../../domain/services/service.ts'
import { holds } from '../../domain/questions/when.ts'
import { button, type Button } from '../message.ts'
import type { Draft } from '../state.ts'

/** Under the question for the name: that the matter is another person's. It leads to that question, and decides nothing. */
function forOtherButtons(service: Service, { id: draft, answers }: Draft): Button[] {
  const question = questionsOf(service).find(({ id }) => id === 'for-whom')
  if (question?.kind !== 'choice' || holds(forOther, answers)) return []
  return question.options
    .filter(({ id }) => id === 'other')
    .map(({ label }) => button({ words: label }, { kind: 'edit', draft, question: question.id }, 'quiet'))
}

/** The buttons under a question's card that are not its answers. */
export function besideAnswers(service: Service, draft: Draft, question: Question): Button[] {
  return question.id === 'name' ? forOtherButtons(service, draft) : []
}
