import type { Connection } from 'mongoose'
import { contributionsOfAnswers } from '../../counting/answers.ts'
import type { CellKind, Contribution } from '../../counting/cell.ts'
import { type CountedNotice, contributionsOfNotice } from '../../counting/notices.ts'
import { contributionsOfRequest } from '../../counting/requests.ts'
import { NOTICE_RECORD_DAYS } from '../../domain/settings/retention.ts'
import type { Vault } from '../../lib/seal.ts'
import { addDays, type Day, DAY, type Month, momentOf, monthOf } from '../../lib/time.ts'
import type { Counted } from './countedFields.ts'
import { outboxCollection, type OutboxDocument } from '../outbox/outboxDocument.ts'
import { requestCollection, type RequestDocument } from '../requests/requestDocument.ts'
import { answersCollection, type AnswersDocument, dayOfAnswers } from '../surveys/surveys.ts'

type Filter = Readonly<Record<string, unknown>>

/** A span of days, both included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export type SourceDocument = Counted & { _id: string }

/** The part of a collection that still exists, when its old documents are deleted. */
interface Kept {
  /** The first month whose documents all exist; of earlier months only the counts are left. */
  readonly since: Month
  readonly filter: Filter
}

/** A collection whose documents are counted. */
export interface CountSource {
  readonly collection: string
  readonly kinds: readonly CellKind[]
  /** Which of its documents are ever counted. */
  readonly of: Filter
  /** Which of these can be counted now. */
  readonly settled: Filter
  /** Which documents may add to some days of one month. */
  readonly on: (days: Days) => Filter
  readonly without: Readonly<Record<string, 0>>
  readonly contributions: (document: SourceDocument) => Contribution[]
  /** Null when no document is ever deleted, neither by retention nor by a privacy request. */
  readonly kept: (now: Date) => Kept | null
}

const between = ({ from, to }: Days) => ({ $gte: momentOf(from), $lt: momentOf(addDays(to, 1)) })
const everything = () => null

/** Answers name nobody, so a privacy request deletes none of them. */
function answersSource(vault: Vault): CountSource {
  return {
    collection: answersCollection.name,
    kinds: ['survey'],
    of: {},
    settled: {},
    on: ({ from }) => ({ month: from.slice(0, 7) }),
    without: { sealedComment: 0 },
    contributions(document) {
      const answers = document as Counted & AnswersDocument
      return contributionsOfAnswers({ ...answers, day: dayOfAnswers(vault, answers) })
    },
    kept: everything,
  }
}

/** A forgotten request loses its personal data, but nothing that is counted (`requests.forget`). */
const requestsSource: CountSource = {
  collection: requestCollection.name,
  kinds: ['requests', 'times', 'pauses', 'officers', 'visits'],
  of: {},
  settled: {},
  on: (days) => ({
    $or: [
      { filedAt: between(days) },
      { endedAt: between(days) },
      { 'collected.at': between(days) },
      { 'appointments.day': { $gte: days.from, $lte: days.to } },
    ],
  }),
  without: { sealed: 0, notices: 0, notes: 0, checks: 0, calls: 0, last: 0 },
  contributions: (document) => contributionsOfRequest(document as Counted & RequestDocument),
  kept: everything,
}

/** Notice records are deleted after `NOTICE_RECORD_DAYS`. */
const noticesSource: CountSource = {
  collection: outboxCollection.name,
  kinds: ['notices'],
  of: { notice: { $exists: true } },
  settled: { state: { $ne: 'waiting' } },
  on: (days) => ({ createdAt: between(days) }),
  without: { sealed: 0 },
  contributions: (document) => contributionsOfNotice(document as Counted & OutboxDocument & CountedNotice),
  kept(now) {
    // A month with only part of its documents is treated as deleted.
    const since = monthOf(new Date(+now - (NOTICE_RECORD_DAYS - 31) * DAY))
    return { since, filter: { createdAt: { $gte: momentOf(`${since}-01`) } } }
  },
}

/** All collections that are counted. */
export function countSources(vault: Vault): CountSource[] {
  return [answersSource(vault), requestsSource, noticesSource]
}

export const sourceCollection = (connection: Connection, { collection }: CountSource) =>
  connection.collection<SourceDocument>(collection)

const countable = (source: CountSource, now: Date): Filter => ({
  ...source.of,
  ...source.settled,
  ...source.kept(now)?.filter,
})

/** Whether all documents behind the cells of this kind and month still exist. */
export function hasDocuments(
  sources: readonly CountSource[],
  { kind, month }: { readonly kind: CellKind; readonly month: Month },
  now: Date,
): boolean {
  const kept = sources.find(({ kinds }) => kinds.includes(kind))?.kept(now)
  return !kept || month >= kept.since
}

/** How many documents a rebuild or a check reads and writes at a time. */
const BATCH = 1000

/** The documents from which the cells can be counted again, in batches. */
export async function* batchesOf(
  connection: Connection,
  source: CountSource,
  now: Date,
): AsyncGenerator<SourceDocument[]> {
  let batch: SourceDocument[] = []
  const found = sourceCollection(connection, source).find(countable(source, now), {
    projection: source.without,
    batchSize: BATCH,
  })
  for await (const document of found) {
    batch.push(document)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
