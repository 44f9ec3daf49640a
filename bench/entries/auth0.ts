import { Auth0Client } from '@auth0/auth0-spa-js';

export function mount(place: HTMLElement): void {
  const client = new Auth0Client({ domain: 'bench.example', clientId: 'bench' });
  const button = document.createElement('button');
  button.textContent = 'Continue';
  button.onclick = () => client.loginWithPopup();
  place.append(button);
}
