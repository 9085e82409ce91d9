import type { Question } from '../questions/question.ts'
import type { When } from '../questions/when.ts'
import type { Words } from '../words.ts'
import type { Audience } from './audiences.ts'
import type { ServiceId } from './ids.ts'

/** The source of a statement: the manual, a rule to confirm, none, or the office's own edit. */
type Source = 'manual' | 'rule-to-confirm' | 'manual-silent' | 'office'

export interface Condition {
  readonly text: Words
  readonly source: Source
}

type PaperKind =
  'form' | 'receipt' | 'evidence-set' | 'slip' | 'photo' | 'original' | 'copy' | 'letter' | 'plan'

/** When a paper is on a person's list. */
interface Listed {
  /** Needed under this condition only; absent: always. */
  readonly neededWhen?: When
  /**
   * Manual and rules do not say whether it is needed: always, or under this condition. Takes precedence over
   * `neededWhen`.
   */
  readonly askOfficer?: 'always' | When
  readonly note?: Words
  /**
   * Shows health, an accusation, religion, a payment or an identity: takes no photos unless the office has
   * decided otherwise.
   */
  readonly sensitive?: true
  /** The counter needs the paper itself, so a photo of it saves nothing: takes none unless the office has decided so. */
  readonly shownAtCounter?: true
  /** A copy of a card or house registration, which the office may decide to make itself from the original. */
  readonly officeCopies?: true
}

export interface PaperPart extends Listed {
  readonly id: string
  readonly kind: PaperKind
  readonly name: Words
  readonly condition?: Condition
}

/** The form of a paper, ready to fill in: a page elsewhere, or a PDF file that the office has uploaded. */
type PaperForm =
  | { readonly kind: 'link'; readonly url: string }
  /** `file`: the SHA-256 digest of the file's bytes, by which it is stored. */
  | { readonly kind: 'file'; readonly file: string; readonly name: string }

/** A required document (เอกสารหลักฐาน). */
export interface Paper extends Listed {
  readonly id: string
  readonly kind: PaperKind
  readonly name: Words
  /** The number of the Treasury's or the office's form. */
  readonly formNo?: string
  /** Whether the counter hands the form out. Absent when the manual does not say. */
  readonly availableAtCounter?: boolean
  /** The office prints the form filled in: the applicant only signs it. Counts only while the counter hands it out. */
  readonly printedHere?: true
  readonly quantity?: { readonly count: number; readonly unit: Words }
  readonly requirement: 'always' | 'by-case'
  /** Where people get the form, if the office has said so. */
  readonly form?: PaperForm
  readonly condition?: Condition
  readonly parts?: readonly PaperPart[]
  /** The paper to ask the officer about when none of the parts applies. */
  readonly otherwise?: { readonly id: string; readonly name: Words }
}

interface Step {
  readonly actor: 'applicant' | 'officer'
  readonly label: Words
  /** Counter minutes until the next step; the last step has none. Their sum is `minutes.target`. */
  readonly minutesToNext?: number
}

/** One request type: the texts of the office's manual of 11 March 2559, and the questions of the chat. */
export interface Service {
  readonly id: ServiceId
  /** Number in the manual's list of 11 services. Both identity cards have the same number. */
  readonly scopeNo: number
  readonly variantOf?: ServiceId
  /** Row of the manual's table of standards (มาตรฐานการให้บริการ), which has 12. */
  readonly standardsRow: number
  readonly name: Words
  /** For buttons: at most 40 characters (grapheme clusters). */
  readonly shortName: Words
  /** The name as printed in the manual's scope list, standards table and section. */
  readonly namesInManual: { readonly scope?: string; readonly standards?: string; readonly section?: string }
  readonly outcome: { readonly kind: 'payment' | 'certificate' | 'card' | 'letter'; readonly name: Words }
  /** Minutes at the counter: `target` is promised for complete papers, `usual` is what the office measured in 2559. */
  readonly minutes: { readonly target: number; readonly usual: number }
  readonly desk: 'finance' | 'one-stop'
  readonly audiences: readonly Audience[]
  readonly audienceNote: {
    readonly text: Words
    readonly basis: 'manual' | 'rule' | 'manual+rule' | 'inferred' | 'office'
  }
  readonly steps: readonly Step[]
  readonly papers: readonly Paper[]
  /** Questions of this service, besides those of every service. */
  readonly questions: readonly Question[]
  /** People ask for this in mourning or distress: the chat first condoles or calms, without emoji and colour. */
  readonly grave?: { readonly opening: Words }
  /** Said before the questions, for example what the chat never asks. */
  readonly caution?: Words | undefined
  /** Only the applicant can file it, nobody on their behalf; so nobody is asked for whom it is. */
  readonly ownNameOnly?: true
  /** A claim by the right of whoever claims, also for what the family has spent. */
  readonly ownRight?: true
  /** Whoever files it need not belong to the staff, so nobody asks for their own workplace. */
  readonly outsider?: true
  /** No survey follows, so that a family in mourning is not disturbed. */
  readonly noSurvey?: true
}
