import { makeRequest } from '../make.ts'
import { after, type Cases, type Desk, open, type PageState } from './desk.ts'
import { press, type Press } from './press.ts'

const LONG = 'ผู้ขอแจ้งว่าได้ส่งเอกสารฉบับจริงทางไปรษณีย์แล้วเมื่อวันศุกร์ ขอให้ตรวจสอบอีกครั้งก่อนดำเนินการต่อ'

/** A press on the first case of a state, or another. */
const onCase = (name: string, of: keyof Cases, pressed: Press, index = 0) =>
  after(`case: ${name}`, ({ cases }) => `/requests/${cases[of][index] ?? ''}`, pressed)

const theCase = ({ office }: Desk) => `/requests/${office.reference}`
const onTheCase = (name: string, pressed: Press) => after(`case: ${name}`, theCase, pressed)

const onTalk = (name: string, pressed: Press) =>
  after(`talk: ${name}`, ({ office }) => `/talks/${office.talk}`, pressed)

const board: readonly PageState[] = [
  after('board: accepted', '', { action: '/console', button: 'step=accept' }),
  {
    name: 'board: undone',
    async come(desk) {
      await open(desk, '')
      await press(desk.page, { action: '/console', button: 'step=accept' })
      await press(desk.page, { action: '/console', button: 'step=undo' })
    },
  },
  after('board: changed since', '', { action: '/console', button: 'step=accept', fields: { revision: '0' } }),
  after('board: by state', '', { action: '/console/view', button: 'order=groups' }),
  after('board: with a case beside it', '', { action: '/console/view', button: 'pane=on' }),
  {
    name: 'board: a case opened beside it',
    async come(desk) {
      await open(desk, '')
      await desk.page.locator('main a[href*="/requests/"]').first().click()
      await desk.page.locator('aside h1, aside h2, [id^=pane] h1, [id^=pane] h2, main h1').first().waitFor()
    },
  },
  after('board: without a case beside it', '', { action: '/console/view', button: 'pane=off' }),
  after('board: late first again', '', { action: '/console/view', button: 'order=late' }),
]

const found: readonly PageState[] = [
  after('search: several found', '/search', { fields: { wanted: 'สม' } }),
  after('search: none found', '/search', { fields: { wanted: 'ไม่มีใครชื่อนี้เลย' } }),
  {
    name: 'search: several found by their telephone',
    async come(desk) {
      const { models, clock } = desk.office
      const asked = { at: clock.now(), answers: { phone: '0898765432' } }
      await Promise.all([makeRequest(models, asked), makeRequest(models, asked)])
      await open(desk, '/search')
      await press(desk.page, { fields: { wanted: '089-876-5432' } })
    },
  },
  after('search: one found', '/search', ({ office }) => ({ fields: { wanted: office.reference } })),
]

const cases: readonly PageState[] = [
  onCase('accepted', 'waiting', { button: 'act=accept' }, 1),
  onCase('accepted with every paper', 'waiting', { button: 'act=accept-complete' }, 2),
  onCase('changed since', 'waiting', { button: 'act=accept', fields: { revision: '0' } }, 3),
  onCase(
    'papers asked for, before it goes',
    'waiting',
    {
      button: 'act=preview',
      fields: {
        'finding.current-payslip': 'not-brought',
        'finding.salary-certificate-memo': 'wrong',
        'other.salary-certificate-memo': LONG,
        note: LONG,
      },
    },
    3,
  ),
  onCase('nothing found about papers', 'waiting', { button: 'act=check' }, 3),
  onCase('papers are asked for', 'accepted', { button: 'act=preview' }, 1),
  onCase(
    'back from the message about papers',
    'waiting',
    {
      button: 'act=edit',
      fields: { 'finding.current-payslip': 'not-brought', note: LONG },
    },
    3,
  ),
  onTheCase('correction refused', {
    fields: { act: 'correct', question: 'phone', 'value.phone': '12', 'because.phone': '' },
  }),
  onTheCase('corrected', {
    fields: {
      act: 'correct',
      question: 'workplace',
      'value.workplace': 'โรงเรียนบ้านหนองบัว',
      'because.workplace': LONG,
    },
  }),
  onTheCase('nothing written', { fields: { act: 'write', text: '' } }),
  onTheCase('written', { fields: { act: 'write', text: LONG } }),
  onTheCase('rejected without a reason', { fields: { act: 'reject', reason: '' } }),
  onTheCase('handed to nobody', { fields: { act: 'hand', to: '' } }),
  onTheCase('an empty note', { fields: { act: 'note', text: '' } }),
  onTheCase('noted', { fields: { act: 'note', text: LONG } }),
  onTheCase('unlinking not sure', { fields: { act: 'unlink', reason: '' } }),
  onTheCase('taken', { fields: { act: 'take' } }),
  onCase('paused', 'accepted', { button: 'choice=signature', fields: { act: 'pause' } }, 2),
  onCase('paused without a reason', 'accepted', { fields: { act: 'pause', reason: '' } }, 3),
  onCase('resumed', 'paused', { fields: { act: 'resume' } }),
  onCase('delay without a reason', 'late', { fields: { act: 'explain-delay', reason: '' } }, 7),
  onCase('ready', 'accepted', { fields: { act: 'ready' } }, 4),
  onCase('handed over with a wrong code', 'ready', { fields: { act: 'complete', code: '0000' } }),
  onCase('handed over without a code and a reason', 'ready', {
    fields: { act: 'complete', 'taken-by': 'other', receiver: '', 'without-code': 'yes', reason: '' },
  }),
  onCase('handed over', 'ready', { fields: { act: 'complete', 'without-code': 'yes', reason: LONG } }, 1),
  onCase('rejected', 'waiting', { fields: { act: 'reject', reason: LONG } }, 4),
]

const MEDICAL = '/walk-in/medical-reimbursement'
const walkIns: readonly PageState[] = [
  after('walk-in: nothing entered', MEDICAL, {}),
  after('walk-in: some entered wrong', MEDICAL, {
    fields: {
      channel: 'phone',
      'answer.for-whom': 'other',
      'answer.name': 'ส',
      'answer.phone': '12',
      'answer.patient': 'child',
    },
  }),
]

const lists: readonly PageState[] = [
  after('calls: telephoned', '/calls', {}),
  after('calls: contacted after the survey', '/calls', {
    action: '/console/calls/call-backs',
    button: 'act=contacted',
  }),
  after('late: reason missing', '/late', { button: 'reason=own', fields: { text: '' } }),
  after('late: told', '/late', { button: 'reason=other-unit' }),
  after('late: told before', '/late', { button: 'reason=own', fields: { revision: '0', text: LONG } }),
  after('late: undone too late', '/late', ({ cases: { late } }) => ({
    button: 'reason=undo',
    fields: { reference: late[0] ?? '', revision: '0', page: '' },
  })),
  {
    name: 'late: undone',
    async come(desk) {
      await open(desk, '/late')
      await press(desk.page, { button: 'reason=other-unit' })
      await press(desk.page, { action: '/console/late', button: 'reason=undo' })
    },
  },
  after('late: all ticked', '/late', { action: '/console/late/many', button: 'reason=all' }),
  after('late: none ticked', '/late', { action: '/console/late/many', button: 'reason=own' }),
  after('late: several told', '/late', ({ cases: { late } }) => ({
    action: '/console/late/many',
    button: 'reason=other-unit',
    fields: { ticked: late.slice(2, 5).map((reference) => `${reference}.2`) },
  })),
  after('signed: nothing ticked', '/signed', { button: 'act=ready' }),
  after('signed: found and not found', '/signed', ({ cases: { accepted } }) => ({
    button: 'act=find',
    fields: { scanned: `${accepted[5] ?? ''}\n70-9999-9\nนางสมศรี\nซองที่ไม่มีเลข` },
  })),
  after('signed: several ready', '/signed', ({ cases: { accepted } }) => ({
    button: 'act=ready',
    fields: { ticked: accepted.slice(5, 8).map((reference) => `${reference}.2`) },
  })),
  after('signed: undone too late', '/signed', ({ cases: { accepted } }) => ({
    button: 'act=undo',
    fields: { reference: accepted[5] ?? '', revision: '0' },
  })),
  after('payments: nothing pasted', '/payments', { button: 'act=read' }),
  after('payments: no such day', '/payments', { button: 'act=read', fields: { list: 'x', day: '31/31' } }),
  after('payments: nothing recognised', '/payments', {
    button: 'act=read',
    fields: { list: 'รายการจ่าย ณ วันที่ 20\nรวมทั้งสิ้น\tสองพันบาท\n' },
  }),
  {
    name: 'payments: the list before it is told',
    come: async (desk) => transfers(desk),
  },
  {
    name: 'payments: nothing ticked',
    async come(desk) {
      await transfers(desk)
      await press(desk.page, { action: '/console/payments', button: 'act=tell', fields: { line: [] } })
    },
  },
  {
    name: 'payments: told',
    async come(desk) {
      await transfers(desk)
      await press(desk.page, { action: '/console/payments', button: 'act=tell' })
    },
  },
  after('payments: undone too late', '/payments', ({ office }) => ({
    button: 'act=undo',
    fields: { reference: office.reference, revision: '0' },
  })),
  after('appointments: somebody came', '/visits', { button: 'act=came' }),
  after('appointments: changed since', '/visits', { button: 'act=missed', fields: { seen: 'missed' } }),
  after('appointments: a link for calendars', '/visits/calendar', { button: 'do=make' }),
  after('appointments: the link ended', '/visits/calendar', { button: 'do=end' }),
  after('privacy: no note', '/privacy', { fields: { note: '' } }),
  after('privacy: handled', '/privacy', { fields: { note: LONG } }),
  {
    name: 'privacy: handled before',
    async come(desk) {
      const { models, clock } = desk.office
      await models.privacyRequests.ask('handled-twice', 'deletion', 'U1', clock.now())
      await open(desk, '/privacy')
      await models.privacyRequests.handle('handled-twice', 'sample', LONG, clock.now())
      await press(desk.page, { fields: { note: LONG } })
    },
  },
]

/** The money of claims, by reference and by name, and lines that nobody knows. */
async function transfers(desk: Desk): Promise<void> {
  const {
    cases: { late, ready },
    office,
  } = desk
  const list = [
    'ลำดับ\tชื่อ-สกุล\tจำนวนเงิน\tวันที่โอน\tเลขที่คำขอ',
    `1\tนางจันทร์เพ็ญ วงค์ษา\t1,250.50\t23/11/2569\t${ready[7] ?? ''}`,
    `2\tนางสาวอรุณี แสงทอง\t900\t23/11/2569\t${late[0] ?? ''}`,
    `3\tว่าที่ร้อยตรีหญิงกัญญารัตน์ประภาพร สิริวัฒนเดชาพิทักษ์กุล\t12,345,678.00\t23/11/2569\t`,
    `4\tนางสาวไม่มี ใครรู้จัก\t500\t31/31/2569\t70-9999-9`,
    `5\tนางสมศรี ใจดี\t200\t23/11/2569\t${office.reference}`,
    'รวม\t\t15,345.50',
  ]
  await open(desk, '/payments')
  await press(desk.page, { button: 'act=read', fields: { list: list.join('\n') } })
}

const talks: readonly PageState[] = [
  onTalk('nothing written', { button: 'act=answer', fields: { text: '' } }),
  onTalk('a ready sentence', { button: 'canned=wait' }),
  onTalk('taken', { button: 'act=take' }),
  onTalk('handed to nobody', { button: 'act=hand', fields: { to: '' } }),
  onTalk('changed since', { button: 'act=answer-end', fields: { seen: '0', text: LONG } }),
  onTalk('answered', { button: 'act=answer', fields: { text: LONG } }),
  { name: 'talks: one that is taken', come: (desk) => open(desk, '/talks') },
  onTalk('ended', { button: 'act=answer-end', fields: { text: LONG } }),
]

/** What officers see at the counter after a press. */
export const counterStates: readonly PageState[] = [
  ...found,
  ...lists,
  ...talks,
  ...cases,
  ...walkIns,
  ...board,
]
