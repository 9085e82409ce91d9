import { z } from 'zod'
import type { MemberContext, Reply } from '../pageContext.ts'
import { News } from './state.tsx'
import { happenedSince } from './history.ts'
import { requestOf } from '../pipeline/requestOf.ts'

const seenSchema = z.object({ seen: z.coerce.number().int() }).catch({ seen: Infinity })

/** What has happened to a request since the open page showed it; empty if nothing has. */
export async function newsPage(context: MemberContext): Promise<Reply> {
  const { office, speak, query } = context
  const request = await requestOf(context)
  const { seen } = seenSchema.parse(query)
  if (request.revision <= seen) return { kind: 'fragment', body: <></> }
  return {
    kind: 'fragment',
    body: (
      <div class="notice trouble">
        <p>
          <strong>{speak.t('case.news.title')}</strong>
        </p>
        <News entries={happenedSince(seen, request, office, speak)} />
        <p>
          <a class="button" href={`/console/requests/${request.reference}`}>
            {speak.t('case.news.reload')}
          </a>{' '}
          {speak.t('case.news.typed')}
        </p>
      </div>
    ),
  }
}
