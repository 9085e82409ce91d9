import type { Page } from 'playwright-core'
import type { BusyOffice } from '../busyOffice.ts'
import { press, type Press } from './press.ts'

/** A member's browser in a busy office, and cases in each state. */
export interface Desk {
  readonly office: BusyOffice
  readonly page: Page
  /** References by state, of a Monday's board. */
  readonly cases: Cases
}

/** Of each state a case or more. */
export interface Cases {
  readonly waiting: readonly string[]
  readonly papersMissing: readonly string[]
  readonly late: readonly string[]
  readonly accepted: readonly string[]
  readonly paused: readonly string[]
  readonly ready: readonly string[]
}

/** What a page looks like after something was done on it. */
export interface PageState {
  readonly name: string
  /** Leads the browser from any page to the state. */
  readonly come: (desk: Desk) => Promise<void>
}

export async function open({ office, page }: Desk, path: string): Promise<void> {
  await page.goto(`${office.chapwai.url}/console${path}`)
}

/** A state that one press on a page brings about. @param path the page's, below /console */
export const after = (
  name: string,
  path: string | ((desk: Desk) => string),
  pressed: Press | ((desk: Desk) => Press),
): PageState => ({
  name,
  async come(desk) {
    const address = typeof path === 'string' ? path : path(desk)
    const what = typeof pressed === 'function' ? pressed(desk) : pressed
    const isThere = what.file === undefined && desk.page.url().includes('/console')
    if (!isThere) await open(desk, address)
    await press(desk.page, what, isThere ? `/console${address}` : null)
  },
})
