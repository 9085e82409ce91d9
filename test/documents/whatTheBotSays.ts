import { everythingSaid, type Said } from './said.ts'

const HEAD = `# สิ่งที่ระบบพูดกับผู้รับบริการ · What the bot says

หน้านี้รวมทุกข้อความที่ผู้รับบริการอ่านได้ ทั้งภาษาไทยและภาษาอังกฤษ เพื่อให้สำนักงานอ่านตรวจและแก้ไข
เหนือแต่ละตารางคือชื่อไฟล์ที่ต้องแก้ และช่องแรกของตารางบอกตำแหน่งในไฟล์นั้น คำใน {{วงเล็บปีกกา}} ระบบเติมให้เอง

This page is made from the code by \`npm run docs\`; a test fails when it is out of date. Correct a sentence in the
file above its table, in both languages, never here. Rules for the words (each looked after by a test in
\`test/chat/wording.test.ts\`): no particle (ครับ/ค่ะ) and no first-person pronoun, “ท่าน” for the reader, no emoji, no
promise of entitlement, money or grant, nothing asked that is secret or sensitive, no English word in Thai without
need. What a rule says ends with the caution to confirm it with an officer.
`

const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', '<br>')

function section(file: string, said: readonly Said[]): string {
  const rows = said.map(({ where, th, en }) => `| \`${where}\` | ${cell(th)} | ${cell(en)} |`)
  return [`## ${file}`, '', '| ที่ · where | ไทย | English |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** The page for the office: every sentence in both languages, by the file in which it is corrected. */
export async function whatTheBotSays(): Promise<string> {
  const said = await everythingSaid()
  const files = [...new Set(said.map(({ file }) => file))]
  const sections = files.map((file) =>
    section(
      file,
      said.filter((each) => each.file === file),
    ),
  )
  return [HEAD, ...sections].join('\n')
}
