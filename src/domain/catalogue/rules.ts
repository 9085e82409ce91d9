import type { ServiceId } from '../services/ids.ts'
import type { Service } from '../services/service.ts'
import type { PaperEdit, ServiceEdit } from './edit.ts'

/** A rule that an edit must keep besides the limits of its fields. `path` names the field in the edit. */
export interface BrokenRule {
  readonly path: string
  readonly why:
    'sum' | 'step-minutes' | 'last-step' | 'no-paper' | 'paper-twice' | 'paper-unknown' | 'own-paper'
}

const ownPrefix = (service: ServiceId) => `office-${service}-`

/** Whether the office added a paper; the id of such a paper has this prefix. */
export function isOwnPaper({ id }: { readonly id: string }): boolean {
  return id.startsWith('office-')
}

/** The id for the next paper that the office adds. An id that any version has used is not used again. */
export function nextOwnPaper(service: ServiceId, versions: readonly ServiceEdit[]): string {
  const prefix = ownPrefix(service)
  const numbers = versions
    .flatMap(({ papers }) => papers)
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ id }) => Number(id.slice(prefix.length)))
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

export function minutesOfSteps({ steps }: ServiceEdit): number {
  return steps.reduce((sum, { minutesToNext }) => sum + (minutesToNext ?? 0), 0)
}

function brokenBySteps(edit: ServiceEdit): BrokenRule[] {
  const last = edit.steps.length - 1
  const steps = edit.steps.flatMap(({ minutesToNext }, index): BrokenRule[] => {
    if ((minutesToNext === null) === (index === last)) return []
    return [{ path: `steps.${index}.minutesToNext`, why: index === last ? 'last-step' : 'step-minutes' }]
  })
  // Do not check the sum while a step has no minutes.
  const sum = steps.length > 0 || minutesOfSteps(edit) === edit.minutes.target
  return [...(sum ? [] : [{ path: 'minutes.target', why: 'sum' } as const]), ...steps]
}

function brokenByPaper(service: Service, paper: PaperEdit): BrokenRule['why'] | null {
  const manual = service.papers.find(({ id }) => id === paper.id)
  if (manual) {
    const known = paper.parts.every((part) => manual.parts?.some(({ id }) => id === part.id))
    return known ? null : 'paper-unknown'
  }
  if (!paper.id.startsWith(ownPrefix(service.id))) return 'paper-unknown'
  return paper.standing === 'manual' || paper.parts.length > 0 ? 'own-paper' : null
}

function brokenByPapers(service: Service, { papers }: ServiceEdit): BrokenRule[] {
  const listed = papers.filter(
    ({ standing, parts }) =>
      standing !== 'off' && (parts.length === 0 || parts.some((part) => part.standing !== 'off')),
  )
  const ids = papers.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)])
  return [
    ...(listed.length === 0 ? [{ path: 'papers.0.standing', why: 'no-paper' } as const] : []),
    ...papers.flatMap((paper, index) => {
      const why =
        ids.filter((id) => id === paper.id).length > 1 ? 'paper-twice' : brokenByPaper(service, paper)
      return why === null ? [] : [{ path: `papers.${index}.name.th`, why }]
    }),
  ]
}

/** The rules that an edit of this service breaks: the manual's sum of minutes, and which papers are allowed. */
export function brokenRules(service: Service, edit: ServiceEdit): readonly BrokenRule[] {
  return [...brokenBySteps(edit), ...brokenByPapers(service, edit)]
}
