import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Request } from '../../src/domain/requests/request.ts'
import { deletePhotos, filePhotos } from '../../src/requests/photos.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest } from '../support/make.ts'
import { lifeUntil, mortalModels } from '../support/mortal.ts'
import { makePdf, makePhoto } from '../support/pictures.ts'

describe('photos on their way from a draft to its request', () => {
  let database: TestDatabase
  let jpeg: Buffer
  before(async () => {
    database = await freshDatabase()
    jpeg = await makePhoto({ width: 60, height: 80, colour: '#ffffff' })
  })
  after(() => database.close())

  /** A draft with two photos of a paper that is there, a PDF file of it, and a photo of one that is not. */
  async function drafted(): Promise<{ request: Request; draft: string }> {
    const { photos } = database.models
    const request = await makeRequest(database.models)
    const draft = randomUUID()
    const papers = ['current-payslip', 'current-payslip', 'current-payslip', 'salary-certificate-memo']
    for (const [index, paper] of papers.entries())
      await photos.add({
        id: `${draft}-${index}`,
        userId: request.userId,
        of: { draft },
        paper,
        messageId: String(index),
        at: new Date(+request.filedAt + index),
        picture: index === 2 ? { kind: 'pdf', bytes: makePdf() } : { kind: 'jpeg', bytes: jpeg },
      })
    return { request, draft }
  }

  it('arrive once and stamped once, whenever the process dies', async () => {
    const { photos } = database.models
    for (const when of ['before', 'after'] as const) {
      for (let step = 1, died = true; died; step++) {
        const { request, draft } = await drafted()
        const life = lifeUntil(step, when)
        const file = (models = database.models) => filePhotos(models, request, draft, ['current-payslip'])
        await file(mortalModels(database.models, life)).catch(() => {})
        died = life.dead
        await file()
        const filed = await photos.of({ request: request.id })
        assert.deepEqual(
          filed.map(({ kind }) => kind),
          ['jpeg', 'jpeg', 'pdf'],
          `died ${when} step ${step}`,
        )
        assert.deepEqual(await photos.of({ draft }), [])
        const bytes = await Promise.all(filed.map(({ id }) => photos.bytes(id)))
        assert.notDeepEqual(bytes[0], jpeg)
        assert.deepEqual(bytes[0], bytes[1], 'two like photos are stamped alike: neither of them twice')
        assert.deepEqual(bytes[2], makePdf())
      }
    }
  })

  it('are deleted with one line in the history, whenever the process dies', async () => {
    const { photos, requests } = database.models
    for (const when of ['before', 'after'] as const) {
      for (let step = 1, died = true; died; step++) {
        const { request, draft } = await drafted()
        await filePhotos(database.models, request, draft, ['current-payslip'])
        const life = lifeUntil(step, when)
        const remove = async (models = database.models) =>
          deletePhotos(models, await photos.of({ request: request.id }), 'photos-deleted', request.filedAt)
        await remove(mortalModels(database.models, life)).catch(() => {})
        died = life.dead
        await remove()
        assert.deepEqual(await photos.of({ request: request.id }), [])
        const notes = (await requests.byReference(request.reference))?.notes ?? []
        assert.deepEqual(
          notes.map(({ kind, count }) => [kind, count]),
          [['photos-deleted', 3]],
          `died ${when} step ${step}`,
        )
      }
    }
  })
})
