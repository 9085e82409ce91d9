import { cards } from './cards.ts'
import { certificates } from './certificates.ts'
import { cremation } from './cremation.ts'
import { education } from './education.ts'
import { general } from './general.ts'
import type { Guidance, Subject } from './guidance.ts'
import { medical } from './medical.ts'
import { surety } from './surety.ts'

export const subjects: readonly Subject[] = [
  medical,
  education,
  cards,
  surety,
  cremation,
  certificates,
  general,
]

/** All guidance, by id. Add a new one to the file of its subject. */
export const guidanceList: readonly Guidance[] = subjects.flatMap(({ guidance }) => guidance)

const byId: ReadonlyMap<string, Guidance> = new Map(guidanceList.map((each) => [each.id, each]))

export function guidanceById(id: string): Guidance | undefined {
  return byId.get(id)
}
