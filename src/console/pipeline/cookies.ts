import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'

const names = {
  session: 'chapwai_session',
  language: 'chapwai_language',
  /** What has just been done, shown once on the next page. */
  done: 'chapwai_done',
  /** At which desk, and for which service, the browser looks at the board. */
  board: 'chapwai_board',
  /** When the board was opened last. */
  looked: 'chapwai_looked',
} as const
export type CookieName = keyof typeof names

/** A cookie to be set, or, with a value of null, to be cleared. Life in milliseconds. */
export interface CookieChange {
  readonly name: CookieName
  readonly value: string | null
  readonly life?: number
}

/**
 * A cookie's name in the browser. Over https the session's begins with `__Host-`, so that no other host below our name
 * can set it (RFC 6265bis, 4.1.3.2); the others say nothing that is worth it.
 */
export function cookieName(name: CookieName, secure: boolean): string {
  return secure && name === 'session' ? `__Host-${names[name]}` : names[name]
}

function valueOf(req: Request, wanted: string): string | null {
  return parseCookie(req.get('cookie') ?? '')[wanted] ?? null
}

/** The session that the browser shows, whether or not it is still good; null when it shows none. */
export function sessionIn(req: Request, secure: boolean): string | null {
  return valueOf(req, cookieName('session', secure))
}

/** The value of another of our cookies, or null when the browser did not send it. */
export function cookieOf(req: Request, name: Exclude<CookieName, 'session'>): string | null {
  return valueOf(req, names[name])
}

/** Sets or clears a cookie that only our own pages get, and no script. */
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
