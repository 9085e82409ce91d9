import { randomUUID } from 'node:crypto'
import { type Catalogue, manualCatalogue } from '../../src/domain/catalogue/catalogue.ts'
import { services } from '../../src/domain/services/index.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { isAsked, knownQuestions } from '../../src/domain/questions/questions.ts'
import type { Question } from '../../src/domain/questions/question.ts'
import { holds } from '../../src/domain/questions/when.ts'
import type { Models } from '../../src/models/index.ts'
import type { Request } from '../../src/domain/requests/request.ts'

/** A LINE user id that belongs to nobody. */
export function makeUserId(): string {
  return `U${randomUUID().replaceAll('-', '')}`
}

export function makeAnswer(question: Question): string {
  switch (question.kind) {
    case 'text':
      return 'โรงเรียนบ้านปงเคียน'
    case 'name':
      return 'นางสมศรี ใจดี'
    case 'phone':
      return '0812345678'
    case 'choice':
      return question.options[0]?.id ?? ''
    case 'count':
      return String(question.min)
    case 'day':
      if (question.initial !== undefined) return '2017-05-01'
      return question.latest > 0 ? '2026-12-01' : '2026-11-02'
    case 'year':
      return '2026'
    case 'money':
      return '1250.50'
  }
}

/**
 * Valid answers to all questions of a service, with those that follow from them; `given` replaces some, also answers to
 * questions of a former release.
 */
export function makeAnswers(service: ServiceId, given: Record<string, string> = {}): Record<string, string> {
  return knownQuestions(services[service]).reduce<Record<string, string>>((answers, question) => {
    const { id, onlyWhen, implied } = question
    if (onlyWhen && !holds(onlyWhen, answers)) return answers
    const value =
      given[id] ?? implied?.(answers) ?? (isAsked(question, answers) ? makeAnswer(question) : undefined)
    return value === undefined ? answers : { ...answers, [id]: value }
  }, {})
}

/** A request filed in a chat. */
export type ChatRequest = Request & { readonly userId: string }

/** Creates a request as if an applicant had filed it. */
export async function makeRequest(
  models: Models,
  options: {
    service?: ServiceId
    userId?: string
    at?: Date
    answers?: Record<string, string>
    catalogue?: Catalogue
  } = {},
): Promise<ChatRequest> {
  const { service = 'salary-certificate', userId = makeUserId() } = options
  const request = await models.requests.file(
    randomUUID(),
    userId,
    { service, answers: makeAnswers(service, options.answers) },
    options.at ?? new Date('2026-11-23T09:00:00+07:00'),
    options.catalogue ?? manualCatalogue,
  )
  return { ...request, userId }
}

/** Creates a request that an officer entered for somebody without LINE. */
export async function makeWalkIn(
  models: Models,
  options: {
    service?: ServiceId
    at?: Date
    answers?: Record<string, string>
    channel?: 'counter' | 'phone'
  } = {},
): Promise<Request> {
  const service = options.service ?? 'salary-certificate'
  return models.requests.file(
    randomUUID(),
    null,
    { service, answers: makeAnswers(service, options.answers) },
    options.at ?? new Date('2026-11-23T09:00:00+07:00'),
    manualCatalogue,
    {
      channel: options.channel ?? 'counter',
      by: { kind: 'officer', staffId: 'officer', name: 'นายสมชาย ตั้งใจ' },
    },
  )
}
