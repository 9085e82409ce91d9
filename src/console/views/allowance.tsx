import { type Allowance, isNearLimit, leftOf } from '../../domain/requests/noticePolicy.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Speak } from '../speak.ts'

/** The month's message allowance in words, with a warning for staff. */
export interface AllowanceShown {
  readonly words: string
  readonly warning: string | null
  /** The text of a link to the call list, when LINE sends no more messages; otherwise null. */
  readonly callsTitle: string | null
}

export function allowanceModel(allowance: Allowance | null, office: Office, { t }: Speak): AllowanceShown {
  const quiet = { warning: null, callsTitle: null }
  if (!allowance) return { words: t('notices.allowance.unknown'), ...quiet }
  const left = leftOf(allowance)
  if (left === null || allowance.limit === null) {
    return { words: t('notices.allowance.unlimited', { used: allowance.used }), ...quiet }
  }
  const words = t('notices.allowance.left', { left, limit: allowance.limit })
  if (!isNearLimit(allowance, office.notices)) return { words, ...quiet }
  return {
    words,
    warning: t(left === 0 ? 'notices.allowance.used-up' : 'notices.allowance.near'),
    callsTitle: left === 0 ? t('notices.calls.title') : null,
  }
}

/** How many messages LINE still sends this month. */
export function AllowanceNote({ words, warning, callsTitle }: AllowanceShown) {
  if (warning === null) return <p class="small">{words}</p>
  return (
    <p class="notice trouble">
      <strong>{words}</strong> {warning}
      {callsTitle !== null && <a href="/console/calls">{callsTitle}</a>}
    </p>
  )
}
