import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'

/** What an officer should know of the day before looking at the cases; it is brought up to date with them. */
export function BoardTop({ allowance }: { allowance: AllowanceShown }) {
  return <AllowanceNote {...allowance} />
}
