import { dayOf, momentOf } from '../../../lib/time.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { PrintPage } from '../../views/sheet.tsx'
import { opensDialog } from './formsPage.tsx'
import { slipOf } from './slip.ts'
import { SlipSheet } from './slipSheet.tsx'

/** The slips of what the member has marked ready today, in the order of the references. */
export async function printSlipsOfToday(context: MemberContext): Promise<Reply> {
  const { deps, member, now, speak } = context
  const ready = await deps.models.requests.decidedBy(member.id, 'ready', momentOf(dayOf(now)))
  const inOrder = ready.toSorted((a, b) => a.reference.localeCompare(b.reference))
  const slips = await Promise.all(inOrder.map((request) => slipOf(context, request)))
  const title = speak.t('print.slips.title')
  return {
    kind: 'page',
    title,
    body: (
      <PrintPage back="/console/signed" atOnce={slips.length > 0 && opensDialog(context.query)} speak={speak}>
        <h1 class="on-screen">{title}</h1>
        {slips.length === 0 ? (
          <p>{speak.t('print.slips.none')}</p>
        ) : (
          slips.map((model) => <SlipSheet model={model} speak={speak} among />)
        )}
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}
