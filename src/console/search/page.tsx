import { z } from 'zod'
import { parsePhone } from '../../flows/answers/phone.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { referenceIn } from '../../lib/reference.ts'
import type { Request } from '../../models/requestDocument.ts'
import { callsAmong } from '../../requests/calls.ts'
import { rowOf } from '../queue/model.ts'
import { RequestTable } from '../queue/view.tsx'
import type { MemberVisit, Reply } from '../visit.ts'
import { SearchForm } from './form.tsx'

const Form = z.object({ wanted: z.string().max(600).catch('') }).catch({ wanted: '' })

/** A telephone number reads as a reference by chance only: nine digits that begin with 0 are no fiscal year of ours. */
async function found({ deps }: MemberVisit, wanted: string): Promise<readonly Request[]> {
  const phone = parsePhone(wanted)
  if (phone !== null) return deps.models.requests.byPhone(phone)
  const reference = referenceIn(wanted)
  const request = reference === null ? null : await deps.models.requests.byReference(reference)
  return request ? [request] : []
}

async function rowsOf({ deps, now, office, speak }: MemberVisit, requests: readonly Request[]) {
  const calls = new Set((await callsAmong(deps.models, requests)).map(({ request }) => request.id))
  return requests.map((request) => rowOf(request, calls.has(request.id), now, office, speak))
}

/** The box alone: where a change of language or a reload comes back to. */
export function searchPage({ speak }: MemberVisit): Reply {
  const title = speak.t('console.search.title')
  const body = (
    <>
      <h1>{title}</h1>
      <SearchForm speak={speak} />
    </>
  )
  return { kind: 'page', title, body }
}

/** Leads to the one request, or lists those that name the telephone number. */
export async function doSearch(visit: MemberVisit): Promise<Reply> {
  const { speak } = visit
  const requests = await found(visit, cleanText(Form.parse(visit.form).wanted))
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
          <RequestTable rows={await rowsOf(visit, requests)} speak={speak} />
        </section>
      )}
    </>
  )
  return { kind: 'page', title, body }
}
