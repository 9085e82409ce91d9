import { randomUUID } from 'node:crypto'
import type { Message } from '../flows/message.ts'
import type { Office } from '../flows/office.ts'
import { completedNotice, papersMissingNotice, readyNotice, rejectedNotice } from '../flows/noticeMessages.ts'
import { type Change, changes, isOpenState } from '../flows/requestLife.ts'
import type { Vault } from '../lib/seal.ts'
import type { Models } from '../models/index.ts'
import type { Actor, PendingNotice, Request } from '../models/requestDocument.ts'
import { handoverCode } from './handoverCode.ts'
import { openSurvey } from './openSurvey.ts'
import { deleteRequestPhotos } from './photos.ts'
import { minutesOnClock, timingAfter } from './timing.ts'

/** A decision with what belongs to it. */
export type Decision =
  | { readonly change: 'accept' | 'papers-complete' | 'resume' | 'ready' | 'receive' | 'cancel' | 'expire' }
  | { readonly change: 'pause' | 'reject'; readonly reason: string }
  | {
      readonly change: 'ask-papers'
      /** Everything that is missing, by paper id. */
      readonly papers: readonly string[]
      readonly note: string | null
      /** Why papers are asked for once more; wanted from the second time on. */
      readonly again: string | null
    }
  /** `reason` says why the request is handed over without the code; null with it. */
  | { readonly change: 'complete'; readonly reason: string | null }

export interface Desk {
  readonly models: Models
  readonly vault: Vault
  /** Called when a notice waits, so that it goes out at once. */
  readonly noticesWait: () => void
}

function reasonOf(decision: Decision): string | null {
  switch (decision.change) {
    case 'pause':
    case 'reject':
    case 'complete':
      return decision.reason
    case 'ask-papers': {
      const written = [decision.note, decision.again].filter((part) => part !== null)
      return written.length === 0 ? null : written.join(' · ')
    }
    default:
      return null
  }
}

async function noticeMessages(
  desk: Desk,
  request: Request,
  decision: Decision,
  now: Date,
  office: Office,
): Promise<Message[]> {
  const subject = { service: request.service, reference: request.reference }
  switch (decision.change) {
    case 'ask-papers':
      return papersMissingNotice({ ...subject, ...decision })
    case 'ready':
      return readyNotice({ ...subject, code: handoverCode(desk.vault, request.id) })
    case 'reject':
      return rejectedNotice({ ...subject, reason: decision.reason })
    case 'complete':
      return completedNotice({ ...subject, survey: await openSurvey(desk.models, request, office, now) })
    default:
      return []
  }
}

/** What is missing after a decision: asked for, and not brought yet. */
function missingAfter(request: Request, decision: Decision): readonly string[] {
  switch (decision.change) {
    case 'ask-papers':
      return decision.papers
    case 'papers-complete':
      return []
    default:
      return request.missingPapers
  }
}

/**
 * Makes one change of a request: state, history, office clock and the notice that belongs to it in one conditional
 * update.
 * @returns false when the request is no longer as `request` shows it, or the change does not start from its state;
 * then nothing is written and nobody is told anything
 */
export async function changeRequest(
  desk: Desk,
  request: Request,
  decision: Decision,
  by: Actor,
  now: Date,
  office: Office,
): Promise<boolean> {
  const change: Change = changes[decision.change]
  if (!change.from.includes(request.state)) return false
  const timing = timingAfter(request.timing, decision.change, now)
  const messages = await noticeMessages(desk, request, decision, now, office)
  const notice: PendingNotice | null =
    change.notice && messages.length > 0
      ? {
          id: `${request.id}-${request.revision + 1}`,
          kind: change.notice,
          retryKey: randomUUID(),
          messages,
        }
      : null
  const stored = await desk.models.requests.change(request, {
    entry: {
      at: now,
      change: decision.change,
      to: change.to,
      by,
      papers: decision.change === 'ask-papers' ? decision.papers : [],
      reason: reasonOf(decision),
    },
    timing,
    officeMinutes: minutesOnClock(timing, now, office),
    missingPapers: missingAfter(request, decision),
    timesPapersAsked: request.timesPapersAsked + (decision.change === 'ask-papers' ? 1 : 0),
    endedAt: isOpenState(change.to) ? null : now,
    notice,
  })
  if (stored && !isOpenState(change.to)) await desk.models.visits.end(request.id, now)
  if (stored && notice) desk.noticesWait()
  if (stored && !isOpenState(change.to)) await deleteRequestPhotos(desk.models, request.id, now)
  return stored
}
