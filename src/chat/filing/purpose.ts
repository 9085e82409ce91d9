import type { Answers } from '../../domain/questions/when.ts'
import type { Draft } from '../state.ts'

/** What a certificate is wanted for; another purpose usually has another addressee. */
const PURPOSE: readonly string[] = ['purpose', 'purpose-other']
/** What belongs to one purpose, and is not taken over for another one. */
const OF_ONE_PURPOSE: readonly string[] = ['purpose-other', 'addressee', 'certificate-language']

const without = (answers: Answers, questions: readonly string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)))

/** What of last time can be given again beside these answers: of another purpose nothing that belongs to it. */
export function againFor(again: Answers, answers: Answers): Answers {
  const isOther = PURPOSE.some(
    (id) => answers[id] !== undefined && again['purpose'] !== undefined && answers[id] !== again[id],
  )
  return isOther ? without(again, [...PURPOSE, ...OF_ONE_PURPOSE]) : again
}

/** Whether an answer changes the purpose of a certificate. */
const changes = (given: Answers, question: string, value: string) =>
  PURPOSE.includes(question) && given[question] !== undefined && given[question] !== value

/** The answers without the addressee, and the usual language, where this answer changes the purpose. */
export function forNewPurpose(given: Answers, question: string, value: string): Answers {
  if (!changes(given, question, value)) return given
  const isUsual = given['certificate-language'] === 'th'
  return without(given, ['addressee', ...(isUsual ? ['certificate-language'] : [])])
}

/** An addressee that somebody has named; anybody's letter needs no new one. */
const isNamed = ({ addressee }: Answers) => addressee !== undefined && addressee !== 'whom-it-may-concern'

/** The draft that asks for the addressee although one is assumed, where the one before, or last time's, was for another purpose. */
export function askingAddressee<D extends Pick<Draft, 'anew'>>(
  draft: D,
  former: Answers,
  answers: Answers,
): D {
  return isNamed(former) && answers['addressee'] === undefined ? { ...draft, anew: ['addressee'] } : draft
}

/** Questions whose answer is asked for, and not assumed. */
export const askedAnew = ({
  withdrawn = [],
  anew = [],
}: Pick<Draft, 'withdrawn' | 'anew'>): readonly string[] => [...withdrawn, ...anew]
