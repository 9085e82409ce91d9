// npm run walk -- [depth] [depth with kills] [depth with pairs]: the walk over the life of a request, deeper than in the tests.
import { booked, fresh, ready, walkIn } from './beginnings.ts'
import { told, walk } from './walk.ts'

const [depth = 5, killDepth = 3, pairDepth = 3] = process.argv.slice(2).map(Number)
const breadth = { depth, killDepth, pairDepth }
const { faults, ...figures } = await walk({ ...breadth, beginnings: [fresh, walkIn, booked, ready] })
for (const fault of faults) console.log(`${told(fault)}\n`)
const seconds = Math.round(process.cpuUsage().user / 1_000_000)
console.log(JSON.stringify({ ...breadth, ...figures, faults: faults.length, seconds }))
if (faults.length > 0) process.exitCode = 1
