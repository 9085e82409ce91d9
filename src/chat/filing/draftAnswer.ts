import type { Given, Parsed } from '../answers/answer.ts'
import { answering } from '../answers/index.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Draft } from '../state.ts'
import type { Facts } from '../turn.ts'
import { questionAsked } from './filingCards.ts'

/** What was given, as an answer to the question of a draft that waits. */
export interface DraftAnswer {
  readonly question: Question
  readonly parsed: Parsed
}

/** Null on the check page, where no question waits. */
export function readDraftAnswer(draft: Draft, given: Given, { today, office }: Facts): DraftAnswer | null {
  const question = questionAsked(office.service(draft.service), draft)
  return question ? { question, parsed: answering(question).parse(given, today) } : null
}
