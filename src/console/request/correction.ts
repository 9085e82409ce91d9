import { answering } from '../../chat/answers/index.ts'
import { isPaperQuestion } from '../../domain/papers/paperList.ts'
import type { Question } from '../../domain/questions/question.ts'
import { answered, applicable } from '../../domain/questions/questions.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { Day } from '../../lib/time.ts'
import type { Deed } from '../../requests/annotate.ts'
import { accepted, type Checked, errorsOf, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { formValue } from './formValue.ts'
import { wordsEntered } from './wordsEntered.ts'

/** The names of the fields that correct an answer, by the question's id. */
export const valueField = (question: string) => `value.${question}`
export const reasonField = (question: string) => `because.${question}`

/** The answers that officers may correct: all but those about papers, which they check. */
function correctable(service: Service, answers: Answers): readonly Question[] {
  return answered(service, answers).filter(({ id }) => !isPaperQuestion(id))
}

const idsOf = (questions: readonly Question[]) =>
  questions.flatMap(({ id }) => (isPaperQuestion(id) ? [] : [id])).join()

/** Whether other questions would come or go with this answer: then it is another request. */
function changesOthers(service: Service, before: Answers, after: Answers): boolean {
  return (
    idsOf(applicable(service, before)) !== idsOf(applicable(service, after)) ||
    idsOf(answered(service, before)) !== idsOf(answered(service, after))
  )
}

function checkValue(service: Service, answers: Answers, question: Question, typed: string, today: Day) {
  const field = valueField(question.id)
  if (cleanText(typed) === '') return refused({ [field]: say('walkin.field.empty') })
  const given =
    question.kind === 'choice'
      ? ({ kind: 'tapped', value: typed } as const)
      : ({ kind: 'typed', text: typed } as const)
  const parsed = answering(question).parse(given, today)
  if (!parsed.ok) return refused({ [field]: parsed.why })
  if (parsed.value === answers[question.id]) return refused({ [field]: say('case.correct.same') })
  return changesOthers(service, answers, { ...answers, [question.id]: parsed.value })
    ? refused({ [field]: say('case.correct.changes-others') })
    : accepted(parsed.value)
}

/** The correction of a form, read as the chat reads answers, or the errors by field. */
export function checkCorrection(
  service: Service,
  answers: Answers,
  entered: FieldValues,
  today: Day,
): Checked<Deed> {
  const question = correctable(service, answers).find(({ id }) => id === entered['question'])
  if (!question) return refused({ question: say('case.correct.no-answer') })
  const { id, label } = question
  const value = checkValue(service, answers, question, entered[valueField(id)] ?? '', today)
  const reason = wordsEntered(entered, reasonField(id))
  if (!value.ok || !reason.ok) return { ok: false, errors: errorsOf(value, reason) }
  return accepted({
    deed: 'correct',
    question: id,
    value: value.value,
    label,
    was: formValue(question, answers[id] ?? ''),
    now: formValue(question, value.value),
    reason: reason.value,
  })
}
