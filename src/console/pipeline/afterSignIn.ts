import type { StaffMember } from '../../models/staff/staff.ts'
import type { PageContext } from '../pageContext.ts'
import { isLedToFirstDay } from './firstDay.ts'
import { latestKeptForm } from './keptForms/page.tsx'

/**
 * Where a member goes who has just signed in: to what was typed before and waits to be sent, an administrator once to the
 * first day, and else to where the member wanted to go.
 */
export async function afterSignIn(
  context: Pick<PageContext, 'deps' | 'now'>,
  member: StaffMember,
  back: string,
): Promise<string> {
  if (back.startsWith('/console/kept/')) return back
  const kept = await latestKeptForm(context, member.id)
  if (kept !== null) return kept
  return back === '/console' && (await isLedToFirstDay(context.deps, member)) ? '/console/first-day' : back
}
