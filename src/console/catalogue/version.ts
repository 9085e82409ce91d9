import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { Problem } from '../../lib/errors.ts'
import type { Speak } from '../speak.ts'
import type { MemberContext } from '../pageContext.ts'

/** The service of the address. Throws a `not-found` Problem when there is none. */
export function serviceOf({ params }: MemberContext): ServiceId {
  const id = serviceIds.find((each) => each === params['service'])
  if (id) return id
  throw new Problem('not-found', 'The address names no service')
}

/** “ฉบับที่ 2”, or the words for the manual's version. */
export function versionWords(version: number, { t }: Speak): string {
  return version === 0 ? t('catalogue.list.manual') : t('catalogue.list.number', { version })
}
