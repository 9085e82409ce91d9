import { answersInOrder } from '../../flows/answersInOrder.ts'
import type { Office } from '../../flows/office.ts'
import { paperStates, type PaperState } from '../../flows/questions.ts'
import type { RequestState } from '../../flows/requestLife.ts'
import { services } from '../../flows/services/index.ts'
import type { Paper, Service } from '../../flows/services/service.ts'
import { paperName } from '../../flows/paperName.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { NoticeRecord } from '../../models/outbox.ts'
import type { Actor, HistoryEntry, Request } from '../../models/requestDocument.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { type ClockWords, clockWords, momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { type OfficerChange, offeredChanges } from './decision.ts'
import { type NoticeLine, noticeLines } from './noticeLines.ts'

export interface PaperShown {
  readonly id: string
  readonly name: string
  readonly said: PaperState
  /** When it is needed, what it consists of, what is not certain about it. */
  readonly details: readonly string[]
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
  readonly filed: string
  readonly clock: ClockWords
  /** Null once the answers have been forgotten. */
  readonly answers: readonly { readonly id: string; readonly label: string; readonly value: string }[] | null
  /** For a `tel:` link: digits only. */
  readonly phone: string | null
  readonly papers: readonly PaperShown[]
  readonly history: readonly EntryShown[]
  readonly notices: readonly NoticeLine[]
  readonly offered: readonly OfficerChange[]
  /** Papers were asked for before: once more needs a written reason. */
  readonly askedBefore: boolean
}

function paperShown(paper: Paper, said: PaperState, speak: Speak): PaperShown {
  const parts = (paper.parts ?? []).map(({ name, condition }) =>
    condition
      ? speak.t('console.paper.part-when', { part: speak.of(name), when: speak.of(condition.text) })
      : speak.t('console.paper.part', { part: speak.of(name) }),
  )
  const about = [paper.condition?.text, paper.note].flatMap((words) => (words ? [speak.of(words)] : []))
  return { id: paper.id, name: speak.of(paper.name), said, details: [...about, ...parts] }
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

/** Everything that the page of one request shows. */
export function requestModel(
  request: Request,
  records: readonly NoticeRecord[],
  now: Date,
  office: Office,
  speak: Speak,
): RequestModel {
  const service: Service = services[request.service]
  const { answers } = request
  const said = paperStates(service, answers ?? {})
  return {
    reference: request.reference,
    revision: request.revision,
    service: speak.of(service.name),
    state: request.state,
    filed: momentWords(request.filedAt, speak),
    clock: clockWords(
      minutesOnClock(request.timing, request.endedAt ?? now, office),
      request.promisedMinutes,
      speak,
    ),
    answers:
      answers &&
      answersInOrder(service, answers).map(({ id, label, value }) => ({
        id,
        label: speak.text(label),
        value: speak.text(value),
      })),
    phone: /^\d+/.exec(answers?.['phone'] ?? '')?.[0] ?? null,
    papers: service.papers.map((paper) => paperShown(paper, said[paper.id] ?? 'unsure', speak)),
    history: request.history.map((entry) => entryShown(entry, service, speak)),
    notices: noticeLines(request.history, records, now, speak),
    offered: offeredChanges(request.state),
    askedBefore: request.timesPapersAsked > 0,
  }
}
