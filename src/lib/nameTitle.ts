const ranks = ['เอก', 'โท', 'ตรี']
const each = (before: string, behind: readonly string[]) => behind.map((rank) => before + rank)
const short = (before: string) => ['อ.', 'ท.', 'ต.'].map((rank) => `${before}${rank}`)

/** Ranks of the army, the navy, the air force, the police and the volunteers, in full. */
const RANKS: readonly string[] = [
  ...['จอมพล', 'จอมพลเรือ', 'จอมพลอากาศ'],
  ...['พล', 'พลเรือ', 'พลอากาศ', 'พลตำรวจ'].flatMap((force) => each(force, [...ranks, 'จัตวา'])),
  ...['พัน', 'ร้อย', 'สิบ', 'จ่าสิบ'].flatMap((army) => each(army, ranks)),
  ...['พันตำรวจ', 'ร้อยตำรวจ', 'สิบตำรวจ'].flatMap((police) => each(police, ranks)),
  ...['นาวา', 'เรือ', 'พันจ่า', 'จ่า'].flatMap((navy) => [...each(navy, ranks), ...each(`${navy}อากาศ`, ranks)]),
  ...['นายกอง', 'นายหมวด', 'นายหมู่'].flatMap((volunteer) => each(volunteer, [...ranks, 'ใหญ่'])),
  ...[
    'จ่าสิบตำรวจ',
    'ดาบตำรวจ',
    'นายดาบตำรวจ',
    'นายดาบ',
    'พลตำรวจ',
    'พลทหาร',
    'พลฯ',
    'นักเรียนนายร้อย',
    'นักเรียนนายเรือ',
  ],
]
/** The same in short. `ร.อ.` and others belong to more than one force. */
const SHORT_RANKS: readonly string[] = [
  ...['พล.', 'พล.ร.', 'พล.อ.', 'พล.ต.'].flatMap((force) => [...short(force), `${force}จ.`]),
  ...['พ.', 'ร.', 'ส.', 'จ.ส.', 'พ.ต.', 'ร.ต.', 'ส.ต.', 'น.', 'พ.จ.', 'จ.', 'พ.อ.'].flatMap(short),
  ...['จ.ส.ต.', 'ด.ต.', 'น.ด.', 'นนร.', 'นรต.', 'นนอ.', 'นตท.'],
]

const ACADEMIC: readonly string[] = [
  ...[
    'ผู้ช่วยศาสตราจารย์',
    'รองศาสตราจารย์',
    'ศาสตราจารย์เกียรติคุณ',
    'ศาสตราจารย์กิตติคุณ',
    'ศาสตราจารย์พิเศษ',
    'ศาสตราจารย์',
  ],
  ...['ศาสตราภิชาน', 'ดอกเตอร์', 'ด็อกเตอร์', 'ด๊อกเตอร์', 'อาจารย์', 'คณบดี', 'ศึกษานิเทศก์', 'คุณครู', 'ครูบา', 'ครู'],
  ...['รองผู้อำนวยการ', 'ผู้อำนวยการ'],
  ...[
    'นายแพทย์',
    'แพทย์หญิง',
    'ทันตแพทย์หญิง',
    'ทันตแพทย์',
    'เภสัชกรหญิง',
    'เภสัชกร',
    'สัตวแพทย์หญิง',
    'นายสัตวแพทย์',
    'สัตวแพทย์',
  ],
]
const SHORT_ACADEMIC: readonly string[] = [
  ...[
    'ผศ.',
    'รศ.',
    'ศ.',
    'ศจ.',
    'ดร.',
    'นพ.',
    'พญ.',
    'ทพ.',
    'ทพญ.',
    'ภก.',
    'ภญ.',
    'น.สพ.',
    'สพ.ญ.',
    'ศน.',
    'ผอ.',
    'รองผอ.',
    'รอง ผอ.',
  ],
]

const NOBLE: readonly string[] = [
  ...['พระองค์เจ้า', 'หม่อมเจ้าหญิง', 'หม่อมเจ้า', 'หม่อมราชวงศ์หญิง', 'หม่อมราชวงศ์', 'หม่อมหลวงหญิง', 'หม่อมหลวง', 'หม่อม'],
  ...['ท่านผู้หญิง', 'คุณหญิง'],
]
const SHORT_NOBLE: readonly string[] = ['ม.จ.', 'ม.ร.ว.', 'ม.ล.']

const CLERGY: readonly string[] = [
  ...[
    'พระมหา',
    'พระอธิการ',
    'พระอาจารย์',
    'พระปลัด',
    'พระสมุห์',
    'พระใบฎีกา',
    'พระครู',
    'พระภิกษุ',
    'พระ',
    'ภิกษุณี',
    'สามเณร',
    'แม่ชี',
  ],
  ...['พระครูปลัด', 'พระครูสมุห์', 'พระครูใบฎีกา', 'พระครูสังฆรักษ์', 'พระครูวินัยธร', 'พระครูธรรมธร'],
  ...['หลวงพ่อ', 'หลวงปู่', 'หลวงตา', 'หลวงพี่', 'หลวงลุง', 'ตุ๊เจ้า', 'ตุ๊ลุง', 'ตุ๊ปู่'],
  ...['บาทหลวง', 'ศาสนาจารย์', 'ซิสเตอร์', 'บราเดอร์', 'ภราดา', 'อิหม่าม', 'โต๊ะอิหม่าม', 'ฮัจญี', 'หะยี'],
]

const GENERAL: readonly string[] = [...['นางสาว', 'นาง', 'นาย', 'เด็กชาย', 'เด็กหญิง', 'คุณ', 'ว่าที่']]
const SHORT_GENERAL: readonly string[] = ['น.ส.', 'ด.ช.', 'ด.ญ.', 'ส.ณ.']

/** What people say before a name. */
const SPOKEN: readonly string[] = [
  ...['คุณแม่', 'คุณพ่อ', 'คุณลุง', 'คุณป้า', 'คุณยาย', 'คุณตา', 'คุณหมอ', 'พี่', 'น้อง', 'ลุง', 'น้า'],
]

const ENGLISH: readonly string[] = [
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'khun',
  'khru',
  'kru',
  'ajarn',
  'ajahn',
  'mister',
]
/** English titles that are also words or names, so that they count before a dot or a space only. */
const ENGLISH_APART: readonly string[] = [
  ...[
    'miss',
    'professor',
    'associate professor',
    'assistant professor',
    'assoc. prof',
    'asst. prof',
    'asst',
    'assoc',
    'lecturer',
  ],
  ...[
    'pol',
    'police',
    'acting',
    'general',
    'gen',
    'lieutenant general',
    'lt. gen',
    'major general',
    'maj. gen',
    'colonel',
    'col',
  ],
  ...[
    'lieutenant colonel',
    'lt. col',
    'maj',
    'captain',
    'capt',
    'lieutenant',
    'sub lieutenant',
    'sub lt',
    'lt',
    'sergeant',
  ],
  ...[
    'sergeant major',
    'sgt. maj',
    'sgt',
    'corporal',
    'cpl',
    'admiral',
    'commander',
    'air chief marshal',
    'wing commander',
  ],
  ...[
    'reverend',
    'rev',
    'venerable',
    'ven',
    'phra',
    'sir',
    'madam',
    'teacher',
    'director',
    'mom luang',
    'm.l',
    'm.r',
    'm.c',
  ],
]

/** Thai titles that are also other words (อ. is อำเภอ), so that they count only apart from the name. */
const APART: readonly string[] = ['เจ้า', 'ท่าน', 'หมอ', 'ป้า', 'ยาย', 'ตา', 'แม่', 'พ่อ', 'ผอ', 'อ.']

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** “พ.ต.อ.”, with blanks behind its dots. */
const dotted = (title: string) =>
  escaped(title)
    .replaceAll('\\.', '\\.\\s?')
    .replaceAll(' ', '\\s?')
    .replace(/\\s\?$/, '')
const FULL_THAI = [...RANKS, ...ACADEMIC, ...NOBLE, ...CLERGY, ...GENERAL, ...SPOKEN]
const SHORT_THAI = [...SHORT_RANKS, ...SHORT_ACADEMIC, ...SHORT_NOBLE, ...SHORT_GENERAL]
/** “หญิง”, “(พิเศษ)” behind a rank. */
const SEX = '\\s*\\(?(?:หญิง|ญ\\.|พิเศษ)\\)?'

const ranked = (sources: readonly string[]) => sources.flatMap((rank) => [rank, `${rank}${SEX}`])
const longestFirst = (sources: readonly string[]) => [...new Set(sources)].sort((a, b) => b.length - a.length)

/**
 * The Thai titles: of everybody, of ranks, of scholars and doctors, of the nobility and the clergy, in full and in short,
 * and what people say before a name; as sources of regular expressions, longest first. They count also when the name
 * follows without a space.
 */
export const THAI_TITLES: readonly string[] = longestFirst([
  ...ranked([...RANKS.map(escaped), ...SHORT_RANKS.map(dotted)]),
  ...[...ACADEMIC, ...NOBLE, ...CLERGY, ...GENERAL, ...SPOKEN].map(escaped),
  ...[...SHORT_ACADEMIC, ...SHORT_NOBLE, ...SHORT_GENERAL].map(dotted),
  // Not ผอม, ป้าย and หมอก.
  ...['ผอ(?!ม)', 'ป้า(?!ย(?![าุูิีั]))', 'หมอ(?![กน])'],
])

/** English titles that mean nothing else, as sources of regular expressions. */
export const ENGLISH_TITLES: readonly string[] = ENGLISH

/** Short titles of two letters that are no names (นพ, พล and พอ are), so that they need no dot. */
const UNDOTTED = ['ดร', 'ผศ', 'รศ', 'นส', 'ดช', 'ดญ', 'ผอ', 'ดต']

/** “พ.ต.ท.”, “พตท.”, “พตท ”, “พ ต ท ”: with dots, with one, or with blanks. */
function shortSource(title: string): string {
  const parts = title
    .split('.')
    .filter((part) => part !== '')
    .map((part) => escaped(part.trim()).replaceAll(' ', '\\s*'))
  const joined = parts.join('')
  const apart = parts.map((part) => `${part}(?:\\.\\s*|\\s+)`).join('')
  const isSure = joined.length > 2 || UNDOTTED.includes(joined)
  const together = isSure ? `${joined}(?:\\.\\s*|\\s+|$)` : `${joined}\\.\\s*`
  return parts.length > 1 ? `(?:${apart}|${together})` : together
}

const FULL_SOURCE = `(?:${longestFirst([...FULL_THAI, ...APART.filter((title) => !title.endsWith('.'))])
  .map(escaped)
  .join('|')})`
const SHORT_SOURCE = `(?:${longestFirst([...SHORT_THAI, ...APART.filter((title) => title.endsWith('.'))])
  .map(shortSource)
  .join('|')})`
const ENGLISH_SOURCE = `(?:${longestFirst([...ENGLISH, ...ENGLISH_APART])
  .map(escaped)
  .join('|')})`

/** A title without a dot counts only when a space or another title follows: นางนวล is a name. */
const TITLE = new RegExp(
  `^(?:${FULL_SOURCE}(?:${SEX})?(?=\\s|$|${FULL_SOURCE}(?:\\s|$)|${SHORT_SOURCE})|${SHORT_SOURCE}(?:(?:${SEX.slice(3)})(?=\\s|$))?|${ENGLISH_SOURCE}(?:\\.|(?=\\s|$)))\\s*`,
  'iu',
)

/**
 * A name without its titles. A title without a dot and without a space after it (“นางสาวสมหญิง”, “นางนวล”) cannot be
 * told from the name, so it stays.
 */
export function withoutTitle(name: string): string {
  const rest = name.replace(TITLE, '')
  return rest === name ? name : withoutTitle(rest)
}
