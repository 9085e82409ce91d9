import { type Connection, Schema } from 'mongoose'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { type ItemId, itemIds, isLevel, type Level, surveyVersion } from '../../domain/survey/surveyItems.ts'
import type { Profile } from '../../domain/survey/surveyProfile.ts'
import type { Vault } from '../../lib/seal.ts'
import { addDays, type Day, dayOf, momentOf, type Month, monthOf } from '../../lib/time.ts'
import { bytes } from '../sealing/bytes.ts'
import { type Counted, countedFields, recount } from '../counts/countedFields.ts'
import type { Channel } from '../../domain/request/channel.ts'
import { sealedBytes } from '../sealing/sealedBytes.ts'

const INVITATION_DAYS = 30

interface InvitationDocument {
  _id: string
  service: ServiceId
  version?: number
  /** Absent in invitations of earlier releases: LINE. */
  channel?: Channel
  expiresAt: Date
}

export interface AnswersDocument extends Counted {
  _id: string
  version: number
  month: Month
  /** The day of the first answer; absent in answers of earlier releases. */
  sealedDay?: Buffer
  service: ServiceId
  channel: Channel
  scores: Partial<Record<ItemId, Level>>
  profile: Profile
  sealedComment?: Buffer
  /** Says that there is a comment, to whoever may not read it. */
  commented?: true
}

const invitationSchema = new Schema<InvitationDocument>(
  {
    _id: { type: String, required: true },
    service: { type: String, required: true, enum: serviceIds },
    version: Number,
    channel: String,
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'surveyInvitations' },
)
invitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const commentContext = (answersId: string) => `comment ${answersId}`
export const dayContext = (answersId: string) => `survey day ${answersId}`

const answersSchema = new Schema<AnswersDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    month: { type: String, required: true },
    sealedDay: sealedBytes(dayContext),
    service: { type: String, required: true, enum: serviceIds },
    channel: { type: String, required: true },
    scores: { type: Schema.Types.Mixed, required: true },
    profile: { type: Schema.Types.Mixed, required: true },
    sealedComment: sealedBytes(commentContext),
    commented: Boolean,
    ...countedFields,
  },
  { versionKey: false, minimize: false, collection: 'surveyAnswers' },
)
answersSchema.index({ month: 1 })
answersSchema.index({ recount: 1 }, { sparse: true })
answersSchema.index({ 'counting.id': 1 }, { sparse: true })

/** The day of an answer set, which rests sealed: in the clear it would nearly be the request's number. */
export function dayOfAnswers(vault: Vault, { _id, sealedDay }: AnswersDocument): Day | null {
  return sealedDay ? (vault.open(bytes(sealedDay), dayContext(_id)) as Day) : null
}

/**
 * Survey answers, stored apart from whoever gave them: an answer set has the month, the service and what the person
 * chose to tell, its day sealed, no LINE id, no request, no moment. Its id is a keyed digest, so that there is one set
 * for a request without the database telling which.
 */
export function surveyModel(connection: Connection, vault: Vault) {
  const invitations = connection.model('SurveyInvitation', invitationSchema)
  const answers = connection.model('SurveyAnswers', answersSchema)
  const answersId = (survey: string) => vault.digest(survey, 'survey answers')

  async function invited(survey: string, now: Date): Promise<InvitationDocument | null> {
    return invitations.findOne({ _id: survey, expiresAt: { $gt: now } }).lean()
  }

  async function note(
    survey: string,
    now: Date,
    field: string,
    value: unknown,
    more: { readonly commented?: true } = {},
  ): Promise<boolean> {
    const invitation = await invited(survey, now)
    if (!invitation) return false
    const _id = answersId(survey)
    await answers.updateOne(
      { _id },
      {
        $setOnInsert: {
          version: invitation.version ?? surveyVersion,
          month: monthOf(now),
          sealedDay: vault.seal(dayOf(now), dayContext(_id)),
          service: invitation.service,
          channel: invitation.channel ?? 'line',
          scores: {},
          profile: {},
        },
      },
      { upsert: true },
    )
    // The first answer counts; an old button changes nothing.
    await answers.updateOne(
      { _id, [field]: { $exists: false } },
      { $set: { [field]: value, ...more, ...recount } },
    )
    return true
  }

  return {
    invitations,
    answers,

    /** The survey of a request: the same for the same request, and without the key nobody can tell which. */
    idFor: (request: string) => vault.digest(request, 'survey'),

    /**
     * Opens the survey for 30 days, to the end of a day: the moment would tell which request it belongs to.
     * @returns the version of the set that it asks, as it was when it was opened first
     */
    async invite(
      survey: string,
      service: ServiceId,
      now: Date,
      version = surveyVersion,
      channel: Channel = 'line',
    ): Promise<number> {
      const stored = await invitations
        .findOneAndUpdate(
          { _id: survey },
          {
            $setOnInsert: {
              service,
              version,
              channel,
              expiresAt: momentOf(addDays(dayOf(now), INVITATION_DAYS + 1)),
            },
          },
          { upsert: true, returnDocument: 'after' },
        )
        .lean()
      return stored.version ?? surveyVersion
    },

    /** Notes one answer at once, so that a survey left half-way still counts. False when the survey is closed. */
    async rate(survey: string, item: string, level: number | null, now: Date): Promise<boolean> {
      if (level === null) return (await invited(survey, now)) !== null
      if (!itemIds.some((id) => id === item) || !isLevel(level)) return false
      return note(survey, now, `scores.${item}`, level)
    },

    /** Notes the optional comment, sealed: it may hold what its writer should not have written. */
    async comment(survey: string, comment: string, now: Date): Promise<boolean> {
      const sealed = vault.seal(comment, commentContext(answersId(survey)))
      return note(survey, now, 'sealedComment', sealed, { commented: true })
    },

    /** Notes one field of the optional profile. */
    async profile(survey: string, field: string, value: string, now: Date): Promise<boolean> {
      return note(survey, now, `profile.${field}`, value)
    },
  }
}

export type Surveys = ReturnType<typeof surveyModel>
