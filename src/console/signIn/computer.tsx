import { z } from 'zod'
import { SESSION_LIFE } from '../../models/staff/sessions.ts'
import { afterSignIn } from '../pipeline/afterSignIn.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { collectTrail } from '../pipeline/collectTrail.ts'
import { signInFirst } from '../pipeline/signInFirst.tsx'
import type { PageContext, Reply } from '../pageContext.ts'
import { backAddress } from '../pipeline/backAddress.ts'

const Form = z.object({ act: z.enum(['enter', 'new']).catch('enter'), back: backAddress })

/** In one word how far the sign-in of this browser is; the page asks every two seconds. */
export async function computerState({ deps, now, computer, viewer }: PageContext): Promise<Reply> {
  const state = computer === null ? 'over' : await deps.models.signInCodes.stateOf(computer, now)
  // The page stops asking then, so that this is logged once.
  if (state === 'refused') deps.log.info('a sign-in at a computer was refused on the phone')
  return { kind: 'fragment', body: <>{viewer ? 'in' : state}</> }
}

interface Entering extends StaffMember {
  readonly links: number
}

/**
 * Opens the session that the phone has confirmed. A process may die after each step: the browser then asks again, and
 * gets the same session.
 * @param used whether the browser has fetched it before
 * @returns its secret; null when the phone has said no meanwhile, or the session has ended since
 */
async function openSession(
  { deps, now, browser, network }: PageContext,
  secret: string,
  member: Entering,
  used: boolean,
): Promise<string | null> {
  const { sessions, signInCodes, staff } = deps.models
  if (used) {
    const session = sessions.confirmedSession(secret)
    return (await sessions.memberOf(session, now)) && session
  }
  const { session, id } = await sessions.openConfirmed(secret, member, browser, now)
  if (!(await signInCodes.use(secret, id, now))) {
    await sessions.signOut(session)
    return null
  }
  await staff.signedIn(member.id, now)
  await signInCodes.noteNetwork(network, now)
  await collectTrail(deps)
  deps.log.info({ staff: member.id }, 'a member signed in at a computer, by phone')
  return session
}

/** Signs this browser in if the phone has said yes, or forgets its code for a new one. Nothing is typed for it. */
export async function enterComputer(context: PageContext): Promise<Reply> {
  const { deps, now, computer: secret, viewer } = context
  const { signInCodes, sessions, staff } = deps.models
  const { act, back } = Form.catch({ act: 'enter', back: '/console' }).parse(context.form)
  if (viewer) return { kind: 'redirect', to: back }
  if (secret === null) return signInFirst(context, back, { trouble: 'over' })
  if (act === 'new') {
    await signInCodes.forget(secret)
    return { kind: 'redirect', to: back, cookies: [{ name: 'computer', value: null }] }
  }
  const confirmed = await signInCodes.confirmed(secret, now)
  if (!confirmed) {
    const state = await signInCodes.stateOf(secret, now)
    if (state === 'refused') deps.log.info('a sign-in at a computer was refused on the phone')
    return signInFirst(context, back, {
      trouble: state === 'waiting' || state === 'confirmed' ? 'not-yet' : state,
    })
  }
  const { id, links, used } = confirmed
  const member = await staff.byLink(id, links)
  const session = member && (await openSession(context, secret, { ...member, links }, used))
  if (member === null || session === null) {
    // Access has ended since, or the LINE account is another one: the code is worth nothing any more.
    await signInCodes.forget(secret)
    deps.log.info('a sign-in at a computer failed: the member or the session is gone')
    return signInFirst(context, back, { trouble: 'over' })
  }
  if (context.session !== null && context.session !== session) await sessions.signOut(context.session)
  return {
    kind: 'redirect',
    to: await afterSignIn(context, member, back),
    cookies: [
      { name: 'session', value: session, life: SESSION_LIFE },
      { name: 'computer', value: null },
    ],
  }
}
