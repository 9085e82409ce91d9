import type { Service } from '../domain/services/service.ts'

/** The tone of a card about these services: no colour as soon as one of them is asked for in mourning or distress. */
export function toneOf(...services: readonly Service[]): { tone?: 'grave' } {
  return services.some(({ grave }) => grave) ? { tone: 'grave' } : {}
}
