import type { MemberContext, Reply } from '../pageContext.ts'
import { doneNames } from './acts.ts'
import { requestOf } from '../pipeline/requestOf.ts'
import { showRequest } from './show.tsx'

/** One request, as officers see it; once after a press with the word that it is done. */
export async function requestPage(context: MemberContext): Promise<Reply> {
  const request = await requestOf(context)
  const act = doneNames.find((name) => name === context.done)
  const page = await showRequest(context, request, act ? { attempt: { kind: 'done', act } } : {})
  return context.done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}
