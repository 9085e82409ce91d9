import { randomUUID } from 'node:crypto'
import { manualCatalogue } from '../src/domain/catalogue/catalogue.ts'
import { createLog } from '../src/lib/log.ts'
import { makeReference } from '../src/lib/reference.ts'
import { DAY } from '../src/lib/time.ts'
import { connect } from '../src/models/connect.ts'
import { createModels } from '../src/models/index.ts'
import {
  answersContext,
  requestCollection,
  type RequestDocument,
} from '../src/models/requests/requestDocument.ts'
import { openVault } from '../src/models/sealing/dataKey.ts'
import { queryOf } from '../src/requests/finding/query.ts'
import { createRequestIndex } from '../src/requests/finding/requestIndex.ts'
import { makeAnswers } from '../test/support/make.ts'
import type { BenchDatabase } from './database.ts'
import { inMs, round } from './figures.ts'

const FIRST = [
  'สม',
  'วิ',
  'บุญ',
  'กัญ',
  'มาลี',
  'ประ',
  'ศักดิ์',
  'นภา',
  'พร',
  'อร',
  'จัน',
  'ทอง',
  'สุ',
  'ธี',
  'รัตน',
  'ปิย',
]
const SECOND = [
  'ศรี',
  'ชัย',
  'มี',
  'ญา',
  'ดา',
  'เสริฐ',
  'สิทธิ์',
  'พร',
  'ทิพย์',
  'ทัย',
  'ทร์',
  'ใบ',
  'ดา',
  'ระ',
  'วดี',
  'ภรณ์',
]
const FAMILY = [
  'ใจดี',
  'แก้วตา',
  'มั่นคง',
  'วงค์คำ',
  'ปัญญา',
  'ศรีวิชัย',
  'พรหมมา',
  'ไชยวงค์',
  'สุขใจ',
  'อินต๊ะ',
  'กันทะ',
  'ธรรมสอน',
]
const PLACES = ['บ้านปง', 'วัดดอน', 'ชุมชน', 'อนุบาล', 'ไทยรัฐวิทยา', 'บ้านใหม่', 'บ้านห้วย', 'บ้านสัน']

/** What is looked for, by the name of its figure. */
const WANTED = {
  name: 'สมศรี ใจดี',
  part: 'กัญ',
  misspelt: 'ศักสิท พรมมา',
  reference: '1234-5',
  phone: '5678',
  school: 'รร.บ้านปง 12',
  service: 'รับรองเงินเดือน',
} as const
const TIMES = 20
const FILED = Date.parse('2026-11-23T09:00:00+07:00')

const pick = (from: readonly string[], number: number) => from[number % from.length] ?? ''

/** A person of every five requests, with a name made of syllables, so that names look alike as in life. */
function answersOf(person: number): Record<string, string> {
  const given = pick(FIRST, person) + pick(SECOND, Math.floor(person / 16))
  const family = pick(FAMILY, Math.floor(person / 256)) + (person % 7 === 0 ? pick(SECOND, person) : '')
  return makeAnswers('salary-certificate', {
    name: `${pick(['นาง', 'นาย', 'นางสาว'], person)}${given} ${family}`,
    workplace: `โรงเรียน${pick(PLACES, person)} ${person % 40}`,
    phone: `08${String(10_000_000 + person * 7919).slice(-8)}`,
  })
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const beganAt = performance.now()
  await what()
  return performance.now() - beganAt
}

interface SearchBench {
  readonly sizes: readonly number[]
  readonly open: () => Promise<BenchDatabase>
  readonly print: (figures: object) => void
  readonly progress: (words: string) => void
}

const memoryMb = () => process.memoryUsage().heapUsed / 1024 / 1024

/** Measures the index of requests: reading all of them, its memory, and searches with each kind of words. */
export async function benchSearch({ sizes, open, print, progress }: SearchBench): Promise<void> {
  for (const size of sizes) {
    const { uri } = await open()
    const connection = await connect(uri)
    const vault = await openVault(connection, { dataKey: Buffer.alloc(32, 1), dataKeyFormer: null })
    const models = createModels(connection, vault)
    await models.prepare()
    progress(`writing ${size} requests …`)
    const filing = { service: 'salary-certificate', answers: answersOf(0) } as const
    const { id } = await models.requests.file('first', null, filing, new Date(FILED), manualCatalogue)
    const stored = requestCollection.on(connection)
    const like = await stored.findOne({ _id: id })
    if (!like) throw new Error('The first request was not stored')
    for (let from = 1; from < size; from += 1000) {
      const documents = Array.from({ length: Math.min(1000, size - from) }, (_, at): RequestDocument => {
        const own = randomUUID()
        const filedAt = new Date(FILED - (from + at) * (DAY / 50))
        return {
          ...like,
          _id: own,
          reference: makeReference(2570, from + at + 10),
          state: from + at < 500 ? 'submitted' : 'completed',
          filedAt,
          changedAt: filedAt,
          sealed: vault.seal(answersOf(Math.floor((from + at) / 5)), answersContext(own)),
        }
      })
      await stored.insertMany(documents)
    }
    const index = createRequestIndex(models, createLog('silent'))
    globalThis.gc?.()
    const before = memoryMb()
    progress('reading them …')
    const readMs = await timed(() => index.warm())
    globalThis.gc?.()
    const figures: Record<string, object> = {}
    for (const [name, words] of Object.entries(WANTED)) {
      const each: number[] = []
      for (let time = 0; time <= TIMES; time += 1) {
        each.push(
          await timed(async () => {
            const query = queryOf(words, [])
            if (query) await index.find(query)
          }),
        )
      }
      figures[`${name}Ms`] = inMs(each.slice(1), 0.5, 0.9)
    }
    print({
      what: 'search',
      requests: size,
      readSeconds: round(readMs / 1000, 1),
      heapMb: round(memoryMb() - before, 0),
      ...figures,
      compareMs: round(await timed(() => index.compare()), 0),
    })
    index.close()
    await connection.close()
  }
}
