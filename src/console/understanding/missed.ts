import { type MissedKind, missedKinds } from '../../domain/understanding/missedSentences.ts'
import { MISSED_SENTENCE_DAYS } from '../../domain/settings/retention.ts'
import { addDays, type Day, dayOf } from '../../lib/time.ts'
import { type CountedSentence, weekOf } from '../../models/understanding/missedSentences.ts'
import { PATH } from './ways.tsx'

/** What the page was asked for; null: every kind. */
export interface Asked {
  readonly kind: MissedKind | null
  readonly page: number
  readonly wanted: string
}

/** A sentence as the page shows it. */
export interface ShownSentence extends CountedSentence {
  /** The sentence as the beginning of a word to add. */
  readonly word: string
  /** What the bot makes of it now. */
  readonly now: string
  /** What it means as a test sentence; null: it is none. */
  readonly tested: string | null
  /** The intent that is chosen at first; null: none. */
  readonly likely: string | null
}

/** The sentences of one week, by what the bot did. */
export interface Week extends Readonly<Record<MissedKind, number>> {
  readonly week: Day
  readonly total: number
}

export function addressOf({ kind, page }: Asked): string {
  const query = new URLSearchParams({
    ...(kind !== null && { kind }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `${PATH}?${query}` : PATH
}

const WEEK = 7

/** Every week of which sentences may be kept, the latest first. */
export function weeksOf(sentences: readonly CountedSentence[], now: Date): Week[] {
  const latest = weekOf(dayOf(now))
  return Array.from({ length: Math.ceil(MISSED_SENTENCE_DAYS / WEEK) }, (_, index) => {
    const week = addDays(latest, -WEEK * index)
    const countOf = (kind: MissedKind) =>
      sentences
        .filter((each) => each.kind === kind)
        .flatMap(({ weeks }) => weeks)
        .reduce((sum, each) => sum + (each.week === week ? each.count : 0), 0)
    const counts = { menu: countOf('menu'), referral: countOf('referral'), none: countOf('none') }
    return { week, ...counts, total: missedKinds.reduce((sum, kind) => sum + counts[kind], 0) }
  })
}
