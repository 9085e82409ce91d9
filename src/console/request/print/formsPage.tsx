import { z } from 'zod'
import { dayOf, formatWeekday, isDay } from '../../../lib/time.ts'
import type { Request } from '../../../domain/requests/request.ts'
import { isOpenState } from '../../../domain/requests/requestLife.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { memoModel, memoOf } from './memo.ts'
import { MemoSheet } from './memoSheet.tsx'
import { PrintPage } from '../../views/sheet.tsx'

/** `print`: whether a press on “print” has opened the page. */
const Query = z.object({ print: z.string().optional() }).catch({})
export const opensDialog = (query: unknown) => Query.parse(query).print === '1'

/** Whose form is not printed here, so that nobody looks for it in the pile; on the screen only. */
function WithoutForm({ requests, context }: { requests: readonly Request[]; context: MemberContext }) {
  const { office, speak } = context
  if (requests.length === 0) return null
  return (
    <div class="on-screen">
      <p>{speak.t('print.forms.without', { count: requests.length })}</p>
      <ul>
        {requests.map((request) => (
          <li>
            <a href={`/console/requests/${request.reference}`}>{request.reference}</a>{' '}
            {speak.of(office.serviceOf(request).shortName)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One page to print with a sheet for each request whose form the office prints. */
function formsReply(context: MemberContext, requests: readonly Request[], title: string): Reply {
  const { now, office, speak, query } = context
  const forms = requests.map((request) => ({ request, memo: memoOf(office.serviceOf(request)) }))
  const without = forms.flatMap(({ request, memo }) => (memo === null ? [request] : []))
  const sheets = forms.flatMap(({ request, memo }) =>
    memo ? [<MemoSheet model={memoModel(memo, request, now, office, speak)} speak={speak} among />] : [],
  )
  return {
    kind: 'page',
    title,
    body: (
      <PrintPage back="/console/visits" atOnce={sheets.length > 0 && opensDialog(query)} speak={speak}>
        <h1 class="on-screen">{title}</h1>
        <WithoutForm requests={without} context={context} />
        {sheets.length === 0 ? <p>{speak.t('print.forms.none')}</p> : sheets}
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}

/** The forms of the appointments of the day in the address, or of today, in the order of time. */
export async function printFormsOfDay(context: MemberContext): Promise<Reply> {
  const { deps, now, speak, query } = context
  const asked = z.object({ day: z.string().refine(isDay) }).safeParse(query)
  const day = asked.success ? asked.data.day : dayOf(now)
  const appointments = await deps.models.appointments.between(day, day)
  const requests = await deps.models.requests.byIds(appointments.map(({ request }) => request))
  const byId = new Map(requests.filter(({ state }) => isOpenState(state)).map((each) => [each.id, each]))
  const inOrder = appointments.flatMap(({ request }) => byId.get(request) ?? [])
  return formsReply(context, inOrder, `${speak.t('print.forms.day')} ${formatWeekday(day, speak.language)}`)
}

/** The forms of all requests that wait to be checked or are being worked on, the oldest first. */
export async function printOpenForms(context: MemberContext): Promise<Reply> {
  const { requests } = context.deps.models
  const found = await Promise.all([requests.inState('submitted'), requests.inState('accepted')])
  const inOrder = found.flat().toSorted((a, b) => +a.filedAt - +b.filedAt)
  return formsReply(context, inOrder, context.speak.t('print.forms.open'))
}
