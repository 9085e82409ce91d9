import { doneIsSaid } from '../forms/done.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { signedModel, workingRequests } from './model.ts'
import { doneState, type SignedState } from './outcome.ts'
import { SignedView } from './view.tsx'

const statusOf = ({ errors, late }: SignedState) => (errors.length > 0 ? 422 : late === undefined ? 200 : 409)

/** @param ticked the references of the cases that are ticked */
export async function showSigned(
  context: MemberContext,
  state: SignedState,
  ticked: ReadonlySet<string> = new Set(),
) {
  const model = await signedModel(context, await workingRequests(context), ticked)
  return {
    kind: 'page',
    status: statusOf(state),
    title: context.speak.t('signed.title'),
    scripts: ['ticks.js'] as const,
    body: <SignedView model={model} state={state} speak={context.speak} />,
  } as const
}

/** The cases in progress, to tick those whose result was signed, and what this member has marked ready today. */
export async function signedPage(context: MemberContext): Promise<Reply> {
  return { ...(await showSigned(context, await doneState(context))), cookies: doneIsSaid(context) }
}
