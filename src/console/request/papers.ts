import { cannedReasons, notBrought, reasonText } from '../../domain/requests/cannedReasons.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { papersFor, saidOf, type PaperAnswer } from '../../domain/papers/paperList.ts'
import type { Photo } from '../../models/photos/photos.ts'
import type { PaperCheck, Request } from '../../domain/requests/request.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { type PhotoShown, photosShown } from './photos.tsx'

/** An officer's finding about a paper, as in the form. */
interface FindingShown {
  readonly finding: 'right' | 'not-brought' | 'wrong' | ''
  /** The id of another reason in the list. */
  readonly why: string
  /** A reason that the officer typed. */
  readonly other: string
}

export interface PaperShown {
  readonly id: string
  readonly name: string
  readonly said: PaperAnswer
  /** The counter hands it out, so the applicant was not asked for it. */
  readonly handedOut: boolean
  /** Where to get the paper, and what is uncertain about it. */
  readonly details: readonly string[]
  readonly photos: readonly PhotoShown[]
  /** The finding, its officer and its time, in words; null when nobody has checked. */
  readonly found: string | null
  readonly finding: FindingShown
}

const nothing: FindingShown = { finding: '', why: '', other: '' }

function findingOf(check: PaperCheck | undefined): FindingShown {
  if (!check) return nothing
  if (check.right) return { ...nothing, finding: 'right' }
  if (check.reason === notBrought.th) return asMissing
  const canned = cannedReasons.paper.find(({ th }) => th === check.reason)
  return { finding: 'wrong', why: canned?.id ?? '', other: canned ? '' : (check.reason ?? '') }
}

/** The default for papers that the applicant said are missing: ask for them unless an officer decides otherwise. */
const asMissing: FindingShown = { ...nothing, finding: 'not-brought' }

function foundWords({ right, reason, at, by }: PaperCheck, speak: Speak): string {
  const what = right ? speak.t('case.paper.right') : speak.text(reasonText(reason ?? ''))
  return speak.t('case.paper.found', { what, name: by.name, moment: momentWords(at, speak) })
}

/** A detail of the applicant's list in words for the officer. */
const toOfficer = (detail: Text): Text =>
  'key' in detail && detail.key === 'chat.paper.printed-here' ? say('case.paper.printed-here') : detail

/** The list of papers for this applicant, each with the applicant's answer and the findings. */
export function papersShown(
  request: Request,
  photos: readonly Photo[],
  office: Office,
  speak: Speak,
): PaperShown[] {
  const service = office.serviceOf(request)
  const answers = request.answers ?? {}
  return papersFor(service, answers, office).map((paper) => {
    const check = request.checks.find((each) => each.paper === paper.id)
    const said = saidOf(service, answers, paper)
    const toAsk = !check && said === 'not-yet' && !paper.handedOut && request.state === 'submitted'
    return {
      id: paper.id,
      name: speak.of(paper.name),
      said,
      handedOut: paper.handedOut === true,
      details: paper.details.map((each) => speak.text(toOfficer(each))),
      photos: photosShown(request.reference, paper.id, photos, speak),
      found: check ? foundWords(check, speak) : null,
      finding: toAsk ? asMissing : findingOf(check),
    }
  })
}
