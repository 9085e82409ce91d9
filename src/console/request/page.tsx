import type { MemberVisit, Reply } from '../pageContext.ts'
import { doneNames } from './acts.ts'
import { requestOf, showRequest } from './show.tsx'

/** One request, as officers see it; once after a press with the word that it is done. */
export async function requestPage(visit: MemberVisit): Promise<Reply> {
  const request = await requestOf(visit)
  const act = doneNames.find((name) => name === visit.done)
  const page = await showRequest(visit, request, act ? { attempt: { kind: 'done', act } } : {})
  return visit.done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}
