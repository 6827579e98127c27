// Runs before the first paint, so that a page never flashes in the other theme.
try {
  const choice = localStorage.getItem("portico-theme");
  if (choice) document.documentElement.dataset.theme = choice;
} catch {
  // storage may be switched off; the system's theme it is
}
