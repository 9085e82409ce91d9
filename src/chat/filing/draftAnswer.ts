import type { Given, Parsed } from '../answers/answer.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { say, type Text } from '../../domain/text.ts'
import { answering } from '../answers/index.ts'
import { saysMore } from '../answers/saysMore.ts'
import { withoutTitle } from '../../lib/nameTitle.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import { MISSING_PAPERS } from '../../domain/papers/paperList.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Draft } from '../state.ts'
import type { Facts } from '../turn.ts'
import { addresseeNamed } from './addresseeNamed.ts'
import { questionAsked } from './filingCards.ts'
import { kinReadings, saidOfOwner } from './kinAsked.ts'
import { besideLostCard, lostCardNotNeeded } from './lostCard.ts'
import { readAllThere, readMissing } from './missingPapers.ts'
import { doubtPlainly } from './paperDoubt.ts'
import { withTitle } from './nameParts.ts'

/** An answer together with the draft's question that it is for. */
export interface DraftAnswer {
  readonly question: Question
  readonly parsed: Parsed
  /** The words may be something else than the answer: the person is asked before they are kept. */
  readonly doubted?: true
  /** The words leave the value open: the person is asked whether what was read is meant. */
  readonly guessed?: true
  /** One part of a name: it waits for the other. */
  readonly piece?: string
  /** What is said of the answer in these words, in place of what is usually said. */
  readonly note?: Text
  /** Whom the words for a purpose name as well: asked about, where the addressee is asked for next. */
  readonly addressee?: string
  /** A helper's words for kin, and the choices that they may mean as the owner would say it: asked back, never kept. */
  readonly kin?: { readonly typed: string; readonly meant: readonly string[] }
}

/** Parses an answer to the draft's current question; null on the check page, which has no question. */
export function readDraftAnswer(draft: Draft, typed: Given, { today, office }: Facts): DraftAnswer | null {
  const service = office.service(draft.service)
  const question = questionAsked(service, draft)
  if (!question) return null
  const titled = typed.kind === 'typed' ? withTitleSent(service, draft, question, typed.text) : null
  if (titled) return titled
  const whole = typed.kind === 'typed' ? nameInPieces(draft, question, typed.text) : null
  if (whole) return whole
  const isOfPapers = question.id === 'papers' || question.id === MISSING_PAPERS
  const ofPapers = isOfPapers && typed.kind === 'typed' ? typed.text : null
  const rest = ofPapers === null ? null : besideLostCard(draft.answers, ofPapers)
  if (rest === '') return { question, parsed: lostCardNotNeeded }
  const given: Given = ofPapers === null ? typed : { kind: 'typed', text: doubtPlainly(rest ?? ofPapers) }
  const kin = draft.lending === undefined ? null : kinOfHelper(question, given, today)
  if (kin) return kin
  const parsed =
    question.id === MISSING_PAPERS
      ? readMissing(question, service, draft.answers, given)
      : ((question.id === 'papers' ? readAllThere(service, draft.answers, given) : null) ??
        answering(question).parse(given, today))
  if (!parsed.ok && parsed.guess !== undefined)
    return { question, parsed: { ok: true, value: parsed.guess }, guessed: true }
  const doubted = isDoubted(draft, question, parsed, given)
  const addressee = given.kind === 'typed' && parsed.ok ? addresseeNamed(question, given.text) : null
  return {
    question,
    parsed: repeating(question, parsed, given),
    ...(doubted && { doubted }),
    ...(isReceiptGone(question, parsed, given) && { note: say('chat.stuck.no-receipt') }),
    ...(addressee !== null && { addressee }),
  }
}

/** “ไม่มีใบเสร็จ” is no direct billing: it was paid, and the receipt is gone. */
const isReceiptGone = ({ id }: Question, parsed: Parsed, given: Given): boolean =>
  id === 'paid' &&
  parsed.ok &&
  parsed.value === 'no' &&
  given.kind === 'typed' &&
  /ใบเสร็จ|บิล|receipt/iu.test(given.text) &&
  !/จ่ายตรง|ไม่ได้จ่าย|direct/iu.test(given.text)

const SURNAME_SAID = /สกุล|\b(?:surname|last name)\b/iu

/** “ชื่อ สมศรี”, “ชื่อนางสมศรี”: the first name with its label. */
const FIRST_LABEL =
  /^ชื่อ(?:จริง|ตัว)?\s*(?=[ก-ฮเ-ไ])(?!เล่น|เดิม|เก่า|ใหม่|ผิด|เต็ม|แม่|พ่อ|ลูก|ใคร|อะไร|ไหน|นี้|และ|กับ|ของ|ใน|ตาม|สกุล)/u

/** What answers, or speaks of names, and is a part of none. */
const NO_PART =
  /ไม่|ชื่อ(?!.*สกุล\s*\S)|^(?:ok|yes|no)\b|^(?:ใช่|โอเค|ข้าม|ส่ง|แค่นี้|เท่านี้|แค่นั้น|ถูก|ตกลง|ได้|ต่อ|ครู|โรงเรียน|รร\.?|บำนาญ|บัตร|เงิน|หนังสือ)(?![ก-๙]{9})/iu

/** A name that came in two messages, or the first part of one; null where the words are something else. */
function nameInPieces({ namePiece }: Draft, question: Question, text: string): DraftAnswer | null {
  if (question.kind !== 'name') return null
  const before = namePiece?.question === question.id ? namePiece.words : null
  const read = parseName(text)
  if ('name' in read) {
    const isTitled = before !== null && LONE_TITLE.test(before) && withoutTitle(read.name) === read.name
    if (!isTitled) return null
    const value = withTitle(read.name, before)
    return 'name' in parseName(value) ? { question, parsed: { ok: true, value } } : null
  }
  const bare = cleanText(text).replace(FIRST_LABEL, '')
  const isOther = NO_PART.test(bare) || (!SURNAME_SAID.test(bare) && saysMore(question, bare))
  if (read.no !== 'surname' || isOther) return null
  const piece = withoutParticles(cleanText(text))
  const whole = before === null || before === piece ? null : parseName(joinedName(before, piece))
  if (whole && 'name' in whole) {
    // Without its label the surname may be a wish of its own, which goes first.
    const parsed = {
      ok: true,
      value: whole.name,
      ...(!SURNAME_SAID.test(text) && { inOwnWords: true }),
    } as const
    return { question, parsed, guessed: true }
  }
  const why = say('chat.answer.surname-missing')
  return {
    question,
    parsed: repeating(question, { ok: false, why }, { kind: 'typed', text }),
    piece: before === null ? piece : joinedName(before, piece),
  }
}

/** “นาง”, “สมศรี” is “นางสมศรี”; two words are name and surname, also where the surname came first and said so. */
function joinedName(before: string, piece: string): string {
  if (LONE_TITLE.test(before)) return withTitle(piece, before)
  const isSurnameFirst = SURNAME_SAID.test(before) && !SURNAME_SAID.test(piece)
  return isSurnameFirst ? `${piece} ${before}` : `${before} ${piece}`
}

const LONE_TITLE = /^(?:นางสาว|นาง|นาย|น\.?\s?ส\.?|mr\.?|mrs\.?|ms\.?|miss)$/iu

/** A title that is sent by itself after a name without one belongs to that name; null where it does not. */
function withTitleSent(
  service: Parameters<typeof questionsOf>[0],
  { answers }: Draft,
  asked: Question,
  typed: string,
): DraftAnswer | null {
  const title = withoutParticles(cleanText(typed))
  const { name, 'asker-name': asker } = answers
  if (asked.kind === 'name' || !LONE_TITLE.test(title) || name === undefined || asker !== undefined)
    return null
  const question = questionsOf(service).find(({ id }) => id === 'name')
  if (!question || withoutTitle(name) !== name || /^(?:นาย|นาง)/u.test(name)) return null
  const isThai = /\p{Script=Thai}/u.test(title)
  return { question, parsed: { ok: true, value: isThai ? `${title}${name}` : `${title} ${name}` } }
}

/** A helper's words about kin; null where the question is about none, or the words name none. */
function kinOfHelper(question: Question, given: Given, today: Facts['today']): DraftAnswer | null {
  if (given.kind !== 'typed') return null
  const ofOwner = saidOfOwner(question, given.text)
  if (ofOwner !== null)
    return { question, parsed: answering(question).parse({ kind: 'typed', text: ofOwner }, today) }
  const meant = kinReadings(question, given)
  if (meant.length === 0) return null
  const parsed = { ok: false, why: say('lending.kin.title'), told: true } as const
  return { question, parsed, kin: { typed: cleanText(given.text), meant } }
}

/** What a letter is for, or how many are wanted, where it is asked whom it is addressed to. */
const NO_ADDRESSEE =
  /^(?:เพื่อ|จะ|ไป|เอาไป|ใช้|ประกอบ(?:การ)?|ขอ|\s)*(?:กู้(?:เงิน)?|ผ่อน(?:บ้าน|รถ)?|วีซ่า|ค้ำ(?:ประกัน)?|เรียนต่อ|สมัครงาน|เบิกเงิน)$|(?:ขอ|เอา|เปลี่ยนเป็น|เป็น)\s*\S{1,6}\s*(?:ใบ|ฉบับ|ชุด)$|^(?:a )?(?:loan|visa|surety)$/iu
const isNoAddressee = ({ id }: Question, text: string): boolean =>
  id === 'addressee' && NO_ADDRESSEE.test(withoutParticles(cleanText(text)))

/** Whoever types the same words again has answered whether they are meant. */
function isDoubted(draft: Draft, question: Question, parsed: Parsed, given: Given): boolean {
  if (!parsed.ok || given.kind !== 'typed') return false
  if (!saysMore(question, given.text) && !isNoAddressee(question, given.text)) return false
  return draft.doubted?.question !== question.id || draft.doubted.words !== parsed.value
}

/** As many letters of a wrong answer are repeated; more would push the question off the screen. */
const REPEATED = 14

/**
 * A wrong value with what was typed, so that the person sees what was read. Where there are choices, the words stand just
 * above in the chat, and the choices are wanted in sight.
 */
function repeating({ kind }: Question, parsed: Parsed, given: Given): Parsed {
  if (parsed.ok || parsed.told || given.kind !== 'typed' || kind === 'choice') return parsed
  const typed = cleanText(given.text)
  if (typed === '' || holdsPrivateNumber(typed)) return parsed
  const letters = [...typed]
  const told = letters.length > REPEATED ? `${letters.slice(0, REPEATED).join('')}…` : typed
  return { ...parsed, why: say('chat.answer.read', { typed: told, why: { text: parsed.why } }) }
}
