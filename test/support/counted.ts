import assert from 'node:assert/strict'
import { type CellKind, type Counts, dimensions, keyOf } from '../../src/counting/cell.ts'
import type { Officer } from '../../src/domain/requests/actor.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import type { CountModel } from '../../src/models/counts/counts.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { annotate, type Deed } from '../../src/requests/annotate.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { undoLast } from '../../src/requests/undo.ts'
import type { TestDatabase } from './database.ts'
import { makeRequest } from './make.ts'

export const MALI: Officer = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
export const SOMCHAI: Officer = { staffId: 'somchai', name: 'นายสมชาย ตั้งใจ' }
export const NOVEMBER = '2026-11'

/** A moment of Monday 23 November 2026 (`09:05`), or of another day of that month (`24 09:05`). */
export function moment(text: string): Date {
  const [time = '', day = '23'] = text.split(' ').reverse()
  return new Date(`2026-11-${day}T${time}:00+07:00`)
}

/** Acts of an office on a database, each at the moment that the test names. */
export function countedDesk(database: TestDatabase) {
  const { models, vault } = database
  const desk = { models, vault, noticesWait: () => {} }

  async function again({ id }: Pick<Request, 'id'>): Promise<Request> {
    const request = await models.requests.byId(id)
    assert.ok(request)
    return request
  }

  const desks = {
    again,
    files: (at: string, service: ServiceId = 'staff-id-card') =>
      makeRequest(models, { service, at: moment(at) }),
    async decides(request: Request, decision: Decision, at: string, by = MALI): Promise<boolean> {
      const officer = { kind: 'officer', ...by } as const
      return changeRequest(desk, await again(request), decision, officer, moment(at), usualOffice)
    },
    /** The applicant cancels the request. */
    async withdraws(request: Request, at: string): Promise<boolean> {
      const applicant = { kind: 'applicant' } as const
      return changeRequest(
        desk,
        await again(request),
        { change: 'cancel' },
        applicant,
        moment(at),
        usualOffice,
      )
    },
    async does(request: Request, deed: Deed, at: string): Promise<boolean> {
      return annotate(desk, await again(request), deed, MALI, moment(at), usualOffice)
    },
    async undoes(request: Request, at: string): Promise<boolean> {
      return undoLast(desk, await again(request), MALI, moment(at))
    },
    /** From accepted to handed over, in 10 office minutes; 4 of them are a pause. */
    async handsOver(request: Request): Promise<void> {
      await desks.decides(request, { change: 'accept' }, '09:00')
      await desks.decides(request, { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' }, '09:02')
      await desks.decides(request, { change: 'resume' }, '09:06')
      await desks.decides(request, { change: 'ready' }, '09:14')
      await desks.decides(request, { change: 'complete', reason: null }, '09:20')
    },
    async answers(request: Request, scores: Readonly<Record<string, number>>, at: string): Promise<void> {
      const survey = models.surveys.idFor(request.id)
      await models.surveys.invite(survey, request.service, moment(at), 1, request.channel)
      for (const [item, level] of Object.entries(scores))
        await models.surveys.rate(survey, item, level, moment(at))
    },
  }
  return desks
}

export async function cellsByKey(
  counts: Pick<CountModel, 'cells'>,
  kinds: readonly CellKind[] = Object.keys(dimensions) as CellKind[],
  months: readonly string[] = [NOVEMBER, '2026-12'],
): Promise<Record<string, Counts>> {
  return Object.fromEntries((await counts.cells(kinds, months)).map((cell) => [keyOf(cell), cell.counts]))
}
