import { reasonText } from '../../domain/requests/cannedReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import type { Service } from '../../domain/services/service.ts'
import { formatDay } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Call, HistoryEntry, Note, Request, TakenBack } from '../../domain/requests/request.ts'
import type { Actor } from '../../domain/requests/actor.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export interface EntryShown {
  readonly at: string
  readonly what: string
  /** The officer's name as it was at that time. */
  readonly who: string
  /** What is unusual: papers asked for again, or a result given to another person. */
  readonly mark: string | null
  /** Papers that the officer asked for, with what is wrong with each. */
  readonly papers: readonly string[]
  readonly reason: string | null
}

/**
 * One line of the history. `revision`: the change of the document that it tells of; where an earlier release has not
 * stored it, `revisions` says how many changes it covers.
 */
interface Entry {
  readonly at: Date
  readonly revision?: number | undefined
  readonly revisions: 0 | 1 | 2
  readonly shown: EntryShown
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

function changed(entry: HistoryEntry, again: boolean, service: Service, speak: Speak): Entry {
  const paper = (id: string) => {
    const name = speak.of(paperName(service, id))
    const why = entry.reasons[id]
    return why === undefined || why === '' ? name : `${name}: ${speak.text(reasonText(why))}`
  }
  const { receiver, transferredOn: day } = entry
  const marks = [
    ...(again ? [speak.t('case.history.again')] : []),
    ...(receiver === null ? [] : [speak.t('case.history.receiver', { name: receiver })]),
    ...(day === undefined
      ? []
      : [speak.t('case.history.transferred', { day: formatDay(day, speak.language) })]),
  ]
  return {
    at: entry.at,
    revision: entry.revision,
    revisions: entry.change === 'submit' ? 0 : 1,
    shown: {
      at: momentWords(entry.at, speak),
      what: speak.t(`console.change.${entry.change}`),
      who: whoWords(entry.by, speak),
      mark: marks.length === 0 ? null : marks.join(' · '),
      papers: entry.papers.map(paper),
      reason: entry.reason === null ? null : speak.text(reasonText(entry.reason)),
    },
  }
}

function noted({ at, revision, kind, count = 0, by, to, change, text }: Note, speak: Speak): Entry {
  const { t } = speak
  const what = t(`console.note.${kind}`, {
    count,
    to: to?.name ?? '',
    change: change === undefined ? '' : t(`console.change.${change}`),
  })
  const byOffice = kind === 'given' || kind === 'handler-left'
  const byItself = kind === 'photos-deleted' || byOffice
  const nobody = byItself ? 'console.who.calendar' : 'console.who.applicant'
  return {
    at,
    revision,
    // The undone decision is no longer in the history, so this line covers both changes.
    revisions: kind === 'undone' ? 2 : by === undefined && kind !== 'tied' && !byOffice ? 0 : 1,
    shown: {
      at: momentWords(at, speak),
      what,
      who: by?.name ?? t(nobody),
      mark: null,
      papers: [],
      reason: text === undefined ? null : speak.text(reasonText(text)),
    },
  }
}

function called({ at, by }: Call, speak: Speak): Entry {
  const what = speak.t('notices.calls.called')
  const who = whoWords(by, speak)
  return {
    at,
    revisions: 0,
    shown: { at: momentWords(at, speak), what, who, mark: null, papers: [], reason: null },
  }
}

function takenBack({ at, by, revision }: TakenBack, speak: Speak): Entry {
  const what = speak.t('console.note.delay-taken-back')
  return {
    at,
    revision,
    // The explanation is no longer among the notes, so this line covers both changes.
    revisions: 2,
    shown: { at: momentWords(at, speak), what, who: by.name, mark: null, papers: [], reason: null },
  }
}

/** In the order of the changes; by time where a line tells of none. */
function inOrder(a: Entry, b: Entry): number {
  const ofTheSame = a.revision !== undefined && b.revision !== undefined ? a.revision - b.revision : 0
  return +a.at - +b.at || ofTheSame
}

/** Changes, telephone calls and other events, in order. */
function entriesOf(request: Request, office: Office, speak: Speak): Entry[] {
  const service = office.serviceOf(request)
  const asked = request.history.filter(({ change }) => change === 'ask-papers')
  const entries = [
    ...request.history.map((entry) => changed(entry, asked.indexOf(entry) > 0, service, speak)),
    ...request.calls.map((call) => called(call, speak)),
    ...request.notes.map((note) => noted(note, speak)),
    ...(request.takenBack ?? []).map((each) => takenBack(each, speak)),
  ]
  return entries.sort(inOrder)
}

export function historyShown(request: Request, office: Office, speak: Speak): EntryShown[] {
  return entriesOf(request, office, speak).map(({ shown }) => shown)
}

/** Lines of an earlier release, newest first: as many as cover the changes after this revision. */
function linesCovering(changes: number, entries: readonly Entry[]): Entry[] {
  let unseen = changes
  return entries.toReversed().filter(({ revisions }) => {
    if (unseen <= 0 || revisions === 0) return false
    unseen -= revisions
    return true
  })
}

/** What happened after a revision of the request, oldest first. */
export function happenedSince(seen: number, request: Request, office: Office, speak: Speak): EntryShown[] {
  const entries = entriesOf(request, office, speak)
  const stored = entries.filter(({ revision }) => revision !== undefined)
  const former = entries.filter(({ revision }) => revision === undefined)
  const since = stored.filter(({ revision = 0 }) => revision > seen)
  // The first line with a revision may cover an earlier change too, which an earlier release made.
  const first = stored.toSorted(inOrder)[0]
  const uncovered = first?.revision === undefined ? request.revision : first.revision - first.revisions
  const news = new Set([...since, ...linesCovering(uncovered - seen, former)])
  return entries.filter((entry) => news.has(entry)).map(({ shown }) => shown)
}
