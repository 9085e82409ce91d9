import { isMonthlyLimit } from '../../domain/requests/noticeState.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { NoticeRecord } from '../../models/outbox/outbox.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

/** The result of a message, as a page shows it. */
export interface NoticeWords {
  /** What LINE reported, in words that claim no more: nobody knows whether a message was read. */
  readonly words: string
  /** LINE's own words, when it refused. */
  readonly quote: string | null
  readonly waiting: boolean
}

const said = (words: string, also: Partial<NoticeWords> = {}): NoticeWords => ({
  words,
  quote: null,
  waiting: false,
  ...also,
})

/** The result of a message, from its record in the outbox. */
export function noticeWords(
  { state, answer, attempts, held }: Pick<NoticeRecord, 'state' | 'answer' | 'attempts' | 'held'>,
  speak: Speak,
): NoticeWords {
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
