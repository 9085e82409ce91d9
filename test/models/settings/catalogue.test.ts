import assert from 'node:assert/strict'
import { editOf } from '../../../src/domain/catalogue/overlay.ts'
import { services } from '../../../src/domain/services/index.ts'
import { Problem } from '../../../src/lib/errors.ts'
import { createModels } from '../../../src/models/index.ts'
import { publish } from '../../support/catalogue.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const SERVICE = 'salary-certificate' as const
const at = new Date('2026-11-23T09:00:00+07:00')
const first = {
  service: SERVICE,
  version: 1,
  at,
  by: { staffId: 's', name: 'นางวันดี รอบคอบ' },
  backTo: null,
  edit: { ...editOf(services[SERVICE]), caution: { th: 'โปรดเผื่อเวลา', en: 'Please allow some time' } },
}

describe('the office’s versions of a service', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  it('are the manual’s until one is published', async () => {
    const { catalogue } = database.models
    assert.equal((await catalogue.read()).service(SERVICE), services[SERVICE])
    assert.deepEqual(await catalogue.versions(SERVICE), [])
    assert.equal((await catalogue.newest()).size, 0)
  })

  it('are kept one by one, with who and when', async () => {
    const { catalogue } = database.models
    assert.equal(await catalogue.publish(first), true)
    assert.equal(await catalogue.publish({ ...first, version: 2, backTo: 1 }), true)
    assert.deepEqual(await catalogue.versions(SERVICE), [{ ...first, version: 2, backTo: 1 }, first])
    assert.equal((await catalogue.newest()).get(SERVICE)?.version, 2)
  })

  it('stand in the audit trail with who, when, before and after', async () => {
    const { catalogue, auditTrail } = database.models
    await catalogue.publish(first)
    await catalogue.publish({ ...first, version: 2, edit: editOf(services[SERVICE]) })
    await auditTrail.collect()
    const entries = await auditTrail.page({ what: 'catalogue' }, 10)
    assert.deepEqual(
      entries.map(({ by, subject, before, after }) => ({ by, subject, before, after })),
      [
        {
          by: first.by,
          subject: SERVICE,
          before: { 'caution.th': 'โปรดเผื่อเวลา', 'caution.en': 'Please allow some time' },
          after: { 'caution.th': '', 'caution.en': '' },
        },
        {
          by: first.by,
          subject: SERVICE,
          before: { 'caution.th': '', 'caution.en': '' },
          after: { 'caution.th': 'โปรดเผื่อเวลา', 'caution.en': 'Please allow some time' },
        },
      ],
    )
    assert.equal((await catalogue.versions(SERVICE)).length, 2, 'The versions stay as they were')
  })

  it('have one winner when two publish at the same moment', async () => {
    const { catalogue } = database.models
    const both = await Promise.all([
      catalogue.publish(first),
      catalogue.publish({ ...first, edit: editOf(services[SERVICE]) }),
    ])
    assert.deepEqual(both.toSorted(), [false, true])
    assert.equal((await catalogue.versions(SERVICE)).length, 1)
  })

  it('follow each other without a gap', async () => {
    assert.equal(await database.models.catalogue.publish({ ...first, version: 3 }), false)
  })

  it('keep the rules, whoever stores them', async () => {
    const edit = { ...first.edit, minutes: { target: 60, usual: 5 } }
    await assert.rejects(database.models.catalogue.publish({ ...first, edit }), Problem)
    const none = { ...first.edit, papers: [] }
    await assert.rejects(database.models.catalogue.publish({ ...first, edit: none }))
    assert.deepEqual(await database.models.catalogue.versions(SERVICE), [])
  })

  it('reach another process at its next reading, and stay the same objects from then on', async () => {
    const other = createModels(database.connection, database.vault)
    const before = await other.catalogue.read()
    await publish(database.models, SERVICE, () => first.edit, at)
    assert.equal(before.serviceVersion(SERVICE), 0, 'A reading stays as it was')
    const after = await other.catalogue.read()
    assert.equal(after.service(SERVICE).caution?.en, 'Please allow some time')
    assert.equal((await other.catalogue.read()).service(SERVICE), after.service(SERVICE))
  })
})
