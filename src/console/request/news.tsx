import { z } from 'zod'
import type { MemberContext, Reply } from '../pageContext.ts'
import { News } from './state.tsx'
import { happenedSince } from './history.ts'
import { waitingTalkOf } from '../../talks/waits.ts'
import { TalkMark } from '../views/talkMark.tsx'
import { requestOf } from '../pipeline/requestOf.ts'

const seenSchema = z.object({ seen: z.coerce.number().int() }).catch({ seen: Infinity })

/**
 * Whether the applicant waits for an answer, and what has happened to a request since the open page showed it; empty if
 * neither is so.
 */
export async function newsPage(context: MemberContext): Promise<Reply> {
  const { office, speak, query, talks } = context
  const request = await requestOf(context)
  const { seen } = seenSchema.parse(query)
  const talk = waitingTalkOf(talks, request)
  const body = (
    <>
      {talk !== null && <TalkMark talk={talk} speak={speak} />}
      {request.revision > seen && (
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
      )}
    </>
  )
  return { kind: 'fragment', body }
}
