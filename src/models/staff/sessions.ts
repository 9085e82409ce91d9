import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { HOUR, MINUTE } from '../../lib/time.ts'
import { type Author, carried, type Carrier } from '../auditTrail/entry.ts'
import { collection, exists } from '../collection.ts'
import { type StaffMember, trailSubject } from './staffDocument.ts'

const SIGN_IN_LIFE = 5 * MINUTE
/** How long a console session lasts at most: one working day, whatever happens in it (OWASP ASVS 5.0, 7.3.2). */
export const SESSION_LIFE = 8 * HOUR
/**
 * How long a session lasts without its member doing anything (7.3.1): longer than the lunch hour and a quiet spell at
 * the counter, so that nobody signs in twice in a morning, and shorter than half a day, so that a computer left in the
 * morning is closed in the afternoon. What a page asks for by itself does not count as doing.
 */
export const IDLE_LIFE = 2 * HOUR
/** “Last seen” is written at most so often. */
const SEEN_EVERY = 5 * MINUTE

/** The kinds of browsers that people tell apart; all that is kept of the browser's own words. */
export const browserFamilies = [
  'chrome',
  'edge',
  'firefox',
  'safari',
  'samsung',
  'opera',
  'line',
  'other',
] as const
export const deviceKinds = ['computer', 'phone', 'other'] as const

export interface BrowserKind {
  readonly family: (typeof browserFamilies)[number]
  readonly device: (typeof deviceKinds)[number]
}

const UNKNOWN_BROWSER: BrowserKind = { family: 'other', device: 'other' }

/** A session as its member sees it. */
export interface SessionRow {
  /** A keyed digest of the session's secret: it names the session and opens nothing. */
  readonly id: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly browser: BrowserKind
}

interface SignInDocument {
  _id: string
  staffId: string
  usedAt: Date | null
  expiresAt: Date
}

interface SessionDocument extends Carrier {
  _id: string
  staffId: string
  startedAt: Date
  /** Missing, as the browser is, in a session of an earlier release. */
  seenAt?: Date
  browser?: BrowserKind
  expiresAt: Date
  /** Ended by somebody; the document goes when the session would have expired. */
  endedAt?: Date
}

export const signInCollection = collection<SignInDocument>('signIns', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

export const sessionCollection = collection<SessionDocument>('sessions', {
  indexes: [
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { key: { staffId: 1 } },
    // The pulse: asked once a second while anybody looks at the queue
    { key: { endedAt: -1 }, sparse: true },
  ],
  carriesTrail: true,
})

const seenOf = ({ seenAt, startedAt }: SessionDocument) => seenAt ?? startedAt

function toRow(document: SessionDocument): SessionRow {
  const { _id: id, startedAt, browser = UNKNOWN_BROWSER } = document
  return { id, startedAt, seenAt: seenOf(document), browser }
}

/** One-time sign-in tokens and the sessions they open. Only keyed digests are stored; a stolen database opens nothing. */
export function sessionModel(connection: Connection, vault: Vault) {
  const signIns = signInCollection.on(connection)
  const sessions = sessionCollection.on(connection)
  const tokenDigest = (token: string) => vault.digest(token, 'sign-in')
  const sessionDigest = (session: string) => vault.digest(session, 'session')
  const running = (now: Date) => ({ expiresAt: { $gt: now }, endedAt: { $exists: false } })
  const isAwake = (session: SessionDocument, now: Date) => +now - +seenOf(session) < IDLE_LIFE

  return {
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
      return exists(signIns, { _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } })
    },

    /** Uses a token up and opens a session. @returns session secret and member, or null when the token is not good */
    async signIn(
      token: string,
      now: Date,
      browser: BrowserKind = UNKNOWN_BROWSER,
    ): Promise<{ session: string; staffId: string } | null> {
      const used = await signIns.findOneAndUpdate(
        { _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } },
        { $set: { usedAt: now } },
      )
      if (!used) return null
      const session = randomBytes(32).toString('base64url')
      await sessions.insertOne({
        _id: sessionDigest(session),
        staffId: used.staffId,
        startedAt: now,
        seenAt: now,
        browser,
        expiresAt: new Date(+now + SESSION_LIFE),
      })
      return { session, staffId: used.staffId }
    },

    /** The name under which a session is listed. */
    idOf: sessionDigest,

    /**
     * Whose session this is, or null when it is none of ours or over.
     * @param doing whether the member does something with it now, so that it is not idle
     */
    async staffOf(session: string, now: Date, doing = false): Promise<string | null> {
      const _id = sessionDigest(session)
      const found = await sessions.findOne({ _id, ...running(now) })
      if (!found || !isAwake(found, now)) return null
      if (doing && +now - +seenOf(found) >= SEEN_EVERY) {
        await sessions.updateOne({ _id }, { $set: { seenAt: now } })
      }
      return found.staffId
    },

    /** A member signs out. */
    async signOut(session: string): Promise<void> {
      await sessions.deleteOne({ _id: sessionDigest(session), endedAt: { $exists: false } })
    },

    /** A member's sessions that are still good, the one used last first. */
    async ofMember(staffId: string, now: Date): Promise<SessionRow[]> {
      const found = await sessions.find({ staffId, ...running(now) }).toArray()
      return found
        .filter((each) => isAwake(each, now))
        .map(toRow)
        .sort((a, b) => +b.seenAt - +a.seenAt)
    },

    /**
     * Ends a member's sessions at once: one of them, or all. Whoever shows one of them next is a stranger.
     * @returns how many
     */
    async end(owner: StaffMember, only: string | null, by: Author, now: Date): Promise<number> {
      const wanted = { staffId: owner.id, ...running(now), ...(only !== null && { _id: only }) }
      const found = await sessions
        .find(wanted, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .toArray()
      const ids = found.map(({ _id }) => _id)
      if (ids.length === 0) return 0
      // The same sessions again are the same change.
      const id = `sessions ${vault.digest(ids.join(' '), 'session end')}`
      const subject = trailSubject(owner)
      const before = { sessions: ids.length }
      const after = { sessions: 0 }
      const entry = carried({ id, at: now, by, what: 'session', subject, before, after })
      const ended = await sessions.updateMany(
        { _id: { $in: ids }, endedAt: { $exists: false } },
        { $set: { endedAt: now }, $push: { trail: entry } },
      )
      return ended.modifiedCount
    },

    /** Another text after every ending of a session by somebody: open pages ask whether it was theirs. */
    async pulse(): Promise<string> {
      const latest = await sessions
        .find({ endedAt: { $exists: true } }, { projection: { _id: 1 } })
        .sort({ endedAt: -1 })
        .limit(20)
        .toArray()
      return latest
        .map(({ _id }) => _id)
        .sort()
        .join(' ')
    },
  }
}

export type Sessions = ReturnType<typeof sessionModel>
