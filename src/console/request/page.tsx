import type { MemberVisit, Reply } from '../visit.ts'
import { officerChangeNames } from './decision.ts'
import { requestOf, showRequest } from './show.tsx'

/** One request, as officers see it; once after a decision with the word that it is done. */
export async function requestPage(visit: MemberVisit): Promise<Reply> {
  const request = await requestOf(visit)
  const change = officerChangeNames.find((name) => name === visit.done)
  const page = await showRequest(visit, request, change ? { attempt: { kind: 'done', change } } : {})
  return visit.done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}
