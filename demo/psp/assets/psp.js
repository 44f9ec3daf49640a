// @ts-check
// The page works without this file. It serves the tests: says whether an opener is visible, and decides by itself when told.
const { documentElement: html } = document;
html.dataset.opener = window.opener === null ? 'none' : 'present';

const button = document.getElementById(html.dataset.auto ?? '');
if (button instanceof HTMLButtonElement) setTimeout(() => button.click(), Number(html.dataset.decideIn));

// A second press would post the decision twice.
document.querySelector('form')?.addEventListener('submit', (event) => {
  if (html.dataset.sent) event.preventDefault();
  html.dataset.sent = 'yes';
});

// Restored by Back from the back/forward cache: the question may be long answered, so ask the server.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
