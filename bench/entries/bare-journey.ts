/** The floor of going to the provider: a window in the click, one call for the link, and there. */
export function make(): HTMLElement {
  const button = document.createElement('button');
  button.textContent = 'Continue';
  button.onclick = goToProvider;
  return button;
}

export function mount(place: HTMLElement): void {
  place.append(make());
}

async function goToProvider(): Promise<void> {
  const opened = window.open('about:blank', '_blank', 'popup,width=520,height=720');
  const response = await fetch('/initiate/c_1', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ return_url: new URL('/return.html', location.href) }),
  });
  const { redirect_url } = await response.json();
  opened?.location.replace(redirect_url);
}
