import { answering } from '../../../../chat/answers/index.ts'
import type { Question } from '../../../../domain/questions/question.ts'
import { knownQuestions } from '../../../../domain/questions/questions.ts'
import type { Service } from '../../../../domain/services/service.ts'
import { type Answers, holds } from '../../../../domain/questions/when.ts'
import type { Speak } from '../../../speak.ts'
import type { Sentence } from './memo.ts'

/** A part of a printed sentence: words of the form, an answer, or a blank line. */
export type FilledPart =
  | { readonly kind: 'words'; readonly text: string }
  /** `whole`: a name, number or date, which should not be broken between lines. */
  | { readonly kind: 'filled'; readonly text: string; readonly whole: boolean }
  | { readonly kind: 'blank'; readonly room: 'short' | 'long' }

/** Choices without a meaning of their own: the text is in the answer to `<question>-other`, or missing. */
const OPEN_CHOICES = ['other', 'unknown']

/** The answer to a question as people read it; null if it has no text. */
function answerWords(service: Service, id: string, answers: Answers, speak: Speak): string | null {
  const question = knownQuestions(service).find((each) => each.id === id)
  const value = answers[id]
  if (!question || value === undefined) return null
  if (question.kind === 'choice' && OPEN_CHOICES.includes(value)) return answers[`${id}-other`] ?? null
  return speak.text(answering(question).show(value))
}

const keptWhole: readonly Question['kind'][] = ['name', 'phone', 'count', 'day', 'year', 'money']

function answerPieces(service: Service, id: string, answers: Answers, speak: Speak): FilledPart[] {
  const text = answerWords(service, id, answers, speak)
  const question = knownQuestions(service).find((each) => each.id === id)
  if (text !== null) {
    return [{ kind: 'filled', text, whole: question !== undefined && keptWhole.includes(question.kind) }]
  }
  if (question?.kind !== 'count') return [{ kind: 'blank', room: 'long' }]
  const unit = ` ${speak.of(question.unit.other)}`
  return [
    { kind: 'blank', room: 'short' },
    { kind: 'words', text: unit },
  ]
}

/** The sentences for these answers, in order, with each answer in its place. */
export function filledIn(
  service: Service,
  sentences: readonly Sentence[],
  answers: Answers,
  speak: Speak,
): FilledPart[] {
  const said = sentences.filter(({ onlyWhen }) => !onlyWhen || holds(onlyWhen, answers))
  return said
    .map(({ text }) => speak.of(text))
    .join(' ')
    .split(/\{([a-z-]+)\}/)
    .flatMap((part, index): FilledPart[] => {
      if (index % 2 === 1) return answerPieces(service, part, answers, speak)
      return part === '' ? [] : [{ kind: 'words', text: part }]
    })
}
