import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'

interface Shown {
  readonly allowance: AllowanceShown
}

/** Warnings above the cases; they are refreshed together with the cases. */
export function BoardTop({ allowance }: Shown) {
  return allowance.warning === null ? null : <AllowanceNote {...allowance} />
}

/** What is good to know of the day, below the cases. */
export function BoardFoot({ allowance }: Shown) {
  return allowance.warning === null ? <AllowanceNote {...allowance} /> : null
}
