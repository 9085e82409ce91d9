import { z } from 'zod'
import { SESSION_LIFE } from '../../models/staff/sessions.ts'
import { afterSignIn } from '../pipeline/afterSignIn.ts'
import { MessagePage } from '../views/message.tsx'
import type { Reply, PageContext } from '../pageContext.ts'

const tokenIn = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) })

function tokenOf(given: unknown): string | null {
  return tokenIn.safeParse(given).data?.token ?? null
}

function linkIsOver({ speak }: PageContext): Reply {
  const title = speak.t('console.sign-in.over')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.sign-in.over-text')}</p>
      <p>{speak.t('console.sign-in.how')}</p>
    </MessagePage>
  )
  return { kind: 'page', status: 410, title, body }
}

/** Shows one button. Opening the page does not use up the link: LINE and virus scanners open links first. */
export async function signInPage(context: PageContext): Promise<Reply> {
  const { deps, speak, now } = context
  const token = tokenOf(context.query)
  if (token === null || !(await deps.models.sessions.tokenIsGood(token, now))) return linkIsOver(context)
  const title = speak.t('console.sign-in.title')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.sign-in.text')}</p>
      <form method="post" action="/console/sign-in">
        <input type="hidden" name="token" value={token} />
        <button class="primary">{speak.t('console.sign-in.enter')}</button>
      </form>
      <p class="small">{speak.t('console.sign-in.shared')}</p>
    </MessagePage>
  )
  return { kind: 'page', title, body }
}

/** Uses up the link, and opens the session. */
export async function doSignIn(context: PageContext): Promise<Reply> {
  const { sessions, staff } = context.deps.models
  const token = tokenOf(context.form)
  const opened = token === null ? null : await sessions.signIn(token, context.now, context.browser)
  if (opened === null) {
    context.deps.log.info('a sign-in failed: no such link, or it is over')
    return linkIsOver(context)
  }
  const member = await staff.byLink(opened.id, opened.links)
  if (member === null) {
    await sessions.signOut(opened.session)
    return linkIsOver(context)
  }
  if (context.session !== null) await sessions.signOut(context.session)
  await staff.signedIn(member.id, context.now)
  // A phone's own network says nothing about the office's computers.
  if (context.browser.device === 'computer')
    await context.deps.models.signInCodes.noteNetwork(context.network, context.now)
  context.deps.log.info({ staff: member.id }, 'a member signed in')
  return {
    kind: 'redirect',
    to: await afterSignIn(context, member, '/console'),
    cookies: [{ name: 'session', value: opened.session, life: SESSION_LIFE }],
  }
}

/** Ends the session in the database and in the browser; the sign-in page follows. */
export async function signOut({ deps, session }: PageContext): Promise<Reply> {
  if (session !== null) await deps.models.sessions.signOut(session)
  return { kind: 'redirect', to: '/console', cookies: [{ name: 'session', value: null }] }
}
