import type { Locator, Page } from 'playwright-core'
import type { Person } from '../../sandbox/line/index.ts'

/** A person's phone on the practice room's page: the test reads, then taps or types. */
export interface PhoneOnPage {
  readonly screen: Locator
  /** Waits until the newest message that contains these words is shown. */
  reads(words: string): Promise<void>
  /** Taps the newest button with this name. */
  taps(name: string): Promise<void>
  types(words: string): Promise<void>
}

const meaning = /[.*+?^${}()|[\]\\]/g

const shown = (words: string) =>
  [...words].map((each) => (each === ' ' ? '\\s+' : each.replace(meaning, '\\$&'))).join('\u2060?')

/** Finds the words, also where characters that only hold them together at a line's end stand between them. */
export const asShown = (words: string) => new RegExp(shown(words), 'i')

export function phoneOnPage(page: Page, { userId }: Person): PhoneOnPage {
  const screen = page.locator(`.phone[data-user="${userId}"]`)
  return {
    screen,
    reads: (words) => screen.locator('.chat').getByText(asShown(words)).last().waitFor(),
    taps: (name) =>
      screen
        .getByRole('button', { name: new RegExp(`^\\s*${shown(name)}\\s*$`) })
        .last()
        .click(),
    async types(words) {
      await screen.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(words)
      await screen.getByRole('button', { name: 'ส่ง', exact: true }).click()
    },
  }
}
