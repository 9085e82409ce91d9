import assert from 'node:assert/strict'
import { unseenBy } from '../../src/console/settings/firstDay/unseen.ts'
import { speakerOf } from '../../src/console/speak.ts'
import { officeOf } from '../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'

const TODAY = '2026-11-30'

describe('what applicants do not see', () => {
  const told = (settings: Readonly<Record<string, unknown>>, menus = 1, today = TODAY) =>
    unseenBy(officeOf(SettingsSchema.parse(settings)), today, menus).map(
      ({ text, at }) => `${speakerOf('en').text(text)} → ${at ?? 'the server'}`,
    )
  const complete = {
    contact: { phone: '053-711-234 ext. 12', map: 'https://maps.app.goo.gl/abc' },
    profile: {
      address: { th: '145 ถนนบรรพปราการ', en: '145 Banphaprakan Road' },
      privacyContact: { th: 'กลุ่มกฎหมาย', en: 'Legal group' },
    },
    lineIsAnnounced: true,
  }
  const FORMS = 'Forms without a link or file to open: '

  it('is nearly everything about the office, before anybody has set anything', () => {
    assert.deepEqual(
      told({}, 0).map((each) => each.replace(/\d+ →/, 'n →')),
      [
        'No telephone number and no call button yet → /console/settings/profile',
        'No address of the office yet → /console/settings/profile',
        'The map has no pin yet: its button only searches for the name of the office in the manual → /console/settings/profile',
        'The privacy notice names no contact yet → /console/settings/profile',
        'No menu under the chat yet; whoever looks after the server puts it up by the command richmenu → the server',
        'Requests cannot be filed by LINE yet: the chat says that it only takes first particulars → /console/settings/channel',
        `${FORMS}n → /console/catalogue`,
      ],
    )
  })

  it('is only the forms, when the office has given everything else', () => {
    assert.deepEqual(
      told(complete).map((each) => each.startsWith(FORMS)),
      [true],
    )
  })

  it('tells of a telephone that no phone can dial, and of a map that was taken away', () => {
    const contact = { phone: 'ฝ่ายบุคคล', map: null }
    assert.deepEqual(told({ ...complete, contact }).slice(0, 2), [
      'No call button, because the field of the telephone has no number that a phone can dial → /console/settings/profile',
      'No map link yet → /console/settings/profile',
    ])
  })

  it('tells when the list of holidays has come to its end', () => {
    const all = told(complete, 1, '2028-01-01')
    assert.equal(
      all[0],
      'No holidays to come yet, so the chat offers appointments on holidays → /console/settings/holidays',
    )
  })

  it('tells what the office has switched off', () => {
    const off = {
      visits: { on: false },
      talks: { inChat: false },
      website: { services: false, status: false },
    }
    assert.deepEqual(told({ ...complete, ...off }).slice(1), [
      'Appointments are switched off → /console/settings/visits',
      'Talks are switched off; people can only leave a message → /console/settings/talks',
      "The website's pages of the services are switched off → /console/settings/website",
      "The website's page for the state of a request is switched off → /console/settings/website",
    ])
  })
})
