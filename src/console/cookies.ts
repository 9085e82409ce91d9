import type { Request, Response } from 'express'

export const cookieNames = {
  session: 'chapwai_session',
  language: 'chapwai_language',
  /** What has just been done, shown once on the next page. */
  done: 'chapwai_done',
} as const
export type CookieName = keyof typeof cookieNames

/** A cookie to be set, or, with a value of null, to be cleared. Life in milliseconds. */
export interface CookieChange {
  readonly name: CookieName
  readonly value: string | null
  readonly life?: number
}

/** The value of one of our cookies, or null when the browser did not send it. */
export function cookieOf(req: Request, name: CookieName): string | null {
  const pairs = (req.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === cookieNames[name])?.[1] ?? null
}

/** Sets or clears a cookie that only the console's own pages get, and no script. */
export function changeCookie(res: Response, change: CookieChange, secure: boolean): void {
  const common = { path: '/console', httpOnly: true, sameSite: 'lax', secure } as const
  if (change.value === null) res.clearCookie(cookieNames[change.name], common)
  else {
    const life = change.life === undefined ? {} : { maxAge: change.life }
    res.cookie(cookieNames[change.name], change.value, { ...common, ...life })
  }
}
