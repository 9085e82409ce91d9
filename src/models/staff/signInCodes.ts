import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { DAY, MINUTE } from '../../lib/time.ts'
import { collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import type { BrowserKind } from './sessions.ts'

/** How long a code waits for the phone's answer. */
const CODE_LIFE = 3 * MINUTE
/** How long the computer may fetch its session after the phone's yes: it may have been asleep. */
const FETCH_LIFE = 2 * MINUTE
/** How long a browser keeps its secret. */
export const BROWSER_LIFE = CODE_LIFE + FETCH_LIFE
/** How long the document stays, so that a late “no” still finds the session that a “yes” opened. */
const RECORD_LIFE = 10 * MINUTE
/** How long a network counts as one from which staff sign in. */
const NETWORK_LIFE = 30 * DAY

/** Tries in ten minutes, counted for all processes together. */
const TRY_WINDOW = 10 * MINUTE
export const tryLimits = {
  /** Codes that one member sends from the chat. There are a million codes, so a guess hits with next to no chance. */
  member: 10,
  /** Codes that computers at one address show; a whole office has one address. */
  address: 60,
} as const

/** The operating system, as roughly as people name theirs. */
export type SystemKind = 'windows' | 'macos' | 'linux' | 'chromeos' | 'android' | 'ios' | 'other'

/** The computer that asks: what the person at the phone can recognise. */
interface Asking {
  readonly browser: BrowserKind
  readonly system: SystemKind
  /** Its address, or its network of IPv6 addresses; only a keyed digest of it is stored. */
  readonly network: string
}

/** What stands on the computer. */
export interface ShownCode {
  /** Proves that a browser is the one that asked; it is kept in a cookie and, here, as a digest. */
  readonly secret: string
  /** Six digits. */
  readonly code: string
  /** Two digits, which the phone shows too. */
  readonly number: string
  /** Until when the phone may answer. */
  readonly until: Date
}

/** What the phone is told about the computer. */
interface AskingComputer {
  readonly id: string
  readonly number: string
  readonly browser: BrowserKind['family']
  readonly system: SystemKind
  /** Whether staff have signed in from this network in the last 30 days. */
  readonly knownNetwork: boolean
  readonly askedAt: Date
}

/** Whose phone answers, under which LINE link (`StaffDocument.links`). */
interface Answering {
  readonly id: string
  readonly links: number
}

/** `waiting` for the phone; `confirmed`: the computer may fetch its session; `over`: also unknown. */
type SignInState = 'waiting' | 'confirmed' | 'refused' | 'over'

/** What an answer of the phone did. `session`: a no after the computer was in; the session to end. */
type Answered =
  { readonly kind: 'confirmed' | 'refused' | 'over' } | { readonly kind: 'late'; readonly session: string }

interface SignInCodeDocument {
  /** Keyed digest of the code. */
  _id: string
  /** Keyed digest of the browser's secret. */
  browserId: string
  browser: BrowserKind['family']
  system: SystemKind
  knownNetwork: boolean
  askedAt: Date
  /** The phone's answer: the first one, or a no of the member who said yes. */
  answer?: { yes: boolean; staffId: string; links: number; at: Date }
  /** When the computer fetched its session, and under which id that is listed. */
  usedAt?: Date
  session?: string
  expiresAt: Date
}

/** Either the tries of one member or address in ten minutes, or a network from which staff sign in. */
interface SignInTryDocument {
  /** “member” or “address” with the beginning of the ten minutes and a keyed digest; or “network” with a keyed digest. */
  _id: string
  /** Ids of the tries; only of a limit. */
  tries?: string[]
  expiresAt: Date
}

export const signInCodeCollection = collection<SignInCodeDocument>('signInCodes', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

export const signInTryCollection = collection<SignInTryDocument>('signInTries', {
  indexes: [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

const later = (now: Date, milliseconds: number) => new Date(+now + milliseconds)

/**
 * Signing in at a computer that has no LINE: the computer shows a code, a member's phone sends it in the chat and says
 * yes, and the browser that showed it, and no other, gets a session. Only keyed digests are stored.
 */
export function signInCodeModel(connection: Connection, vault: Vault) {
  const codes = signInCodeCollection.on(connection)
  const tries = signInTryCollection.on(connection)

  const digits = (text: string, purpose: string, below: number) =>
    parseInt(vault.digest(text, purpose).slice(0, 12), 16) % below
  // Derived from the secret, so that a page that is loaded again, by any process, shows the same code.
  const codeOf = (secret: string) => String(digits(secret, 'sign-in code', 1_000_000)).padStart(6, '0')
  const numberOf = (code: string) => String(10 + digits(code, 'sign-in number', 90))
  const idOf = (code: string) => vault.digest(code, 'sign-in code id')
  const browserIdOf = (secret: string) => vault.digest(secret, 'sign-in browser')
  const networkId = (network: string) => `network ${vault.digest(network, 'sign-in network')}`
  const ofBrowser = (secret: string) => ({ _id: idOf(codeOf(secret)), browserId: browserIdOf(secret) })
  const unanswered = { answer: { $exists: false } }
  const unused = { usedAt: { $exists: false } }
  const mayAnswer = (now: Date) => ({ askedAt: { $gt: later(now, -CODE_LIFE) } })
  const mayFetch = (now: Date) => ({ 'answer.yes': true, 'answer.at': { $gt: later(now, -FETCH_LIFE) } })

  const shown = (secret: string, askedAt: Date): ShownCode => {
    const code = codeOf(secret)
    return { secret, code, number: numberOf(code), until: later(askedAt, CODE_LIFE) }
  }

  /** Counts a try; the same id counts once. @returns false when the limit is reached */
  async function take(limit: keyof typeof tryLimits, who: string, id: string, now: Date): Promise<boolean> {
    const begun = Math.floor(+now / TRY_WINDOW) * TRY_WINDOW
    const _id = `${limit} ${begun} ${vault.digest(who, `sign-in ${limit}`)}`
    const below = { _id, [`tries.${tryLimits[limit] - 1}`]: { $exists: false } }
    try {
      await tries.updateOne(
        below,
        { $addToSet: { tries: id }, $setOnInsert: { expiresAt: new Date(begun + 2 * TRY_WINDOW) } },
        { upsert: true },
      )
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    // The document exists: it is full, or another process has just made it.
    const { matchedCount } = await tries.updateOne(below, { $addToSet: { tries: id } })
    return matchedCount === 1 || exists(tries, { _id, tries: id })
  }

  return {
    /**
     * The code for a browser: the one that it shows already, or a new one.
     * @param secret from the browser's cookie; null without one
     * @returns null when the browser's address has asked for too many
     */
    async show(secret: string | null, asking: Asking, now: Date): Promise<ShownCode | null> {
      const open = secret && (await codes.findOne({ ...ofBrowser(secret), ...mayAnswer(now), ...unused }))
      if (secret && open && open.answer?.yes !== false) return shown(secret, open.askedAt)
      const { browser, system, network } = asking
      const knownNetwork = await exists(tries, { _id: networkId(network), expiresAt: { $gt: now } })
      if (!(await take('address', network, randomBytes(16).toString('hex'), now))) return null
      for (;;) {
        const fresh = randomBytes(32).toString('base64url')
        const ids = ofBrowser(fresh)
        const asked = { browser: browser.family, system, knownNetwork, askedAt: now }
        try {
          await codes.insertOne({ ...ids, ...asked, expiresAt: later(now, RECORD_LIFE) })
          return shown(fresh, now)
        } catch (error) {
          // Another computer shows these six digits.
          if (!isDuplicate(error)) throw error
        }
      }
    },

    /** Counts a code that a member sends from the chat. @param source the id of the effect */
    async mayTry(staffId: string, source: string, now: Date): Promise<boolean> {
      return take('member', staffId, source, now)
    },

    /** The computer that shows a code; null when none does, or the phone has answered already. */
    async byCode(code: string, now: Date): Promise<AskingComputer | null> {
      const found = await codes.findOne({ _id: idOf(code), ...mayAnswer(now), ...unanswered })
      if (!found) return null
      const { _id: id, browser, system, knownNetwork, askedAt } = found
      return { id, number: numberOf(code), browser, system, knownNetwork, askedAt }
    },

    /** Notes a member's yes or no. The first answer counts; who said yes may still say no. */
    async answer(id: string, yes: boolean, { id: staffId, links }: Answering, now: Date): Promise<Answered> {
      const answer = { yes, staffId, links, at: now }
      const open = yes ? unanswered : { ...unused, $or: [unanswered, { 'answer.staffId': staffId }] }
      const limit = yes ? mayAnswer(now) : { expiresAt: { $gt: now } }
      const { modifiedCount } = await codes.updateOne({ _id: id, ...open, ...limit }, { $set: { answer } })
      if (modifiedCount === 1) return { kind: yes ? 'confirmed' : 'refused' }
      const found = await codes.findOne({ _id: id, 'answer.staffId': staffId })
      if (!found?.answer) return { kind: yes ? 'over' : 'refused' }
      if (!yes && found.session !== undefined) return { kind: 'late', session: found.session }
      return { kind: found.answer.yes === yes ? (yes ? 'confirmed' : 'refused') : 'over' }
    },

    /** How far the code of a browser is. */
    async stateOf(secret: string, now: Date): Promise<SignInState> {
      const found = await codes.findOne({ ...ofBrowser(secret), expiresAt: { $gt: now } })
      if (!found) return 'over'
      const { answer, askedAt } = found
      if (answer) {
        if (!answer.yes) return 'refused'
        return +now - +answer.at < FETCH_LIFE ? 'confirmed' : 'over'
      }
      return +now - +askedAt < CODE_LIFE ? 'waiting' : 'over'
    },

    /** Whose session a browser may fetch after the phone's yes; null: nobody's. `used`: it was fetched before. */
    async confirmed(secret: string, now: Date): Promise<(Answering & { readonly used: boolean }) | null> {
      const found = await codes.findOne({ ...ofBrowser(secret), ...mayFetch(now) })
      const answer = found?.answer
      return answer ? { id: answer.staffId, links: answer.links, used: found.usedAt !== undefined } : null
    },

    /**
     * Notes that the browser has its session, once.
     * @param session the id under which it is listed
     * @returns false when the phone has said no meanwhile
     */
    async use(secret: string, session: string, now: Date): Promise<boolean> {
      const mine = { ...ofBrowser(secret), ...mayFetch(now) }
      const { modifiedCount } = await codes.updateOne(
        { ...mine, ...unused },
        { $set: { usedAt: now, session } },
      )
      // Another page of the same browser was quicker.
      return modifiedCount === 1 || exists(codes, { ...mine, usedAt: { $exists: true } })
    },

    /** The browser wants another code, or the member of its yes may not sign in any more. */
    async forget(secret: string): Promise<void> {
      await codes.deleteOne({ ...ofBrowser(secret), ...unused })
    },

    /** Staff have signed in from this network. */
    async noteNetwork(network: string, now: Date): Promise<void> {
      const expiresAt = later(now, NETWORK_LIFE)
      const note = () =>
        tries.updateOne({ _id: networkId(network) }, { $set: { expiresAt } }, { upsert: true })
      await note().catch((error: unknown) => {
        if (!isDuplicate(error)) throw error
        return note()
      })
    },
  }
}
