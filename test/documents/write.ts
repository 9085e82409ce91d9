// npm run docs: writes the pages that are made from the code.
import { readFile, writeFile } from 'node:fs/promises'
import { withPicture } from './importPicture.ts'
import { withNotices } from './noticePage.ts'
import { withRequestLife } from './requestLifePage.ts'
import { whatTheBotSays } from './whatTheBotSays.ts'

const page = (name: string) => new URL(`../../docs/${name}`, import.meta.url)

await writeFile(page('what-the-bot-says.md'), await whatTheBotSays())
const architecture = page('architecture.md')
await writeFile(architecture, withPicture(await readFile(architecture, 'utf8')))
const notices = page('notices.md')
await writeFile(notices, withNotices(await readFile(notices, 'utf8')))
const requestLife = page('request-life.md')
await writeFile(requestLife, await withRequestLife(await readFile(requestLife, 'utf8')))
