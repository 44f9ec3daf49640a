// Another site's page: says ?say=<JSON> to the page around it, and to the one that opened it.
const message = JSON.parse(new URLSearchParams(location.search).get('say') ?? 'null');
for (const target of [parent, opener]) if (target && target !== window) target.postMessage(message, '*');
parent.postMessage('forged', '*');
