import type { ServiceId } from './ids.ts'
import { services } from './index.ts'

/** Services for the same wish, by whom they are for: those who serve, and those who have retired. */
const pairs: readonly (readonly [serving: ServiceId, retired: ServiceId])[] = [
  ['medical-reimbursement', 'medical-reimbursement-retiree'],
  ['salary-certificate', 'pension-certificate'],
  ['staff-id-card', 'pensioner-id-card'],
]

const isFor = (service: ServiceId, status: string) =>
  services[service].audiences.some((each) => each === status)

/** The service for the same wish that is for people of this status; null when `service` is for them, or none is. */
export function serviceInstead(service: ServiceId, status: string): ServiceId | null {
  const pair = pairs.find((each) => each.includes(service))
  const other = pair?.find((each) => each !== service)
  return other && !isFor(service, status) && isFor(other, status) ? other : null
}

/** Whether the service is the one of its pair that is for those who have retired. */
export function isForRetired(service: ServiceId): boolean {
  return pairs.some(([, retired]) => retired === service)
}

/** Whether these two are for the same wish. */
export function isPair(services: readonly string[]): boolean {
  return (
    services.length === 2 && pairs.some((pair) => services.every((each) => pair.some((id) => id === each)))
  )
}

/** The services for the same wish as this one, itself among them. */
export function sameWish(service: ServiceId): readonly ServiceId[] {
  return pairs.find((pair) => pair.includes(service)) ?? [service]
}
