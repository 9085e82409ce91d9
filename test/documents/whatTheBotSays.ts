import type { Stage } from '../../src/domain/sentences/journey.ts'
import { stages } from '../../src/domain/sentences/journey.ts'
import { everythingSaid, type Said } from './said.ts'

const HEAD = `# สิ่งที่ระบบพูดกับผู้รับบริการ · What the bot says

หน้านี้รวมทุกข้อความที่ผู้รับบริการอ่านได้ ตามลำดับที่ผู้รับบริการพบ ภาษาไทยก่อนและภาษาอังกฤษข้างกัน เพื่อให้สำนักงานอ่านตรวจ
ผู้ดูแลระบบแก้ไขข้อความของสำนักงานได้ที่เมนู “ข้อความถึงผู้รับบริการ” ข้อความของบริการแก้ที่หน้าข้อความของบริการ
คำตอบเรื่องระเบียบ ข้อคำถามของแบบสอบถาม และชื่อสำนักงานแก้ที่หน้าตั้งค่า เหนือแต่ละตารางคือชื่อไฟล์ในโปรแกรม
และช่องสุดท้ายของตารางบอกตำแหน่งในไฟล์นั้น คำใน {{วงเล็บปีกกา}} ระบบเติมให้เอง

This page is made from the code by \`npm run docs\`, in the order in which an applicant reads; a test fails when it is
out of date. For one office an administrator corrects them in the console ([sentences](sentences.md)); for every
office they are corrected in the file above the table, in both languages, never here. Rules for the words (each looked after by a test in \`test/chat/wording.test.ts\`): no
particle (ครับ/ค่ะ) and no first-person pronoun, “ท่าน” for the reader, no emoji, no promise of entitlement, money or
grant, nothing asked that is secret or sensitive, no English word in Thai without need. What a rule says ends with the
caution to confirm it with an officer.
`

const titles: Readonly<Record<Stage, string>> = {
  welcome: 'ยินดีต้อนรับและเมนู · Welcome and menu',
  services: 'บริการ · Services',
  facts: 'คำตอบเรื่องระเบียบ · Facts that people ask',
  consent: 'ก่อนเริ่มกรอก · Before the form',
  questions: 'คำถาม · Questions',
  check: 'ตรวจคำตอบ · Check',
  receipt: 'ได้รับเรื่องแล้ว · Receipt',
  status: 'ติดตามสถานะ · Status',
  notices: 'ข้อความแจ้ง · Notices',
  appointment: 'นัดหมาย · Appointment',
  photos: 'ภาพเอกสาร · Photos',
  talk: 'ติดต่อเจ้าหน้าที่ · Talk with an officer',
  survey: 'แบบสอบถาม · Survey',
  privacy: 'ข้อมูลส่วนบุคคล · Personal data',
  trouble: 'เมื่อระบบไม่เข้าใจหรือขัดข้อง · Not understood, and trouble',
  counter: 'ใบรับคำขอและการเชื่อม LINE · Slip and linking',
  print: 'เอกสารที่พิมพ์ · Printed papers',
  website: 'เว็บไซต์ · Website',
}

const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', '<br>')

function table(file: string, said: readonly Said[]): string {
  const rows = said.map(({ where, th, en }) => `| ${cell(th)} | ${cell(en)} | \`${where}\` |`)
  return [`### ${file}`, '', '| ไทย | English | ที่ · where |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

function section(stage: Stage, no: number, said: readonly Said[]): string[] {
  const files = [...new Set(said.map(({ file }) => file))]
  const tables = files.map((file) =>
    table(
      file,
      said.filter((each) => each.file === file),
    ),
  )
  return [`## ${no}. ${titles[stage]}`, '', ...tables]
}

/** The page for the office: every sentence in both languages, in the order of an applicant's way. */
export async function whatTheBotSays(): Promise<string> {
  const said = await everythingSaid()
  const sections = stages.flatMap((stage, index) =>
    section(
      stage,
      index + 1,
      said.filter((each) => each.stage === stage),
    ),
  )
  return [HEAD, ...sections].join('\n')
}
