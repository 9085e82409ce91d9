// What the compiler leaves behind: texts and the files that browsers load.
import { cpSync } from 'node:fs'

const assets = /(\.json|\.css|\.js|\.svg|\.tsv|\.woff2?)$/
cpSync('src', 'dist', {
  recursive: true,
  filter: (from) => !/\.[^/\\]+$/.test(from) || assets.test(from),
})
