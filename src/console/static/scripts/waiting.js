// Updates the number of waiting talks in the head of every page, by the page's event stream or one of its own.
;(() => {
  /** In the row of places, and among the folded ones. */
  const links = document.querySelectorAll('.places a[href="/console/talks"]')

  /** True during a request; a change during it starts another one afterwards. */
  let looking = false
  let again = false

  async function look() {
    again = looking
    if (looking) return
    looking = true
    const answer = await fetch('/console/talks/waiting').catch(() => null)
    if (answer?.ok) show(Number(await answer.text()))
    looking = false
    if (again) look()
  }

  function show(count) {
    for (const link of links) showIn(link, count)
  }

  function showIn(place, count) {
    const shown = place.querySelector('.count') ?? document.createElement('span')
    shown.className = 'count'
    shown.setAttribute('role', 'status')
    if (shown.textContent !== String(count)) shown.textContent = String(count)
    if (count === 0) shown.remove()
    else if (!shown.isConnected) place.append(' ', shown)
  }

  // Browsers open at most six connections to a server, so a hidden page closes its stream.
  function listen() {
    let stream = null
    const follow = () => {
      stream?.close()
      stream = document.hidden ? null : new EventSource('/console/events')
      stream?.addEventListener('queue', look)
      stream?.addEventListener('signed-out', () => stream.close())
    }
    document.addEventListener('visibilitychange', follow)
    follow()
  }

  if (links.length > 0 && document.querySelector('[sse-connect]'))
    document.addEventListener('htmx:sseMessage', look)
  else if (links.length > 0) listen()
})()
