import { dayOf, formatDayShort, momentOf } from '../../lib/time.ts'
import { transferDayOf } from '../../domain/requests/paymentOf.ts'
import { doneIsSaid } from '../forms/done.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { asOpened, doneState, type PaymentsState } from './outcome.ts'
import { PaymentsView } from './view.tsx'

const statusOf = ({ errors, late }: PaymentsState) =>
  errors.length > 0 ? 422 : late === undefined ? 200 : 409

/** The page with the field for a list, and the claims that this member has completed by a list today. */
export async function showPayments(context: MemberContext, state: PaymentsState, entered: FieldValues = {}) {
  const { deps, member, now, speak } = context
  const today = dayOf(now)
  const completed = await deps.models.requests.decidedBy(member.id, 'complete', momentOf(today))
  const told = completed.filter((request) => transferDayOf(request) !== null)
  return {
    kind: 'page',
    status: statusOf(state),
    title: speak.t('payments.title'),
    body: (
      <PaymentsView
        {...{ state, told, now, speak }}
        entered={{ day: formatDayShort(today, speak.language), ...entered }}
      />
    ),
  } as const
}

/** Where finance pastes the day's transfers. */
export async function paymentsPage(context: MemberContext): Promise<Reply> {
  const state = context.done === null ? asOpened : await doneState(context)
  return { ...(await showPayments(context, state)), cookies: doneIsSaid(context) }
}
