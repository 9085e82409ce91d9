import type { Language } from '../lib/language.ts'
import type { Log } from '../lib/log.ts'
import { SECOND } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'
import { isUserId } from './ids.ts'

/** What is read of a LINE profile; null where LINE does not tell it. */
export interface LineProfile {
  readonly language: Language | null
  /** As the person typed it, see `faces.ts`. */
  readonly name: string | null
  /** Where LINE has the picture. */
  readonly picture: string | null
}

/** Reads a person's LINE profile; null where LINE does not show it: blocked, unknown, no answer. */
export type ReadProfile = (userId: string) => Promise<LineProfile | null>

/** Reads the language of a person's LINE profile; null where LINE does not tell it. */
export type ProfileLanguage = (userId: string) => Promise<Language | null>

interface ProfileOptions {
  readonly channel: Pick<LineChannel, 'token' | 'forgetToken'>
  readonly apiBaseUrl: string
  readonly log: Log
  /** Milliseconds; somebody waits for the profile. */
  readonly deadline?: number
}

/**
 * Reads profiles (Messaging API reference, “Get profile”: the language is BCP 47 and, as the picture, not always there). It
 * is tried once: whoever asks has a way without it.
 */
export function createProfileReader(options: ProfileOptions): ReadProfile {
  const { channel, apiBaseUrl, log, deadline = 1.5 * SECOND } = options
  return async (userId) => {
    if (!isUserId(userId)) return null
    const startedAt = performance.now()
    let status = 0
    try {
      const response = await fetch(`${apiBaseUrl}/v2/bot/profile/${userId}`, {
        headers: { authorization: `Bearer ${await channel.token()}` },
        redirect: 'error',
        signal: AbortSignal.timeout(deadline),
      })
      status = response.status
      if (status === 401) channel.forgetToken()
      return status === 200 ? profileIn(await response.json()) : null
    } catch {
      return null
    } finally {
      log.info({ endpoint: 'profile', status, ms: Math.round(performance.now() - startedAt) }, 'line call')
    }
  }
}

/** Reads nothing but the language: without it the person is greeted in Thai. */
export function createProfileLanguage(options: ProfileOptions): ProfileLanguage {
  const read = createProfileReader(options)
  return async (userId) => (await read(userId))?.language ?? null
}

function profileIn(answer: unknown): LineProfile | null {
  if (typeof answer !== 'object' || answer === null) return null
  const told = answer as Readonly<Record<string, unknown>>
  const textOf = (name: string) => (typeof told[name] === 'string' && told[name] !== '' ? told[name] : null)
  return {
    language: languageOf(textOf('language')),
    name: textOf('displayName'),
    picture: textOf('pictureUrl'),
  }
}

function languageOf(tag: string | null): Language | null {
  const [, primary] = /^(th|en)(?:-|$)/i.exec(tag ?? '') ?? []
  return primary === undefined ? null : primary.toLowerCase() === 'th' ? 'th' : 'en'
}
