import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { HOUR, MINUTE } from '../../lib/time.ts'
import { type Author, carried, type Carrier } from '../auditTrail/entry.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { type StaffMember, trailSubject } from './staffDocument.ts'

const SIGN_IN_LIFE = 5 * MINUTE
/** The longest life of a console session: one working day, also when it is in use (OWASP ASVS 5.0, 7.3.2). */
export const SESSION_LIFE = 8 * HOUR
/**
 * How long a session lasts while its member does nothing (7.3.1): longer than a lunch hour, so that nobody signs in
 * twice in a morning, and shorter than half a day, so that a computer left in the morning is signed out in the
 * afternoon. Requests that a page makes by itself do not count as use.
 */
export const IDLE_LIFE = 2 * HOUR
/** How often “last seen” is written at most. */
const SEEN_EVERY = 5 * MINUTE

/** The browser families that a session list names; nothing else of the browser's own description is stored. */

export interface BrowserKind {
  readonly family: 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'opera' | 'line' | 'other'
  readonly device: 'computer' | 'phone' | 'other'
}

const UNKNOWN_BROWSER: BrowserKind = { family: 'other', device: 'other' }

/** A session as its member sees it. */
export interface SessionRow {
  /** A keyed digest of the session's secret. It identifies the session but cannot be used to sign in. */
  readonly id: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly browser: BrowserKind
}

/** Whose sign-in it is, and under which LINE link it began (`StaffDocument.links`). */
interface Signing {
  readonly id: string
  readonly links: number
}

interface SignInDocument {
  _id: string
  staffId: string
  /** Missing in a document of an earlier release; then it is 0. */
  links?: number
  usedAt: Date | null
  expiresAt: Date
}

interface SessionDocument extends Carrier {
  _id: string
  staffId: string
  /** As in the sign-in link. */
  links?: number
  startedAt: Date
  /** Missing in a session of an earlier release, as the browser is. */
  seenAt?: Date
  browser?: BrowserKind
  expiresAt: Date
  /** Set when somebody ended the session; the document is deleted when the session would have expired. */
  endedAt?: Date
}

export const signInCollection = collection<SignInDocument>('signIns', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

export const sessionCollection = collection<SessionDocument>('sessions', {
  indexes: [
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { key: { staffId: 1 } },
    // For `pulse`, which runs once a second while somebody has the queue open.
    { key: { endedAt: -1 }, sparse: true },
  ],
  carriesTrail: true,
})

const begun = (browser: BrowserKind, now: Date) => ({
  startedAt: now,
  seenAt: now,
  browser,
  expiresAt: new Date(+now + SESSION_LIFE),
})

const seenOf = ({ seenAt, startedAt }: SessionDocument) => seenAt ?? startedAt

function toRow(document: SessionDocument): SessionRow {
  const { _id: id, startedAt, browser = UNKNOWN_BROWSER } = document
  return { id, startedAt, seenAt: seenOf(document), browser }
}

/** One-time sign-in tokens and their sessions. Only keyed digests are stored; nobody can sign in with them. */
export function sessionModel(connection: Connection, vault: Vault) {
  const signIns = signInCollection.on(connection)
  const sessions = sessionCollection.on(connection)
  const tokenDigest = (token: string) => vault.digest(token, 'sign-in')
  const sessionDigest = (session: string) => vault.digest(session, 'session')
  const confirmedSession = (secret: string) => vault.digest(secret, 'confirmed session')
  const running = (now: Date) => ({ expiresAt: { $gt: now }, endedAt: { $exists: false } })
  const isAwake = (session: SessionDocument, now: Date) => +now - +seenOf(session) < IDLE_LIFE

  return {
    /** Makes the token of one sign-in request; the same `source` (the chat event) gives the same token. */
    async issueToken({ id: staffId, links }: Signing, source: string, now: Date): Promise<string> {
      const token = vault.digest(`${staffId} ${source}`, 'sign-in token')
      await signIns.updateOne(
        { _id: tokenDigest(token) },
        { $setOnInsert: { staffId, links, usedAt: null, expiresAt: new Date(+now + SIGN_IN_LIFE) } },
        { upsert: true },
      )
      return token
    },

    /** Whether a token can still be used. This does not use it up, because link previews open it. */
    async tokenIsGood(token: string, now: Date): Promise<boolean> {
      return exists(signIns, { _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } })
    },

    /** Uses a token up and opens a session. @returns its secret and the member, or null for an invalid token */
    async signIn(
      token: string,
      now: Date,
      browser: BrowserKind = UNKNOWN_BROWSER,
    ): Promise<(Signing & { readonly session: string }) | null> {
      const used = await signIns.findOneAndUpdate(
        { _id: tokenDigest(token), usedAt: null, expiresAt: { $gt: now } },
        { $set: { usedAt: now } },
      )
      if (!used) return null
      const session = randomBytes(32).toString('base64url')
      const { staffId, links = 0 } = used
      await sessions.insertOne({ _id: sessionDigest(session), staffId, links, ...begun(browser, now) })
      return { session, id: staffId, links }
    },

    /**
     * Opens the session of a browser whose sign-in the member's phone has confirmed. Opening it again, when a process
     * has died or another page of the browser was quicker, changes nothing.
     * @param secret of the browser, which nobody else has
     * @returns the secret of the session, and the id under which it is listed
     */
    async openConfirmed(
      secret: string,
      { links, ...member }: Signing & StaffMember,
      browser: BrowserKind,
      now: Date,
    ): Promise<{ readonly session: string; readonly id: string }> {
      const session = confirmedSession(secret)
      const _id = sessionDigest(session)
      const { id: staffId, name } = member
      const entry = carried({
        id: `sign-in ${_id}`,
        at: now,
        by: { staffId, name },
        what: 'session',
        subject: trailSubject(member),
        before: { confirmedByPhone: false },
        after: { confirmedByPhone: true, browser: browser.family },
      })
      const fresh = { staffId, links, ...begun(browser, now), trail: [entry] }
      await sessions.updateOne({ _id }, { $setOnInsert: fresh }, { upsert: true }).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error
      })
      return { session, id: _id }
    },

    /** The secret of the session that `openConfirmed` opens for a browser. */
    confirmedSession,

    /** The id under which a session is listed. */
    idOf: sessionDigest,

    /**
     * Who has signed in to a session; null when the session is unknown or has ended.
     * @param doing whether the member does something now, which restarts the idle time
     */
    async memberOf(session: string, now: Date, doing = false): Promise<Signing | null> {
      const _id = sessionDigest(session)
      const found = await sessions.findOne({ _id, ...running(now) })
      if (!found || !isAwake(found, now)) return null
      if (doing && +now - +seenOf(found) >= SEEN_EVERY) {
        await sessions.updateOne({ _id }, { $set: { seenAt: now } })
      }
      return { id: found.staffId, links: found.links ?? 0 }
    },

    async signOut(session: string): Promise<void> {
      await sessions.deleteOne({ _id: sessionDigest(session), endedAt: { $exists: false } })
    },

    /** A member's valid sessions, those used last first. */
    async ofMember({ id: staffId, links }: Signing, now: Date): Promise<SessionRow[]> {
      const found = await sessions.find({ staffId, ...running(now) }).toArray()
      return found
        .filter((each) => isAwake(each, now) && (each.links ?? 0) === links)
        .map(toRow)
        .sort((a, b) => +b.seenAt - +a.seenAt)
    },

    /** Ends one session of a member, or all of them, at once. @returns how many */
    async end(owner: StaffMember, only: string | null, by: Author, now: Date): Promise<number> {
      const wanted = { staffId: owner.id, ...running(now), ...(only !== null && { _id: only }) }
      const found = await sessions
        .find(wanted, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .toArray()
      const ids = found.map(({ _id }) => _id)
      if (ids.length === 0) return 0
      // Ending the same sessions again is the same change for the audit trail.
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

    /** A text that differs after any session was ended by somebody; open pages check whether it was theirs. */
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
