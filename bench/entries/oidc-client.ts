import { UserManager } from 'oidc-client-ts';

export function mount(place: HTMLElement): void {
  const client = new UserManager({ authority: location.origin, client_id: 'bench', redirect_uri: location.href });
  const button = document.createElement('button');
  button.textContent = 'Continue';
  button.onclick = () => client.signinPopup();
  place.append(button);
}
