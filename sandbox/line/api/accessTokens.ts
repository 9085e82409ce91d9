import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import type { Now } from '../types.ts'

/** Seconds that a stateless token is valid. */
const LIFE = 900

const Grant = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
})

/** What LINE answers to a token that it does not know, or not any more. */
export const notAuthenticated = () =>
  new Refusal(401, {
    message: 'Authentication failed. Confirm that the access token in the authorization header is valid.',
  })

/** The long-lived token of the options and the stateless ones issued since. */
export function createAccessTokens(now: Now, channel: { id: string; secret: string; token: string }) {
  const stateless = new Map<string, number>()
  return {
    /** @throws {Refusal} 401 unless the header carries a known token that has not expired. */
    check(authorization: string | undefined) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
      const alive = token === channel.token || now() < (stateless.get(token) ?? 0)
      if (token === '' || !alive) throw notAuthenticated()
    },
    /**
     * A stateless token for the channel's ID and secret (`POST /oauth2/v3/token`).
     * @throws {Refusal} 400 for anything else.
     */
    issue(form: unknown) {
      const grant = Grant.safeParse(form)
      const right =
        grant.success && grant.data.client_id === channel.id && grant.data.client_secret === channel.secret
      if (!right)
        throw new Refusal(400, {
          error: 'invalid_request',
          error_description: "Invalid 'client_credentials'.",
        })
      const token = randomBytes(64).toString('base64url')
      stateless.set(token, now() + LIFE * 1000)
      return { token_type: 'Bearer', access_token: token, expires_in: LIFE }
    },
  }
}
