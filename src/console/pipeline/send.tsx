import type { Response } from 'express'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Words } from '../../domain/words.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { changeCookie, type CookieChange } from './cookies.ts'
import type { Script } from '../assets.ts'
import type { ConsoleDeps } from '../deps.ts'
import type { FirstDayProgress } from './firstDay.ts'
import type { Speak } from '../speak.ts'
import { Layout } from '../views/layout.tsx'
import type { Waiting } from '../views/places.ts'
import { withWholeWords } from './wholeWords.ts'

interface Page {
  readonly title: string
  readonly body: VNode
  readonly status?: number
  readonly moves?: true
  readonly scripts?: readonly Script[]
}

export function sendPage(
  res: Response,
  page: Page,
  {
    finish = (html) => html,
    ...frame
  }: {
    readonly speak: Speak
    readonly viewer: StaffMember | null
    readonly officeName: Words
    readonly here: string
    readonly waiting: Waiting
    /** What happens to the page's HTML at the end. */
    readonly finish?: (html: string) => string
    readonly firstDay: FirstDayProgress | null
    readonly now: Date
  },
): void {
  const html = render(
    <Layout {...frame} title={page.title} moves={page.moves ?? false} scripts={page.scripts ?? []}>
      {page.body}
    </Layout>,
  )
  res.status(page.status ?? 200).send(`<!doctype html>${withWholeWords(finish(html))}`)
}

export function sendCookies(
  res: Response,
  cookies: readonly CookieChange[] | undefined,
  deps: ConsoleDeps,
): void {
  for (const cookie of cookies ?? []) changeCookie(res, cookie, deps.secureCookies)
}
