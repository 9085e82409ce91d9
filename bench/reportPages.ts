import express from 'express'
import { listen } from '../sandbox/line/listen.ts'
import { cookieName } from '../src/console/pipeline/cookies.ts'
import { createConsole } from '../src/console/index.ts'
import { noFaces } from '../src/line/faces.ts'
import { createLog } from '../src/lib/log.ts'
import type { Vault } from '../src/lib/seal.ts'
import type { Clock } from '../src/lib/time.ts'
import type { Models } from '../src/models/index.ts'
import { addSampleMember } from '../sandbox/sampleStaff.ts'

/** The console for a manager who is signed in. */
export interface ReportPages {
  /** Loads a page of the console. @throws when the status is not 200 */
  load(path: string): Promise<void>
  close(): Promise<void>
}

const MANAGER = { userId: `U${'c'.repeat(32)}`, name: 'นางอรุณี แสงทอง', role: 'manager' } as const

async function signIn({ staff, sessions }: Models, now: Clock): Promise<string> {
  await addSampleMember({ staff }, MANAGER, now())
  const member = await staff.byLineAccount(MANAGER.userId)
  if (!member) throw new Error('The manager of the measurement was not stored')
  const token = await sessions.issueToken(member, 'sign-in of the measurement', now())
  const opened = await sessions.signIn(token, now())
  if (!opened) throw new Error('The manager of the measurement could not sign in')
  return `${cookieName('session', false)}=${opened.session}`
}

/** Serves the console with this database on its own port. */
export async function openReportPages(models: Models, vault: Vault, now: Clock): Promise<ReportPages> {
  const console = createConsole({
    fetchFile: () => Promise.resolve({ ok: false, why: 'unreachable' }),
    models,
    vault,
    clock: now,
    log: createLog('silent'),
    baseUrl: 'http://localhost',
    secureCookies: false,
    allowance: () => Promise.resolve(null),
    basicId: () => Promise.resolve(null),
    faces: noFaces,
    noticesWait: () => undefined,
    wake: () => undefined,
    office: models.settings.reader(now),
  })
  const server = await listen(express().use('/console', console.router), 0)
  const cookie = await signIn(models, now)
  return {
    async load(path) {
      const response = await fetch(`${server.origin}${path}`, { headers: { cookie }, redirect: 'manual' })
      await response.text()
      if (response.status !== 200) throw new Error(`GET ${path} was answered with ${response.status}`)
    },
    async close() {
      console.close()
      await server.close()
    },
  }
}
