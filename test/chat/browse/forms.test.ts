import assert from 'node:assert/strict'
import { catalogueOf } from '../../../src/domain/catalogue/catalogue.ts'
import type { PaperEdit } from '../../../src/domain/catalogue/edit.ts'
import { editOf, withEdit } from '../../../src/domain/catalogue/overlay.ts'
import { services } from '../../../src/domain/services/index.ts'
import { noOwnWords } from '../../../src/domain/understanding/ownWords.ts'
import { noCorrections } from '../../../src/domain/sentences/corrections.ts'
import { officeOf } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { openChat } from '../../support/chat.ts'

const claim = services['child-education-allowance']
const papersOf = { kind: 'service', service: claim.id, part: 'papers' } as const
const url = 'https://www.cgd.go.th/7223.pdf'

/** An office that has set these forms, by paper. */
function officeWith(forms: Readonly<Record<string, PaperEdit['form']>>) {
  const edit = editOf(claim)
  const papers = edit.papers.map((paper) => ({ ...paper, form: forms[paper.id] ?? null }))
  const catalogue = catalogueOf(new Map([[claim.id, [withEdit(claim, { ...edit, papers })]]]))
  const settings = SettingsSchema.parse({})
  return officeOf(settings, catalogue, noOwnWords, noCorrections, 'https://chapwai.example')
}

const links = (chat: ReturnType<typeof openChat>) =>
  chat.messages
    .flatMap((message) => (message.kind === 'card' ? message.blocks : []))
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .flatMap(({ action }) => (action.kind === 'link' ? [action.uri] : []))

const [form = '', second = ''] = claim.papers.map(({ id }) => id)

describe('the forms of a service', () => {
  it('open from the card of its papers', () => {
    const chat = openChat({ office: officeWith({ [form]: { kind: 'link', url } }) })
    chat.taps(papersOf)
    chat.sees('เปิดแบบฟอร์ม')
    assert.deepEqual(links(chat), [url])
  })

  it('are told apart by the number of their paper, and an uploaded one stands at our own address', () => {
    const file = { kind: 'file', file: '0'.repeat(64), name: 'หนังสือรับรอง.pdf' } as const
    const chat = openChat({
      language: 'en',
      office: officeWith({ [form]: { kind: 'link', url }, [second]: file }),
    })
    chat.taps(papersOf)
    chat.sees('Open the form of no. 1', 'Open the form of no. 2')
    assert.deepEqual(links(chat), [url, `https://chapwai.example/forms/${claim.id}/${second}.pdf`])
  })

  it('are not offered where the office has set none', () => {
    const chat = openChat()
    chat.taps(papersOf)
    chat.seesNot('เปิดแบบฟอร์ม')
    assert.deepEqual(links(chat), [])
  })
})
