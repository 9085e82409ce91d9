import type { Connection } from '../../../src/models/connect.ts'
import type { Vault } from '../../../src/lib/seal.ts'
import type { OutboxDocument } from '../../../src/models/outbox/outboxDocument.ts'
import type { RequestDocument } from '../../../src/models/requests/requestDocument.ts'
import type { AnswersDocument } from '../../../src/models/surveys/surveys.ts'
import { answersDocument, forgottenRequest, noticeDocument, requestDocument } from './documents.ts'
import { SAMPLE_ID } from './life.ts'
import { type PlannedRequest, planYear, timeOf, type YearOptions } from './plan.ts'

export interface SampleDatabase {
  readonly connection: Connection
  readonly vault: Vault
}

export interface WriteOptions extends YearOptions {
  /** Only what figures come from, without names and notices: a year as large as a measurement wants it. */
  readonly bare?: true
  /** Notices do not expire before, so that those of a year long past are still there to be counted. */
  readonly noticesKeptUntil?: Date
}

/** How many documents a year has become. */
export interface WrittenYear {
  readonly requests: number
  readonly answers: number
  readonly notices: number
}

const BATCH = 1000
/** The character after the dash that ends `SAMPLE_ID`: ids from there on come after those of the sample. */
const AFTER_SAMPLE_IDS = SAMPLE_ID.replace('-', '.')

/** @throws when the database holds a request that is no sample */
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
  // The connection's collections are typed by each caller; what is inserted is `T` either way.
  const target = connection.collection<{ _id: string }>(collection)
  for (let from = 0; from < documents.length; from += BATCH) {
    await target.insertMany(documents.slice(from, from + BATCH), { ordered: false })
  }
}

/**
 * Writes one fiscal year of a believable office. Nothing is marked to be counted: call `models.counts.rebuild`, or
 * `markUncounted` and `collect`, afterwards.
 * @throws when the database holds a request that is no sample
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
