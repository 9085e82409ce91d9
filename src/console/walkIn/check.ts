import type { Parsed } from '../../chat/answers/answer.ts'
import { answering } from '../../chat/answers/index.ts'
import type { Filing } from '../../domain/requests/filing.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import {
  isPaperQuestion,
  type ListedPaper,
  paperQuestion,
  papersToBring,
} from '../../domain/papers/paperList.ts'
import type { Question } from '../../domain/questions/question.ts'
import { countingAnswers, isAsked, questionsOf } from '../../domain/questions/questions.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Words } from '../../domain/words.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { Day } from '../../lib/time.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { EnteredChannel, WalkInForm } from './form.ts'

/** At the counter the officer checks each paper, so the answer “I have them all” is not used. */
const paperByPaper = (answers: Answers): Answers => ({ ...answers, papers: 'some' })

/** The questions about the matter in the chat's order, also those that do not apply; without papers. */
export function matterQuestions(service: Service): readonly Question[] {
  return questionsOf(service).filter(({ id }) => !isPaperQuestion(id))
}

/** The papers of the case that the applicant brings, each with a checkbox. */
export function papersToTick(service: Service, answers: Answers, office: Office): readonly ListedPaper[] {
  return papersToBring(service, paperByPaper(answers), office)
}

/** The form's record that the page showed a paper, and in which way. */
export const paperMark = ({ id, how }: ListedPaper) => `${paperQuestion(id)} ${how}`

/** Parses one answer with the chat's own parser. */
function parse(question: Question, typed: string, today: Day): Parsed {
  const given = question.kind === 'choice' ? 'tapped' : 'typed'
  return answering(question).parse(
    given === 'tapped' ? { kind: 'tapped', value: typed } : { kind: 'typed', text: typed },
    today,
  )
}

/** The note beside an answer: why the request cannot continue with this choice, or advice that refuses nothing. */
export function noteBeside(question: Question, typed: string, today: Day): Words | null {
  if (question.kind === 'choice') {
    const stop = question.options.find(({ id }) => id === typed)?.stop
    if (stop) return stop
  }
  const parsed = question.warn && typed !== '' ? parse(question, typed, today) : null
  return parsed?.ok ? (question.warn?.(parsed.value, today) ?? null) : null
}

/** The readable content of the form. */
interface Read {
  /** Answers about the matter. */
  readonly answers: Answers
  /** Errors and missing answers, by question id. */
  readonly errors: Readonly<Record<string, Text>>
}

function missing({ id, kind }: Question, { asked }: WalkInForm): Text {
  if (asked.length > 0 && !asked.includes(id)) return say('walkin.field.now-needed')
  return say(kind === 'choice' ? 'walkin.field.choose' : 'walkin.field.empty')
}

/** Reads the answers in the chat's order, because which questions apply depends on earlier answers. */
export function readAnswers(service: Service, form: WalkInForm, today: Day): Read {
  const answers: Record<string, string> = {}
  const errors: Record<string, Text> = {}
  for (const question of matterQuestions(service)) {
    if (!isAsked(question, answers)) continue
    const typed = form.typed[question.id] ?? ''
    const parsed = cleanText(typed) === '' ? null : parse(question, typed, today)
    if (parsed?.ok) answers[question.id] = parsed.value
    else errors[question.id] = parsed?.why ?? missing(question, form)
  }
  return { answers, errors }
}

/** Papers that the officer sees at the counter. A paper that may not be needed stays open until somebody decides. */
function paperAnswers(papers: readonly ListedPaper[], { typed, acceptsAll }: WalkInForm): Answers {
  return Object.fromEntries(
    papers.map(({ id, how }) => {
      const question = paperQuestion(id)
      const not = how === 'needed' ? 'not-yet' : 'unsure'
      const isThere = typed[question] === 'have' || (acceptsAll && how === 'needed')
      return [question, isThere ? 'have' : not]
    }),
  )
}

interface WalkIn {
  readonly filing: Filing
  readonly channel: EnteredChannel
}

/** What the form files, or its errors by field (a question's id, or `channel`, `papers`, `privacy`). */
export function check(service: Service, form: WalkInForm, office: Office, today: Day): Checked<WalkIn> {
  const { answers, errors } = readAnswers(service, form, today)
  const papers = papersToTick(service, answers, office)
  const unseen = papers.some((paper) => !form.asked.includes(paperMark(paper)))
  const texts: Readonly<Record<string, Text>> = {
    ...(form.channel === null && { channel: say('walkin.field.choose') }),
    ...errors,
    ...(form.channel === 'phone' && form.acceptsAll && { papers: say('walkin.field.papers-by-phone') }),
    ...(unseen && { papers: say('walkin.field.look-at-papers') }),
    ...(!form.told && { privacy: say('walkin.field.tell') }),
  }
  if (form.channel === null || Object.keys(texts).length > 0) return refused(texts)
  const all = paperByPaper({ ...answers, ...paperAnswers(papers, form) })
  return accepted({
    channel: form.channel,
    filing: { service: service.id, answers: countingAnswers(service, all) },
  })
}
