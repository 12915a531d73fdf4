// Runs before the first paint, from its own file because the page allows no inline script.
// Without it, a dark workspace would flash white on every load.
(function () {
  var stored;
  try {
    stored = localStorage.getItem('tessera.colour-scheme');
  } catch {
    // Local storage is blocked: the system decides, on every visit anew.
    stored = null;
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
