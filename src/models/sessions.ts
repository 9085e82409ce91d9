import { randomBytes } from 'node:crypto'
import { type Connection, Schema } from 'mongoose'
import type { Vault } from '../lib/seal.ts'
import { HOUR, MINUTE } from '../lib/time.ts'

const SIGN_IN_LIFE = 5 * MINUTE
/** How long a console session lasts. */
export const SESSION_LIFE = 8 * HOUR

interface SignInDocument {
  _id: string
  staffId: string
  usedAt: Date | null
  expiresAt: Date
}

interface SessionDocument {
  _id: string
  staffId: string
  startedAt: Date
  expiresAt: Date
}

const signInSchema = new Schema<SignInDocument>(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    usedAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'signIns' },
)
signInSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    staffId: { type: String, required: true },
    startedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'sessions' },
)
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** One-time sign-in tokens and the sessions they open. Only keyed digests are stored; a stolen database opens nothing. */
export function sessionModel(connection: Connection, vault: Vault) {
  const signIns = connection.model('SignIn', signInSchema)
  const sessions = connection.model('Session', sessionSchema)
  const tokenDigest = (token: string) => vault.digest(token, 'sign-in')
  const sessionDigest = (session: string) => vault.digest(session, 'session')

  return {
    signIns,
    sessions,

    /** Makes the token of one sign-in request; `source` (the chat event) makes a repeated effect give the same one. */
    async issueToken(staffId: string, source: string, now: Date): Promise<string> {
      const token = vault.digest(`${staffId} ${source}`, 'sign-in token')
      await signIns.updateOne(
        { _id: tokenDigest(token) },
        { $setOnInsert: { staffId, usedAt: null, expiresAt: new Date(+now + SIGN_IN_LIFE) } },
        { upsert: true },
      )
      return token
    },

    /** Whether a token would still sign in. Looking does not use it up: link previews look. */
    async tokenIsGood(token: string, now: Date): Promise<boolean> {
      return (
        (await signIns.exists({ _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } })) !== null
      )
    },

    /** Uses a token up and opens a session. @returns session secret and member, or null when the token is not good */
    async signIn(token: string, now: Date): Promise<{ session: string; staffId: string } | null> {
      const used = await signIns
        .findOneAndUpdate(
          { _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } },
          { $set: { usedAt: now } },
        )
        .lean()
      if (!used) return null
      const session = randomBytes(32).toString('base64url')
      await sessions.create({
        _id: sessionDigest(session),
        staffId: used.staffId,
        startedAt: now,
        expiresAt: new Date(+now + SESSION_LIFE),
      })
      return { session, staffId: used.staffId }
    },

    /** Whose session this is, or null when it is none of ours or over. */
    async staffOf(session: string, now: Date): Promise<string | null> {
      const found = await sessions.findOne({ _id: sessionDigest(session), expiresAt: { $gt: now } }).lean()
      return found?.staffId ?? null
    },

    async signOut(session: string): Promise<void> {
      await sessions.deleteOne({ _id: sessionDigest(session) })
    },
  }
}

export type Sessions = ReturnType<typeof sessionModel>
