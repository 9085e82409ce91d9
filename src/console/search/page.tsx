import { z } from 'zod'
import { parsePhone } from '../../chat/answers/phone.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { referenceIn } from '../../lib/reference.ts'
import type { Request } from '../../domain/requests/request.ts'
import { type Row, rowOf } from '../views/requestRow.ts'
import { RequestRows } from '../views/requestRows.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { SearchForm } from '../views/searchForm.tsx'

const Form = z.object({ wanted: z.string().max(600).catch('') }).catch({ wanted: '' })

/** A telephone number may look like a reference, but its leading 0 makes no valid fiscal year. */
async function found({ deps }: MemberContext, wanted: string): Promise<readonly Request[]> {
  const phone = parsePhone(wanted)
  if (phone !== null) return deps.models.requests.byPhone(phone)
  const reference = referenceIn(wanted)
  const request = reference === null ? null : await deps.models.requests.byReference(reference)
  return request ? [request] : []
}

function rowsOf({ calls, now, office, speak }: MemberContext, requests: readonly Request[]): Row[] {
  const called = new Set(calls.map(({ request }) => request.id))
  const about = { now, office, speak, appointment: null, photos: false, lookedAt: null }
  return requests.map((request) => rowOf(request, { ...about, call: called.has(request.id) }))
}

/** The page with only the search box, for a reload or a change of language. */
export function searchPage({ speak }: MemberContext): Reply {
  const title = speak.t('console.search.title')
  const body = (
    <>
      <h1>{title}</h1>
      <SearchForm speak={speak} />
    </>
  )
  return { kind: 'page', title, body, scripts: ['scan.js'] }
}

/** Redirects to the only request found, or lists the requests with this telephone number. */
export async function doSearch(context: MemberContext): Promise<Reply> {
  const { speak } = context
  const requests = await found(context, cleanText(Form.parse(context.form).wanted))
  const [request, another] = requests
  if (request && !another) return { kind: 'redirect', to: `/console/requests/${request.reference}` }
  const title = speak.t('console.search.title')
  const body = (
    <>
      <h1>{title}</h1>
      <SearchForm speak={speak} />
      {requests.length === 0 ? (
        <p role="status">{speak.t('console.search.none')}</p>
      ) : (
        <section>
          <p role="status">{speak.t('console.search.found', { count: requests.length })}</p>
          <RequestRows rows={rowsOf(context, requests)} speak={speak} />
        </section>
      )}
    </>
  )
  return { kind: 'page', title, body, scripts: ['scan.js'] }
}
