import { type Change, changes, type NoticeKind } from '../../domain/request/requestLife.ts'
import { DAY } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { isMonthlyLimit, needsCall } from '../../domain/request/noticeState.ts'
import type { NoticeRecord } from '../../models/outbox/outbox.ts'
import type { Request } from '../../domain/request/request.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export interface NoticeLine {
  readonly kind: NoticeKind
  /** When it was written. */
  readonly at: string
  /** What LINE said, in true words: nobody knows whether a message was read. */
  readonly words: string
  /** LINE's own words, when it refused. */
  readonly quote: string | null
  readonly waiting: boolean
  /** The applicant may not know, and should be telephoned. */
  readonly callNeeded: boolean
}

/** A notice without a record in the outbox is about to get one; after so long its record has been deleted. */
const SURELY_RECORDED = 30 * DAY

interface Owed {
  readonly kind: NoticeKind
  readonly at: Date
}

/** What the request owes its applicant, oldest first. */
function owedBy({ history, notes }: Pick<Request, 'history' | 'notes'>): Owed[] {
  const decided = history.flatMap(({ change: name, at }) => {
    if (name === 'submit') return []
    const change: Change = changes[name]
    return change.notice ? [{ kind: change.notice, at }] : []
  })
  const explained = notes.flatMap(({ kind, at }) =>
    kind === 'delay-explained' ? [{ kind: 'delayed' as const, at }] : [],
  )
  return [...decided, ...explained].sort((a, b) => +a.at - +b.at)
}

type Said = Omit<NoticeLine, 'kind' | 'at' | 'callNeeded'>
const said = (words: string, also: Partial<Said> = {}): Said => ({
  words,
  quote: null,
  waiting: false,
  ...also,
})

/** What became of a message, in true words. */
export function saidOf(
  { state, answer, attempts, held }: Pick<NoticeRecord, 'state' | 'answer' | 'attempts' | 'held'>,
  speak: Speak,
): Said {
  const { t } = speak
  switch (state) {
    case 'waiting':
      if (isMonthlyLimit(answer)) return said(t('notices.line.allowance'))
      if (held) return said(t('notices.line.held'))
      return said(
        attempts > 1 ? t('console.notice.trying-again', { attempts }) : t('console.notice.waiting'),
        { waiting: true },
      )
    case 'accepted':
      return said(
        answer
          ? t('console.notice.accepted-at', { moment: momentWords(answer.at, speak) })
          : t('console.notice.accepted'),
      )
    case 'refused':
      return isMonthlyLimit(answer)
        ? said(t('console.notice.allowance'))
        : said(t('console.notice.refused'), { quote: answer?.message ?? null })
    case 'unreachable':
    case 'failed':
    case 'unknown':
    case 'dropped':
      return said(t(`console.notice.${state}`))
    case 'withheld':
    case 'overtaken':
    case 'no-chat':
      return said(t(`notices.line.${state}`))
    default:
      return unreachable(state)
  }
}

/**
 * What became of each notice that the request owes the applicant, oldest first: also of those that are not in the
 * outbox yet. Reminders of appointments, which it does not owe, stand among them.
 */
export function noticeLines(
  request: Pick<Request, 'history' | 'notes'>,
  records: readonly NoticeRecord[],
  now: Date,
  speak: Speak,
): NoticeLine[] {
  const left = [...records]
  const notYet = said(speak.t('console.notice.waiting'), { waiting: true })
  const newestFirst = owedBy(request)
    .reverse()
    .flatMap(({ kind, at }) => {
      const index = left.findLastIndex((record) => record.kind === kind)
      const record = index < 0 ? undefined : left.splice(index, 1)[0]
      if (record) return [{ kind, written: at, ...saidOf(record, speak), callNeeded: needsCall(record) }]
      const recent = +now - +at < SURELY_RECORDED
      return recent ? [{ kind, written: at, ...notYet, callNeeded: false }] : []
    })
  const reminders = left
    .filter(({ kind }) => kind === 'reminder')
    .map((record) => ({
      kind: record.kind,
      written: record.createdAt,
      ...saidOf(record, speak),
      callNeeded: false,
    }))
  return [...reminders, ...newestFirst.reverse()]
    .sort((a, b) => +a.written - +b.written)
    .map(({ written, ...line }) => ({ ...line, at: momentWords(written, speak) }))
}
