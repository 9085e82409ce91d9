import type { Intent } from './intents.ts'

/** Signs that fit several intents: the bot asks which one the person means. */
export interface Ambiguity {
  readonly among: readonly Intent[]
  readonly signs: readonly string[]
}

const claims: readonly Intent[] = [
  'medical-reimbursement',
  'medical-reimbursement-retiree',
  'child-education-allowance',
]
const certificates: readonly Intent[] = [
  'salary-certificate',
  'pension-certificate',
  'official-status-certificate',
  'conduct-certificate',
]

/** Signs that look like one service but fit several; they count as much as a service's sign. */
export const conflicts: readonly Ambiguity[] = [
  {
    // The right holder may be the person who writes or the relative.
    among: ['medical-reimbursement-retiree', 'medical-reimbursement'],
    signs: [
      'cost retired|old-teacher parent|spouse|child',
      'claim|receipt|paid|welfare|entitlement treatment retired|old-teacher parent|spouse|child',
      'form-7131 -retired -claim -receipt -treatment -cost',
      'cost|treatment death claim|cost',
      'direct-billing',
    ],
  },
  {
    // Social security is paid by another office; only the person knows which one is meant.
    among: ['medical-reimbursement'],
    signs: [
      'elder-benefit claim|cost|treatment|receipt',
      'elder-benefit claim cost',
      'elder-benefit cost treatment',
    ],
  },
  {
    among: ['salary-certificate', 'pension-certificate'],
    signs: [
      'certificate salary retired|old-teacher -income',
      'certificate salary aged',
      'certificate month-sum -retired -old-teacher -salary -pension-money',
    ],
  },
  {
    // An age tells of a retired right holder only when it is the writer's own.
    among: ['medical-reimbursement-retiree', 'medical-reimbursement'],
    signs: [
      'cost aged -parent -spouse -serving -retired -old-teacher',
      'cost claim aged -parent -spouse -serving -retired -old-teacher',
      'claim|receipt|paid treatment aged -parent -spouse -serving -retired -old-teacher',
    ],
  },
  {
    among: ['pensioner-id-card', 'staff-id-card'],
    signs: ['card|make aged -retired -old-teacher', 'staff aged'],
  },
  {
    among: ['housing-welfare-certificate', 'salary-certificate'],
    signs: [
      'certificate salary ghb',
      'certificate salary ghb home-loan',
      'home-loan',
      'home-loan loan',
      'home-loan certificate',
    ],
  },
  { among: ['pension-certificate', 'official-status-certificate'], signs: ['official-status retired'] },
  {
    among: ['pensioner-id-card', 'staff-id-card'],
    signs: ['card retired employee', 'staff retired parent|spouse'],
  },
]

/** Words that are too general: they count only when the text has no other sign. */
export const vague: readonly Ambiguity[] = [
  { among: certificates, signs: ['certificate', 'certificate papers', 'certificate parent|spouse|child'] },
  {
    among: ['salary-certificate', 'official-status-certificate'],
    signs: [
      'certificate visa',
      'certificate work',
      'certificate work teacher|civil-servant|employee',
      'certificate civil-servant|teacher|employee',
    ],
  },
  {
    among: ['salary-certificate', 'housing-welfare-certificate', 'pension-certificate'],
    signs: ['certificate loan', 'certificate loan teacher|civil-servant|employee'],
  },
  { among: ['salary-certificate'], signs: ['certificate coop', 'certificate coop loan'] },
  {
    among: ['staff-id-card', 'pensioner-id-card'],
    signs: ['card', 'card lost|expired|make|photo|lifespan|damaged', 'make', 'lost police-report', 'photo'],
  },
  {
    among: claims,
    signs: [
      'claim',
      'claim receipt',
      'claim papers',
      'receipt',
      'claim teacher|civil-servant|employee',
      'claim parent|spouse|child',
    ],
  },
  {
    among: ['medical-reimbursement-retiree', 'child-education-allowance'],
    signs: ['claim retired', 'claim retired papers'],
  },
  {
    among: ['medical-reimbursement', 'child-education-allowance', 'housing-welfare-certificate'],
    signs: ['welfare', 'welfare teacher|civil-servant|employee'],
  },
  {
    among: ['medical-reimbursement', 'medical-reimbursement-retiree'],
    signs: ['treatment', 'treatment parent|spouse|child'],
  },
  {
    among: ['pension-certificate', 'pensioner-id-card', 'medical-reimbursement-retiree'],
    signs: ['retired', 'retired papers'],
  },
  {
    among: ['child-education-allowance'],
    signs: ['tuition', 'child schooling', 'claim schooling', 'claim child'],
  },
  {
    among: ['bail-guarantee-letter', 'salary-certificate'],
    signs: ['guarantee', 'guarantee certificate', 'guarantee loan'],
  },
  { among: ['salary-certificate', 'pension-certificate'], signs: ['salary'] },
  { among: ['conduct-certificate'], signs: ['conduct -complaint', 'discipline -complaint'] },
  { among: ['status', 'human'], signs: ['filed'] },
  { among: ['human', 'contact'], signs: ['officer -hello -thank -praise', 'talk'] },
  {
    among: ['status'],
    signs: ['finish -thank', 'collect -thank', 'request', 'paid-out', 'gone', 'how-goes'],
  },
  { among: ['suggestion'], signs: ['would-like -schooling -child', 'would-like better'] },
  {
    among: ['hours'],
    signs: ['open -schooling', 'time-of-day -schooling -chatter', 'day -schooling -chatter'],
  },
  { among: ['contact', 'hours'], signs: ['office', 'go', 'go office'] },
]
