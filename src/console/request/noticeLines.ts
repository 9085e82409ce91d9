import { type Change, changes, type NoticeKind } from '../../domain/requests/requestLife.ts'
import { DAY } from '../../lib/time.ts'
import { needsCall } from '../../domain/requests/noticeState.ts'
import type { NoticeRecord } from '../../models/outbox/outbox.ts'
import type { Request } from '../../domain/requests/request.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { type NoticeWords, noticeWords } from '../views/noticeWords.ts'

export interface NoticeLine extends NoticeWords {
  readonly kind: NoticeKind
  /** When it was written. */
  readonly at: string
  /** The applicant may not know, so an officer should telephone. */
  readonly callNeeded: boolean
}

/**
 * A notice without a record in the outbox is new; if it is older than this, the outbox has deleted its record. In ms.
 */
const SURELY_RECORDED = 30 * DAY

/** Kinds that no change of the request causes. */
const ownKinds: readonly NoticeKind[] = ['reminder', 'appointment-closed', 'expiring']

interface Owed {
  readonly kind: NoticeKind
  readonly at: Date
  /** The revision that its change made; absent in requests of earlier releases. */
  readonly revision?: number | undefined
}

/** Whether this may be the record of that notice: by its revision, or by its kind where an earlier release wrote one of them. */
function isRecordOf({ kind, subject }: NoticeRecord, owed: Owed): boolean {
  if (kind !== owed.kind) return false
  return subject?.revision === undefined || owed.revision === undefined || subject.revision === owed.revision
}

/** Notices that the request must send its applicant, oldest first. */
function owedBy({ history, notes }: Pick<Request, 'history' | 'notes'>): Owed[] {
  const decided = history.flatMap(({ change: name, at, revision }) => {
    if (name === 'submit') return []
    const change: Change = changes[name]
    return change.notice ? [{ kind: change.notice, at, revision }] : []
  })
  const explained = notes.flatMap(({ kind, at, revision }) =>
    kind === 'delay-explained' ? [{ kind: 'delayed' as const, at, revision }] : [],
  )
  return [...decided, ...explained].sort((a, b) => +a.at - +b.at)
}

/**
 * The result of each notice that the request must send, oldest first, also if it is not in the outbox yet. Those that no
 * change of the request causes are included.
 */
export function noticeLines(
  request: Pick<Request, 'history' | 'notes'>,
  records: readonly NoticeRecord[],
  now: Date,
  speak: Speak,
): NoticeLine[] {
  const left = [...records]
  const notYet = { words: speak.t('console.notice.waiting'), quote: null, waiting: true }
  const newestFirst = owedBy(request)
    .reverse()
    .flatMap((owed) => {
      const { kind, at } = owed
      const index = left.findLastIndex((record) => isRecordOf(record, owed))
      const record = index < 0 ? undefined : left.splice(index, 1)[0]
      if (record) return [{ kind, written: at, ...noticeWords(record, speak), callNeeded: needsCall(record) }]
      const recent = +now - +at < SURELY_RECORDED
      return recent ? [{ kind, written: at, ...notYet, callNeeded: false }] : []
    })
  const others = left
    .filter(({ kind }) => ownKinds.includes(kind))
    .map((record) => ({
      kind: record.kind,
      written: record.createdAt,
      ...noticeWords(record, speak),
      callNeeded: needsCall(record),
    }))
  return [...others, ...newestFirst.reverse()]
    .sort((a, b) => +a.written - +b.written)
    .map(({ written, ...line }) => ({ ...line, at: momentWords(written, speak) }))
}
