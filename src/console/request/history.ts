import { reasonText } from '../../domain/requests/cannedReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import type { Service } from '../../domain/services/service.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Call, HistoryEntry, Note, Request } from '../../domain/requests/request.ts'
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

/** One line of the history. `revisions`: how many changes of the document it covers. */
interface Entry {
  readonly at: Date
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
  const { receiver } = entry
  const marks = [
    ...(again ? [speak.t('case.history.again')] : []),
    ...(receiver === null ? [] : [speak.t('case.history.receiver', { name: receiver })]),
  ]
  return {
    at: entry.at,
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

function noted({ at, kind, count = 0, by, to, change, text }: Note, speak: Speak): Entry {
  const { t } = speak
  const what = t(`console.note.${kind}`, {
    count,
    to: to?.name ?? '',
    change: change === undefined ? '' : t(`console.change.${change}`),
  })
  const byItself = kind === 'photos-deleted' || kind === 'handler-left'
  const nobody = byItself ? 'console.who.calendar' : 'console.who.applicant'
  return {
    at,
    // The undone decision is no longer in the history, so this line covers both changes.
    revisions: kind === 'undone' ? 2 : by === undefined && kind !== 'handler-left' ? 0 : 1,
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

/** Changes, telephone calls and other events, in order. */
function entriesOf(request: Request, office: Office, speak: Speak): Entry[] {
  const service = office.serviceOf(request)
  const asked = request.history.filter(({ change }) => change === 'ask-papers')
  const entries = [
    ...request.history.map((entry) => changed(entry, asked.indexOf(entry) > 0, service, speak)),
    ...request.calls.map((call) => called(call, speak)),
    ...request.notes.map((note) => noted(note, speak)),
  ]
  return entries.sort((a, b) => +a.at - +b.at)
}

export function historyShown(request: Request, office: Office, speak: Speak): EntryShown[] {
  return entriesOf(request, office, speak).map(({ shown }) => shown)
}

/** What happened after a revision of the request, oldest first. */
export function happenedSince(
  revision: number,
  request: Request,
  office: Office,
  speak: Speak,
): EntryShown[] {
  let unseen = request.revision - revision
  const news: EntryShown[] = []
  for (const { revisions, shown } of entriesOf(request, office, speak).reverse()) {
    if (unseen <= 0) break
    if (revisions === 0) continue
    unseen -= revisions
    news.unshift(shown)
  }
  return news
}
