import type { Service } from '../domain/services/service.ts'

/** The tone of a card about these services: `grave` if people ask for one of them in mourning or distress. */
export function toneOf(...services: readonly Service[]): { tone?: 'grave' } {
  return services.some(({ grave }) => grave) ? { tone: 'grave' } : {}
}
