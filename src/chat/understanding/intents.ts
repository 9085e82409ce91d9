import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'

/** What a person may want from the office, other than a service. */
export const officeIntents = [
  'status',
  'cancel',
  'human',
  'hours',
  'contact',
  'language',
  'privacy-delete',
  'privacy-export',
  'greeting',
  'thanks',
] as const

export type OfficeIntent = (typeof officeIntents)[number]
export type Intent = ServiceId | OfficeIntent

export const intents: readonly Intent[] = [...serviceIds, ...officeIntents]
