import { distance } from 'fastest-levenshtein'
import type { PaperItem } from '../../domain/papers/paperItems.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { asksOutright } from '../answers/saysMore.ts'
import { fold, plain } from '../understanding/fold.ts'
import { namesOf, withPapersWritten } from './paperNames.ts'

/** What typed words say about papers: which are there, which are missing, and how it stands with those not named. */
export interface PapersSaid {
  /** Ids of papers. None is in two of the lists. */
  readonly missing: readonly string[]
  /** Papers of which the person is not sure. */
  readonly unsure: readonly string[]
  readonly there: readonly string[]
  /** The papers that the words do not name; null: not told. */
  readonly others: 'there' | 'missing' | null
  /** Something is missing, but it is not clear which paper. */
  readonly isUnclear: boolean
  /** The person is not sure of what they say: it is asked about, and never filed as it stands. */
  readonly isDoubtful: boolean
  /** Hardly any other words stand beside it. */
  readonly isPlain: boolean
}

/**
 * `except`: what is named, of others that are there; `doubt`: not sure of what is named; `maybe`: not sure of the whole;
 * `sole`: only what is named; `just`: only what is named is missing; `only`: only what is named is there.
 */
type Kind = 'missing' | 'except' | 'doubt' | 'maybe' | 'there' | 'all' | 'just' | 'only' | 'sole' | 'and'

const words: Readonly<Record<Kind, string>> = {
  missing: `ไม่มี, ยังไม่มี, บ่มี, ยังบ่มี, มิได้, ไม่ได้, ยังไม่ได้, ยังไม่, ยัง, ขาด, ยังขาด, ยังเหลือ, เหลือ, หาย, ทำหาย, หายไป,
    หาไม่เจอ, หาไม่พบ, ไม่เจอ, ไม่พบ, บ่เจอ, ลืม, ยังรอ, กำลังรอ, กำลังขอ, กำลังหา, ไม่ครบ, ยังไม่ครบ, ไม่ครบทุก, missing, is missing,
    dont have, do not have, havent, have not, havent got, have no, have not got, no, not, not yet, not all, without, lack, lost,
    still need, cannot find, cant find`,
  except: `ยกเว้น, เว้น, เว้นแต่, นอกจาก, ไม่รวม, except, besides, apart from`,
  doubt: `ไม่แน่ใจ, ยังไม่แน่ใจ, ไม่ค่อยแน่ใจ, ไม่มั่นใจ, ไม่ชัวร์, บ่แน่ใจ, ไม่รู้, ไม่ทราบ, not sure, not certain, unsure, im not sure, not so sure`,
  maybe: `น่าจะ, คง, คงจะ, มั้ง, กระมัง, อาจ, อาจจะ, คิดว่า, คาดว่า, probably, perhaps, maybe, i think, i guess`,
  there: `มี, มีแล้ว, ยังมี, ได้แล้ว, ได้มาแล้ว, เจอแล้ว, พบแล้ว, พร้อม, พร้อมแล้ว, เตรียมแล้ว, ไม่ขาด, have, i have, have got, got, found, is there,
    are there, is here`,
  all: `ครบ, ครบแล้ว, มีครบ, มีครบแล้ว, ครบทุก, ครบทุกอย่าง, ครบทุกรายการ, มีครบทุกอย่าง, มีครบทุกรายการ, ครบถ้วน, มีทุกอย่าง, มีทุกรายการ, มีหมด, มีหมดแล้ว,
    ครบหมด, ครบหมดแล้ว, ไม่มีอะไรขาด, ไม่มีขาด, ไม่มีที่ขาด, ไม่มีเอกสารขาด, ไม่มีรายการที่ขาด, ไม่มีอะไรที่ยังไม่มี, ไม่มีอะไรที่ขาด, ไม่มีใบไหนขาด,
    ไม่มีอันไหนขาด, ไม่ขาดอะไร, ไม่ขาดอะไรเลย, ไม่ขาดสักอย่าง, ไม่ได้ขาด, ไม่ได้ขาดอะไร, ไม่ขาดเลย, ไม่ขาดแล้ว, ที่เหลือมี, นอกนั้นมี, อย่างอื่นมี, ที่เหลือครบ, นอกนั้นครบ, อย่างอื่นครบ,
    everything, have everything, have all, have them all, have it all, all, complete, nothing missing, nothing is missing, nothing else is missing,
    not missing anything, none is missing, none missing, the rest`,
  just: `ขาดแค่, ขาดแต่, ขาดเพียง, ขาดเฉพาะ, เหลือแค่, เหลือแต่, เหลือเพียง, ยังขาดแค่, ยังขาดแต่, ไม่มีแค่, ไม่มีแต่, all but, everything but, all except,
    everything except, only missing, just missing`,
  only: `มีแค่, มีแต่, มีเพียง, มีเฉพาะ, ได้แค่, ได้แต่, only have, have only, just have, only got`,
  sole: `อย่างเดียว, ใบเดียว, อันเดียว, ฉบับเดียว, เท่านั้น`,
  and: `กับ, และ, แล้วก็, and`,
}

/** Words that say nothing about which paper is meant. */
const BESIDE = `ค่ะ, คะ, ครับ, คับ, นะ, จ้ะ, จ้า, เจ้า, แล้ว, อยู่, เลย, แต่, ที่, อีก, ใบ, อัน, ฉบับ, ชุด, รายการ, ก็, คือ, ว่า, ของ, ดิฉัน, ผม, หนู, ฉัน, เรา, ป้า, ครู,
  ตอนนี้, เอกสาร, เรื่อง, เกี่ยวกับ, about, เอา, มา, ไป, เพิ่ม, พวก, ส่วน, หนึ่ง, ด้วย, นี้, นั้น, ตัว, ตรง, ทั้ง, อื่น, เหลือ, นอก, i, ive, the, a, an, of, my, is, are, yet, still, only, just, it, but, copy, now, already, them, paper,
  papers`

const listOf = (list: string) => list.split(',').map((word) => word.trim())

const isLatin = (letter: string | undefined) =>
  letter !== undefined && /[\p{Script=Latin}\p{N}]/u.test(letter)

/** Folded, with blanks between words in Latin letters and digits only. */
function key(text: string): string {
  return plain(text)
    .split(' ')
    .map(fold)
    .reduce((sum, word) => sum + (isLatin(sum.at(-1)) && isLatin(word[0]) ? ' ' : '') + word, '')
}

interface Token {
  readonly form: string
  readonly is: Kind | { readonly paper: string }
}

const usual: readonly Token[] = (Object.keys(words) as Kind[]).flatMap((is) =>
  listOf(words[is]).map((word) => ({ form: key(word), is })),
)
const beside = listOf(BESIDE)
  .map(key)
  .sort((one, other) => other.length - one.length)

/** A paper with everything that it is called, folded. */
interface Called {
  readonly id: string
  readonly names: readonly string[]
}

function calledOf(papers: readonly PaperItem[]): readonly Called[] {
  const all = papers.map(({ id, about: { name } }) => ({
    id,
    names: [...new Set([name.th, name.en, ...namesOf(name)].map(key))].filter((each) => each.length > 1),
  }))
  // A name that two papers share names neither.
  const shared = (name: string) => all.filter(({ names }) => names.includes(name)).length > 1
  return all.map(({ id, names }) => ({ id, names: names.filter((name) => !shared(name)) }))
}

/** A word in Latin letters is not a part of a longer one. */
function standsAt(text: string, at: number, { form }: Token): boolean {
  if (!text.startsWith(form, at)) return false
  const [before, after] = [text[at - 1], text[at + form.length]]
  return !(isLatin(form[0]) && isLatin(before)) && !(isLatin(form.at(-1)) && isLatin(after))
}

/** The text without words that name no paper at its two ends. */
function stripped(text: string): string {
  const bare = text.trim()
  const end = beside.find(
    (word) => bare.endsWith(word) && !(isLatin(word[0]) && isLatin(bare.at(-word.length - 1))),
  )
  if (end !== undefined) return stripped(bare.slice(0, -end.length))
  const start = beside.find(
    (word) => bare.startsWith(word) && !(isLatin(word[0]) && isLatin(bare[word.length])),
  )
  return start === undefined ? bare : stripped(bare.slice(start.length))
}

/** Letters of a name of which one may be wrong, and of which two may. */
const ONE_SLIP = 5
const TWO_SLIPS = 11
/** As many letters of a name are enough where only one paper has them; at its beginning one less. */
const LEAST_PART = 4

/** The papers that a misspelt name, or a part of one, can mean. */
function meantBy(piece: string, papers: readonly Called[]): readonly Called[] {
  const bare = stripped(piece)
  const slips = (name: string) => (name.length >= TWO_SLIPS ? 2 : name.length >= ONE_SLIP ? 1 : 0)
  const isNear = (name: string) => [piece, bare].some((each) => distance(each, name) <= slips(name))
  const near = papers.filter(({ names }) => names.some(isNear))
  if (near.length > 0) return near
  const isPart = (name: string) =>
    bare.length >= LEAST_PART ? name.includes(bare) : bare.length === LEAST_PART - 1 && name.startsWith(bare)
  return papers.filter(({ names }) => names.some(isPart))
}

/** The tokens of a clause in order; `several`: a part of more than one name; `rest`: letters that are none of them. */
function readClause(text: string, papers: readonly Called[]) {
  const known: readonly Token[] = [
    ...papers.flatMap(({ id, names }) => names.map((form) => ({ form, is: { paper: id } }))),
    ...usual,
  ]
  const found: Token['is'][] = []
  let several = false
  let rest = 0
  let piece = ''
  const close = () => {
    const whole = piece.trim()
    piece = ''
    if (whole === '') return
    const [only, ...others] = meantBy(whole, papers)
    if (only && others.length === 0) found.push({ paper: only.id })
    else if (only) several = true
    else rest += stripped(whole).length
  }
  for (let at = 0; at < text.length;) {
    const here = known.filter((token) => standsAt(text, at, token))
    const token = here.reduce<Token | null>(
      (best, each) => (best && best.form.length >= each.form.length ? best : each),
      null,
    )
    if (token) {
      close()
      found.push(token.is)
    } else piece += text[at] ?? ''
    at += token?.form.length ?? 1
  }
  close()
  return { found, several, rest }
}

type Standing = 'missing' | 'unsure' | 'there'

const standingOf = (is: Token['is'] | undefined): Standing | null => {
  if (is === 'missing' || is === 'except' || is === 'just') return 'missing'
  if (is === 'doubt') return 'unsure'
  return is === 'there' || is === 'only' ? 'there' : null
}

/**
 * How each named paper stands: as said before the name, or behind it where the clause begins with a name. Of names with
 * words on both sides, the last one not joined by “and” belongs to those behind it.
 */
function standings(found: readonly Token['is'][]): (readonly [paper: string, standing: Standing])[] {
  const order = found.filter((is) => typeof is !== 'string' || is === 'and' || standingOf(is) !== null)
  const isName = (is: Token['is'] | undefined) => typeof is === 'object'
  const beginsWithName = isName(order.find((is) => is !== 'and'))
  return order.flatMap((is, at) => {
    if (typeof is === 'string') return []
    const before = order.slice(0, at).findLast((each) => standingOf(each) !== null)
    const next = order.findIndex((each, place) => place > at && standingOf(each) !== null)
    const behind = next === -1 ? undefined : order[next]
    const isLast = isName(order[at - 1]) && next === at + 1 && !order.slice(next).some(isName)
    const standing = standingOf(beginsWithName || isLast ? (behind ?? before) : (before ?? behind))
    if (standing) return [[is.paper, standing] as const]
    return found.includes('all') ? [[is.paper, 'there'] as const] : []
  })
}

const CLAUSE = /[,;\n]|(?<!มี|ขาด|เหลือ|เว้น|ได้|ตั้ง)แต่(?:ว่า)?/u
/** “ไม่ขาดอะไร” ends like a question. */
const NOTHING = /(?:ไม่(?:ได้)?ขาด|ไม่มี)อะไร/gu
/** A longer text is no answer about papers. */
const MOST_LETTERS = 160
/** Letters beside what is known: a particle, or a misspelt one. */
const MOST_BESIDE = 4

/**
 * Reads what a text says about these papers.
 * @param bare a name without any word about it counts as missing
 * @returns null where it asks something, or says nothing about papers
 */
export function readPaperWords(typed: string, papers: readonly PaperItem[], bare = false): PapersSaid | null {
  const written = withoutParticles(withPapersWritten(typed))
  if (written.length > MOST_LETTERS || asksOutright(written.replace(NOTHING, ''))) return null
  const called = calledOf(papers)
  const clauses = written.split(CLAUSE).map((each) => readClause(key(each), called))
  const found = clauses.flatMap((clause) => clause.found)
  const rest = clauses.reduce((sum, clause) => sum + clause.rest, 0)
  const named = clauses.flatMap((clause) => standings(clause.found))
  const says = (...kinds: Kind[]) => found.some((is) => typeof is === 'string' && kinds.includes(is))
  const isPlain = rest <= MOST_BESIDE
  // “ไม่แน่ใจว่าครบ” is a choice of its own.
  if (found[0] === 'doubt' && named.length === 0) return null
  if (!says('missing', 'except', 'doubt', 'there', 'all', 'just', 'only')) {
    const alone = bare && isPlain ? found.flatMap((is) => (typeof is === 'string' ? [] : [is.paper])) : []
    return alone.length > 0
      ? { missing: alone, unsure: [], there: [], others: null, isUnclear: false, isDoubtful: false, isPlain }
      : null
  }
  const allThat = (wanted: Standing) =>
    new Set(named.flatMap(([id, standing]) => (standing === wanted ? [id] : [])))
  const missing = [...allThat('missing')]
  const unsure = [...allThat('unsure')].filter((id) => !missing.includes(id))
  const there = [...allThat('there')].filter((id) => !missing.includes(id) && !unsure.includes(id))
  const isDoubtful = says('doubt', 'maybe')
  const lacks = says('missing', 'except', 'doubt', 'just')
  const isWhole = says('all') || (says('there') && named.length === 0)
  const isUnclear =
    missing.length + unsure.length === 0 &&
    ((lacks && (says('all', 'just', 'except') || clauses.some(({ several }) => several))) ||
      (isDoubtful && isWhole))
  const isAll = (says('all') && named.every(([, standing]) => standing !== 'there')) || says('just')
  const others =
    isUnclear || isDoubtful || (isAll && lacks && missing.length === 0)
      ? null
      : isAll || (says('sole') && missing.length > 0 && there.length === 0)
        ? 'there'
        : says('only') || (says('sole') && there.length > 0 && missing.length === 0)
          ? 'missing'
          : null
  if (named.length === 0 && others === null && !isUnclear) return null
  return { missing, unsure, there, others, isUnclear, isDoubtful, isPlain }
}
