import { comparable } from '../../lib/cleanText.ts'
import { toArabicDigits } from '../../lib/thaiDigits.ts'
import { button } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Option, QuestionOf } from '../../domain/questions/question.ts'
import { type AnswerKind, fine, type Given, wrong } from './answer.ts'

/** “ตนเองค่ะ” means “ตนเอง”. */
function withoutParticle(typed: string): string {
  return typed.replace(/\s*(?:ครับ|คับ|ค่ะ|คะ|จ้า|เจ้า|นะ)$/u, '')
}

function wordsFor({ label, synonyms = [] }: Option): string[] {
  return [label.th, label.en, ...synonyms].map(comparable)
}

function chosen(options: readonly Option[], given: Given): Option | undefined {
  switch (given.kind) {
    case 'tapped':
      return options.find(({ id }) => id === given.value)
    case 'typed': {
      const typed = comparable(given.text)
      // “2”, “๒” or “ข้อ 2”: the number in front of the choice
      const number = /^(?:ข้อ(?:ที่)?\s*)?(\d{1,2})$/.exec(toArabicDigits(typed))?.[1]
      if (number) return options[Number(number) - 1]
      const plain = withoutParticle(typed)
      return options.find((option) => wordsFor(option).some((words) => words === typed || words === plain))
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
    return option.stop ? wrong({ words: option.stop }) : fine(option.id)
  },
  show(question, value) {
    const option = question.options.find(({ id }) => id === value)
    return option ? { words: option.label } : { typed: value }
  },
}
