import type { Office } from '../domain/settings/office.ts'
import { type Clock, DAY } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { FetchFile } from '../models/settings/holidayFeed.ts'

interface RenewDeps {
  readonly models: Pick<Models, 'holidayFeed'>
  readonly office: () => Promise<Office>
  readonly fetchFile: FetchFile
  readonly clock: Clock
}

/**
 * Looks once a day at the calendar of holidays that the office has named, whichever process does it. Nothing is taken from
 * it: promises are counted by the office's own list, so an administrator decides about every day.
 */
export async function renewHolidays({ models, office, fetchFile, clock }: RenewDeps): Promise<void> {
  const { holidayFeed } = await office()
  if (holidayFeed === null) return
  const now = clock()
  await models.holidayFeed.renew(holidayFeed, fetchFile, new Date(+now - DAY), now)
}
