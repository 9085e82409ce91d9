export { planYear, type PlannedRequest, type YearOptions } from './plausibleYear/plan.ts'
export { type WriteOptions, writeYear } from './plausibleYear/write.ts'
