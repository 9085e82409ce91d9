// Says so when the stream of changes is interrupted, since when, and when it is back: until then the page shows what
// was true some time ago. A stream that is silent for too long is broken off and opened anew.
;(() => {
  /** The server is heard every 20 seconds. */
  const SILENT = 50_000
  const SAY_BACK = 10_000

  const lost = document.getElementById('connection-lost')
  const back = document.getElementById('connection-back')
  let stream = null
  let silence
  let said

  function clock() {
    const [hours, minutes] = [new Date().getHours(), new Date().getMinutes()].map((part) =>
      String(part).padStart(2, '0'),
    )
    return document.documentElement.lang === 'th' ? `${hours}.${minutes} น.` : `${hours}:${minutes}`
  }

  function say(notice) {
    if (!notice) return
    notice.querySelector('time').textContent = clock()
    notice.hidden = false
  }

  /** Opens the stream anew, unless that is under way; it then brings whatever was missed. */
  const breakOff = () => stream?.dispatchEvent(new Event('error'))

  function heard() {
    clearTimeout(silence)
    silence = setTimeout(breakOff, SILENT)
  }

  document.addEventListener('htmx:sseError', ({ detail: { source } }) => {
    clearTimeout(silence)
    stream = null
    // Closed by us, it is opened again after a wait that doubles; the browser's own attempts come at one pace.
    source.close()
    if (!lost?.hidden) return
    if (back) back.hidden = true
    say(lost)
  })

  document.addEventListener('htmx:sseOpen', ({ detail: { source } }) => {
    stream = source
    source.addEventListener('beat', heard)
    source.addEventListener('queue', heard)
    heard()
    if (!lost || lost.hidden) return
    lost.hidden = true
    say(back)
    clearTimeout(said)
    said = setTimeout(() => (back.hidden = true), SAY_BACK)
  })

  // The stream may outlive a short cut that swallows what it asked for.
  document.addEventListener('htmx:sendError', breakOff)
  window.addEventListener('offline', breakOff)

  document.addEventListener('htmx:sseClose', () => clearTimeout(silence))
})()
