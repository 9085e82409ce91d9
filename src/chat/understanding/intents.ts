import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'

/** What a person may want from the office, other than a service. */
export const officeIntents = [
  'status',
  'appointment',
  'walk-in',
  'cancel',
  'human',
  'suggestion',
  'complaint',
  'hours',
  'contact',
  'language',
  'privacy-delete',
  'privacy-export',
  'greeting',
  'thanks',
  'praise',
] as const

export type OfficeIntent = (typeof officeIntents)[number]
export type Intent = ServiceId | OfficeIntent

export const intents: readonly Intent[] = [...serviceIds, ...officeIntents]

/** Intents with an answer of their own that is also an answer to a wider intent. */
const wider: Partial<Readonly<Record<Intent, readonly Intent[]>>> = {
  appointment: ['status'],
  'walk-in': ['hours', 'appointment', 'status'],
  suggestion: ['human'],
  complaint: ['human'],
  praise: ['thanks'],
}

/** Whether the answer to the intent that was heard also serves the one that was meant. */
export function serves(heard: Intent, meant: Intent | 'unknown'): boolean {
  return heard === meant || (wider[heard] ?? []).some((intent) => intent === meant)
}
