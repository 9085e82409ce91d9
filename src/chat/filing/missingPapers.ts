import { chosenPlace } from '../../lib/typed/choice.ts'
import { MISSING_PAPERS, paperQuestion } from '../../domain/papers/paperList.ts'
import { shortPaper } from '../../domain/papers/shortPaper.ts'
import { neededItems, type PaperItem } from '../../domain/papers/paperItems.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import { say } from '../../domain/text.ts'
import { fine, type Given, type Parsed, wrong } from '../answers/answer.ts'
import { type Block, button, type Button } from '../message.ts'

/**
 * The card on which a person taps the papers that they do not have yet. Each tap puts a mark on one paper, or takes it
 * away; the marks are the answers about single papers (`paper.<id>`: `not-yet`), and only the last tap answers the question.
 * A tap says what it makes of its paper, so that a double tap, or one on a former card, does the same again.
 */

const MARK = 'mark.'
const UNMARK = 'unmark.'
/** Typed numbers: exactly these papers are missing. */
const ONLY = 'only.'

const isMarked = (answers: Answers, { id }: PaperItem) => answers[paperQuestion(id)] === 'not-yet'

const optionOf = (question: Question, id: string) =>
  question.kind === 'choice' ? question.options.find((each) => each.id === id) : undefined

/** The ways to go on: with what is marked; with every paper missing; or not sure about those without a mark. */
function endings(answers: Answers, papers: readonly PaperItem[]): readonly string[] {
  const marked = papers.filter((item) => isMarked(answers, item)).length
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
    ...papers.map(({ about: { name } }) => [name.th, name.en]),
    ...options.map(({ label, synonyms = [] }) => [label.th, label.en, ...synonyms]),
  ]
  const place = chosenPlace(text, words)
  if (place === null) return null
  const paper = papers[place]
  return paper ? MARK + paper.id : (options[place - papers.length]?.id ?? null)
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
  const possible = [
    ...papers.flatMap(({ id }) => [MARK + id, UNMARK + id]),
    ...(question.kind === 'choice' ? question.options.map(({ id }) => id) : []),
  ]
  return value !== null && (value.startsWith(ONLY) || possible.includes(value))
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
  const only = value.startsWith(ONLY) ? value.slice(ONLY.length).split('.').map(Number) : null
  const about = Object.fromEntries(
    papers.flatMap(({ id }, index) => {
      const missing = only ? only.includes(index + 1) : marked.has(id)
      return missing ? [[paperQuestion(id), 'not-yet'] as const] : []
    }),
  )
  const ids = papers.map(({ id }) => paperQuestion(id))
  const kept = Object.entries(before).filter(
    ([id, said]) => id !== MISSING_PAPERS && !(ids.includes(id) && said === 'not-yet'),
  )
  const all = marked.size === papers.length
  const answer =
    value === 'unsure' ? 'unsure' : only || all || value === 'told' || value === 'none' ? 'told' : null
  return { ...Object.fromEntries(kept), ...about, ...(answer !== null && { [MISSING_PAPERS]: answer }) }
}
