import type { DraftPapers, PhotoTarget } from '../effect.ts'
import { paperQuestion } from '../../domain/papers/paperList.ts'
import { type PhotoPaper, photoPapers } from '../../domain/papers/photoPapers.ts'
import type { Draft, State } from '../state.ts'
import type { Tap } from '../taps.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { notByPhoto, photoPapersCard } from './photoCards.ts'

/**
 * The draft's papers of which the person may send photos now. None of a draft that is somebody else's: whoever fills it
 * in sends no photos of that person's papers.
 */
function papersTakingPhotos({ service, answers, lending }: Draft, { office }: Facts): readonly PhotoPaper[] {
  return lending === undefined ? photoPapers(office.service(service), answers, office) : []
}

/** Whether a photo of this paper may be stored with the draft: an old button may name one that takes none any more. */
export const takesPhotoOf = (draft: Draft, paper: string, facts: Facts): boolean =>
  papersTakingPhotos(draft, facts).some(({ id }) => id === paper)

/**
 * Offers the draft's papers of which a photo can be sent, on one card; or asks for a photo of `paper`, also where it is
 * the only one.
 */
export function offerDraftPhotos(
  state: State,
  draft: Draft,
  { paper, page }: Extract<Tap, { kind: 'draft-photos' }>,
  facts: Facts,
): Turn {
  const service = facts.office.service(draft.service)
  const papers = papersTakingPhotos(draft, facts)
  const one = papers.length === 1 ? papers[0] : papers.find(({ id }) => id === paper)
  const here: State = { ...state, focus: 'draft' }
  if (papers.length === 0) return tell(here, notByPhoto)
  if (one)
    return askDraftPhoto(
      here,
      { kind: 'draft', draft: draft.id, service: draft.service, slot: one.id },
      facts,
    )
  return tell(
    here,
    photoPapersCard(
      { service, of: { draft: draft.id } },
      papers.map((each) => ({ ...each, count: facts.draftPhotos?.[each.id] ?? 0, missing: false })),
      Number(page ?? 0),
    ),
  )
}

function askDraftPhoto(state: State, into: Extract<PhotoTarget, { kind: 'draft' }>, { now }: Facts): Turn {
  const photoFor = { draft: into.draft, slot: into.slot, since: now.toISOString() }
  return { state: { ...state, photoFor }, effects: [{ kind: 'ask-draft-photo', into }] }
}

/** The draft after a photo of this paper has come: whoever sends one has the paper. */
export function withPhoto(draft: Draft, paper: string, now: Date): Draft {
  const had = draft.answers['papers'] === 'all' ? {} : { [paperQuestion(paper)]: 'have' }
  return {
    ...draft,
    answers: { ...draft.answers, ...had },
    photos: true,
    touchedAt: now.toISOString(),
  }
}

/** The draft's papers that take photos, for the question what a photo shows. */
export function draftPapers({ draft }: State, facts: Facts): DraftPapers | null {
  if (draft?.lending !== undefined || !draft) return null
  const { id, service } = draft
  return { id, service, papers: papersTakingPhotos(draft, facts).map((paper) => paper.id) }
}

/** A photo that was sent before its paper was named goes to this paper. Null: the button's draft is not in hand any more. */
export function assignPhoto(
  state: State,
  { photo, paper: slot, reference, draft: of }: Extract<Tap, { kind: 'photo-is' }>,
  facts: Facts,
): Turn | null {
  const named = { ...state }
  delete named.photoAsked
  if (reference !== undefined)
    return {
      state: named,
      effects: [{ kind: 'assign-photo', photo, into: { kind: 'request', reference, slot } }],
    }
  const { draft } = state
  if (!draft || draft.id !== of) return null
  if (!takesPhotoOf(draft, slot, facts)) return tell(state, notByPhoto)
  const into = { kind: 'draft', draft: draft.id, service: draft.service, slot } as const
  return {
    state: { ...named, draft: withPhoto(draft, slot, facts.now) },
    effects: [{ kind: 'assign-photo', photo, into }],
  }
}
