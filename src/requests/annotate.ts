import { randomUUID } from 'node:crypto'
import type { Officer } from '../domain/requests/actor.ts'
import type { Words } from '../domain/words.ts'
import { correctedLine, delayedNotice } from '../chat/requests/noticeMessages.ts'
import type { Office } from '../domain/settings/office.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'
import type { Note, Request } from '../domain/requests/request.ts'
import type { Annotation } from '../models/requests/requestWriting.ts'
import { type ChangeDeps, checksWith, type Finding, pendingNotice } from './changeRequest.ts'
import { timeOfChange } from './timing.ts'

/** What an officer can do with a request without changing its state. */
export type Deed =
  /** The officer takes charge of the case, even when a colleague had it. */
  | { readonly deed: 'take' }
  | { readonly deed: 'hand'; readonly to: Officer }
  /** The officer gives the case up; then nobody is in charge of it. */
  | { readonly deed: 'release' }
  /** A note for colleagues; the applicant never sees it. */
  | { readonly deed: 'note'; readonly text: string }
  /** The officer's findings on papers; the latest finding for each paper counts. */
  | { readonly deed: 'check'; readonly findings: readonly Finding[] }
  /** Tells the applicant why a late case takes longer. */
  | { readonly deed: 'explain-delay'; readonly reason: string }
  /** Corrects an answer of the applicant. `was` and `now`: the answer as the history shows it. */
  | {
      readonly deed: 'correct'
      readonly question: string
      readonly value: string
      readonly label: Words
      readonly was: string
      readonly now: string
      readonly reason: string
    }
  /** Unlinks the request from its chat, because the chat is not the applicant's (any more). The chat is told nothing. */
  | { readonly deed: 'unlink'; readonly reason: string }

function annotationOf(request: Request, deed: Deed, by: Officer, now: Date, office: Office): Annotation {
  const at = timeOfChange(request, now)
  const note = (kind: Note['kind'], also: Partial<Note> = {}): Note => ({
    id: randomUUID(),
    at,
    kind,
    by,
    ...also,
  })
  switch (deed.deed) {
    case 'take':
      return { note: note('taken'), handler: by }
    case 'hand':
      return { note: note('handed', { to: deed.to }), handler: deed.to }
    case 'release':
      return { note: note('released'), handler: null }
    case 'note':
      return { note: note('note', { text: deed.text }) }
    case 'check':
      return { note: note('checked'), checks: checksWith(request, deed.findings, { at, by }) }
    case 'unlink':
      return { note: note('unlinked', { text: deed.reason }) }
    case 'correct': {
      const { reference, userId, answers } = request
      const { question, value, label, was, now: is, reason } = deed
      const messages = [correctedLine(reference, label)]
      return {
        note: note('corrected', { text: `${label.th}: ${was} → ${is} · ${reason}` }),
        answers: { ...answers, [question]: value },
        ...(userId !== null && {
          notice: {
            ...pendingNotice(request, 'progress', { messages }, now, office),
            corrects: true as const,
          },
        }),
      }
    }
    case 'explain-delay': {
      const { service, reference } = request
      const messages = delayedNotice({ service, reference, reason: deed.reason })
      return {
        note: note('delay-explained', { text: deed.reason }),
        notice: pendingNotice(request, 'delayed', { messages }, now, office),
      }
    }
  }
}

/** Whether this deed is allowed for the request in its present state. */
export function mayDo({ state, userId, answers }: Request, deed: Deed['deed']): boolean {
  if (deed === 'correct') return answers !== null && isOpenState(state)
  if (deed === 'unlink') return userId !== null && isOpenState(state)
  if (deed === 'explain-delay') return state === 'accepted' || state === 'paused'
  return deed === 'note' ? answers !== null : isOpenState(state)
}

/**
 * Carries out a deed and adds its line to the history, in one conditional update.
 * @returns false when the stored request differs from `request` or has ended; then nothing is written
 */
export async function annotate(
  deps: ChangeDeps,
  request: Request,
  deed: Deed,
  by: Officer,
  now: Date,
  office: Office,
): Promise<boolean> {
  if (!mayDo(request, deed.deed)) return false
  const annotation = annotationOf(request, deed, by, now, office)
  const { requests } = deps.models
  const stored = await (deed.deed === 'unlink'
    ? requests.unlink(request, annotation.note)
    : requests.annotate(request, annotation))
  if (stored && annotation.notice) deps.noticesWait()
  return stored
}
