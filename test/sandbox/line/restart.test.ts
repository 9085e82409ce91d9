import assert from 'node:assert/strict'
import { messageOf, openBot, openOffice, text, type Office } from './office.ts'
import { temporaryFolder } from '../../support/program.ts'

describe('a restart of the practice room', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>

  beforeEach(async () => {
    folder = await temporaryFolder()
    bot = await openBot()
    await restart()
  })
  afterEach(async () => {
    await office.close()
    await bot.close()
    await folder.remove()
  })

  async function restart() {
    office = await openOffice({ dir: folder.path, webhookUrl: bot.url })
  }

  const somsri = () => {
    const [person] = office.sandbox.people
    assert.ok(person)
    return person
  }

  it('keeps who is there, what both wrote, the buttons and the menu that was closed', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'นางสมศรี', language: 'th' })
    await somsri().follows()
    await somsri().says('บัตรหาย')
    const reference = { type: 'postback' as const, label: 'ดูคำขอ', data: 'status' }
    await office.client.pushMessage({
      to: userId,
      messages: [{ ...text('70-0002-4'), quickReply: { items: [{ type: 'action', action: reference }] } }],
    })
    const before = somsri().chat
    await office.close()

    await restart()
    assert.deepEqual([somsri().name, somsri().friendship, somsri().language], ['นางสมศรี', 'friend', 'th'])
    assert.deepEqual(somsri().chat, before)
    await somsri().taps('ดูคำขอ')
    assert.deepEqual(bot.heard.at(-1)?.events[0]?.['postback'], { data: 'status' })
  })

  it('keeps the order of the phones', async () => {
    for (const [name, last] of [
      ['นางสมศรี', 'b'],
      ['พิมพ์ใจ', 'a'],
    ] as const)
      office.sandbox.addPerson({ name, userId: `U${last.padStart(32, '0')}` })
    await office.close()
    await restart()
    assert.deepEqual(
      office.sandbox.people.map(({ name }) => name),
      ['นางสมศรี', 'พิมพ์ใจ'],
    )
  })

  it('gives no message id again, and keeps photos but none that was unsent', async () => {
    office.sandbox.addPerson({ name: 'นางสมศรี', friendship: 'friend' })
    const sent = async () => {
      await somsri().sendsPhoto()
      return messageOf(bot.heard.at(-1)?.events[0]).id
    }
    const [kept, unsent] = [await sent(), await sent()]
    await somsri().unsends(unsent)
    await office.close()

    await restart()
    const content = async (id: string) =>
      (await office.api(`/v2/bot/message/${id}/content`, {}, office.sandbox.dataUrl)).status
    assert.deepEqual([await content(kept), await content(unsent)], [200, 404])
    assert.ok(BigInt(await sent()) > BigInt(unsent))
  })
})
