// Shows when the event stream is interrupted, since when, and when it is back: meanwhile the page may be out of date.
// It reopens a stream that is silent for too long.
;(() => {
  /** In milliseconds; the server sends an event at least every 20 seconds. */
  const SILENT = 50_000
  const SAY_BACK = 10_000

  const lost = document.getElementById('connection-lost')
  const back = document.getElementById('connection-back')
  let stream = null
  let silence
  let said

  /** The office's time, wherever the browser is. */
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Bangkok',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

  function clock() {
    const now = time.format(new Date())
    return document.documentElement.lang === 'th' ? `${now.replace(':', '.')} น.` : now
  }

  function say(notice) {
    if (!notice) return
    notice.querySelector('time').textContent = clock()
    notice.hidden = false
  }

  /** Reopens the stream, unless that has begun already; the new stream then brings missed changes. */
  const breakOff = () => stream?.dispatchEvent(new Event('error'))

  function heard() {
    clearTimeout(silence)
    silence = setTimeout(breakOff, SILENT)
  }

  document.addEventListener('htmx:sseError', ({ detail: { source } }) => {
    clearTimeout(silence)
    stream = null
    // Close it ourselves: htmx then reopens it after a wait that doubles, while the browser would retry at a fixed
    // pace.
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

  // A short interruption may lose a request without closing the stream.
  document.addEventListener('htmx:sendError', breakOff)
  window.addEventListener('offline', breakOff)

  document.addEventListener('htmx:sseClose', () => clearTimeout(silence))
})()
