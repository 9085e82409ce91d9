import type { Connection } from 'mongoose'
import type { ServiceId } from '../../domain/services/ids.ts'
import { type ItemId, itemIds, isLevel, type Level, surveyVersion } from '../../domain/survey/surveyItems.ts'
import type { Profile } from '../../domain/survey/surveyProfile.ts'
import type { Vault } from '../../lib/seal.ts'
import { addDays, type Day, dayOf, momentOf, type Month, monthOf } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { type Counted, recount } from '../counts/countedFields.ts'
import type { Channel } from '../../domain/requests/channel.ts'

const INVITATION_DAYS = 30

interface InvitationDocument {
  _id: string
  service: ServiceId
  version?: number
  /** Absent in invitations of earlier releases; then it is LINE. */
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
  /** Shows that there is a comment to code that cannot open it. */
  commented?: true
}

export const invitationCollection = collection<InvitationDocument>('surveyInvitations', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

export const commentContext = (answersId: string) => `comment ${answersId}`
export const dayContext = (answersId: string) => `survey day ${answersId}`

export const answersCollection = collection<AnswersDocument>('surveyAnswers', {
  indexes: [
    { key: { month: 1 } },
    { key: { recount: 1 }, sparse: true },
    { key: { 'counting.id': 1 }, sparse: true },
  ],
  sealed: { sealedDay: dayContext, sealedComment: commentContext },
})

/** The day of an answer set. It is stored sealed, because unsealed it would nearly identify the request. */
export function dayOfAnswers(vault: Vault, { _id, sealedDay }: AnswersDocument): Day | null {
  return sealedDay ? (vault.open(sealedDay, dayContext(_id)) as Day) : null
}

/**
 * Survey answers, stored separately from the people who gave them. An answer set has the month, the service, what the
 * person chose to tell and the sealed day, but no LINE id, no request and no time. Its id is a keyed digest, so that
 * each request has one set and the database does not show which.
 */
export function surveyModel(connection: Connection, vault: Vault) {
  const invitations = invitationCollection.on(connection)
  const answers = answersCollection.on(connection)
  const answersId = (survey: string) => vault.digest(survey, 'survey answers')

  async function invited(survey: string, now: Date): Promise<InvitationDocument | null> {
    return invitations.findOne({ _id: survey, expiresAt: { $gt: now } })
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
    // The first answer is kept; a later tap on an old button changes nothing.
    await answers.updateOne(
      { _id, [field]: { $exists: false } },
      { $set: { [field]: value, ...more, ...recount } },
    )
    return true
  }

  return {
    /** The id of a request's survey. It is always the same for a request, and only the key connects the two. */
    idFor: (request: string) => vault.digest(request, 'survey'),

    /** Whether anything of this survey has been answered. */
    async isAnswered(survey: string): Promise<boolean> {
      return exists(answers, { _id: answersId(survey) })
    },

    /** Whether one of these items was given one of the two lowest levels. It is read when it is needed and kept nowhere. */
    async hasLow(survey: string, items: readonly ItemId[]): Promise<boolean> {
      if (items.length === 0) return false
      const low = items.map((item) => ({ [`scores.${item}`]: { $lte: 2 } }))
      return exists(answers, { _id: answersId(survey), $or: low })
    },

    /** The version of the set that an open survey asks; null when it is not open. */
    async versionOf(survey: string): Promise<number | null> {
      const open = await invitations.findOne({ _id: survey })
      return open && (open.version ?? surveyVersion)
    },

    /**
     * Closes the survey, unless something has been answered: then the rest may still be.
     * @returns whether it is closed now
     */
    async withdraw(survey: string): Promise<boolean> {
      if (await exists(answers, { _id: answersId(survey) })) return false
      await invitations.deleteOne({ _id: survey })
      return true
    },

    /** Closes the survey, because the hand-over was taken back; what was answered stays. */
    async stop(survey: string): Promise<void> {
      await invitations.deleteOne({ _id: survey })
    },

    /**
     * Opens the survey for 30 days, until the end of a day, because an exact time would show to which request it
     * belongs. Opening it again later makes it open for longer.
     * @returns the version of the set that it asks, as it was when the survey was first opened
     */
    async invite(
      survey: string,
      service: ServiceId,
      now: Date,
      version = surveyVersion,
      channel: Channel = 'line',
    ): Promise<number> {
      const expiresAt = momentOf(addDays(dayOf(now), INVITATION_DAYS + 1))
      const stored = await invitations.findOneAndUpdate(
        { _id: survey },
        { $setOnInsert: { service, version, channel }, $max: { expiresAt } },
        { upsert: true, returnDocument: 'after' },
      )
      return stored?.version ?? surveyVersion
    },

    /** Stores each answer at once, so that an unfinished survey counts too. False when the survey is closed. */
    async rate(survey: string, item: string, level: number | null, now: Date): Promise<boolean> {
      if (level === null) return (await invited(survey, now)) !== null
      if (!itemIds.some((id) => id === item) || !isLevel(level)) return false
      return note(survey, now, `scores.${item}`, level)
    },

    /** Stores the optional comment, sealed, because it may contain personal data. */
    async comment(survey: string, comment: string, now: Date): Promise<boolean> {
      const sealed = vault.seal(comment, commentContext(answersId(survey)))
      return note(survey, now, 'sealedComment', sealed, { commented: true })
    },

    /** Deletes the comment, because the person has unsent it. */
    async withdrawComment(survey: string): Promise<void> {
      await answers.updateOne(
        { _id: answersId(survey), sealedComment: { $exists: true } },
        { $unset: { sealedComment: 1, commented: 1 }, $set: { ...recount } },
      )
    },

    /** Stores one field of the optional profile. */
    async profile(survey: string, field: string, value: string, now: Date): Promise<boolean> {
      return note(survey, now, `profile.${field}`, value)
    },
  }
}
