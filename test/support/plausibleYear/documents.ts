import { surveyVersion } from '../../../src/domain/survey/surveyItems.ts'
import { NOTICE_RECORD_DAYS } from '../../../src/domain/settings/retention.ts'
import { services } from '../../../src/domain/services/index.ts'
import { makeReference } from '../../../src/lib/reference.ts'
import type { Vault } from '../../../src/lib/seal.ts'
import { DAY, dayOf } from '../../../src/lib/time.ts'
import type { OutboxDocument } from '../../../src/models/outbox/outboxDocument.ts'
import { phoneDigests } from '../../../src/models/requests/phoneDigests.ts'
import {
  answersContext,
  reasonContext,
  type RequestDocument,
} from '../../../src/models/requests/requestDocument.ts'
import type { Pause } from '../../../src/domain/requests/timing.ts'
import type { Actor } from '../../../src/domain/requests/actor.ts'
import { type AnswersDocument, commentContext, dayContext } from '../../../src/models/surveys/surveys.ts'
import { makeAnswers } from '../make.ts'
import type { PlannedAnswers } from './answers.ts'
import type { Step } from './course.ts'
import { endOf, type Life } from './life.ts'
import type { PlannedNotice } from './notices.ts'
import type { OfficeTime } from './officeTime.ts'
import type { PlannedRequest } from './plan.ts'

function actorOf({ by }: Step, { officer }: Life): Actor {
  return by === 'officer' ? { kind: 'officer', ...officer } : { kind: by }
}

const lastOf = ({ steps }: Life, change: Step['change']) =>
  steps.findLast((step) => step.change === change)?.at ?? null

/** The pauses of a request, each with its office minutes. */
function pausesOf({ steps }: Life, time: OfficeTime): Pause[] {
  return steps.flatMap(({ change, at: from, why }, index) => {
    if (change !== 'pause') return []
    const to = steps[index + 1]?.at ?? null
    return [{ from, to, ...(why !== undefined && { why }), ...(to && { minutes: time.between(from, to) }) }]
  })
}

function minutesOf(life: Life, pauses: readonly Pause[], time: OfficeTime): number | null {
  const acceptedAt = lastOf(life, 'accept')
  const until = lastOf(life, 'ready') ?? life.steps.at(-1)?.at
  if (!acceptedAt || !until) return null
  const paused = pauses.reduce((sum, { from, to }) => sum + time.between(from, to ?? until), 0)
  return time.between(acceptedAt, until) - paused
}

function historyOf(life: Life): RequestDocument['history'] {
  return life.steps.map((step) => ({
    at: step.at,
    change: step.change,
    to: step.to,
    by: actorOf(step, life),
    ...(step.papers && { papers: [...step.papers] }),
  }))
}

function endingOf(life: Life) {
  const end = endOf(life)
  return {
    endedAt: end?.at ?? null,
    completedDay: end?.to === 'completed' ? dayOf(end.at) : null,
  }
}

/** A request after its names are deleted: it has only what reports count. */
export function forgottenRequest(
  { running, fiscalYear, life }: PlannedRequest,
  time: OfficeTime,
): RequestDocument {
  const { id, service, channel, steps, officer, takenOver, appointments } = life
  const [filed] = steps
  const latest = steps.at(-1)
  if (!filed || !latest) throw new RangeError(`Nothing happens to ${id}`)
  const pauses = pausesOf(life, time)
  const isAccepted = lastOf(life, 'accept') !== null
  return {
    _id: id,
    reference: makeReference(fiscalYear, running),
    service,
    serviceVersion: 0,
    state: latest.to,
    revision: steps.length,
    userId: null,
    channel,
    filedAt: filed.at,
    changedAt: latest.at,
    history: historyOf(life),
    ...(isAccepted && { handler: takenOver ?? officer }),
    acceptedAt: lastOf(life, 'accept'),
    readyAt: lastOf(life, 'ready'),
    pauses,
    promisedMinutes: services[service].minutes.target,
    officeMinutes: minutesOf(life, pauses, time),
    missingPapers: [...(latest.papers ?? [])],
    timesPapersAsked: steps.filter(({ change }) => change === 'ask-papers').length,
    ...endingOf(life),
    notices: [],
    ...(appointments.length > 0 && { appointments: appointments.map((past) => ({ ...past })) }),
  }
}

/** A request as the database stores it. */
export function requestDocument(planned: PlannedRequest, time: OfficeTime, vault: Vault): RequestDocument {
  const { id, service, userId, applicant, steps } = planned.life
  const forgotten = forgottenRequest(planned, time)
  const answers = makeAnswers(service, { name: applicant.name, phone: applicant.phone })
  return {
    ...forgotten,
    userId,
    sealed: vault.seal(answers, answersContext(id)),
    phones: phoneDigests(vault, { service, answers }),
    history: forgotten.history.map((entry, index) => {
      const reason = steps[index]?.reason
      return {
        ...entry,
        ...(reason !== undefined && { sealedReason: vault.seal(reason, reasonContext(id)) }),
      }
    }),
  }
}

/** An answer set as the database stores it. */
export function answersDocument(
  { id, day, service, channel, scores, profile, comment }: PlannedAnswers,
  vault: Vault,
): AnswersDocument {
  return {
    _id: id,
    version: surveyVersion,
    month: day.slice(0, 7),
    sealedDay: vault.seal(day, dayContext(id)),
    service,
    channel,
    scores,
    profile,
    ...(comment !== null && {
      sealedComment: vault.seal(comment, commentContext(id)),
      commented: true as const,
    }),
  }
}

/** A notice in a final state as the database stores it. @param keptUntil it does not expire before, whatever its age */
export function noticeDocument(
  { id, kind, to, state, pushed, createdAt, answer, retryKey }: PlannedNotice,
  request: string,
  keptUntil = createdAt,
): OutboxDocument {
  const expiresAt = Math.max(+createdAt + NOTICE_RECORD_DAYS * DAY, +keptUntil)
  return {
    _id: id,
    to,
    state,
    courtesy: false,
    notice: { kind, request },
    retryKey,
    attempts: state === 'no-chat' ? 0 : 1,
    uncertain: state === 'unknown',
    firstPushAt: pushed ? createdAt : null,
    plain: false,
    dueAt: createdAt,
    ...(answer && { answer }),
    createdAt,
    expiresAt: new Date(expiresAt),
  }
}
