import { createHash } from 'node:crypto'
import { type ListedPaper, MISSING_PAPERS, papersFor, saidOf } from '../../domain/papers/paperList.ts'
import { askOf, type Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Office } from '../../domain/settings/office.ts'
import { answersInOrder } from './answersInOrder.ts'

/**
 * A fingerprint tells whether a card asks what another one asked. The draft keeps the fingerprint of the card that the person
 * saw last, and each button that answers carries the fingerprint of its own card.
 */

/** Eight hexadecimal digits: short enough for a button; two contents of one question hardly ever share them. */
const fingerprintOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)

/** What the person can choose or count; null where the answer is typed freely. */
function choicesOf(question: Question): unknown {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id, label }) => [id, label])
    case 'text':
      return (question.suggestions ?? []).map(({ id, label }) => [id, label])
    case 'count':
      return question.unit
    default:
      return null
  }
}

/** @param papers the person's list, which one question is about */
export function questionFingerprint(
  question: Question,
  answers: Answers,
  papers: readonly ListedPaper[],
): string {
  const { id, kind } = question
  const list =
    id === 'papers' || id === MISSING_PAPERS ? papers.map((paper) => [paper.id, paper.how, paper.name]) : null
  return fingerprintOf([id, kind, askOf(question, answers), choicesOf(question), list])
}

/** The check page: every answer with its label, and what the person said about each paper. */
export function checkFingerprint(service: Service, answers: Answers, office: Office): string {
  return fingerprintOf([
    answersInOrder(service, answers).map(({ id, label, value }) => [id, label, value]),
    papersFor(service, answers, office).map((paper) => [
      paper.id,
      paper.how,
      paper.name,
      saidOf(service, answers, paper),
    ]),
  ])
}
