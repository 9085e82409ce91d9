import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'

/** Notes above the cases; they are refreshed together with the cases. */
export function BoardTop({ allowance }: { allowance: AllowanceShown }) {
  return <AllowanceNote {...allowance} />
}
