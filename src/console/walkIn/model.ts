import type { Office } from '../../domain/settings/office.ts'
import { paperQuestion } from '../../domain/papers/paperList.ts'
import { noticeToReadOut } from '../../chat/privacy/privacyNotice.ts'
import type { Question } from '../../domain/questions/question.ts'
import { isAsked, knownQuestions } from '../../domain/questions/questions.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Day } from '../../lib/time.ts'
import { errorAt, type FieldError } from '../forms/checked.ts'
import type { Speak } from '../speak.ts'
import type { WalkInForm } from './form.ts'
import { officeOptions, officeWords } from './officeWords.ts'
import { matterQuestions, noteBeside, paperMark, papersToTick, readAnswers } from './check.ts'

type Control =
  | {
      readonly kind: 'line'
      readonly input: 'text' | 'tel' | 'numeric' | 'decimal'
      readonly suggestions: readonly string[]
    }
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }

export interface FieldShown {
  readonly id: string
  readonly label: string
  /** The question in the office's words. */
  readonly ask: string
  readonly hint: string | null
  /** The question applies to the answers so far. Text typed before is kept in any case. */
  readonly applies: boolean
  readonly control: Control
  readonly typed: string
  readonly note: string | null
  readonly error: string | null
  /** Its words depend on other answers. */
  readonly rephrased: boolean
}

export interface TickShown {
  readonly id: string
  readonly name: string
  readonly details: readonly string[]
  readonly mark: string
  /** Null for papers that are listed only because somebody must ask about them. */
  readonly ticked: boolean | null
}

export interface WalkInModel {
  readonly service: ServiceId
  readonly name: string
  /** What the chat says before the first question: calming words, and what it never asks. */
  readonly opening: readonly string[]
  readonly form: WalkInForm
  readonly fields: readonly FieldShown[]
  readonly papers: readonly TickShown[]
  readonly notice: readonly string[]
  readonly errors: readonly FieldError[]
}

function controlOf(question: Question, service: Service, speak: Speak): Control {
  const line = (input: 'text' | 'tel' | 'numeric' | 'decimal', suggestions: readonly string[] = []) =>
    ({ kind: 'line', input, suggestions }) as const
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', options: officeOptions(question, service, speak) }
    case 'text':
      return line(
        'text',
        (question.suggestions ?? []).map(({ label }) => speak.of(label)),
      )
    case 'phone':
      return line('tel')
    case 'count':
    case 'year':
      return line('numeric')
    case 'money':
      return line('decimal')
    case 'name':
    case 'day':
      return line('text')
  }
}

/** How to write the answer, where no hint says it. */
function usualHint(question: Question, speak: Speak): string | null {
  switch (question.kind) {
    case 'day':
    case 'year':
      return speak.t(`walkin.hint.${question.kind}`)
    case 'count':
      return speak.of(question.unit.other)
    default:
      return null
  }
}

export function errorWords(errors: readonly FieldError[], field: string, speak: Speak): string | null {
  const error = errorAt(errors, field)
  return error === undefined ? null : speak.text(error)
}

/** The page of one walk-in with its present entries. */
export function walkInModel(
  form: WalkInForm,
  id: ServiceId,
  errors: readonly FieldError[],
  today: Day,
  office: Office,
  speak: Speak,
): WalkInModel {
  const service = office.service(id)
  const { answers } = readAnswers(service, form, today)
  const asked = new Set(knownQuestions(service).map((question) => question.id))
  return {
    service: id,
    name: speak.of(service.name),
    opening: [service.grave?.opening, service.caution].flatMap((each) => (each ? [speak.of(each)] : [])),
    form,
    fields: matterQuestions(service).map((question) => {
      const typed = form.typed[question.id] ?? ''
      const note = noteBeside(question, typed, today)
      const error = errorWords(errors, question.id, speak)
      const words = officeWords(question, service, answers, speak)
      return {
        id: question.id,
        label: speak.of(question.label),
        ask: words.ask,
        hint: words.hint ?? usualHint(question, speak),
        applies: isAsked(question, answers),
        control: controlOf(question, service, speak),
        typed,
        // Do not repeat the error's words.
        note: note && error !== speak.of(note) ? speak.of(note) : null,
        error,
        rephrased: words.rephrased,
      }
    }),
    papers: papersToTick(service, answers, office).map((paper) => ({
      id: paperQuestion(paper.id),
      name: speak.of(paper.name),
      details: paper.details.map(speak.text),
      mark: paperMark(paper),
      ticked: asked.has(paperQuestion(paper.id)) ? form.typed[paperQuestion(paper.id)] === 'have' : null,
    })),
    notice: noticeToReadOut(office).map(speak.text),
    errors,
  }
}
