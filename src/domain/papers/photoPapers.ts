import { HOUR } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { papersFor, saidOf, paperQuestion } from './paperList.ts'
import type { RequestState } from '../requests/requestLife.ts'
import type { Service } from '../services/service.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Answers } from '../questions/when.ts'
import type { Words } from '../words.ts'

/** A paper of which photos may be sent. */
export interface PhotoPaper {
  readonly id: string
  readonly name: Words
}

/** Photos or files of one paper. */
export const MOST_PHOTOS = 5
/** So long a paper waits for its photo: a picture of the next morning is a greeting, not a paper. */
export const PHOTO_WAIT = HOUR

/** While the officer can still use a photo. */
const takingStates: readonly RequestState[] = ['submitted', 'papers_missing', 'accepted', 'paused']

/** Whether a request in this state takes photos at all. */
export function takesPhotosIn(state: RequestState): boolean {
  return takingStates.includes(state)
}

/**
 * The papers of this person's list of which photos may be sent. The office decides for each; before it has, none is
 * taken of what shows health, religion, an accusation or an identity (PDPA B.E. 2562, s.26), of what may not be needed
 * at all (s.22), and of anything in mourning or distress.
 */
export function photoPapers(service: Service, answers: Answers, office: Office): readonly PhotoPaper[] {
  return papersFor(service, answers, office).filter(
    ({ id, sensitive, how }) =>
      office.papers.photos[id] ?? (how === 'needed' && !sensitive && !service.grave),
  )
}

/** The papers that the person says they have. */
export function papersHad(service: Service, answers: Answers, office: Office): readonly string[] {
  return papersFor(service, answers, office).flatMap((paper) =>
    saidOf(service, answers, paper) === 'have' ? [paper.id] : [],
  )
}

/** The paper that the draft asks about, if photos of it may be sent. */
export function photoPaperAsked(
  draft: { readonly service: ServiceId; readonly answers: Answers; readonly asking: string },
  office: Office,
): PhotoPaper | undefined {
  return photoPapers(office.service(draft.service), draft.answers, office).find(
    ({ id }) => paperQuestion(id) === draft.asking,
  )
}
