import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import type { ChatRequest } from '../support/make.ts'
import type { TestConsole } from './console.ts'

/** An officer's decisions on a request, one after the other. */
export async function decided(
  { database: { models, vault }, clock }: TestConsole,
  request: Request,
  ...decisions: Decision[]
): Promise<void> {
  const by = { kind: 'officer', staffId: 'x', name: 'นางสาวมาลี ตั้งใจ' } as const
  const desk = { models, vault, noticesWait: () => undefined }
  for (const decision of decisions) {
    const now = await models.requests.byReference(request.reference)
    assert.ok(now)
    assert.ok(await changeRequest(desk, now, decision, by, clock.now(), usualOffice))
  }
}

/** LINE refuses the notice that the request is ready. */
export async function noticeFails(
  { database: { models }, clock }: TestConsole,
  request: ChatRequest,
): Promise<void> {
  const id = randomUUID()
  const notice = { kind: 'ready', request: request.id } as const
  const message = { id, to: request.userId, messages: [], reply: null, courtesy: false, notice }
  await models.outbox.record({ ...message, retryKey: randomUUID() }, clock.now())
  // It has left the request, as far as the call list sees.
  const { pending = [] } = (await models.requests.standing(request.id)) ?? {}
  for (const { id: waiting } of pending) await models.requests.noticeRecorded(request.id, waiting)
  const answer = { status: 400, message: 'no', requestId: null, at: clock.now() }
  await models.outbox.settle(id, 'refused', answer)
}
