import type { Speak } from '../speak.ts'

/**
 * What the browser's tab says of a page, “(3) Requests · Chapwai”.
 * @param waiting how many requests and talks wait for somebody to look at them
 */
export function tabTitle(page: string, waiting: number, { t }: Speak): string {
  const title = `${page} · ${t('console.frame.brand')}`
  return waiting === 0 ? title : `(${waiting}) ${title}`
}
