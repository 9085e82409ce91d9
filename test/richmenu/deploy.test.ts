import assert from 'node:assert/strict'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { menuCollection } from '../../src/models/conversations/menus.ts'
import { HOUR, SECOND } from '../../src/lib/time.ts'
import { DEPLOYMENT_LEASE } from '../../src/models/conversations/menus.ts'
import { DeploymentBusy } from '../../src/richmenu/deploy.ts'
import { createMenuLine, MenuCallFailed } from '../../src/richmenu/line.ts'
import { defaultMenu, menuId, menus } from '../../src/richmenu/menuId.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { buildMenu } from '../../src/richmenu/object.ts'
import { anyPicture, channelOf, menuKeeper } from '../support/menus.ts'
import { Died, lifeUntil } from '../support/mortal.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const ids = menus.map(menuId)
const name = usualOffice.profile.shortName
const names = menus.map((menu) => buildMenu(menu, name).object.name).sort()

describe('putting the menus up', function () {
  // Many deployments, one after the other.
  this.timeout(60_000)
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  /** LINE as another program on the same channel sees it. */
  const line = () => createMenuLine(channelOf(office))
  const posts = (path: string) =>
    office.line.calls.filter((call) => call.method === 'POST' && call.path === path && call.status === 200)
  const created = () => posts('/v2/bot/richmenu').length
  const uploaded = () => office.line.calls.filter(({ host, method }) => host === 'data' && method === 'POST')

  const deploys = () => menuKeeper(office).deploys()

  /** Everything is as one undisturbed deployment leaves it. */
  async function assertStands(): Promise<void> {
    const there = await line().list()
    const aliases = await line().aliases()
    assert.deepEqual(there.map(({ name }) => name).sort(), names)
    assert.deepEqual([...aliases.keys()].sort(), ids.map((id) => `chapwai-${id}`).sort())
    const nameOf = new Map(there.map(({ richMenuId, name }) => [richMenuId, name]))
    const standing = await office.models.menus.standing()
    for (const menu of menus) {
      const { id, alias, object } = buildMenu(menu, name)
      assert.equal(nameOf.get(aliases.get(alias) ?? ''), object.name, id)
      assert.equal(standing.get(id), aliases.get(alias), id)
    }
    assert.equal(await line().getDefault(), standing.get('th-plain'))
  }

  it('makes all of them, with Thai for everybody of whom nothing is known', async () => {
    const person = await office.person()
    const shown = () => person.menu
    assert.equal(shown(), undefined)
    const deployed = await office.chapwai.deployMenus()
    assert.deepEqual(deployed, { putUp: ids, stood: [], removed: 0, left: 0 })
    await assertStands()
    assert.deepEqual([shown()?.isOpen, shown()?.isOwn], [true, false])
    assert.deepEqual(
      shown()?.areas.map(({ action }) => action.label),
      ['เมนูหลัก', 'บริการและเอกสาร', 'ยื่นคำขอ', 'ติดตามสถานะ', 'นัดหมาย', 'ติดต่อเจ้าหน้าที่', 'ภาษา / Language'],
    )
  })

  it('draws the name that the office has given itself', () => {
    const shortName = { th: 'สพป.ตัวอย่าง', en: 'Example Office' }
    const { svg, object } = buildMenu(defaultMenu, shortName)
    assert.match(svg, /สพป\.ตัวอย่าง/)
    assert.notEqual(object.name, buildMenu(defaultMenu, name).object.name)
  })

  it('leaves what stands unchanged', async () => {
    await deploys()
    const before = office.line.calls.length
    const deployed = await deploys()
    assert.deepEqual(deployed, { putUp: [], stood: ids, removed: 0, left: 0 })
    const changing = office.line.calls.slice(before).filter(({ method }) => method !== 'GET')
    assert.deepEqual(changing, [])
    await assertStands()
  })

  it('replaces a menu that is worded otherwise, and only that one; what is not ours stays', async () => {
    await deploys()
    const { object, alias } = buildMenu({ language: 'th', state: { kind: 'draft' } }, name)
    const ours = await line().aliases()
    const outdated = await line().create({ ...object, name: 'chapwai-th-draft outdated' })
    await line().putImage(outdated, await anyPicture())
    await line().remove(ours.get(alias) ?? '')
    await line().setAlias(alias, outdated, true)
    const theirs = await line().create({ ...object, name: 'made by somebody else' })

    const deployed = await deploys()
    assert.deepEqual([deployed.putUp, deployed.removed], [['th-draft'], 1])
    assert.ok((await line().list()).some(({ richMenuId }) => richMenuId === theirs))
    await line().remove(theirs)
    await assertStands()
  })

  it('shows people the new menu before it removes the one that they have', async () => {
    await deploys()
    const person = await office.person()
    await conversationCollection
      .on(office.database.connection)
      .updateOne({ _id: person.userId }, { $set: { language: 'en' } })
    const old = await line().create({
      ...buildMenu(defaultMenu, name).object,
      name: 'chapwai-en-plain outdated',
    })
    await line().putImage(old, await anyPicture())
    await line().link(person.userId, old)
    await office.database.connection
      .collection<{ _id: string }>('conversations')
      .updateOne({ _id: person.userId }, { $set: { menuLinked: old } })
    await deploys()
    const standing = await office.models.menus.standing()
    assert.deepEqual([person.menu?.isOwn, person.menu?.richMenuId], [true, standing.get('en-plain')])
    const linkAt = office.line.calls.findLastIndex(({ path }) => path.includes(`/user/${person.userId}/`))
    const removedAt = office.line.calls.findIndex(
      ({ method, path }) => method === 'DELETE' && path.endsWith(old),
    )
    assert.ok(linkAt < removedAt)
  })

  it('is refused while another one is at it, and goes on half a minute after that one was killed', async () => {
    const both = await Promise.allSettled([deploys(), deploys()])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    await assertStands()
    assert.ok(await office.models.menus.hold('killed', office.clock.now()))
    await assert.rejects(() => deploys(), DeploymentBusy)
    office.clock.advance(DEPLOYMENT_LEASE)
    await deploys()
    await assertStands()
  })

  it('says that LINE’s hourly limit is reached, leaves what stands, and goes on an hour later', async () => {
    for (let count = 0; count < 95; count++) {
      const id = await line().create({ ...buildMenu(defaultMenu, name).object, name: `other ${count}` })
      await line().remove(id)
    }
    await assert.rejects(
      () => deploys(),
      (error) => error instanceof MenuCallFailed && error.isRateLimit,
    )
    assert.equal((await line().list()).length, 5)
    office.clock.advance(HOUR)
    const deployed = await deploys()
    assert.deepEqual([deployed.putUp.length, deployed.stood.length], [15, 5])
    await assertStands()
  })

  it('keeps old menus that the hourly limit does not let it remove, until the next time', async () => {
    const old: string[] = []
    for (let count = 0; count < 3; count++)
      old.push(await line().create({ ...buildMenu(defaultMenu, name).object, name: `chapwai-old ${count}` }))
    office.line.faults.next('rateLimit', { path: old[1] ?? '' })
    assert.deepEqual(pick(await deploys()), { removed: 1, left: 2 })
    assert.deepEqual(pick(await deploys()), { removed: 2, left: 0 })
    await assertStands()
  })

  const pick = ({ removed, left }: { removed: number; left: number }) => ({ removed, left })

  it('goes on with a menu whose picture was not uploaded, or whose answer was lost', async () => {
    for (const [kind, path] of [
      ['error500', '/content'],
      ['lostAnswer', '/content'],
      ['lostAnswer', '/v2/bot/richmenu'],
      ['lostAnswer', '/alias'],
    ] as const) {
      office.line.faults.next(kind, { path })
      await assert.rejects(() => deploys(), MenuCallFailed, `${kind} ${path}`)
    }
    await deploys()
    await assertStands()
    // One creation had no answer: its menu was half made, found by its name, and gone on with.
    assert.equal(created(), 20)
    assert.ok(uploaded().length >= 20)
  })

  it('ends right after being killed at any step', async () => {
    const whole = lifeUntil(Infinity, 'before')
    await menuKeeper(office, whole).deploys()
    const { steps } = whole
    // The first menu, and the end; what lies between repeats.
    const places = Array.from({ length: steps }, (_, index) => index + 1)
    for (const at of places.filter((step) => step <= 11 || step > steps - 8)) {
      await startsAfresh()
      const dying = lifeUntil(at, 'before')
      await assert.rejects(() => menuKeeper(office, dying).deploys(), Died)
      office.clock.advance(DEPLOYMENT_LEASE + SECOND)
      await deploys()
      await assertStands()
    }
  })

  /** Nothing stands at LINE, nothing is known of it, and an hour's allowance is there. */
  async function startsAfresh(): Promise<void> {
    office.clock.advance(HOUR)
    for (const alias of (await line().aliases()).keys()) await line().removeAlias(alias)
    for (const { richMenuId } of await line().list()) await line().remove(richMenuId)
    await menuCollection.on(office.database.connection).deleteMany({})
    office.clock.advance(HOUR)
  }
})
