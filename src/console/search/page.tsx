import type { ComponentChildren } from 'preact'
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
import { addressOf, wantedIn } from './address.ts'
import { look } from './found.ts'
import { Results } from './results.tsx'

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

interface Shown {
  /** What was looked for stays in the box, to be corrected. */
  readonly wanted?: string
  readonly status?: number
}

/** The page with the search box, and below it what was found. */
function shown(
  { speak }: MemberContext,
  below: ComponentChildren,
  { wanted = '', status }: Shown = {},
): Extract<Reply, { kind: 'page' }> {
  const title = speak.t('console.search.title')
  const body = (
    <>
      <h1>{title}</h1>
      <SearchForm wanted={wanted} speak={speak} />
      {below}
    </>
  )
  return {
    kind: 'page',
    title,
    body,
    scripts: ['scan.js', 'search.js'],
    ...(status !== undefined && { status }),
  }
}

/** Looks for words and digits, for a member who has not done so too often. */
async function looked(context: MemberContext, wanted: string, asked: number): Promise<Reply> {
  const { deps, member, now, speak } = context
  if (!deps.maySearch(member.id, now)) {
    deps.log.warn({ staff: member.id }, 'a member has searched too often')
    return shown(context, <p role="alert">{speak.t('console.search.often')}</p>, { wanted, status: 429 })
  }
  const result = await look(context, wanted, asked)
  const address = (page: number) => addressOf(wanted, context, page)
  return shown(context, <Results result={result} addressOf={address} speak={speak} />, { wanted })
}

const Query = z.object({ for: z.string().max(2000), page: z.unknown().optional() })

/** The search box; with an address of results the list again, for a reload, another page or a change of language. */
export async function searchPage(context: MemberContext): Promise<Reply> {
  const query = Query.safeParse(context.query)
  const wanted = query.success ? wantedIn(query.data.for, context) : null
  return wanted === null ? shown(context, null) : looked(context, wanted, readPage(query.data?.page))
}

/** Redirects to the only request with a whole reference or telephone number, or lists what fits. */
export async function doSearch(context: MemberContext): Promise<Reply> {
  const { speak } = context
  const list = await found(context)
  const { rows, total } = list.requests
  const [request] = rows
  if (request && total === 1) return { kind: 'redirect', to: `/console/requests/${request.reference}` }
  const wanted = cleanText(Form.parse(context.form).wanted)
  // The list has an address, so that it can be reloaded, and come back to, without sending the form again.
  if (total === 0) return { kind: 'redirect', to: addressOf(wanted, context) }
  const page = shown(
    context,
    <section>
      <p role="status">{speak.t('console.search.found', { count: total })}</p>
      <RequestRows rows={rowsOf(context, rows)} speak={speak} />
      <OtherPages list={list} speak={speak} />
    </section>,
  )
  return { ...page, preview: true }
}
