import { answering } from '../answers/index.ts'
import { isPaperQuestion } from '../../domain/papers/paperList.ts'
import { answered } from '../../domain/questions/questions.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Answers } from '../../domain/questions/when.ts'

/** The answers of a filed request in the order of its questions, without those about papers. */
export function answersInOrder(service: Service, answers: Answers) {
  return answered(service, answers)
    .filter(({ id }) => !isPaperQuestion(id))
    .flatMap((question) => {
      const value = answers[question.id]
      return value === undefined
        ? []
        : [
            {
              id: question.id,
              question,
              answer: value,
              about: question.about ?? ('matter' as const),
              label: { words: question.label } as const,
              value: answering(question).show(value),
            },
          ]
    })
}
