import { z } from 'zod'
import { parsePhone } from '../../lib/typed/phone.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { referenceIn } from '../../lib/reference.ts'
import type { Request } from '../../domain/requests/request.ts'
import { type Row, rowOf } from '../views/requestRow.ts'
import { RequestRows } from '../views/requestRows.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { type ListPage, pageOf, readPage, readPageOf } from '../views/listPage.ts'
import { SearchForm } from '../views/searchForm.tsx'

const PER_PAGE = 50

const Form = z
  .object({
    wanted: z.string().max(600).catch(''),
    /** The digest of the telephone number of a list that has more pages. It stands in the form, the number does not. */
    key: z
      .string()
      .regex(/^[\w+/=-]{16,100}$/)
      .nullable()
      .catch(null),
    page: z.unknown().optional(),
  })
  .catch({ wanted: '', key: null })

interface Found {
  readonly key: string | null
  readonly requests: ListPage<Request>
}

/** A telephone number may look like a reference, but its leading 0 makes no valid fiscal year. */
async function found({ deps, form }: MemberContext): Promise<Found> {
  const { requests } = deps.models
  const { wanted: typed, key: sent, page } = Form.parse(form)
  const wanted = cleanText(typed)
  const phone = parsePhone(wanted)
  const key = phone === null ? sent : requests.phoneKey(phone)
  if (key !== null) {
    const read = (part: { skip: number; most: number }) => requests.byPhoneKey(key, part)
    const asked = phone === null ? readPage(page) : 1
    return { key, requests: await readPageOf(asked, PER_PAGE, read, () => requests.countByPhone(key)) }
  }
  const reference = referenceIn(wanted)
  const request = reference === null ? null : await requests.byReference(reference)
  return { key: null, requests: pageOf(request ? [request] : [], 1, PER_PAGE) }
}

/** The other pages of a list of requests with one telephone number. The number must not stand in an address. */
function OtherPages({ list, speak: { t } }: { list: Found; speak: Speak }) {
  const { key, requests } = list
  const { rows, before, total, page, last } = requests
  if (key === null || last === 1) return null
  const to = before + rows.length
  return (
    <form method="post" action="/console/search" class="pages" aria-label={t('console.pages.title')}>
      <p>{t('console.pages.shown', { count: rows.length, total, from: before + 1, to })}</p>
      <input type="hidden" name="key" value={key} />
      {page > 1 && (
        <button name="page" value={page - 1}>
          {t('console.pages.previous')}
        </button>
      )}
      {page < last && (
        <button name="page" value={page + 1}>
          {t('console.pages.next')}
        </button>
      )}
    </form>
  )
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
  const list = await found(context)
  const { rows, total } = list.requests
  const [request] = rows
  if (request && total === 1) return { kind: 'redirect', to: `/console/requests/${request.reference}` }
  const title = speak.t('console.search.title')
  const body = (
    <>
      <h1>{title}</h1>
      <SearchForm speak={speak} />
      {total === 0 ? (
        <p role="status">{speak.t('console.search.none')}</p>
      ) : (
        <section>
          <p role="status">{speak.t('console.search.found', { count: total })}</p>
          <RequestRows rows={rowsOf(context, rows)} speak={speak} />
          <OtherPages list={list} speak={speak} />
        </section>
      )}
    </>
  )
  return { kind: 'page', title, body, scripts: ['scan.js'] }
}
