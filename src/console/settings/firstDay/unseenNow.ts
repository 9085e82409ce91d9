import { settingsOf } from '../../../domain/settings/usualSettings.ts'
import { dayOf } from '../../../lib/time.ts'
import type { MemberContext } from '../../pageContext.ts'
import { type Unseen, unseenBy } from './unseen.ts'

/** What applicants do not see by the settings as they are stored at this moment. */
export async function unseenNow({ deps, now, office }: MemberContext): Promise<readonly Unseen[]> {
  const { settings, menus } = deps.models
  const [{ value }, standing] = await Promise.all([settings.stored(), menus.standing()])
  return unseenBy({ ...settingsOf(value), service: office.service }, dayOf(now), standing.size)
}
