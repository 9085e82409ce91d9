import type { Words } from './words.ts'
import type { Service } from './services/service.ts'

/** The name of a paper, or of a part of one, by its id; the id itself where a later catalogue no longer has it. */
export function paperName(service: Service, id: string): Words {
  const papers = service.papers.flatMap((paper) => [paper, ...(paper.parts ?? [])])
  return papers.find((paper) => paper.id === id)?.name ?? { th: id, en: id }
}
