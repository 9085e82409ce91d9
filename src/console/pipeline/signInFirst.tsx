import type { PageContext, Reply } from '../pageContext.ts'
import { MessagePage } from '../views/message.tsx'
import { TypedWords } from '../views/typedWords.tsx'

/** Explains how to sign in. There is no password: staff get a link in the chat. */
export function signInFirst({ speak, form }: PageContext): Reply {
  const title = speak.t('console.sign-in.first')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.sign-in.how')}</p>
      <p class="small">{speak.t('console.sign-in.not-linked')}</p>
      <TypedWords form={form} speak={speak} />
    </MessagePage>
  )
  return { kind: 'page', status: 401, title, body }
}
