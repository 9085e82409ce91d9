import type { Finding } from './find.ts'
import type { Understanding } from './meaning.ts'

/** The share of a sentence's letters that must belong to known words, for a claim to be opened without asking whose it is. */
const SURELY_READ = 0.4

/**
 * Claims of medical expenses are two services, for people in office and for pensioners, and people tell in a hundred
 * ways that they have retired: an age, years of service, a former school. Where much of a sentence is not known, the
 * bot asks which of the two is meant.
 */
export function inDoubt(understood: Understanding, finding: Finding): Understanding {
  if (understood.kind !== 'sure' || understood.intent !== 'medical-reimbursement') return understood
  if (finding.shareRead() >= SURELY_READ) return understood
  const { also } = understood
  const candidates = ['medical-reimbursement', 'medical-reimbursement-retiree'] as const
  return { kind: 'nearly', candidates, ...(also && { also }) }
}
