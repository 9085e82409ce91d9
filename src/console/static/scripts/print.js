// Shows a button that opens the browser's print dialog; without script people print from the browser's menu.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// A page that a press on “print” has opened prints at once.
if (document.querySelector('[data-print-now]')) window.addEventListener('load', () => window.print())
