import type { PageContext, Reply } from '../pageContext.ts'
import { MessagePage } from '../views/message.tsx'

/** Explains how to sign in. There is no password: staff get a link in the chat. */
export function signInFirst({ speak }: PageContext): Reply {
  const title = speak.t('console.sign-in.first')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.sign-in.how')}</p>
      <p class="small">{speak.t('console.sign-in.not-linked')}</p>
    </MessagePage>
  )
  return { kind: 'page', status: 401, title, body }
}
