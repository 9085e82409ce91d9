import { isPaperQuestion, paperQuestion, papersToBring } from '../../src/domain/papers/paperList.ts'
import { knownQuestions, questionsOf } from '../../src/domain/questions/questions.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { services } from '../../src/domain/services/index.ts'
import { makeAnswers } from '../support/make.ts'

/** Fields of a form by name, as a browser sends them. */
export type Fields = Record<string, string | readonly string[]>

const unescaped = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')

/** What a browser would send of a page's form as it stands. */
export function fieldsOn(html: string): Fields {
  const form = /<form method="post" action="\/console\/walk-in.*?<\/form>/s.exec(html)?.[0] ?? html
  const fields: Record<string, string[]> = {}
  for (const [tag] of form.matchAll(/<input(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
    const name = attribute('name')
    const isChoice = ['radio', 'checkbox'].includes(attribute('type') ?? '')
    if (name === undefined || (isChoice && !/\bchecked\b/.test(tag))) continue
    fields[name] = [...(fields[name] ?? []), unescaped(attribute('value') ?? '')]
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  )
}

/** Whether a page asks for this field, to be seen and filled in. */
export function asksFor(html: string, name: string): boolean {
  return new RegExp(`<input(?![^>]*type="hidden")[^>]*name="${name.replaceAll('.', '\\.')}"`).test(html)
}

/** An answer as an officer would type it: days in the Thai order. */
function asTyped(service: ServiceId, id: string, value: string): string {
  const question = questionsOf(services[service]).find((each) => each.id === id)
  if (question?.kind !== 'day') return value
  const [year, month, day] = value.split('-').map(Number)
  return `${day}/${month}/${(year ?? 0) + 543}`
}

/** Everything that a page asks for, filled in from these answers. */
export function filledIn(
  html: string,
  service: ServiceId,
  answers: Readonly<Record<string, string>>,
): Fields {
  const wanted = Object.entries(answers).filter(([id]) => asksFor(html, `answer.${id}`))
  return {
    ...fieldsOn(html),
    privacy: 'told',
    ...Object.fromEntries(wanted.map(([id, value]) => [`answer.${id}`, asTyped(service, id, value)])),
  }
}

/** Answers with the last choice of every question with which one can go on, instead of the first. */
export function lastChoices(service: ServiceId): Record<string, string> {
  const chosen = questionsOf(services[service]).flatMap((question) => {
    const last = question.kind === 'choice' ? question.options.findLast(({ stop }) => !stop) : undefined
    return last && !isPaperQuestion(question.id) ? [[question.id, last.id] as const] : []
  })
  return Object.fromEntries(chosen)
}

/** Every paper there, said one by one. */
export function counterAnswers(service: ServiceId, given: Record<string, string> = {}) {
  const answers = makeAnswers(service, { papers: 'some', ...given })
  const known = new Set(knownQuestions(services[service]).map(({ id }) => id))
  const papers = papersToBring(services[service], answers, usualOffice)
    .map(({ id }) => paperQuestion(id))
    .filter((id) => known.has(id))
  return { ...answers, ...Object.fromEntries(papers.map((id) => [id, 'have'])) }
}
