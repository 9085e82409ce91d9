import { formatTime } from '../../../lib/time.ts'
import type { PageContext, Reply } from '../../pageContext.ts'
import { MessagePage } from '../../views/message.tsx'

/** Refuses a form that was opened by another member, who may still send it. None of its words are shown. */
export function anothersForm({ speak }: PageContext, until: Date): Reply {
  const title = speak.t('console.kept.another')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('console.kept.another-text', { time: formatTime(until, speak.language) })}</p>
      <p>
        <a class="button" href="/console">
          {speak.t('console.failure.home')}
        </a>
      </p>
    </MessagePage>
  )
  return { kind: 'page', status: 409, title, body }
}
