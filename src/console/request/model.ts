import { answersInOrder } from '../../flows/answersInOrder.ts'
import type { Office } from '../../flows/office.ts'
import { papersFor, saidOf, type SlotState } from '../../flows/paperList.ts'
import type { RequestState } from '../../flows/requestLife.ts'
import type { Service } from '../../flows/services/service.ts'
import { paperName } from '../../flows/paperName.ts'
import type { Answers } from '../../flows/when.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { NoticeRecord } from '../../models/outbox.ts'
import type { Photo } from '../../models/photos.ts'
import type { Actor, Channel, HistoryEntry, Note, Request } from '../../models/requestDocument.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { type ClockWords, clockWords, momentWords } from '../format.ts'
import { printable } from '../print/links.tsx'
import type { PrintName } from '../print/names.ts'
import type { Speak } from '../speak.ts'
import { type OfficerChange, offeredChanges } from './decision.ts'
import { type NoticeLine, noticeLines } from './noticeLines.ts'
import { type PhotoShown, photosShown } from './photos.tsx'

export interface PaperShown {
  readonly id: string
  readonly name: string
  readonly said: SlotState
  /** Where to get it, what is not certain about it. */
  readonly details: readonly string[]
  readonly photos: readonly PhotoShown[]
}

export interface AnswerShown {
  readonly id: string
  /** Of the matter, or of whoever files it for somebody else. */
  readonly about: 'matter' | 'asker'
  readonly label: string
  readonly value: string
}

export interface EntryShown {
  readonly at: string
  readonly what: string
  /** As the console knew the name at that time. */
  readonly who: string
  /** Papers that were asked for, by name. */
  readonly papers: readonly string[]
  readonly reason: string | null
}

export interface RequestModel {
  readonly reference: string
  readonly revision: number
  readonly service: string
  readonly state: RequestState
  readonly channel: Channel
  readonly filed: string
  readonly clock: ClockWords
  /** Null once the answers have been forgotten. */
  readonly answers: readonly AnswerShown[] | null
  /** For a `tel:` link: digits only. */
  readonly phone: string | null
  readonly papers: readonly PaperShown[]
  readonly history: readonly EntryShown[]
  readonly notices: readonly NoticeLine[]
  readonly offered: readonly OfficerChange[]
  /** Papers were asked for before: once more needs a written reason. */
  readonly askedBefore: boolean
  readonly printable: readonly PrintName[]
}

/** This person's own list of papers, each with what was said of it. */
function papersShown(
  { reference, answers: known }: Request,
  service: Service,
  photos: readonly Photo[],
  office: Office,
  speak: Speak,
): PaperShown[] {
  const answers: Answers = known ?? {}
  return papersFor(service, answers, office).map((paper) => ({
    id: paper.id,
    name: speak.of(paper.name),
    said: saidOf(service, answers, paper),
    details: paper.details.map(speak.text),
    photos: photosShown(reference, paper.id, photos, speak),
  }))
}

function whoWords(by: Actor, { t }: Speak): string {
  switch (by.kind) {
    case 'applicant':
      return t('console.who.applicant')
    case 'calendar':
      return t('console.who.calendar')
    case 'officer':
      return by.name
    default:
      return unreachable(by)
  }
}

function noteShown({ at, kind, count = 0, by, to, change, text }: Note, speak: Speak): EntryShown {
  const { t } = speak
  return {
    at: momentWords(at, speak),
    what: t(`console.note.${kind}`, {
      count,
      to: to?.name ?? '',
      change: change === undefined ? '' : t(`console.change.${change}`),
    }),
    who: by?.name ?? t(kind === 'photos-deleted' ? 'console.who.calendar' : 'console.who.applicant'),
    papers: [],
    reason: text ?? null,
  }
}

/** One line of the history in words. */
export function entryShown(entry: HistoryEntry, service: Service, speak: Speak): EntryShown {
  const papers = entry.papers.map((id) => speak.of(paperName(service, id)))
  return {
    at: momentWords(entry.at, speak),
    what: speak.t(`console.change.${entry.change}`),
    who: whoWords(entry.by, speak),
    papers,
    reason: entry.reason,
  }
}

/** The changes, the telephone calls and what else happened, in their order. */
function historyShown({ history, calls, notes }: Request, service: Service, speak: Speak): EntryShown[] {
  const changed = history.map((entry) => ({ at: entry.at, shown: entryShown(entry, service, speak) }))
  const called = calls.map(({ at, by }) => ({
    at,
    shown: {
      at: momentWords(at, speak),
      what: speak.t('notices.calls.called'),
      who: whoWords(by, speak),
      papers: [],
      reason: null,
    },
  }))
  const noted = notes.map((note) => ({ at: note.at, shown: noteShown(note, speak) }))
  return [...changed, ...called, ...noted].sort((a, b) => +a.at - +b.at).map(({ shown }) => shown)
}

/** Everything that the page of one request shows. */
export function requestModel(
  request: Request,
  records: readonly NoticeRecord[],
  photos: readonly Photo[],
  now: Date,
  office: Office,
  speak: Speak,
): RequestModel {
  const service = office.serviceAt(request.service, request.serviceVersion)
  const { answers } = request
  return {
    reference: request.reference,
    revision: request.revision,
    service: speak.of(service.name),
    state: request.state,
    channel: request.channel,
    filed: momentWords(request.filedAt, speak),
    clock: clockWords(
      minutesOnClock(request.timing, request.endedAt ?? now, office),
      request.promisedMinutes,
      speak,
    ),
    answers:
      answers &&
      answersInOrder(service, answers).map(({ id, about, label, value }) => ({
        id,
        about,
        label: speak.text(label),
        value: speak.text(value),
      })),
    phone: /^\d+/.exec(answers?.['phone'] ?? '')?.[0] ?? null,
    papers: papersShown(request, service, photos, office, speak),
    history: historyShown(request, service, speak),
    notices: noticeLines(request.history, records, now, speak),
    offered: offeredChanges(request.state),
    askedBefore: request.timesPapersAsked > 0,
    printable: printable(request, office),
  }
}
