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
 * The name of a paper or of a part, by its id. The manual's name if the office has removed the paper; the id
 * itself if this release no longer has it.
 */
export function paperName(service: Service, id: string): Words {
  const named = [service, services[service.id]].flatMap(everyPaper).find((paper) => paper.id === id)
  return named?.name ?? { th: id, en: id }
}

/** Those of the ids that the service has as papers or parts, in the manual's order. */
export function papersNamed(service: Service, ids: readonly string[]): readonly Named[] {
  return everyPaper(service).filter(({ id }) => ids.includes(id))
}
