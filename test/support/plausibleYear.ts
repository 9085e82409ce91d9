export { planYear, type PlannedRequest, type YearOptions } from './plausibleYear/plan.ts'
export { type WriteOptions, type WrittenYear, writeYear } from './plausibleYear/write.ts'
