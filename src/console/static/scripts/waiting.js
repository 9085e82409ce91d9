// Asks what waits whenever the event stream tells of a change: by the page's own stream or one of this script. Shows the
// number of waiting talks in the head of every page, and passes all numbers on to the other scripts and pages.
;(() => {
  /** In the row of places, and among the folded ones. */
  const links = document.querySelectorAll('.places a[href="/console/talks"]')
  /** A hidden page keeps no stream of its own; one of them listens for all others. */
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('console-waiting') : null

  /** True during a request; a change during it starts another one afterwards. */
  let looking = false
  let again = false

  async function look() {
    again = looking
    if (looking) return
    looking = true
    // The page asks on its own, which does not extend the session.
    const answer = await fetch('/console/waiting', { headers: { 'hx-request': 'true' } }).catch(() => null)
    if (answer?.ok) {
      // A server of the release before tells no photos.
      const [requests, talks, latest, photos = 0] = (await answer.text()).split(' ').map(Number)
      const waiting = { requests, talks, latest, photos }
      tell(waiting)
      channel?.postMessage(waiting)
    }
    looking = false
    if (again) look()
  }

  function tell(waiting) {
    for (const link of links) showIn(link, waiting.talks)
    document.dispatchEvent(new CustomEvent('console:waiting', { detail: waiting }))
  }

  function showIn(place, count) {
    const shown = place.querySelector('.count') ?? document.createElement('span')
    shown.className = 'count'
    shown.setAttribute('role', 'status')
    if (shown.textContent !== String(count)) shown.textContent = String(count)
    if (count === 0) shown.remove()
    else if (!shown.isConnected) place.append(' ', shown)
  }

  // Browsers open at most six connections to a server, so a hidden page closes its stream, unless it is the only hidden
  // one: that page goes on listening, because somebody wants to hear of what is new.
  function listen() {
    let stream = null
    let leave = null

    function open() {
      if (stream) return
      stream = new EventSource('/console/events')
      stream.addEventListener('queue', look)
      stream.addEventListener('signed-out', () => stream?.close())
    }

    function close() {
      stream?.close()
      stream = null
    }

    /** Listens while hidden, as soon as no other hidden page does. */
    function listenHidden() {
      const turn = new AbortController()
      let done = null
      leave = () => {
        turn.abort()
        done?.()
      }
      navigator.locks
        .request('console-hidden', { signal: turn.signal }, () => {
          open()
          return new Promise((resolve) => (done = resolve))
        })
        .catch(() => {})
    }

    function follow() {
      leave?.()
      leave = null
      if (!document.hidden) return open()
      close()
      // Browsers have locks on https and on localhost only.
      if (navigator.locks) listenHidden()
    }
    document.addEventListener('visibilitychange', follow)
    follow()
  }

  channel?.addEventListener('message', ({ data }) => tell(data))
  if (document.querySelector('[sse-connect]')) document.addEventListener('htmx:sseMessage', look)
  else listen()
})()
