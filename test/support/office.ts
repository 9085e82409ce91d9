import type { ServiceId } from '../../src/domain/services/ids.ts'
import { inTurn } from '../../src/domain/questions/questions.ts'
import type { Language } from '../../src/lib/language.ts'
import { services } from '../../src/domain/services/index.ts'
import { SECOND } from '../../src/lib/time.ts'
import type { Config } from '../../src/config.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Models } from '../../src/models/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { type Chapwai, startChapwai } from '../../src/start.ts'
import { type LineSandbox, type Person, startLineSandbox } from '../../sandbox/line/index.ts'
import { type TestClock, testClock } from './clock.ts'
import { bareDatabase, type TestDatabase, testKey } from './database.ts'
import { type ChatRequest, makeAnswers } from './make.ts'

/** A whole office for a test: the application, its own LINE and its own database, on one clock. */
export interface TestOffice {
  readonly clock: TestClock
  readonly line: LineSandbox
  readonly database: TestDatabase
  readonly models: Models
  readonly chapwai: Chapwai
  /** A new person who has added the account. */
  person(name?: string): Promise<Person>
  /** Waits until every message that came in is answered. */
  settled(): Promise<void>
  /** A second process on the same database; LINE's webhook still goes to the first. */
  another(): Promise<Chapwai>
  /** Stops the first process abruptly and starts another one, with other keys if given. */
  restart(keys?: DataKeys): Promise<void>
  /** Changes settings of the office; the clock moves eleven seconds, so that every process knows them. */
  sets(settings: Readonly<Record<string, unknown>>): Promise<void>
  /** A press on a button with this postback data, also on an old one; works off everything. */
  presses(person: Person, data: string): Promise<void>
  /** An officer's decision, as the console makes it. */
  decides(request: Request, decision: Decision): Promise<boolean>
  close(): Promise<void>
}

const CHANNEL = {
  channelId: '1234567890',
  channelSecret: 'secret-of-the-test',
  channelAccessToken: 'token-of-the-test',
}

type DataKeys = Pick<Config, 'dataKey' | 'dataKeyFormer'>

export interface OfficeOptions {
  readonly at?: string
  readonly quota?: number
  /** True: timers look for work every second, as in production. */
  readonly timers?: boolean
  /** True: the application's commands to its database can be counted, see `commandsDuring`. */
  readonly counted?: boolean
  /** Receives all log lines; without it nothing is logged. */
  readonly log?: (line: string) => void
}

/** Sends notices at once, unless a test sets the time to undo. */
function merged(settings: Readonly<Record<string, unknown>>) {
  const { notices = {}, ...others } = settings
  return { ...others, notices: { undoSeconds: 0, ...(notices as object) } }
}

/** The address with the driver's command monitoring. */
function monitored(uri: string): string {
  const address = /[/]\w*[?]|[^/][/]\w*$/.test(uri) ? uri : `${uri}/`
  return `${address}${address.includes('?') ? '&' : '?'}monitorCommands=true`
}

export async function openOffice(options: OfficeOptions = {}): Promise<TestOffice> {
  const clock = testClock(options.at)
  const log = options.log ? createLog('trace', { write: options.log }) : createLog('silent')
  // The application makes the indexes when it starts.
  const database = await bareDatabase()
  const line = await startLineSandbox({
    ...CHANNEL,
    now: clock.milliseconds,
    ...(options.quota !== undefined && { quota: options.quota }),
  })
  await database.models.settings.store(merged({}), 0, COMMAND_LINE, clock.now())
  const readOffice = database.models.settings.reader(clock.now)
  const running = new Set<Chapwai>()

  let keys: DataKeys = { dataKey: testKey, dataKeyFormer: null }

  async function start(): Promise<Chapwai> {
    const chapwai = await startChapwai({
      config: {
        production: false,
        port: 0,
        host: '127.0.0.1',
        baseUrl: null,
        mongodbUri: options.counted ? monitored(database.uri) : database.uri,
        ...keys,
        channelSecret: CHANNEL.channelSecret,
        lineCredentials: { kind: 'token', token: CHANNEL.channelAccessToken },
        lineApiBaseUrl: line.url,
        lineDataApiBaseUrl: line.dataUrl,
        metricsToken: null,
        logLevel: 'silent',
      },
      log,
      clock: clock.now,
      dbName: database.name,
      timers: options.timers ?? false,
    })
    running.add(chapwai)
    return chapwai
  }

  let presses = 0
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
    async restart(others = keys) {
      keys = others
      await chapwai.stop()
      running.delete(chapwai)
      chapwai = await start()
      webhook()
    },
    async sets(settings) {
      const { revision } = await database.models.settings.stored()
      await database.models.settings.store(merged(settings), revision, COMMAND_LINE, clock.now())
      clock.advance(11 * SECOND)
    },
    async presses({ userId }, data) {
      presses += 1
      const event = { id: `press-${presses}`, at: clock.milliseconds(), kind: 'tap', data } as const
      await database.models.inbox.store([{ event, userId, replyToken: null, deliveredAt: clock.now() }])
      await chapwai.workOff()
    },
    async decides(request, decision) {
      const desk = { models: database.models, vault: database.vault, noticesWait: () => {} }
      const officer = { kind: 'officer', staffId: 'officer', name: 'เจ้าหน้าที่ทดสอบ' } as const
      return changeRequest(desk, request, decision, officer, clock.now(), await readOffice())
    },
    async close() {
      await Promise.all([...running].map((each) => each.stop()))
      await line.close()
      await database.close()
    },
  }
}

const labels = {
  th: {
    file: 'กรอกคำขอล่วงหน้า',
    begin: 'รับทราบและเริ่มกรอก',
    day: 'เลือกวันที่',
    submit: 'ส่งคำขอ',
    meant: 'หากหมายถึง:',
  },
  en: {
    file: 'Fill in a request',
    begin: 'I understand, begin',
    day: 'Choose a day',
    submit: 'Send the request',
    meant: 'If you mean:',
  },
} as const

interface FilingOptions {
  readonly language?: Language
  /** Answers by question id, instead of the usual ones. */
  readonly answers?: Readonly<Record<string, string>>
}

/** Answers all questions that come as a person would, one tap or line at a time, up to the check page. */
export async function fillsIn(
  office: TestOffice,
  person: Person,
  service: ServiceId,
  { language = 'th', answers: given = {} }: FilingOptions = {},
): Promise<void> {
  const answers = makeAnswers(service, given)
  const { file, begin, day, meant } = labels[language]
  await person.says(services[service].name[language])
  await office.settled()
  // Somebody of another status is shown the service for people like them, with one button to this one.
  const other = `${meant} ${services[service].shortName[language]}`
  if (JSON.stringify(person.last).includes(other)) {
    await person.taps(other)
    await office.settled()
  }
  await person.taps(file)
  await office.settled()
  // Look only at the newest card: an earlier one keeps its buttons.
  if (JSON.stringify(person.last).includes(begin)) {
    await person.taps(begin)
    await office.settled()
  }
  for (const question of inTurn(services[service], answers, '')) {
    const answer = answers[question.id] ?? ''
    if (question.kind === 'choice') {
      const index = question.options.findIndex(({ id }) => id === answer)
      await person.taps(`${index + 1}. ${question.options[index]?.label[language] ?? ''}`)
    } else if (question.kind === 'day') {
      await person.picks(day, answer)
    } else {
      await person.says(answer)
    }
    await office.settled()
  }
}

/** Files a request through the chat. @returns it as stored in the database */
export async function filesThroughChat(
  office: TestOffice,
  person: Person,
  service: ServiceId,
  options: FilingOptions = {},
): Promise<ChatRequest> {
  await fillsIn(office, person, service, options)
  await person.taps(labels[options.language ?? 'th'].submit)
  await office.settled()
  const [request] = await office.models.requests.ofPerson(person.userId)
  if (!request)
    throw new Error(`Nothing was filed for ${service}; the phone shows ${JSON.stringify(person.last)}`)
  return { ...request, userId: person.userId }
}
