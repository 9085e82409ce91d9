import { isPaperQuestion } from '../papers/paperList.ts'
import type { Option, Question } from '../questions/question.ts'
import { questionsOf } from '../questions/questions.ts'
import { serviceList } from '../services/index.ts'
import { notes } from '../services/questions.ts'
import type { Words } from '../words.ts'
import type { Fixed } from './journey.ts'

/** A sentence that stands in the data of the services' questions, not in `src/locales`. */
interface DataSentence {
  readonly key: string
  readonly original: Words
  readonly fixed?: Fixed
}

function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'choice') return question.options
  return question.kind === 'text' ? (question.suggestions ?? []) : []
}

/** A choice's label is fixed, because people also type it and the program compares what they type. */
function ofQuestion(question: Question, at: string): DataSentence[] {
  const { ask, rephrased, hint, label } = question
  return [
    { key: `${at}.ask`, original: ask },
    ...(rephrased ? [{ key: `${at}.rephrased`, original: rephrased.ask }] : []),
    ...(hint ? [{ key: `${at}.hint`, original: hint }] : []),
    { key: `${at}.label`, original: label },
    ...optionsOf(question).flatMap(({ id, label: choice, short, stop }): DataSentence[] => [
      { key: `${at}.${id}`, original: choice, fixed: 'read-again' },
      ...(short ? [{ key: `${at}.${id}.short`, original: short, fixed: 'read-again' as const }] : []),
      ...(stop ? [{ key: `${at}.${id}.stop`, original: stop }] : []),
    ]),
  ]
}

const pairOf = ({ th, en }: Words) => `${th}\n${en}`

/**
 * The sentences of all questions, in the order of asking, and the openings for people in mourning or distress. One that
 * several services share has the key of the first of them. Questions about papers are made of the papers' names.
 */
const all: readonly DataSentence[] = [
  ...serviceList.flatMap((service) => [
    ...(service.grave ? [{ key: `questions.${service.id}.opening`, original: service.grave.opening }] : []),
    ...questionsOf(service)
      .filter(({ id }) => !isPaperQuestion(id))
      .flatMap((question) => ofQuestion(question, `questions.${service.id}.${question.id}`)),
  ]),
  ...Object.entries(notes).map(([id, original]) => ({ key: `questions.notes.${id}`, original })),
]

const byPair = new Map<string, DataSentence>()
for (const each of all) if (!byPair.has(pairOf(each.original))) byPair.set(pairOf(each.original), each)

export const questionSentences: readonly DataSentence[] = [...byPair.values()]

/** The key under which the office corrects these words; null: they are no sentence of a question. */
export function keyOfWords(words: Words): string | null {
  const sentence = byPair.get(pairOf(words))
  return sentence === undefined || sentence.fixed !== undefined ? null : sentence.key
}
