import type { Words } from '../words.ts'
import { services } from '../services/index.ts'
import type { Service } from '../services/service.ts'

/** A paper, or a part of one, by name. */
export interface Named {
  readonly id: string
  readonly name: Words
}

function everyPaper(service: Service): readonly Named[] {
  return service.papers.flatMap((paper) => [
    paper,
    ...(paper.parts ?? []),
    ...(paper.otherwise ? [paper.otherwise] : []),
  ])
}

/**
 * The name of a paper, or of a part of one, by its id: the manual's where the office has taken it off the list, the id
 * itself where a later release no longer has it.
 */
export function paperName(service: Service, id: string): Words {
  const named = [service, services[service.id]].flatMap(everyPaper).find((paper) => paper.id === id)
  return named?.name ?? { th: id, en: id }
}

/** Those of these papers, or parts of one, that the service has, in the manual's order. */
export function papersNamed(service: Service, ids: readonly string[]): readonly Named[] {
  return everyPaper(service).filter(({ id }) => ids.includes(id))
}
