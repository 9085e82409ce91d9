import { isPaperQuestion } from '../../domain/papers/paperList.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Text } from '../../domain/text.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import { answersInOrder } from '../filing/answersInOrder.ts'
import { briefValue } from '../filing/checkedAnswers.ts'

/** A request among others of the same service. `answers`: null once they are deleted. */
interface Alike {
  readonly reference: string
  readonly service: ServiceId
  readonly answers: Answers | null
}

/** With more letters of an answer the label of a row, of at most 40 letters, loses the state at its end. */
const MOST_LETTERS = 12

/** Numbers that nobody reads a matter from. */
const isTelling = ({ id, kind }: Question) => kind !== 'phone' && !isPaperQuestion(id)

/** How it was wanted goes before who wants it, which is mostly the same person. */
const byMatter = (questions: readonly Question[]) => [
  ...questions.filter(({ again }) => again !== 'everywhere'),
  ...questions.filter(({ again }) => again === 'everywhere'),
]

function cut(text: Text): Text {
  if ('typed' in text) return { typed: cutLabel(text.typed, MOST_LETTERS) }
  if (!('words' in text)) return text
  const { th, en } = text.words
  return { words: { th: cutLabel(th, MOST_LETTERS), en: cutLabel(en, MOST_LETTERS) } }
}

/** The answers of a request as a row may show them, in the order in which they tell most. */
function shownAnswers({ answers }: Alike, service: Service): { readonly id: string; readonly shown: Text }[] {
  const answered = answersInOrder(service, answers ?? {})
  const told = byMatter(answered.map(({ question }) => question).filter(isTelling))
  return told.flatMap(({ id }) => {
    // “Others” is told by the words that stand for it.
    const inWords = answered.find((each) => each.id === `${id}-other`)
    const found = inWords ?? answered.find((each) => each.id === id)
    return found ? [{ id, shown: cut(briefValue(found)) }] : []
  })
}

/**
 * What tells a request from the others of its service: the first answer that reads differently in each of them. Undefined
 * where it is alone, or where no answer does.
 */
export function toldApart<R extends Alike>(
  request: R,
  all: readonly R[],
  serviceOf: (request: R) => Service,
): Text | undefined {
  const others = all
    .filter((each) => each.service === request.service && each.reference !== request.reference)
    .map((each) => shownAnswers(each, serviceOf(each)))
  if (others.length === 0) return undefined
  const reads = (shown: Text) => JSON.stringify(shown)
  return shownAnswers(request, serviceOf(request)).find(({ id, shown }) =>
    others.every(
      (other) => !other.some((answer) => answer.id === id && reads(answer.shown) === reads(shown)),
    ),
  )?.shown
}
