import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'

const names = {
  session: 'chapwai_session',
  /** The secret of a browser that shows a sign-in code. */
  computer: 'chapwai_computer',
  /** Whose browser it was last; it opens nothing. */
  member: 'chapwai_member',
  language: 'chapwai_language',
  /** What was just done; the next page shows it once. */
  done: 'chapwai_done',
  /** The board's desk and service in this browser. */
  board: 'chapwai_board',
  /** When the board was last opened. */
  looked: 'chapwai_looked',
} as const
type CookieName = keyof typeof names
/** Cookies by which somebody gets in. */
type Secret = 'session' | 'computer'

const isSecret = (name: CookieName) => name === 'session' || name === 'computer'

/** A cookie to set, or to clear if its value is null. Life in milliseconds. */
export interface CookieChange {
  readonly name: CookieName
  readonly value: string | null
  readonly life?: number
}

/**
 * A cookie's name in the browser. Over https the secret ones begin with `__Host-`, so that no subdomain can set them
 * (RFC 6265bis, 4.1.3.2); the other cookies are not worth it.
 */
export function cookieName(name: CookieName, secure: boolean): string {
  return secure && isSecret(name) ? `__Host-${names[name]}` : names[name]
}

function valueOf(req: Request, wanted: string): string | null {
  return parseCookie(req.get('cookie') ?? '')[wanted] ?? null
}

/** The session id that the browser sent, valid or not; null without one. */
export function sessionIn(req: Request, secure: boolean): string | null {
  return valueOf(req, cookieName('session', secure))
}

/** The secret of a browser that shows a sign-in code, valid or not; null without one. */
export function computerIn(req: Request, secure: boolean): string | null {
  return valueOf(req, cookieName('computer', secure))
}

/** The value of another of our cookies; null if the browser did not send it. */
export function cookieOf(req: Request, name: Exclude<CookieName, Secret>): string | null {
  return valueOf(req, names[name])
}

/** Sets or clears a cookie. Scripts cannot read it, and forms on other sites cannot send it. */
export function changeCookie(res: Response, change: CookieChange, secure: boolean): void {
  const name = cookieName(change.name, secure)
  const path = name.startsWith('__Host-') ? '/' : '/console'
  const common = { path, httpOnly: true, sameSite: 'lax', secure } as const
  if (change.value === null) res.clearCookie(name, common)
  else {
    const life = change.life === undefined ? {} : { maxAge: change.life }
    res.cookie(name, change.value, { ...common, ...life })
  }
}
