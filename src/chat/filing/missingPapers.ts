import { chosenPlace } from '../../lib/typed/choice.ts'
import { MISSING_PAPERS, paperQuestion } from '../../domain/papers/paperList.ts'
import { shortPaper } from '../../domain/papers/shortPaper.ts'
import { neededItems, type PaperItem } from '../../domain/papers/paperItems.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import { say, type Text } from '../../domain/text.ts'
import { fine, type Given, type Parsed, wrong } from '../answers/answer.ts'
import { type Block, button, type Button } from '../message.ts'
import { doubtPlainly } from './paperDoubt.ts'
import { type PapersSaid, readPaperWords } from './paperWords.ts'

/**
 * The card on which a person taps the papers that they do not have yet. Each tap puts a mark on one paper, or takes it
 * away; the marks are the answers about single papers (`paper.<id>`: `not-yet`), and only the last tap answers the question.
 * A tap says what it makes of its paper, so that a double tap, or one on a former card, does the same again.
 */

const MARK = 'mark.'
const UNMARK = 'unmark.'
/** Typed numbers: exactly these papers are missing. */
const ONLY = 'only.'
/**
 * Typed words about papers, each by its id behind `-` (missing), `?` (not sure) or `+` (there), and how it stands with the
 * others.
 */
const SAID = 'said.'
/** Something is missing, but the words do not tell which paper. */
const UNCLEAR = 'unclear'
const OTHERS_THERE = '*'
const OTHERS_MISSING = '~'
/** Said of answers that tell already how it stands with the others. */
const OTHERS_TOLD = '!'

const isMarked = (answers: Answers, { id }: PaperItem) => answers[paperQuestion(id)] === 'not-yet'

const isUnsure = (answers: Answers, { id }: PaperItem) => answers[paperQuestion(id)] === 'unsure'

const optionOf = (question: Question, id: string) =>
  question.kind === 'choice' ? question.options.find((each) => each.id === id) : undefined

/** The ways to go on: with what is marked; with every paper missing; or not sure about those without a mark. */
function endings(answers: Answers, papers: readonly PaperItem[]): readonly string[] {
  const marked = papers.filter((item) => isMarked(answers, item) || isUnsure(answers, item)).length
  return [...(marked > 0 ? ['told'] : []), ...(marked < papers.length ? ['none', 'unsure'] : [])]
}

/** The papers, two beside each other, and below them the ways to go on. */
export function missingButtons(
  question: Question,
  service: Service,
  answers: Answers,
  asked: { readonly draft: string; readonly shown: string },
): readonly Block[] {
  const papers = neededItems(service, answers)
  const tap = (value: string) => ({ kind: 'answer', ...asked, question: MISSING_PAPERS, value }) as const
  const marks = papers.map((item, index): Button => {
    const no = index + 1
    const label = { words: item.about.name }
    const short = { words: shortPaper(item.about.name) }
    if (isUnsure(answers, item)) {
      return {
        ...button(say('chat.paper.unsure-mark', { no, paper: label }), tap(MARK + item.id), 'secondary'),
        short: say('chat.paper.unsure-mark', { no, paper: short }),
      }
    }
    return isMarked(answers, item)
      ? {
          ...button(say('chat.paper.marked', { paper: label }), tap(UNMARK + item.id), 'primary'),
          short: say('chat.paper.marked-short', { no, paper: short }),
        }
      : {
          ...button(say('chat.answer.numbered', { no, label }), tap(MARK + item.id), 'secondary'),
          short: say('chat.answer.numbered', { no, label: short }),
        }
  })
  const ways = endings(answers, papers).flatMap((id) => {
    const option = optionOf(question, id)
    return option
      ? [
          {
            ...button({ words: option.label }, tap(id), 'secondary' as const),
            ...(option.short && { short: { words: option.short } }),
          },
        ]
      : []
  })
  return [
    { kind: 'buttons', look: 'columns', buttons: marks },
    { kind: 'buttons', buttons: ways },
  ]
}

/** The numbers of a list, as in “1 3” or “1, 3 และ 4”; null where the text is something else. */
function numbersIn(text: string): readonly number[] | null {
  const parts = text.trim().split(/(?:\s|,|และ|and|กับ|ข้อ)+/)
  const numbers = parts.filter((part) => part !== '')
  return numbers.length > 0 && numbers.every((part) => /^[0-9๐-๙]{1,2}$/.test(part))
    ? numbers.map((part) => Number(part.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))))
    : null
}

function readTyped(question: Question, papers: readonly PaperItem[], text: string): string | null {
  const numbers = numbersIn(text)
  if (numbers) {
    const named = numbers.map((number) => papers[number - 1])
    return named.every((item) => item !== undefined) ? ONLY + [...new Set(numbers)].join('.') : null
  }
  const options = question.kind === 'choice' ? question.options : []
  const words = [
    ...papers.map(({ about: { name } }) => [name.th, name.en, shortPaper(name).th, shortPaper(name).en]),
    ...options.map(({ label, synonyms = [] }) => [label.th, label.en, ...synonyms]),
  ]
  const place = chosenPlace(text, words)
  if (place === null) {
    const said = readPaperWords(text, papers, true)
    return said && (said.isUnclear ? UNCLEAR : saidValue(said))
  }
  const paper = papers[place]
  return paper ? MARK + paper.id : (options[place - papers.length]?.id ?? null)
}

/** The words as the value of an answer; `all` where nothing is missing. */
function saidValue({ missing, unsure, there, others }: PapersSaid, told = false): string {
  const isBare = missing.length + unsure.length + there.length === 0
  if (others === 'there' && isBare) return 'all'
  const marks = [
    ...missing.map((id) => `-${id}`),
    ...unsure.map((id) => `?${id}`),
    ...there.map((id) => `+${id}`),
  ]
  const rest = others === 'there' ? [OTHERS_THERE] : others === 'missing' ? [OTHERS_MISSING] : []
  return SAID + [...marks, ...rest, ...(told ? [OTHERS_TOLD] : [])].join(' ')
}

/** Whether a value is to be read by `withMissing`, also as an answer to the question whether all papers are there. */
export const isPapersSaid = (value: string): boolean => value.startsWith(SAID)

/** The papers that the person has said to be missing. */
function missingOf(service: Service, answers: Answers): readonly PaperItem[] {
  const needed = neededItems(service, answers)
  if (answers['papers'] === 'all') return []
  if (needed.length === 1 && answers['papers'] === 'some') return needed
  return needed.filter((item) => isMarked(answers, item))
}

/** As many missing papers are named in one sentence. */
const MOST_NAMED = 2

/** The papers that are said to be missing, by their short names; null where none is. */
export const missingWords = (service: Service, answers: Answers): Text | null =>
  namesOf(missingOf(service, answers))

/** The papers of which the person has said not to be sure; null where there is none. */
export const unsureWords = (service: Service, answers: Answers): Text | null =>
  answers['papers'] === 'some'
    ? namesOf(neededItems(service, answers).filter((item) => isUnsure(answers, item)))
    : null

function namesOf(papers: readonly PaperItem[]): Text | null {
  const names = papers.map(({ about: { name } }) => shortPaper(name))
  const named = names.slice(0, MOST_NAMED)
  if (named.length === 0) return null
  const joined = { th: named.map(({ th }) => th).join(', '), en: named.map(({ en }) => en).join(', ') }
  const count = names.length - named.length
  return count > 0 ? say('chat.paper.and-more', { papers: { words: joined }, count }) : { words: joined }
}

/**
 * Reads words about papers as the answer whether all are there. Null where they name none and the question's own choices
 * read them.
 */
export function readAllThere(service: Service, answers: Answers, given: Given): Parsed | null {
  if (given.kind !== 'typed') return null
  const papers = neededItems(service, answers)
  const said = readPaperWords(given.text, papers)
  if (!said) return null
  return { ...fine(whetherAll(said, papers)), ...(!said.isPlain && !said.isUnclear && { inOwnWords: true }) }
}

function whetherAll(said: PapersSaid, papers: readonly PaperItem[], told = false): string {
  if (said.isUnclear || (papers.length < 2 && said.missing.length > 0)) return 'some'
  if (papers.length < 2 && said.unsure.length > 0) return 'unsure'
  return papers.length < 2 ? 'all' : saidValue(said, told && !said.isDoubtful)
}

/**
 * Reads words about papers where the answers are checked. Whoever has named a missing paper and then says that all are
 * there may mean the answers: so it is asked back. Null where the words say nothing about papers.
 */
export function readPapersAgain(service: Service, answers: Answers, text: string): Parsed | null {
  const papers = neededItems(service, answers)
  const said = readPaperWords(doubtPlainly(text), papers)
  const isSaid = said && (said.isPlain || said.missing.length + said.unsure.length > 0 || said.isUnclear)
  if (!said || !isSaid) return null
  const missing = missingWords(service, answers)
  const value = whetherAll(said, papers, answers['papers'] === 'all' || answers[MISSING_PAPERS] === 'told')
  return missing && value === 'all' && said.there.length === 0
    ? wrong(say('chat.check.still-missing', { papers: { text: missing } }), 'told')
    : fine(value)
}

/** Reads an answer on the card: a tap, one or more numbers, or the name of a paper. */
export function readMissing(question: Question, service: Service, answers: Answers, given: Given): Parsed {
  const papers = neededItems(service, answers)
  const value =
    given.kind === 'tapped'
      ? given.value
      : given.kind === 'typed'
        ? readTyped(question, papers, given.text)
        : null
  const missing = missingWords(service, answers)
  if (value === UNCLEAR) return wrong(say('chat.paper.which-missing'), 'told')
  if (value === 'told' && !missing && !unsureWords(service, answers))
    return wrong(say('chat.paper.none-marked'), 'told')
  if (value === 'all' && missing)
    return wrong(say('chat.paper.still-marked', { papers: { text: missing } }), 'told')
  const possible = [
    ...papers.flatMap(({ id }) => [MARK + id, UNMARK + id]),
    ...(question.kind === 'choice' ? question.options.map(({ id }) => id) : []),
  ]
  const isTyped = value?.startsWith(ONLY) || value?.startsWith(SAID) || value === 'all'
  return value !== null && (isTyped || possible.includes(value))
    ? fine(value)
    : wrong(say('chat.answer.choose-please'))
}

/** The answers after this one: the question stays open until the person goes on, or has marked every paper. */
export function withMissing(service: Service, before: Answers, value: string): Answers {
  const papers = neededItems(service, before)
  const marked = new Set(papers.filter((item) => isMarked(before, item)).map(({ id }) => id))
  if (value.startsWith(MARK)) marked.add(value.slice(MARK.length))
  if (value.startsWith(UNMARK)) marked.delete(value.slice(UNMARK.length))
  if (value === 'none') papers.forEach(({ id }) => marked.add(id))
  const said = value.startsWith(SAID) ? value.slice(SAID.length).split(' ') : []
  const unsure = new Set(papers.filter((item) => isUnsure(before, item)).map(({ id }) => id))
  const called = (sign: string) => papers.filter(({ id }) => said.includes(sign + id)).map(({ id }) => id)
  const [missing, there] = [called('-'), called('+')]
  if (said.includes(OTHERS_MISSING)) papers.forEach(({ id }) => marked.add(id))
  missing.forEach((id) => marked.add(id))
  called('?').forEach((id) => {
    unsure.add(id)
    marked.delete(id)
  })
  there.forEach((id) => {
    marked.delete(id)
    unsure.delete(id)
  })
  const only = value.startsWith(ONLY) ? value.slice(ONLY.length).split('.').map(Number) : null
  const about = Object.fromEntries(
    papers.flatMap(({ id }, index) => {
      const missing = only ? only.includes(index + 1) : marked.has(id)
      const how = missing ? 'not-yet' : unsure.has(id) ? 'unsure' : null
      return how === null ? [] : [[paperQuestion(id), how] as const]
    }),
  )
  const ids = papers.map(({ id }) => paperQuestion(id))
  const kept = Object.entries(before).filter(
    ([id, said]) => id !== MISSING_PAPERS && !(ids.includes(id) && (said === 'not-yet' || said === 'unsure')),
  )
  const isTold = said.includes(OTHERS_TOLD)
  // What was marked before is missing still: “all but this one” does not take another mark away.
  const isWhole = said.includes(OTHERS_THERE) && marked.size === missing.length
  const isNone = marked.size + unsure.size === 0
  const hasAll = there.length === papers.length || ((isTold || isWhole) && isNone)
  if (value === 'all' || hasAll) return { ...Object.fromEntries(kept), papers: 'all' }
  const all = new Set([...marked, ...unsure]).size === papers.length
  const isDone = only || all || isTold || isWhole || value === 'told' || value === 'none'
  const answer = value === 'unsure' ? 'unsure' : isDone ? 'told' : null
  return {
    ...Object.fromEntries(kept),
    papers: 'some',
    ...about,
    ...(answer !== null && { [MISSING_PAPERS]: answer }),
  }
}
