import type { Language } from '../lib/language.ts'
import type { Log } from '../lib/log.ts'
import { SECOND } from '../lib/time.ts'
import type { LineChannel } from './channel.ts'
import { isUserId } from './ids.ts'

/** Reads the language of a person's LINE profile; null where LINE does not tell it. */
export type ProfileLanguage = (userId: string) => Promise<Language | null>

interface ProfileOptions {
  readonly channel: Pick<LineChannel, 'token' | 'forgetToken'>
  readonly apiBaseUrl: string
  readonly log: Log
  /** Milliseconds; the person waits for the greeting meanwhile. */
  readonly deadline?: number
}

/**
 * Nothing but the language is taken from the profile (Messaging API reference, “Get profile”: BCP 47, not always there).
 * It is tried once: without it the person is greeted in Thai.
 */
export function createProfileLanguage(options: ProfileOptions): ProfileLanguage {
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
      return status === 200 ? languageIn(await response.json()) : null
    } catch {
      return null
    } finally {
      log.info({ endpoint: 'profile', status, ms: Math.round(performance.now() - startedAt) }, 'line call')
    }
  }
}

function languageIn(profile: unknown): Language | null {
  if (typeof profile !== 'object' || profile === null || !('language' in profile)) return null
  const [, primary] = /^(th|en)(?:-|$)/i.exec(String(profile.language)) ?? []
  return primary === undefined ? null : primary.toLowerCase() === 'th' ? 'th' : 'en'
}
