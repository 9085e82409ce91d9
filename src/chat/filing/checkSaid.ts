import { readable } from '../../lib/cleanText.ts'
import { parsePhone } from '../../lib/typed/phone.ts'
import { applicable, withAssumed } from '../../domain/questions/questions.ts'
import type { Question } from '../../domain/questions/question.ts'
import { say } from '../../domain/text.ts'
import { answering } from '../answers/index.ts'
import { withProblem } from '../problem.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import type { Facts, Turn } from '../turn.ts'
import { askToEdit, takeAnswer } from './filing.ts'
import { currentCard } from './filingCards.ts'
import { missingWords, readPapersAgain } from './missingPapers.ts'

/** What typed words correct on the check page: a number of copies, a telephone, whether the papers are there, or “… is wrong”. */

const COPIES = /ฉบับ|ใบ|ชุด|\bcop(?:y|ies)\b/iu
/** That nothing is missing, or something is; said of the papers only. */
const OF_PAPERS = /ครบ|เอกสาร|\bpapers?\b/iu
const WRONG =
  /ผิด|แก้|เปลี่ยน|ไม่ถูก|ไม่ตรง|ไม่ใช่|ใส่ใหม่|พิมพ์ใหม่|กรอกใหม่|\b(?:wrong|incorrect|change|correct|edit|not right|mistake)\b/iu

/** What people call an answer, beside the words of its own label. */
const called: readonly (readonly [ids: readonly string[], words: RegExp])[] = [
  [['phone'], /เบอร์|โทรศัพท์|มือถือ|\b(?:phone|telephone|mobile|number)\b/iu],
  [['workplace'], /โรงเรียน|หน่วยงาน|สังกัด|\b(?:school|workplace|unit)\b/iu],
  [['status'], /สถานภาพ|ตำแหน่ง|\bstatus\b/iu],
  [['addressee'], /เรียนถึง|ถึงใคร|ผู้รับหนังสือ|\baddressee\b/iu],
  [['purpose', 'card-reason'], /ใช้ทำ|วัตถุประสงค์|เหตุผล|เหตุที่|\b(?:purpose|reason)\b/iu],
  [['certificate-language'], /ภาษา|\blanguage\b/iu],
  [['papers'], /เอกสาร|\bpapers?\b/iu],
  [['name'], /ชื่อ|นามสกุล|คำนำหน้า|\b(?:name|surname)\b/iu],
]

/** The answer that is called wrong; null where none is, or more than one. */
function wrongOne(asked: readonly Question[], text: string): Question | null {
  const byLabel = asked.filter(({ label, shortLabel = label }) =>
    [label, shortLabel].some(
      ({ th, en }) => text.includes(th) || text.toLowerCase().includes(en.toLowerCase()),
    ),
  )
  const byWords = called.flatMap(([ids, words]) =>
    words.test(text) ? asked.filter(({ id }) => ids.includes(id)) : [],
  )
  const days = /วันที่|\bdate\b/iu.test(text) ? asked.filter(({ kind }) => kind === 'day') : []
  const counts = /จำนวน|กี่ฉบับ|กี่ใบ/u.test(text) ? asked.filter(({ kind }) => kind === 'count') : []
  const [only, ...others] = new Set([...byLabel, ...byWords, ...days, ...counts])
  return only && others.length === 0 ? only : null
}

/** The question whose answer these words give anew; null where they give none. */
function answeredAnew(asked: readonly Question[], text: string, today: Facts['today']): Question | null {
  const [count, other] = asked.filter(({ kind }) => kind === 'count')
  const gives = (question: Question) => answering(question).parse({ kind: 'typed', text }, today).ok
  const phone = asked.find(({ kind }) => kind === 'phone')
  if (phone && parsePhone(text) !== null) return phone
  if (count && !other && COPIES.test(text) && gives(count)) return count
  const papers = asked.find(({ id }) => id === 'papers')
  return papers && OF_PAPERS.test(text) && gives(papers) ? papers : null
}

/**
 * Takes what is said on the check page as a correction: the answer is changed, and the card says which; or its question is
 * asked again. Null where the words correct nothing.
 */
export function takeCorrection(state: State, draft: Draft, typed: string, facts: Facts): Turn | null {
  if (draft.asking !== CHECK) return null
  const text = readable(typed)
  const service = facts.office.service(draft.service)
  const asked = applicable(service, withAssumed(service, draft.answers))
  const ofPapers = asked.find(({ id }) => id === 'papers')
  const papers = ofPapers && readPapersAgain(service, draft.answers, text)
  const question = papers ? ofPapers : answeredAnew(asked, text, facts.today)
  if (!question) {
    const wrong = WRONG.test(text) ? wrongOne(asked, text) : null
    return wrong && askToEdit(state, draft, wrong.id, facts)
  }
  const parsed = papers ?? answering(question).parse({ kind: 'typed', text }, facts.today)
  const turn = takeAnswer(state, draft, { question, parsed }, facts)
  const now = turn.state.draft
  if (!parsed.ok || now?.asking !== CHECK) return turn
  const missing = question === ofPapers ? missingWords(service, now.answers) : null
  const value = missing ?? answering(question).show(now.answers[question.id] ?? parsed.value)
  const changed = say('chat.check.changed', {
    label: { text: missing ? say('chat.paper.not-there') : { words: question.shortLabel ?? question.label } },
    value: { text: value },
  })
  const card = withProblem(currentCard(now, facts), changed)
  return { ...turn, effects: [...turn.effects.slice(0, -1), { kind: 'say', message: card }] }
}
