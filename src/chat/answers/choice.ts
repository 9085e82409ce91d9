import { chosenPlace } from '../../lib/typed/choice.ts'
import { button } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Option, QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, type Given, wrong } from './answer.ts'

const wordsOf = ({ label, synonyms = [] }: Option) => [label.th, label.en, ...synonyms]

function chosen(options: readonly Option[], given: Given): Option | undefined {
  switch (given.kind) {
    case 'tapped':
      return options.find(({ id }) => id === given.value)
    case 'typed': {
      const place = chosenPlace(given.text, options.map(wordsOf))
      return place === null ? undefined : options[place]
    }
    case 'day':
      return undefined
  }
}

/** One of a few options. The person taps it, or types its number or its words. */
export const choiceAnswer: AnswerKind<QuestionOf<'choice'>> = {
  buttons: (question, { draft, shown }) =>
    question.options.map(({ id, label }, index) =>
      button(say('chat.answer.numbered', { no: index + 1, label: { words: label } }), {
        kind: 'answer',
        draft,
        question: question.id,
        value: id,
        shown,
      }),
    ),
  parse(question, given) {
    const option = chosen(question.options, given)
    if (!option) return wrong(say('chat.answer.choose-please'))
    return option.stop ? wrong({ words: option.stop }, 'told') : fine(option.id)
  },
  show(question, value) {
    const option = question.options.find(({ id }) => id === value)
    return option ? { words: option.label } : { typed: value }
  },
}
