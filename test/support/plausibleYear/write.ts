import type { Connection } from '../../../src/models/connect.ts'
import type { Vault } from '../../../src/lib/seal.ts'
import type { OutboxDocument } from '../../../src/models/outbox/outboxDocument.ts'
import type { RequestDocument } from '../../../src/models/requests/requestDocument.ts'
import type { AnswersDocument } from '../../../src/models/surveys/surveys.ts'
import { answersDocument, forgottenRequest, noticeDocument, requestDocument } from './documents.ts'
import { SAMPLE_ID } from './life.ts'
import { type PlannedRequest, planYear, timeOf, type YearOptions } from './plan.ts'

interface SampleDatabase {
  readonly connection: Connection
  readonly vault: Vault
}

export interface WriteOptions extends YearOptions {
  /** Writes only what reports count, without names and notices, for large years in measurements. */
  readonly bare?: true
  /** Notices do not expire before this moment, so that reports can still count those of a past year. */
  readonly noticesKeptUntil?: Date
}

/** How many documents were written. */
interface WrittenYear {
  readonly requests: number
  readonly answers: number
  readonly notices: number
}

const BATCH = 1000
/** `SAMPLE_ID` with its dash replaced by the next character: all ids of the sample sort before it. */
const AFTER_SAMPLE_IDS = SAMPLE_ID.replace('-', '.')

/** @throws when the database has a request that is not from the sample */
async function refuseRealOffice(connection: Connection): Promise<void> {
  const foreign = { $or: [{ _id: { $lt: SAMPLE_ID } }, { _id: { $gte: AFTER_SAMPLE_IDS } }] }
  const found = await connection.collection<RequestDocument>('requests').findOne(foreign)
  if (found)
    throw new Error(
      'This database holds requests of an office; a sample is never mixed with them. Name an empty one',
    )
}

async function insert<T extends { _id: string }>(
  connection: Connection,
  collection: string,
  documents: readonly T[],
): Promise<void> {
  // Each caller types the connection's collections; the inserted documents are `T` in both cases.
  const target = connection.collection<{ _id: string }>(collection)
  for (let from = 0; from < documents.length; from += BATCH) {
    await target.insertMany(documents.slice(from, from + BATCH), { ordered: false })
  }
}

/**
 * Writes one fiscal year of a plausible office. It does not mark anything to be counted: call `models.counts.rebuild`,
 * or `markUncounted` and `collect`, afterwards.
 * @throws when the database has a request that is not from the sample
 */
export async function writeYear(
  { connection, vault }: SampleDatabase,
  options: WriteOptions,
): Promise<WrittenYear> {
  await refuseRealOffice(connection)
  const { bare, noticesKeptUntil } = options
  const time = timeOf(options)
  const written = { requests: 0, answers: 0, notices: 0 }

  async function write(planned: readonly PlannedRequest[]): Promise<void> {
    const requests = planned.map((each): RequestDocument =>
      bare ? forgottenRequest(each, time) : requestDocument(each, time, vault),
    )
    const answers = planned.flatMap((each): AnswersDocument[] =>
      each.answers ? [answersDocument(each.answers, vault)] : [],
    )
    const notices = planned.flatMap(({ life, notices }): OutboxDocument[] =>
      bare ? [] : notices.map((notice) => noticeDocument(notice, life.id, noticesKeptUntil)),
    )
    await insert(connection, 'requests', requests)
    await insert(connection, 'surveyAnswers', answers)
    await insert(connection, 'outbox', notices)
    written.requests += requests.length
    written.answers += answers.length
    written.notices += notices.length
  }

  let batch: PlannedRequest[] = []
  for (const planned of planYear(options, time)) {
    batch.push(planned)
    if (batch.length < BATCH) continue
    await write(batch)
    batch = []
  }
  await write(batch)
  const series = `requests-${options.fiscalYear}`
  await connection
    .collection<{ _id: string; last: number }>('counters')
    .updateOne({ _id: series }, { $max: { last: written.requests } }, { upsert: true })
  return written
}
