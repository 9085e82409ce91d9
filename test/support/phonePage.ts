import type { Locator, Page } from 'playwright-core'
import type { Person } from '../../sandbox/line/index.ts'

/** Somebody's phone on the practice room's page, used as a person does: read, then tap or type. */
export interface PhoneOnPage {
  readonly screen: Locator
  /** Waits until the newest message that holds these words is there. */
  reads(words: string): Promise<void>
  /** Taps the newest button of this name. */
  taps(name: string): Promise<void>
  types(words: string): Promise<void>
}

export function phoneOnPage(page: Page, { userId }: Person): PhoneOnPage {
  const screen = page.locator(`.phone[data-user="${userId}"]`)
  return {
    screen,
    reads: (words) => screen.locator('.chat').getByText(words).last().waitFor(),
    taps: (name) => screen.getByRole('button', { name, exact: true }).last().click(),
    async types(words) {
      await screen.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(words)
      await screen.getByRole('button', { name: 'ส่ง', exact: true }).click()
    },
  }
}
