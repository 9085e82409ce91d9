import { cleanText } from '../lib/cleanText.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, MINUTE, SECOND } from '../lib/time.ts'
import { readBody } from './content.ts'
import type { LineProfile, ReadProfile } from './profile.ts'

/** Whose chat it is, as LINE shows it to everybody who chats with the person. */
export interface Face {
  /** The name that the person goes by in LINE; anybody may call themselves anything. */
  readonly name: string
  readonly hasPicture: boolean
}

interface Picture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Buffer
}

/** Names and pictures of LINE for the pages of officers. They are kept in memory only, and only for minutes. */
export interface Faces {
  /** The faces that are known by now or that LINE tells in time; null for all others. */
  of(userIds: readonly string[]): Promise<(userId: string) => Face | null>
  /** The person's picture; null where LINE shows none in time. */
  picture(userId: string): Promise<Picture | null>
}

/** Without LINE. */
export const noFaces: Faces = {
  of: () => Promise.resolve(() => null),
  picture: () => Promise.resolve(null),
}

interface FacesOptions {
  readonly read: ReadProfile
  /** The server that stands in for LINE's in the practice room has pictures too. */
  readonly apiBaseUrl: string
  readonly clock: Clock
  readonly log: Log
  /** Milliseconds that a page waits for names; default WAIT. */
  readonly wait?: number
}

/** How long a face is remembered, and how long that LINE showed none. */
const KEPT = 3 * MINUTE
const KEPT_NONE = 30 * SECOND
/** The most faces in memory; a picture is a few kilobytes. */
const MOST_KEPT = 300
/** The most profiles that one page asks LINE for, and the most that are under way at once for all pages. */
const MOST_ASKED = 50
const MOST_AT_ONCE = 8
const WAIT = 600
const PICTURE_DEADLINE = 2.5 * SECOND
/** In bytes. LINE's pictures are about 30 KB. */
const LARGEST_PICTURE = 512 * 1024
/** In characters; the page has room for so many. */
const LONGEST_NAME = 40

interface Remembered {
  readonly askedAt: number
  readonly profile: Promise<LineProfile | null>
  picture?: Promise<Picture | null>
  /** The profile once it is there. */
  told?: LineProfile | null
}

function faceOf(profile: LineProfile | null | undefined): Face | null {
  const name = cleanText(profile?.name ?? '')
  if (!profile || name === '') return null
  const letters = [...name]
  const shown = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
  return { name: shown, hasPicture: profile.picture !== null }
}

/** The type that the first bytes tell; null for all others. */
function typeOf(bytes: Buffer): Picture['type'] | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png'
  return null
}

export function createFaces({ read, apiBaseUrl, clock, log, wait = WAIT }: FacesOptions): Faces {
  const remembered = new Map<string, Remembered>()
  const own = new URL(apiBaseUrl).origin

  /** LINE's own servers for pictures, over https. */
  const isOfLine = (url: URL) =>
    url.origin === own ||
    (url.protocol === 'https:' && url.port === '' && /\.line-scdn\.net$/.test(url.hostname))

  let underWay = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (underWay >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else underWay += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes over the place.
      const next = waiting.shift()
      if (next) next()
      else underWay -= 1
    }
  }

  function remember(userId: string): Remembered {
    const now = +clock()
    const isKept = ({ askedAt, told }: Remembered) => now - askedAt < (told === null ? KEPT_NONE : KEPT)
    const known = remembered.get(userId)
    if (known && isKept(known)) return known
    const fresh: Remembered = { askedAt: now, profile: inTurn(() => read(userId)) }
    void fresh.profile.then((profile) => (fresh.told = profile))
    remembered.delete(userId)
    remembered.set(userId, fresh)
    for (const [id, each] of remembered) {
      if (remembered.size <= MOST_KEPT && isKept(each)) break
      remembered.delete(id)
    }
    return fresh
  }

  async function download(address: string): Promise<Picture | null> {
    const startedAt = performance.now()
    let status = 0
    try {
      const url = new URL(address)
      if (!isOfLine(url)) return null
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PICTURE_DEADLINE) })
      status = response.status
      const bytes = status === 200 ? await readBody(response, LARGEST_PICTURE) : null
      const type = bytes && typeOf(bytes)
      return bytes && type && { type, bytes }
    } catch {
      return null
    } finally {
      log.info({ endpoint: 'picture', status, ms: Math.round(performance.now() - startedAt) }, 'line call')
    }
  }

  return {
    async of(userIds) {
      const asked = [...new Set(userIds)].slice(0, MOST_ASKED).map(remember)
      const late = new Promise<void>((resolve) => setTimeout(resolve, wait).unref())
      await Promise.race([Promise.all(asked.map(({ profile }) => profile)), late])
      return (userId) => faceOf(remembered.get(userId)?.told)
    },
    async picture(userId) {
      const entry = remember(userId)
      const address = (await entry.profile)?.picture
      if (!address) return null
      return (entry.picture ??= download(address))
    },
  }
}
