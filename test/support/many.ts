import { randomUUID } from 'node:crypto'
import { makeReference } from '../../src/lib/reference.ts'
import { MINUTE } from '../../src/lib/time.ts'
import {
  answersContext,
  requestCollection,
  type RequestDocument,
} from '../../src/models/requests/requestDocument.ts'
import type { TestDatabase } from './database.ts'
import { makeAnswers, makeRequest } from './make.ts'

/** Running numbers of the stored requests, far from those that are filed. */
let running = 100_000

/**
 * Stores this many requests at once, like one that a person filed, a minute apart, the oldest first.
 * @param differ the fields in which each differs, by its index
 */
export async function storeMany(
  { connection, models, vault }: Pick<TestDatabase, 'connection' | 'models' | 'vault'>,
  count: number,
  options: Parameters<typeof makeRequest>[1] = {},
  differ: (index: number) => Partial<RequestDocument> = () => ({}),
): Promise<{ readonly id: string; readonly reference: string }[]> {
  const requests = requestCollection.on(connection)
  const { id } = await makeRequest(models, options)
  const like = await requests.findOneAndDelete({ _id: id })
  if (!like) throw new Error('The request was not stored')
  const answers = makeAnswers(like.service, options.answers)
  const documents = Array.from({ length: count }, (_, index): RequestDocument => {
    const own = randomUUID()
    const at = new Date(+like.filedAt + index * MINUTE)
    return {
      ...like,
      _id: own,
      reference: makeReference(2570, (running += 1)),
      filedAt: at,
      changedAt: at,
      sealed: vault.seal(answers, answersContext(own)),
      ...differ(index),
    }
  })
  await requests.insertMany(documents)
  return documents.map(({ _id, reference }) => ({ id: _id, reference }))
}
