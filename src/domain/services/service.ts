import type { Question } from '../questions/question.ts'
import type { When } from '../questions/when.ts'
import type { Words } from '../words.ts'
import type { Audience } from './audiences.ts'
import type { ServiceId } from './ids.ts'

/** Where a statement stands: in the office's manual, in a rule to confirm, nowhere, or in the office's own edit since. */
export type Source = 'manual' | 'rule-to-confirm' | 'manual-silent' | 'office'

export interface Condition {
  readonly text: Words
  readonly source: Source
}

export type PaperKind =
  'form' | 'receipt' | 'evidence-set' | 'slip' | 'photo' | 'original' | 'copy' | 'letter' | 'plan'

/** How a paper stands on one person's list. */
interface Listed {
  /** Needed in these cases only; absent: in every case. */
  readonly neededWhen?: When
  /** Manual and rules leave open whether it is needed: always, or in these cases, whatever `neededWhen` says. */
  readonly askOfficer?: 'always' | When
  readonly note?: Words
  /**
   * Shows health, an accusation, religion, what was paid, or an identity: no photo of it is taken unless the office
   * has decided so.
   */
  readonly sensitive?: true
  /** A copy of a card or house registration: the office may have decided to make it itself from the original. */
  readonly officeCopies?: true
}

export interface PaperPart extends Listed {
  readonly id: string
  readonly kind: PaperKind
  readonly name: Words
  readonly condition?: Condition
}

/** A required document (เอกสารหลักฐาน). */
export interface Paper extends Listed {
  readonly id: string
  readonly kind: PaperKind
  readonly name: Words
  /** The number of the Treasury's or the office's form. */
  readonly formNo?: string
  /** Whether the counter hands the form out. Absent where the manual does not say. */
  readonly availableAtCounter?: boolean
  readonly quantity?: { readonly count: number; readonly unit: Words }
  readonly requirement: 'always' | 'by-case'
  readonly condition?: Condition
  readonly parts?: readonly PaperPart[]
  /** What stands on the list, to be asked of the officer, in a case in which none of the parts applies. */
  readonly otherwise?: { readonly id: string; readonly name: Words }
}

export interface Step {
  readonly actor: 'applicant' | 'officer'
  readonly label: Words
  /** Counter minutes on the arrow to the next step; the last step has none. They add up to `minutes.target`. */
  readonly minutesToNext?: number
}

/** One request type, as the office's manual of 11 March 2559 has it, and what the chat asks for it. */
export interface Service {
  readonly id: ServiceId
  /** Number in the manual's list of 11 services; the pensioner's card shares that of the staff card. */
  readonly scopeNo: number
  readonly variantOf?: ServiceId
  /** Row of the manual's table of standards (มาตรฐานการให้บริการ), which has 12. */
  readonly standardsRow: number
  readonly name: Words
  /** For buttons: at most 40 characters as a person counts them. */
  readonly shortName: Words
  /** How the manual's scope list, standards table and section print the name. */
  readonly namesInManual: { readonly scope?: string; readonly standards?: string; readonly section?: string }
  readonly outcome: { readonly kind: 'payment' | 'certificate' | 'card' | 'letter'; readonly name: Words }
  /** `target` is the promised counter time with complete papers, `usual` what the office observed in 2559. */
  readonly minutes: { readonly target: number; readonly usual: number }
  readonly desk: 'finance' | 'one-stop'
  readonly audiences: readonly Audience[]
  readonly audienceNote: {
    readonly text: Words
    readonly basis: 'manual' | 'rule' | 'manual+rule' | 'inferred' | 'office'
  }
  readonly steps: readonly Step[]
  readonly papers: readonly Paper[]
  /** What the officer needs to know before preparing anything, beside the questions common to all. */
  readonly questions: readonly Question[]
  /** People ask for this in mourning or distress: condolence or calm first, no emoji, no colour. */
  readonly grave?: { readonly opening: Words }
  /** Said before the questions, e.g. what the chat never asks. */
  readonly caution?: Words | undefined
  /** Whoever asks does so in their own name: nobody files it for somebody else. */
  readonly ownNameOnly?: true
  /** No survey follows (a family in mourning is left in peace). */
  readonly noSurvey?: true
}
