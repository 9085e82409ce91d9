// Says so when the stream of the queue is interrupted: the page then shows what was true some time ago.
document.addEventListener('htmx:sseError', () => show(true))
document.addEventListener('htmx:sseOpen', () => show(false))

function show(lost) {
  const notice = document.getElementById('connection-lost')
  if (notice) notice.hidden = !lost
}
