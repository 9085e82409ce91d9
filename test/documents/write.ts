// npm run docs: writes the pages that are made from the code.
import { writeFile } from 'node:fs/promises'
import { whatTheBotSays } from './whatTheBotSays.ts'

await writeFile(new URL('../../docs/what-the-bot-says.md', import.meta.url), await whatTheBotSays())
