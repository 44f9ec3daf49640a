/**
 * The page works without this file. It serves the tests: it says whether an opener is visible, and decides by itself when
 * it is told to.
 */
const page = document.documentElement;
page.dataset.opener = window.opener === null ? 'none' : 'present';

const button = document.getElementById(page.dataset.auto ?? '');
if (button instanceof HTMLButtonElement) setTimeout(() => button.click(), Number(page.dataset.decideIn));

// A second press would post the decision twice.
document.querySelector('form')?.addEventListener('submit', (event) => {
  if (page.dataset.sent) event.preventDefault();
  page.dataset.sent = 'yes';
});

// When Back restores the page from the back/forward cache, the question may long be answered: ask the server.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

export {};
