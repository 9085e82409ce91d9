// Keeps the number of waiting talks true in the head of every page, by the stream that the page has or one of its own.
;(() => {
  const link = document.querySelector('.places a[href="/console/talks"]')

  /** Looks once at a time; a change that comes meanwhile is looked at after. */
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
    const shown = link.querySelector('.count') ?? document.createElement('span')
    shown.className = 'count'
    shown.setAttribute('role', 'status')
    if (shown.textContent !== String(count)) shown.textContent = String(count)
    if (count === 0) shown.remove()
    else if (!shown.isConnected) link.append(' ', shown)
  }

  // Browsers keep six connections to a server: a page that nobody sees gives its own back.
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

  if (link && document.querySelector('[sse-connect]')) document.addEventListener('htmx:sseMessage', look)
  else if (link) listen()
})()
