import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { Vault } from '../../lib/seal.ts'
import {
  answersContext,
  checkContext,
  detailsContext,
  noteContext,
  proxyContext,
  reasonContext,
  type RequestDocument,
} from './requestDocument.ts'
import type { HistoryEntry, LastDecision, Request } from '../../domain/requests/request.ts'

/** The `userId` of a forgotten request in earlier releases; now it is null. */
const FORMERLY_FORGOTTEN = 'forgotten'

type Stored<K extends 'history' | 'notes' | 'checks'> = NonNullable<RequestDocument[K]>[number]

function entryOf(vault: Vault, id: string, entry: Stored<'history'>): HistoryEntry {
  const details = entry.sealedDetails
    ? (vault.open(entry.sealedDetails, detailsContext(id)) as Pick<HistoryEntry, 'reasons' | 'receiver'>)
    : { reasons: {}, receiver: null }
  return {
    at: entry.at,
    ...(entry.revision !== undefined && { revision: entry.revision }),
    change: entry.change as HistoryEntry['change'],
    to: entry.to as RequestState,
    by: entry.by,
    papers: entry.papers ?? [],
    reason: entry.sealedReason ? (vault.open(entry.sealedReason, reasonContext(id)) as string) : null,
    ...details,
    ...(entry.payment !== undefined && { payment: entry.payment }),
    ...(entry.transferredOn !== undefined && { transferredOn: entry.transferredOn }),
    ...(entry.message !== undefined && { message: entry.message }),
  }
}

const noteOf = (vault: Vault, id: string, { sealedText, ...note }: Stored<'notes'>) => ({
  ...note,
  ...(sealedText && { text: vault.open(sealedText, noteContext(id)) as string }),
})

const checkOf = (vault: Vault, id: string, { sealedReason, ...check }: Stored<'checks'>) => ({
  ...check,
  reason: sealedReason ? (vault.open(sealedReason, checkContext(id)) as string) : null,
})

function lastOf(last: LastDecision): LastDecision {
  const { change, at, by, notice } = last
  return { change, at, by, notice }
}

/** Opens a document's sealed fields and makes the request that the program uses. */
export function toRequest(vault: Vault, document: RequestDocument): Request {
  const id = document._id
  return {
    id,
    reference: document.reference,
    service: document.service,
    state: document.state,
    revision: document.revision,
    userId: document.userId === FORMERLY_FORGOTTEN ? null : document.userId,
    channel: document.channel ?? 'line',
    ...(document.unlinkedRevision !== undefined && { unlinkedRevision: document.unlinkedRevision }),
    filedAt: document.filedAt,
    changedAt: document.changedAt,
    expiryTold: document.expiryTold ?? null,
    answers: document.sealed
      ? (vault.open(document.sealed, answersContext(id)) as Record<string, string>)
      : null,
    history: document.history.map((entry) => entryOf(vault, id, entry)),
    calls: document.calls ?? [],
    notes: (document.notes ?? []).map((note) => noteOf(vault, id, note)),
    ...(document.takenBack && { takenBack: document.takenBack }),
    handler: document.handler ?? null,
    ...(document.sealedProxy && { proxy: vault.open(document.sealedProxy, proxyContext(id)) as string }),
    checks: (document.checks ?? []).map((check) => checkOf(vault, id, check)),
    last: document.last ? lastOf(document.last) : null,
    ...(document.notices.some(({ kind }) => kind === 'progress') && { progressWaits: true as const }),
    timing: { acceptedAt: document.acceptedAt, readyAt: document.readyAt, pauses: document.pauses },
    serviceVersion: document.serviceVersion ?? 0,
    promisedMinutes: document.promisedMinutes,
    officeMinutes: document.officeMinutes,
    missingPapers: document.missingPapers ?? [],
    timesPapersAsked: document.timesPapersAsked,
    endedAt: document.endedAt,
    ...(document.collected && { collected: document.collected }),
    givesBackAt: document.givesBackAt ?? null,
    givenBack: document.givenBack ?? null,
  }
}
