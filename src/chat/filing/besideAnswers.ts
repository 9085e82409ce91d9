import { formatPhone } from '../../lib/typed/phone.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import type { Question } from '../../domain/questions/question.ts'
import { forOther } from '../../domain/services/forOther.ts'
import type { Service } from '../../domain/services/service.ts'
import { say, type Text } from '../../domain/text.ts'
import { type Answers, holds } from '../../domain/questions/when.ts'
import { answering } from '../answers/index.ts'
import { button, type Button } from '../message.ts'
import type { Draft } from '../state.ts'
import { againFor } from './purpose.ts'

/** “081-…-5678”: enough for the person, too little for somebody who looks over the shoulder. */
const shortened = (phone: string) =>
  `${phone.slice(0, 3)}-…-${formatPhone(phone).replaceAll('-', '').slice(-4)}`

/** The label of the button that gives everything of last time again; null when there is no name among it. */
export function againLabel({ name, phone }: Answers): Text | null {
  if (name === undefined) return null
  return phone === undefined
    ? say('chat.again.name', { name })
    : say('chat.again.all', { name, phone: shortened(phone) })
}

/** Of everything at the name, as long as there is none; of one answer at the questions whose answers are typed. */
function againButtons(question: Question, { id: draft, answers, again: offered = {} }: Draft): Button[] {
  const again = againFor(offered, answers)
  const isOther = holds(forOther, answers)
  const all = question.id === 'name' && answers['name'] === undefined && !isOther ? againLabel(again) : null
  if (all) return [button(all, { kind: 'again', draft }, 'primary')]
  // Of somebody else's matter only the telephone and the asker's own name are the person's own.
  if (isOther && !['asker-name', 'phone'].includes(question.id)) return []
  const value = again[question.id === 'asker-name' ? 'name' : question.id]
  if (value === undefined || value === answers[question.id] || question.kind === 'choice') return []
  if (question.kind === 'text' && question.suggestions?.some(({ id }) => id === value)) return []
  return [
    button(answering(question).show(value), { kind: 'again', draft, question: question.id }, 'secondary'),
  ]
}

/**
 * Under the question for the name: that the matter is another person's; under the one for that person's consent: that it is
 * the own. They lead to the question for whom it is, and decide nothing.
 */
function forWhomButtons(service: Service, { id: draft, answers }: Draft): Button[] {
  const question = questionsOf(service).find(({ id }) => id === 'for-whom')
  if (question?.kind !== 'choice') return []
  const isOther = holds(forOther, answers)
  return question.options
    .filter(({ id }) => id === (isOther ? 'self' : 'other'))
    .map(({ label }) => button({ words: label }, { kind: 'edit', draft, question: question.id }, 'quiet'))
}

const asksWhose = ({ id }: Question, { answers }: Draft) =>
  id === (holds(forOther, answers) ? 'agreed' : 'name')

/** The buttons on a question's card that are not its answers: before them, and after them. */
export function besideAnswers(
  service: Service,
  draft: Draft,
  question: Question,
): { readonly before: readonly Button[]; readonly after: readonly Button[] } {
  // A helper neither gives what is their own nor decides whose matter it is.
  if (draft.lending !== undefined) return { before: [], after: [] }
  return {
    before: againButtons(question, draft),
    after: asksWhose(question, draft) ? forWhomButtons(service, draft) : [],
  }
}
