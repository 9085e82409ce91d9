import type { ServiceId } from '../../src/flows/services/ids.ts'
import { applicable } from '../../src/flows/questions.ts'
import { services } from '../../src/flows/services/index.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Models } from '../../src/models/index.ts'
import type { Request } from '../../src/models/requestDocument.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { type Chapwai, startChapwai } from '../../src/start.ts'
import { type LineSandbox, type Person, startLineSandbox } from '../../sandbox/line/index.ts'
import { type TestClock, testClock } from './clock.ts'
import { freshDatabase, type TestDatabase, testKey } from './database.ts'
import { makeAnswers } from './make.ts'

/** A whole office for a test: the application, a LINE of its own and a database of its own, on one clock. */
export interface TestOffice {
  readonly clock: TestClock
  readonly line: LineSandbox
  readonly database: TestDatabase
  readonly models: Models
  readonly chapwai: Chapwai
  /** Somebody new, who has added the account. */
  person(name?: string): Promise<Person>
  /** Waits until every message that came in is answered. */
  settled(): Promise<void>
  /** A second process on the same database; LINE's webhook still goes to the first. */
  another(): Promise<Chapwai>
  /** Ends the first process without a word and starts another one in its place. */
  restart(): Promise<void>
  /** An officer's decision, as the console makes it. */
  decides(request: Request, decision: Decision): Promise<boolean>
  close(): Promise<void>
}

const CHANNEL = {
  channelId: '1234567890',
  channelSecret: 'secret-of-the-test',
  channelAccessToken: 'token-of-the-test',
}

export async function openOffice(options: { at?: string; quota?: number } = {}): Promise<TestOffice> {
  const clock = testClock(options.at)
  const database = await freshDatabase()
  const line = await startLineSandbox({
    ...CHANNEL,
    now: clock.milliseconds,
    ...(options.quota !== undefined && { quota: options.quota }),
  })
  const running = new Set<Chapwai>()

  async function start(): Promise<Chapwai> {
    const chapwai = await startChapwai({
      config: {
        production: false,
        port: 0,
        host: '127.0.0.1',
        baseUrl: null,
        mongodbUri: database.uri,
        dataKey: testKey,
        channelSecret: CHANNEL.channelSecret,
        lineCredentials: { kind: 'token', token: CHANNEL.channelAccessToken },
        lineApiBaseUrl: line.url,
        lineDataApiBaseUrl: line.dataUrl,
        metricsToken: null,
        logLevel: 'silent',
      },
      log: createLog('silent'),
      clock: clock.now,
      dbName: database.name,
      timers: false,
    })
    running.add(chapwai)
    return chapwai
  }

  let chapwai = await start()
  const webhook = () => line.setWebhookUrl(`http://127.0.0.1:${chapwai.port}/line/webhook`)
  webhook()

  return {
    clock,
    line,
    database,
    models: database.models,
    get chapwai() {
      return chapwai
    },
    async person(name = 'สมศรี') {
      const person = line.addPerson({ name })
      await person.follows()
      await chapwai.worker.settled()
      return person
    },
    settled: () => chapwai.worker.settled(),
    another: start,
    async restart() {
      await chapwai.stop()
      running.delete(chapwai)
      chapwai = await start()
      webhook()
    },
    decides(request, decision) {
      const desk = { models: database.models, vault: database.vault, noticesWait: () => {} }
      const officer = { kind: 'officer', staffId: 'officer', name: 'เจ้าหน้าที่ทดสอบ' } as const
      return changeRequest(desk, request, decision, officer, clock.now())
    },
    async close() {
      await Promise.all([...running].map((each) => each.stop()))
      await line.close()
      await database.close()
    },
  }
}

/** Goes through the whole filing in Thai as a person would, one tap or one line at a time, up to the check page. */
export async function fillsIn(office: TestOffice, person: Person, service: ServiceId): Promise<void> {
  const answers = makeAnswers(service)
  await person.says(services[service].name.th)
  await office.settled()
  await person.taps('ยื่นคำขอ')
  await office.settled()
  if (person.buttons().includes('รับทราบและเริ่มกรอก')) {
    await person.taps('รับทราบและเริ่มกรอก')
    await office.settled()
  }
  for (const question of applicable(services[service], answers)) {
    const answer = answers[question.id] ?? ''
    if (question.kind === 'choice') {
      const index = question.options.findIndex(({ id }) => id === answer)
      await person.taps(`${index + 1}. ${question.options[index]?.label.th ?? ''}`)
    } else if (question.kind === 'day') {
      await person.picks('เลือกวันที่', answer)
    } else {
      await person.says(answer)
    }
    await office.settled()
  }
}

/** Files a request through the chat. @returns it as the database has it */
export async function filesThroughChat(
  office: TestOffice,
  person: Person,
  service: ServiceId,
): Promise<Request> {
  await fillsIn(office, person, service)
  await person.taps('ส่งคำขอ')
  await office.settled()
  const [request] = await office.models.requests.ofPerson(person.userId, 1)
  if (!request)
    throw new Error(`Nothing was filed for ${service}; the phone shows ${JSON.stringify(person.last)}`)
  return request
}
