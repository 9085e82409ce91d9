import { HOUR } from '../../lib/time.ts'
import type { Office } from '../settings/office.ts'
import { papersFor, papersToBring, saidOf } from './paperList.ts'
import type { RequestState } from '../requests/requestLife.ts'
import type { Service } from '../services/service.ts'
import type { Answers } from '../questions/when.ts'
import type { Words } from '../words.ts'

export interface PhotoPaper {
  readonly id: string
  readonly name: Words
}

/** How long a photo waits for the answer what it shows, in hours. With the hourly upkeep it is gone within a day. */
export const HELD_HOURS = 22
/** The most photos of one person that wait for this answer. */
export const MOST_HELD = 10
/** The most photos or files of one paper. */
export const MOST_PHOTOS = 5
/**
 * How long the chat waits for a photo. A picture that comes later, such as a greeting next morning, is not
 * for the paper.
 */
export const PHOTO_WAIT = HOUR

/** The states in which an officer can still use a photo. */
const takingStates: readonly RequestState[] = ['submitted', 'papers_missing', 'accepted', 'paused']

export function takesPhotosIn(state: RequestState): boolean {
  return takingStates.includes(state)
}

/**
 * The papers on this person's list that take photos; never a form that the counter hands out. The office decides for each
 * paper. Until it has, none that the counter needs itself, none that shows health, religion, an accusation or an identity
 * (PDPA B.E. 2562, s.26), none that may not be needed (s.22), and none in a service for mourning or distress.
 */
export function photoPapers(service: Service, answers: Answers, office: Office): readonly PhotoPaper[] {
  return papersToBring(service, answers, office).filter(
    ({ id, sensitive, shownAtCounter, how }) =>
      office.papers.photos[id] ?? (how === 'needed' && !sensitive && !shownAtCounter && !service.grave),
  )
}

export function papersHad(service: Service, answers: Answers, office: Office): readonly string[] {
  return papersFor(service, answers, office).flatMap((paper) =>
    saidOf(service, answers, paper) === 'have' ? [paper.id] : [],
  )
}
