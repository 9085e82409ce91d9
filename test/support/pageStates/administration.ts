import { firstDaySteps } from '../../../src/domain/settings/firstDay.ts'
import { after, type Desk, open, type PageState } from './desk.ts'
import { press } from './press.ts'

const LONG = 'ข้อความที่ยาวกว่าปกติสำหรับประชาชนที่มาติดต่อราชการในเวลาทำการของสำนักงานเขตพื้นที่การศึกษา'
const calendarFile = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:วันหยุดในประเทศไทย',
  ...['20261207 ชดเชยวันชาติ', '20270416 วันครอบครัว', `20270503 ${LONG}`].flatMap((each) => [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${each.slice(0, 8)}`,
    `SUMMARY:${each.slice(9)}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n')

const reports: readonly PageState[] = [
  ...['', '/satisfaction', '/service-time', '/disclosure', '/suggestions'].map((report) => ({
    name: `reports${report}: days the wrong way round`,
    come: (desk: Desk) => open(desk, `/reports${report}?period=custom&from=2026-11-20&to=2026-11-01`),
  })),
  after('suggestions: response too long', '/reports/suggestions', {
    fields: { theme: 'place', 'place.action': 'ก'.repeat(1200), 'place.example': '' },
  }),
  after('suggestions: answered', '/reports/suggestions', {
    fields: { theme: 'place', 'place.action': LONG },
  }),
  after('suggestions: answered meanwhile', '/reports/suggestions', {
    fields: { theme: 'place', revision: '9', 'place.action': LONG },
  }),
  after('themes: one more row', '/reports/themes', { button: 'act=add' }),
  after('themes: refused', '/reports/themes', {
    button: 'act=save',
    fields: { 'themes.0.th': '', 'themes.0.words': 'x' },
  }),
  after('themes: changed since', '/reports/themes', { button: 'act=save', fields: { seen: '0' } }),
  after('themes: saved', '/reports/themes', { button: 'act=save' }),
]

const CARD = '/catalogue/staff-id-card'
const TEXT = `${CARD}/texts/audienceNote`
const SENTENCE = '/sentences/chat.cancel.cancelled'
const FEE = '/settings/guidance/fee'

async function previewsCard(desk: Desk): Promise<void> {
  await open(desk, CARD)
  const fields = { 'papers.0.note.th': LONG, 'papers.0.note.en': 'A longer note for the counter' }
  await press(desk.page, { button: 'do=preview', fields })
}

const texts: readonly PageState[] = [
  after('catalogue: refused', CARD, {
    button: 'do=preview',
    fields: { 'minutes.target': 'x', 'papers.0.name.th': '' },
  }),
  { name: 'catalogue: preview', come: previewsCard },
  {
    name: 'catalogue: published',
    async come(desk) {
      await previewsCard(desk)
      await press(desk.page, { button: 'do=publish' })
    },
  },
  after('catalogue: changed since', CARD, {
    button: 'do=preview',
    fields: { version: '0', 'papers.0.note.th': LONG },
  }),
  after('catalogue: back from a former version', `${CARD}/versions/0`, {
    action: `/console${CARD}`,
    button: 'do=back',
  }),
  after('catalogue: one text refused', TEXT, { button: 'do=preview', fields: { th: '', en: 'x' } }),
  after('catalogue: one text changed since', TEXT, {
    button: 'do=preview',
    fields: { 'seen.th': 'อื่น', th: LONG },
  }),
  after('catalogue: preview of one text', TEXT, {
    button: 'do=preview',
    fields: { th: LONG, en: 'Longer words' },
  }),
  after('catalogue: form refused', `${CARD}/forms`, { button: 'do=link', fields: { url: 'http://x' } }),
  after('catalogue: form changed since', `${CARD}/forms`, {
    button: 'do=link',
    fields: { version: '7', url: 'https://example.go.th/form.pdf' },
  }),
  after('catalogue: form linked', `${CARD}/forms`, {
    button: 'do=link',
    fields: { url: 'https://www.example.go.th/forms/with/a/very/long/address/form-7131-edition-2569.pdf' },
  }),
  after('sentences: refused', SENTENCE, { button: 'do=preview', fields: { th: '', en: '{{nothing}}' } }),
  after('sentences: changed since', SENTENCE, { button: 'do=preview', fields: { version: '7', th: LONG } }),
  after('sentences: preview', SENTENCE, {
    button: 'do=preview',
    fields: { th: 'ยกเลิกเลขที่ {{reference}} ให้แล้ว', en: 'We have cancelled {{reference}}' },
  }),
  { name: 'sentences: found', come: (desk) => open(desk, '/sentences?q=เอกสาร') },
  { name: 'sentences: none found', come: (desk) => open(desk, '/sentences?q=zzzz') },
  after('understanding: found', '/understanding', { button: 'do=find', fields: { wanted: 'ทำบัตร' } }),
  after('understanding: nothing chosen', '/understanding', { button: 'do=test', fields: { meant: '' } }),
  after('understanding: tested', '/understanding', { button: 'do=test', fields: { meant: 'staff-id-card' } }),
  after('understanding: words refused', '/understanding/words', {
    button: 'do=preview',
    fields: { 'words.staff-id-card': 'ก\nขอ' },
  }),
  after('understanding: words changed since', '/understanding/words', {
    button: 'do=preview',
    fields: { version: '7' },
  }),
  after('understanding: words before they hold', '/understanding/words', {
    button: 'do=preview',
    fields: { 'words.staff-id-card': 'บัตรทอง\nบัตรใหม่', 'words.salary-certificate': 'ทำบัตร' },
  }),
  after('understanding: sentence refused', '/understanding/sentences', {
    button: 'do=add',
    fields: { text: '', meant: '' },
  }),
  after('understanding: sentence added', '/understanding/sentences', {
    button: 'do=add',
    fields: { text: 'อยากได้บัตรใหม่', meant: 'staff-id-card' },
  }),
]

const LIST = 'ชื่อ\tบทบาท\tจุดบริการ\nนางสมศรี ใจดี\tเจ้าหน้าที่\tการเงิน\nนายวิชัย รักเรียน\tผู้บริหาร\t\nเอก\t\t\n'
const member = ({ office }: Desk) => `/staff/${office.member}`
const onMember = (name: string, button: string, fields: Readonly<Record<string, string>>) =>
  after(`member: ${name}`, member, { button, fields })

const staff: readonly PageState[] = [
  after('staff: no name', '/staff', { fields: { name: '', role: '' } }),
  after('staff: added, with a code', '/staff', { fields: { name: 'นางสาวเพิ่มมา ใหม่', role: 'officer' } }),
  after('staff list: nothing pasted', '/staff/list', { button: 'act=read', fields: { list: '' } }),
  after('staff list: before it is added', '/staff/list', { button: 'act=read', fields: { list: LIST } }),
  {
    name: 'staff list: added, with codes',
    async come(desk) {
      await open(desk, '/staff/list')
      await press(desk.page, { button: 'act=read', fields: { list: LIST } })
      await press(desk.page, { action: '/console/staff/list', button: 'act=add' })
    },
  },
  onMember('no name', 'act=rename', { name: '' }),
  onMember('changed since', 'act=rename', { name: 'อื่น', revision: '0' }),
  onMember('away the wrong way round', 'act=absence', { from: '2026-12-24', until: '2026-12-20' }),
  onMember('away', 'act=absence', { from: '2026-12-24', until: '2026-12-25' }),
  onMember('at desks', 'act=duties', { desks: 'finance' }),
  onMember('a new code', 'act=code', {}),
  after('me: away the wrong way round', '/me', {
    button: 'act=absence',
    fields: { from: '24/12/2569', until: '20/12/2569' },
  }),
  after('me: away', '/me', { button: 'act=absence', fields: { from: '2026-12-24', until: '2026-12-25' } }),
  after('me: changed since', '/me', {
    button: 'act=absence',
    fields: { revision: '0', from: '2026-12-24', until: '2026-12-25' },
  }),
  after('me: alerts', '/me', { button: 'act=alerts', fields: { sound: 'yes' } }),
  after('member: access ended', member, { button: 'act=revoke' }),
]

const settings: readonly PageState[] = [
  ...['talks', 'holidays', 'profile'].map((id) =>
    after(`settings, ${id}: changed since`, `/settings/${id}`, { button: 'act=save', fields: { seen: '0' } }),
  ),
  after('settings: profile refused', '/settings/profile', {
    button: 'act=save',
    fields: { 'profile.name.th': '', 'contact.phone': 'x', 'contact.map': 'x' },
  }),
  after('settings: hours refused', '/settings/hours', {
    button: 'act=save',
    fields: { 'hours.stretches.0.from': '99.99' },
  }),
  after('settings: one more row', '/settings/hours', { button: 'act=add:hours.stretches' }),
  after('settings: holidays refused', '/settings/holidays', {
    button: 'act=save',
    fields: { 'holidays.0.day': '31/2/2570', 'holidays.1.name': '' },
  }),
  after('settings: retention refused', '/settings/retention', {
    button: 'act=save',
    fields: { 'retention.talkDays': '0' },
  }),
  after('settings: saved', '/settings/visits', { button: 'act=save', fields: { 'visits.minutes': '20' } }),
  after('settings: an answer refused', FEE, { button: 'act=save', fields: { 'guidance.fee.answer.th': '' } }),
  after('settings: an answer changed since', FEE, { button: 'act=save', fields: { seen: '0' } }),
  ...firstDaySteps.map((step) => ({
    name: `first day: ${step}`,
    come: (desk: Desk) => open(desk, `/first-day/${step}`),
  })),
  after('first day: step refused', '/first-day/profile', {
    button: 'act=save',
    fields: { 'profile.name.th': '' },
  }),
  after('first day: step changed since', '/first-day/profile', { button: 'act=keep', fields: { seen: '0' } }),
  after('first day: next step', '/first-day/profile', { button: 'act=later' }),
  after('first day: test message', '/first-day', { button: 'act=test' }),
  after('holidays: no calendar', '/settings/holidays/calendar', {
    button: 'do=preview',
    file: { name: 'x.ics', contents: 'nothing' },
  }),
  after('holidays: from a calendar', '/settings/holidays/calendar', {
    button: 'do=preview',
    file: { name: 'holidays.ics', contents: calendarFile },
  }),
  after('office file: refused', '/settings/file', {
    button: 'do=preview',
    file: { name: 'x.json', contents: '{"a": 1}' },
  }),
  {
    name: 'office file: what it would change',
    async come(desk) {
      await open(desk, '/settings/file')
      const file = await officeFile(desk)
      const contents = file.replaceAll('053', '054').replace('"minutes": 20', '"minutes": 30')
      await press(desk.page, { button: 'do=preview', file: { name: 'office.json', contents } })
    },
  },
]

/** The file that the office itself would save. */
async function officeFile({ office, page }: Desk): Promise<string> {
  const url = `${office.chapwai.url}/console/settings/file`
  const answer = await page.request.post(url, {
    form: { do: 'save' },
    headers: { origin: office.chapwai.url },
  })
  return answer.text()
}

/** What administrators and managers see after a press. */
export const administrationStates: readonly PageState[] = [...reports, ...texts, ...staff, ...settings]
