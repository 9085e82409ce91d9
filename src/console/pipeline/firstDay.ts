import { firstDaySteps, stepsDone } from '../../domain/settings/firstDay.ts'
import { settingsOf } from '../../domain/settings/usualSettings.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { PageDeps } from '../deps.ts'

/** How many steps of the first day are done, while the console reminds of them. */
export interface FirstDayProgress {
  readonly done: number
  readonly all: number
}

type Deps = Pick<PageDeps, 'models'>

const settingsNow = async ({ models }: Deps) => settingsOf((await models.settings.stored()).value)

/** What the head of each page reminds an administrator of; null: of nothing. */
export async function firstDayProgress(
  deps: Deps,
  viewer: StaffMember | null,
): Promise<FirstDayProgress | null> {
  if (viewer?.role !== 'admin') return null
  const { begun, ended } = await deps.models.firstDay.read()
  if (!begun || ended) return null
  return { done: stepsDone(await settingsNow(deps)), all: firstDaySteps.length }
}

/**
 * Whether a member who has just signed in is led to the steps of the first day: an administrator once, while some of them
 * are open. An office that had requests before anybody was led there is at work already, and nobody is led there.
 */
export async function isLedToFirstDay(deps: Deps, member: StaffMember): Promise<boolean> {
  if (member.role !== 'admin') return false
  const { firstDay, requests } = deps.models
  const [{ begun, ended }, done] = await Promise.all([firstDay.read(), settingsNow(deps).then(stepsDone)])
  if (ended || done === firstDaySteps.length || (!begun && (await requests.isAnyFiled()))) return false
  return firstDay.lead(member.id)
}
