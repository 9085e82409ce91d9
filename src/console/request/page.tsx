import { doneIsSaid } from '../forms/done.ts'
import { opened } from '../forms/formState.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { requestOf } from '../pipeline/requestOf.ts'
import { doneNames } from './acts.ts'
import { showRequest } from './show.tsx'

/** The page of one request; after a press it shows once what was done. */
export async function requestPage(context: MemberContext): Promise<Reply> {
  const act = doneNames.find((name) => name === context.done)
  const state = act ? ({ kind: 'done', done: act } as const) : opened
  return { ...(await showRequest(context, await requestOf(context), state)), cookies: doneIsSaid(context) }
}
