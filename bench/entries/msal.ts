import { PublicClientApplication } from '@azure/msal-browser';

export function mount(place: HTMLElement): void {
  const client = new PublicClientApplication({ auth: { clientId: 'bench', redirectUri: location.origin } });
  const button = document.createElement('button');
  button.textContent = 'Continue';
  button.onclick = () => client.initialize().then(() => client.loginPopup({ scopes: [] }));
  place.append(button);
}
