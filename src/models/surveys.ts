import { type Connection, Schema } from 'mongoose'
import { type ServiceId, serviceIds } from '../flows/services/ids.ts'
import { type ItemId, itemIds, isLevel, type Level, surveyVersion } from '../flows/surveyItems.ts'
import type { Profile } from '../flows/surveyProfile.ts'
import type { Vault } from '../lib/seal.ts'
import { addDays, dayOf, momentOf, type Month, monthOf } from '../lib/time.ts'
import { sealedBytes } from './sealedBytes.ts'

const INVITATION_DAYS = 30

interface InvitationDocument {
  _id: string
  service: ServiceId
  version?: number
  expiresAt: Date
}

interface AnswersDocument {
  _id: string
  version: number
  month: Month
  service: ServiceId
  channel: 'line'
  scores: Partial<Record<ItemId, Level>>
  profile: Profile
  sealedComment?: Buffer
}

const invitationSchema = new Schema<InvitationDocument>(
  {
    _id: { type: String, required: true },
    service: { type: String, required: true, enum: serviceIds },
    version: Number,
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'surveyInvitations' },
)
invitationSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const commentContext = (answersId: string) => `comment ${answersId}`

const answersSchema = new Schema<AnswersDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    month: { type: String, required: true },
    service: { type: String, required: true, enum: serviceIds },
    channel: { type: String, required: true },
    scores: { type: Schema.Types.Mixed, required: true },
    profile: { type: Schema.Types.Mixed, required: true },
    sealedComment: sealedBytes(commentContext),
  },
  { versionKey: false, minimize: false, collection: 'surveyAnswers' },
)
answersSchema.index({ month: 1 })

/**
 * Survey answers, stored apart from whoever gave them: an answer set has the month, the service and what the person
 * chose to tell, no LINE id, no request, no moment. Its id is a keyed digest, so that there is one set for a request
 * without the database telling which.
 */
export function surveyModel(connection: Connection, vault: Vault) {
  const invitations = connection.model('SurveyInvitation', invitationSchema)
  const answers = connection.model('SurveyAnswers', answersSchema)
  const answersId = (survey: string) => vault.digest(survey, 'survey answers')

  async function invited(survey: string, now: Date): Promise<InvitationDocument | null> {
    return invitations.findOne({ _id: survey, expiresAt: { $gt: now } }).lean()
  }

  async function note(survey: string, now: Date, field: string, value: unknown): Promise<boolean> {
    const invitation = await invited(survey, now)
    if (!invitation) return false
    const _id = answersId(survey)
    await answers.updateOne(
      { _id },
      {
        $setOnInsert: {
          version: invitation.version ?? surveyVersion,
          month: monthOf(now),
          service: invitation.service,
          channel: 'line',
          scores: {},
          profile: {},
        },
      },
      { upsert: true },
    )
    // The first answer counts; an old button changes nothing.
    await answers.updateOne({ _id, [field]: { $exists: false } }, { $set: { [field]: value } })
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
    async invite(survey: string, service: ServiceId, now: Date, version = surveyVersion): Promise<number> {
      const stored = await invitations
        .findOneAndUpdate(
          { _id: survey },
          {
            $setOnInsert: { service, version, expiresAt: momentOf(addDays(dayOf(now), INVITATION_DAYS + 1)) },
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
      return note(survey, now, 'sealedComment', vault.seal(comment, commentContext(answersId(survey))))
    },

    /** Notes one field of the optional profile. */
    async profile(survey: string, field: string, value: string, now: Date): Promise<boolean> {
      return note(survey, now, `profile.${field}`, value)
    },

    /** What the reports need of the answers given in these months. */
    async answersIn(months: readonly Month[]) {
      const rows = await answers.find({ month: { $in: months } }, { sealedComment: 0, _id: 0 }).lean()
      return rows.map(({ version, month, service, scores, profile }) => ({
        version,
        month,
        service,
        scores,
        profile,
      }))
    },
  }
}

export type Surveys = ReturnType<typeof surveyModel>
