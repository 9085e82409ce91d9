import { MISSING_PAPERS } from '../../domain/papers/paperList.ts'
import { inTurn } from '../../domain/questions/questions.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import { type Param, say, type Text } from '../../domain/text.ts'
import type { Service } from '../../domain/services/service.ts'
import { CHECK, type Draft } from '../state.ts'

/**
 * The steps of the count. Which papers are missing belongs to the question whether all are there; what was told before the
 * first question is none, unless the person is changing it.
 */
const counted = (service: Service, answers: Answers, asking: string, told: readonly string[]) =>
  inTurn(service, answers, asking).filter(
    ({ id }) => id !== MISSING_PAPERS && (id === asking || answers[id] === undefined || !told.includes(id)),
  )

type Choice = Extract<Question, { kind: 'choice' }>

/** How many questions there are for every way to answer the choices that are open. */
function* totals(
  service: Service,
  answers: Answers,
  asking: string,
  told: readonly string[],
  tried: readonly string[] = [],
): Generator<number> {
  const all = counted(service, answers, asking, told)
  const open = all.find(
    (question): question is Choice =>
      question.kind === 'choice' &&
      !tried.includes(question.id) &&
      (answers[question.id] === undefined || question.id === asking),
  )
  if (!open) {
    yield all.length
    return
  }
  for (const { id, stop } of open.options)
    if (!stop) yield* totals(service, { ...answers, [open.id]: id }, asking, told, [...tried, open.id])
}

const known = new WeakMap<Service, Map<string, number | null>>()

/** The number of questions, where no answer can change it; else null. */
function totalOf(service: Service, answers: Answers, asking: string, told: readonly string[]): number | null {
  const [first, ...others] = new Set(totals(service, answers, asking, told))
  return first !== undefined && others.length === 0 ? first : null
}

/** `totalOf`, remembered by the choices that were made: what is typed opens no question. */
function total(service: Service, answers: Answers, asking: string, told: readonly string[]): number | null {
  const choices = inTurn(service, answers, asking).filter(({ kind }) => kind === 'choice')
  const key = JSON.stringify([
    asking,
    choices.map(({ id }) => [id, answers[id]]),
    Object.keys(answers).sort(),
    told,
  ])
  const cached = known.get(service) ?? new Map<string, number | null>()
  known.set(service, cached)
  const found = cached.get(key)
  if (found !== undefined) return found
  const made = totalOf(service, answers, asking, told)
  cached.set(key, made)
  return made
}

/**
 * The number of the draft's question, 0 on the check page. `place` says of how many as well, but not as long as an answer may
 * still open or close questions: what is said never grows.
 */
export function progressOf(
  service: Service,
  { answers, asking, told = [] }: Pick<Draft, 'answers' | 'asking' | 'told'>,
): { readonly no: number; readonly place: Param } {
  const at = asking === MISSING_PAPERS ? 'papers' : asking
  const all = counted(service, answers, at, told)
  const no = all.findIndex(({ id }) => id === at) + 1
  // What was told counts while it is changed, so a total would have grown.
  const of = told.includes(at) ? null : total(service, answers, at, told)
  return { no, place: of === null ? no : { text: say('chat.filing.place', { no, of }) } }
}

/** The label of a way back into a draft: to the question that waits, by its number, or to the check page. */
export const backTo = (service: Service, draft: Draft): Text =>
  draft.asking === CHECK
    ? say('chat.way-back.check')
    : say('chat.way-back.question', { no: progressOf(service, draft).no })
