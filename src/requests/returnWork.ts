import { randomUUID } from 'node:crypto'
import type { Officer } from '../domain/requests/actor.ts'
import type { Models } from '../models/index.ts'
import { caseRoles } from '../models/staff/staff.ts'
import type { StaffRow } from '../models/staff/staffDocument.ts'
import { timeOfChange } from './timing.ts'

type WorkModels = Pick<Models, 'requests' | 'staff' | 'talks'>

/** What happens to work in a member's hands. */
type Standing =
  | { readonly kind: 'stays'; readonly officer: Officer }
  /** The member has no LINE account now, but a valid link code: the cases wait, and nobody else has to. */
  | { readonly kind: 'away'; readonly officer: Officer }
  | { readonly kind: 'returns' }

function standingOf(member: StaffRow | undefined): Standing {
  if (!member || !caseRoles.includes(member.role)) return { kind: 'returns' }
  const officer = { staffId: member.id, name: member.name }
  if (member.linked) return { kind: 'stays', officer }
  return member.codeUntil === null ? { kind: 'returns' } : { kind: 'away', officer }
}

type StandingOf = (officer: Officer) => Standing

async function standings({ staff }: Pick<Models, 'staff'>, now: Date): Promise<StandingOf> {
  const members = new Map((await staff.list(now)).map((member) => [member.id, member]))
  return ({ staffId }) => standingOf(members.get(staffId))
}

async function returnCase({ requests }: Pick<Models, 'requests'>, id: string, former: Officer, now: Date) {
  const request = await requests.byId(id)
  if (request?.handler?.staffId !== former.staffId) return
  const at = timeOfChange(request, now)
  const note = { id: randomUUID(), at, kind: 'handler-left', to: request.handler } as const
  await requests.annotate(request, { note, handler: null })
}

async function settleCase(models: WorkModels, id: string, was: Officer, standing: Standing, now: Date) {
  if (standing.kind === 'returns') await returnCase(models, id, was, now)
  else if (standing.officer.name !== was.name) await models.requests.nameHandler(id, standing.officer)
}

async function settleTalk({ talks }: WorkModels, id: string, was: Officer, standing: Standing, now: Date) {
  if (standing.kind !== 'stays') await talks.giveUp(id, was, now)
  else if (standing.officer.name !== was.name) await talks.nameTaker(id, standing.officer, now)
}

/**
 * Returns open cases and talks to the queue when the member in charge cannot act on them: access has ended, the role
 * has changed, or no LINE account is linked. Stores the present name of members who were renamed. Safe to repeat; a
 * case that changes at the same moment is returned by the next run.
 */
export async function returnWork(models: WorkModels, now: Date): Promise<void> {
  // The staff is read last: a member who is linked and takes a case in between must keep it.
  const [cases, taken] = await Promise.all([models.requests.handlersOfOpen(), models.talks.takers()])
  if (cases.length + taken.length === 0) return
  const standing = await standings(models, now)
  for (const { request, officer } of cases) {
    await settleCase(models, request, officer, standing(officer), now)
  }
  for (const { talk, officer } of taken) await settleTalk(models, talk, officer, standing(officer), now)
}
