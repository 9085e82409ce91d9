import { answersInOrder } from '../../chat/filing/answersInOrder.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Speak } from '../speak.ts'
import { formValue } from './formValue.ts'

export interface AnswerShown {
  readonly id: string
  /** About the matter, or about the person who files for somebody else. */
  readonly about: 'matter' | 'asker'
  readonly label: string
  readonly value: string
  /** As officers type it into the office's Thai forms. */
  readonly copied: string
  /** The choices of its question; null where it is typed. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null
  /** The present answer, as its form is filled in. */
  readonly entered: string
}

export interface AnswersShown {
  readonly list: readonly AnswerShown[]
  /** All answers in Thai, one per line. */
  readonly copied: string
}

export function answersShown(service: Service, answers: Answers, speak: Speak): AnswersShown {
  const inOrder = answersInOrder(service, answers)
  const list = inOrder.map(({ id, about, label, value, question }) => ({
    id,
    about,
    label: speak.text(label),
    value: speak.text(value),
    copied: formValue(question, answers[id] ?? ''),
    choices:
      question.kind === 'choice'
        ? question.options.map((option) => ({ value: option.id, label: speak.of(option.label) }))
        : null,
    entered: question.kind === 'choice' ? (answers[id] ?? '') : formValue(question, answers[id] ?? ''),
  }))
  const lines = list.map(({ copied }, index) => `${inOrder[index]?.label.words.th ?? ''}: ${copied}`)
  return { list, copied: lines.join('\n') }
}
