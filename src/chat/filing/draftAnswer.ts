import type { Given, Parsed } from '../answers/answer.ts'
import { answering } from '../answers/index.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Draft } from '../state.ts'
import type { Facts } from '../turn.ts'
import { questionAsked } from './filingCards.ts'

/** An answer together with the draft's question that it is for. */
export interface DraftAnswer {
  readonly question: Question
  readonly parsed: Parsed
}

/** Parses an answer to the draft's current question; null on the check page, which has no question. */
export function readDraftAnswer(draft: Draft, given: Given, { today, office }: Facts): DraftAnswer | null {
  const question = questionAsked(office.service(draft.service), draft)
  return question ? { question, parsed: answering(question).parse(given, today) } : null
}
