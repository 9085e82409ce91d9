import { doneIsSaid } from '../forms/done.ts'
import { opened } from '../forms/formState.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { requestOf } from '../pipeline/requestOf.ts'
import { doneNames } from './acts.ts'
import { showRequest } from './show.tsx'

/** One request, as officers see it; once after a press with the word that it is done. */
export async function requestPage(context: MemberContext): Promise<Reply> {
  const act = doneNames.find((name) => name === context.done)
  const state = act ? ({ kind: 'done', done: act } as const) : opened
  return { ...(await showRequest(context, await requestOf(context), state)), cookies: doneIsSaid(context) }
}
