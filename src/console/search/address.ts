import type { MemberContext } from '../pageContext.ts'

type Secret = Pick<MemberContext, 'deps' | 'session'>

const contextOf = ({ session }: Secret) => `search ${session ?? ''}`

/**
 * The address of a list of results. What was looked for may be a name, so it stands in it sealed, and only the session
 * that looked for it can open it.
 */
export function addressOf(wanted: string, secret: Secret, page = 1): string {
  const sealed = secret.deps.vault.sealBytes(Buffer.from(wanted, 'utf8'), contextOf(secret))
  const query = new URLSearchParams({
    for: sealed.toString('base64url'),
    ...(page > 1 && { page: String(page) }),
  })
  return `/console/search?${query.toString()}`
}

/** What such an address looks for; null where it is another session's, or none of ours. */
export function wantedIn(sealed: string, secret: Secret): string | null {
  try {
    return secret.deps.vault.openBytes(Buffer.from(sealed, 'base64url'), contextOf(secret)).toString('utf8')
  } catch {
    return null
  }
}
