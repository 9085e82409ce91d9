import assert from 'node:assert/strict'
import type { Request } from '../../src/domain/requests/request.ts'
import { type Browser, type TestConsole, wordsOf } from './console.ts'

/** One request's page as an officer uses it. */
export function casePage(office: TestConsole, browser: Browser, { reference }: Pick<Request, 'reference'>) {
  const path = `/console/requests/${reference}`

  async function now(): Promise<Request> {
    const request = await office.database.models.requests.byReference(reference)
    assert.ok(request)
    return request
  }

  return {
    path,
    now,
    /** The page's words. */
    async words(): Promise<string> {
      return wordsOf((await browser.get(path).expect(200)).text)
    },
    async html(): Promise<string> {
      return (await browser.get(path).expect(200)).text
    },
    /** Sends a form of the page; as it stands now, unless another revision is given. */
    async sends(act: string, fields: Record<string, string> = {}, revision?: number) {
      return browser.post(path, { act, revision: String(revision ?? (await now()).revision), ...fields })
    },
    /** What the page that is open is told of changes since a revision. */
    async news(seen: number): Promise<string> {
      return (await browser.get(`${path}/news?seen=${seen}`).expect(200)).text
    },
  }
}
